"""What the rules look at: everything seen of one unit, as frozen values.

A ``Site`` is facts only: columns with their documents, pages with their links and forms, and the gaps, that is,
what could not be seen. Rules never fetch; bodies come through the reader that was handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from checks.page import AttachmentLink, Body, Form, Link


class Status(StrEnum):
    """The answers of contract section 3."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    NEEDS_REVIEW = "needs_review"
    NOT_DUE = "not_due"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"

    @property
    def label(self) -> str:
        """The word the office reads."""
        return _STATUS_LABELS[self]


_STATUS_LABELS: Mapping[Status, str] = {
    Status.PASSED: "合格",
    Status.PARTIAL: "部分合格",
    Status.FAILED: "不合格",
    Status.NEEDS_REVIEW: "需人工核查",
    Status.NOT_DUE: "未到期",
    Status.UNKNOWN: "未能核查",
    Status.NOT_APPLICABLE: "不适用",
}


class UnitKind(StrEnum):
    """department, office, other: 部门、单位; town, subdistrict: 镇（街道）."""

    DEPARTMENT = "department"
    OFFICE = "office"
    OTHER = "other"
    TOWN = "town"
    SUBDISTRICT = "subdistrict"

    @property
    def is_town(self) -> bool:
        """Whether the table's 镇（街道） means this kind."""
        return self in (UnitKind.TOWN, UnitKind.SUBDISTRICT)


class Role(StrEnum):
    """How the table makes a unit answer for a row: 责任, 提供相关内容, 督导."""

    RESPONSIBLE = "responsible"
    CONTRIBUTOR = "contributor"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Unit:
    """A judged unit; ``name`` is the table's name, ``aliases`` are the other names found on pages."""

    name: str
    kind: UnitKind = UnitKind.DEPARTMENT
    aliases: tuple[str, ...] = ()
    site: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could not be seen: ``what`` names it (column name, 首页 ...), ``why`` says in Chinese what happened."""

    url: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict points at: contract section 3, ``evidence``."""

    url: str
    title: str = ""
    quote: str = ""
    published: date | None = None
    fetched_at: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The head of one published thing: a list row, and its page where that was fetched.

    ``published`` is the publication date by the order of trust, ``listed`` the date its list row shows.
    ``fetched`` tells whether the page or file itself was seen; ``gap`` why not, where it was tried.
    ``offsite`` marks a target outside the crawled hosts (``landed`` then tells whether it was opened once).
    ``units`` are the names of the units it is attributed to.
    """

    url: str
    title: str
    published: date | None = None
    published_from: str | None = None
    listed: date | None = None
    dates: Mapping[str, date] = field(default_factory=dict)
    source: str | None = None
    document_number: str | None = None
    index_number: str | None = None
    validity: str | None = None
    column_path: tuple[str, ...] = ()
    attachments: tuple[AttachmentLink, ...] = ()
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    kind: str = "document"
    fetched: bool = False
    offsite: bool = False
    landed: bool = False
    gap: str | None = None
    sha256: str = ""
    fetched_at: str = ""
    units: frozenset[str] = frozenset()
    hints: tuple[str, ...] = ()

    def as_evidence(self, quote: str = "") -> Evidence:
        """This document as a line of evidence."""
        return Evidence(self.url, self.title, quote, self.published or self.listed, self.fetched_at, self.sha256)


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it was read: its rows in list order, and how far the reading went.

    ``path`` are the names of its ancestors, outermost first, without its own. ``reads_to`` is the day back to which every row
    was read; None with ``complete`` means to the end of the list. ``complete`` is False when the walk broke off
    before its window. ``page`` is the column's own page, where the column is a static page or a landing page with text.
    ``offsite`` marks a column whose link leads off the crawled hosts; ``landed`` that it was opened once. ``keepers`` are the units
    on whose own pages a portal's column stands, as its path or their shared home says; empty where it is the portal's for all.
    """

    url: str
    name: str
    path: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    page: Document | None = None
    complete: bool = True
    reads_to: date | None = None
    total: int | None = None
    gap: str | None = None
    offsite: bool = False
    landed: bool = False
    sha256: str = ""
    fetched_at: str = ""
    keepers: frozenset[str] = frozenset()

    def as_evidence(self, quote: str = "") -> Evidence:
        """This column as a line of evidence."""
        return Evidence(self.url, "/".join((*self.path, self.name)), quote, None, self.fetched_at, self.sha256)

    def seen_since(self, start: date) -> bool:
        """Whether every row published on or after ``start`` was read."""
        return self.complete and (self.reads_to is None or self.reads_to <= start)


