"""What the walk remembers of homes and columns while it goes on."""

from __future__ import annotations

from dataclasses import dataclass, field

from checks.evidence import Gap
from crawler.addresses import Section
from crawler.walk.leads import Lead
from crawler.walk.lists import ListReading
from crawler.walk.wishes import Wish

PORTAL = ""
"""The key of the portal's own walk among the homes."""


@dataclass(slots=True)
class HomeWalk:
    """The walk from one home page.

    ``units`` share it; the portal's has none. ``budget`` counts the column pages still allowed. ``pins``: only holds what the profile pins for one unit.
    """

    key: str
    url: str
    units: tuple[str, ...]
    section: Section
    budget: int
    depth: int
    seen: bool = False
    over_budget: bool = False
    waiting: int = 0
    pins: bool = False
    gaps: list[Gap] = field(default_factory=list)

    @property
    def is_portal(self) -> bool:
        """Whether this is the portal's walk."""
        return self.key == PORTAL

    @property
    def explored(self) -> bool:
        """Whether every navigation page under the home was seen."""
        return self.seen and not self.gaps and not self.over_budget and not self.waiting

    @property
    def owners(self) -> tuple[str | None, ...]:
        """Whose the columns are that this walk finds."""
        return self.units or (None,)


@dataclass(slots=True)
class Claim:
    """How one home's walk came to a column."""

    name: str
    path: tuple[str, ...]
    found_by: str
    depth: int
    pinned: bool = False
    parent: str = ""


@dataclass(slots=True)
class ColumnWalk:
    """One column, fetched once however many homes lead to it."""

    url: str
    claims: dict[str, Claim] = field(default_factory=dict)
    leads: tuple[Lead, ...] = ()
    reading: ListReading | None = None
    wish: Wish | None = None
    title: str = ""
    breadcrumb: tuple[str, ...] = ()
    seen: bool = False
    static: bool = False
    offsite: bool = False
    landed: bool = False
    gap: str | None = None
    rendered: bool = False
    opened: bool = False
    paged: bool = False
    waiting: int = 0
    depth: int = 0
