"""What passes between the fetching shell and the walk."""

from __future__ import annotations

from dataclasses import dataclass

from checks.evidence import Gap
from checks.page import PageRecord


@dataclass(frozen=True, slots=True)
class PageFact:
    """What one task brought. ``gap`` says in Chinese why it is no evidence; ``record`` may still tell what came instead.

    ``final_url`` is where the answer came from, ``via`` http or browser, ``scripted`` tells that scripts stand on the page.
    """

    final_url: str
    record: PageRecord | None = None
    gap: str | None = None
    via: str = "http"
    scripted: bool = False


@dataclass(frozen=True, slots=True)
class HomeFact:
    """How far one home page and its navigation were seen; ``owner`` None is the portal."""

    owner: str | None
    url: str
    seen: bool
    explored: bool
    gaps: tuple[Gap, ...] = ()