Reader = Callable[[str], Body]
"""Opens a stored page or file by its URL; an unseen one answers a Body that is ``unreadable``."""


def nothing_stored(url: str) -> Body:
    """The reader of a site without stored bodies."""
    return Body(unreadable=f"未保存该页面：{url}")


@dataclass(frozen=True)
class Portal:
    """What all units share: the portal's home page and its unified columns."""

    home: Document | None = None
    columns: tuple[Column, ...] = ()
    gaps: tuple[Gap, ...] = ()
    explored: bool = True
    memo: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was derived from the columns once for all units; never facts."""


@dataclass(frozen=True)
class Site:
    """Everything seen of one unit.

    ``columns`` are those found from the unit's own home or pinned in the profile. ``explored`` tells that every navigation page
    under the home was seen; what was not stands in ``gaps``. ``portal`` holds the shared columns, whose documents
    carry the units they belong to. ``gathered`` are the columns of the unit that supervises the judged row, where what others contribute
    may be brought together. ``records`` are offline ledgers by kind, ``probes`` results of functional tests by name.
    """

    unit: Unit
    home: Document | None = None
    columns: tuple[Column, ...] = ()
    gaps: tuple[Gap, ...] = ()
    explored: bool = True
    portal: Portal = field(default_factory=Portal)
    gathered: tuple[Column, ...] = ()
    reader: Reader = nothing_stored
    records: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    probes: Mapping[str, object] = field(default_factory=dict)

    def open(self, thing: Document | AttachmentLink | Column) -> Body:
        """The readable inside of a stored page or attachment."""
        return self.reader(thing.url)


@dataclass(frozen=True, slots=True)
class Case:
    """By what a rule judges: everything but the pages.

    ``year`` is the assessed year Y, ``previous`` is P = Y-1. ``sole`` tells that the row has a single responsible unit, so
    that the portal's column is read whole. ``facet`` is the part of the row that is judged for this unit
    (行政处罚, 行政强制, 医疗救助, 除医疗救助外) or empty.
    """

    as_of: date
    year: int
    edition: int = 2021
    unit: Unit = field(default_factory=lambda: Unit("区财政局"))
    role: Role = Role.RESPONSIBLE
    facet: str = ""
    sole: bool = False
    district: str = ""
    portal_hosts: tuple[str, ...] = ()
    holidays: Mapping[date, bool] = field(default_factory=dict)

    @property
    def previous(self) -> int:
        """P: the year before the assessed one."""
        return self.year - 1


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: an argument, not only an answer.

    ``reason`` is one Chinese sentence (expected against found, with names, dates, counts); ``fix`` what the unit should do.
    ``heuristic`` lowers the rule's confidence to 抽查后使用.
    """

    status: Status
    reason: str
    evidence: tuple[Evidence, ...] = ()
    fix: str = ""
    heuristic: bool = False
    found: tuple[Document, ...] = ()


def unique_evidence(items: Iterable[Evidence], limit: int = 20) -> tuple[Evidence, ...]:
    """The evidence in order, each URL and quote once, at most ``limit`` of them."""
    seen: dict[tuple[str, str], Evidence] = {}
    for item in items:
        seen.setdefault((item.url, item.quote), item)
    return tuple(seen.values())[:limit]
