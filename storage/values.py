"""What goes into the store and comes out of it: plain frozen values, no database objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from checks.page import Item, PageRecord

Via = Literal["http", "browser"]
RunState = Literal["running", "finished", "failed"]

PORTAL = None
"""The owner of what belongs to no single unit: the portal itself."""

Owner = str | None
"""A unit's name, or ``PORTAL``."""


@dataclass(frozen=True, slots=True)
class Run:
    """One crawl. ``scope`` are the owners it set out to crawl in full: once it is finished, it replaces what older runs found of them."""

    id: str
    number: int
    district: str
    kind: str
    started_at: str
    state: RunState = "running"
    finished_at: str | None = None
    scope: tuple[Owner, ...] = ()
    profile_digest: str = ""
    stats: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageFetch:
    """One attempt to fetch an address, as the crawler hands it over.

    ``url`` is what was asked for, ``final_url`` where the answer came from (empty: the same), ``fetched_at`` ISO 8601 with offset.
    ``body`` is the answer as received (or the rendered page), None when there was none. ``record`` is what ``extractor`` (its version)
    read off it. ``gap`` says in Chinese why the answer is no evidence. ``unchanged`` is the SHA-256 of an earlier snapshot of the same
    address that still holds (the server answered 304): body and record are then left out, the earlier record is taken over.
    """

    url: str
    final_url: str
    fetched_at: str
    status: int | None = None
    content_type: str = ""
    body: bytes | None = None
    record: PageRecord | None = None
    gap: str | None = None
    unchanged: str = ""
    via: Via = "http"
    etag: str = ""
    last_modified: str = ""
    referer: str = ""
    extractor: str = ""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The head of a stored fetch. ``record`` lacks text, items, links and forms; ``Repository.record`` gives it whole.

    ``sha256`` is of the raw bytes, empty when nothing came; ``seen`` tells whether the page is evidence at all.
    """

    id: int
    run: int
    url: str
    final_url: str
    fetched_at: str
    status: int | None
    content_type: str
    sha256: str
    main_hash: str
    gap: str | None
    via: str
    etag: str
    last_modified: str
    referer: str
    extractor: str
    detail: str
    record: PageRecord | None

    @property
    def seen(self) -> bool:
        """Whether the fetch brought the page itself, neither a gap nor a block."""
        return self.gap is None and self.record is not None and self.record.blocked is None and self.record.kind != "error"


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """A column as one owner has it and a run read it; fields as in ``checks.evidence.Column``.

    ``owner`` is the unit it was walked from, or ``PORTAL``. ``rows`` stand in list order, ``page_urls`` are the list pages they were read
    from. ``static`` marks a column whose page is itself the content. ``id`` and ``run`` are set on what comes out of the store.
    """

    owner: Owner
    url: str
    name: str
    path: tuple[str, ...] = ()
    rows: tuple[Item, ...] = ()
    static: bool = False
    complete: bool = True
    reads_to: date | None = None
    total: int | None = None
    gap: str | None = None
    offsite: bool = False
    landed: bool = False
    found_by: str = ""
    parent_url: str | None = None
    page_urls: tuple[str, ...] = ()
    id: int = 0
    run: int = 0


@dataclass(frozen=True, slots=True)
class HomeRead:
    """How far one owner's home page and the navigation under it were seen."""

    owner: Owner
    url: str
    seen: bool
    explored: bool
    run: int = 0


@dataclass(frozen=True, slots=True)
class Attribution:
    """A document that belongs to a unit, why, and how strongly (0 to 1)."""

    url: str
    unit: str
    reason: str
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class OwnedGap:
    """Something that could not be seen (fields as in ``checks.evidence.Gap``) and whose it is."""

    owner: Owner
    url: str
    what: str
    why: str
    run: int = 0


@dataclass(frozen=True, slots=True)
class Assessment:
    """One judging of stored facts; ``notes`` is free for counts, unconfigured units and the like."""

    id: str
    number: int
    district: str
    run: str
    as_of: date
    year: int
    edition: int
    created_at: str
    finished_at: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided beside the verdict. ``inputs`` is the evidence it was made on; a withdrawal has an empty ``status``."""

    district: str
    unit: str
    rule: str
    code: str
    status: str
    reason: str
    by: str
    made_at: str
    until: date | None = None
    inputs: str = ""
    number: int = 0
