"""What is read off one saved page: the page record of the fixed contract, and the body that a rule opens.

Both are plain values. The crawler produces them from saved bytes, storage keeps them, rules read them.
Nothing here fetches or judges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

FRAMED_FORMAT = "html"
"""The format of a page that holds a document's text in a frame: it stands among the document's files."""
Kind = Literal["home", "column", "document", "attachment", "search", "form", "blocked", "error", "other"]


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list page, in page order; ``published`` is the date the row shows."""

    title: str
    url: str
    published: date | None = None
    index_number: str | None = None
    document_number: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class AttachmentLink:
    """A file that a page offers; ``format`` is the lower-case suffix (pdf, docx, xls, ofd, ...), html for a page in a frame."""

    title: str
    url: str
    format: str


@dataclass(frozen=True, slots=True)
class Link:
    """An anchor as a reader sees it. ``area`` is where it stands: nav, side, main, footer or empty when not told; ``above`` the
    headings above it in the tree of a menu, outermost first.
    """

    text: str
    url: str
    area: str = ""
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A form or search box: where it goes, its field names and labels, the words on its buttons."""

    action: str
    fields: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """Contract section 4, plus what the walk needs (``links``, ``forms``, ``list_total``, ``list_endpoint``).

    ``text`` is the main text without navigation, paragraphs separated by newlines.
    ``main_hash`` is the SHA-256 of the main content (text and items), blind to counters, clocks and sidebars.
    ``hints`` are facts that prove nothing, such as 疑似改期, each a short Chinese sentence.
    """

    url: str
    encoding: str
    kind: Kind
    family: str = "generic"
    family_evidence: str = ""
    title: str | None = None
    published: date | None = None
    published_time: str | None = None
    published_from: str | None = None
    dates: Mapping[str, date] = field(default_factory=dict)
    source: str | None = None
    document_number: str | None = None
    index_number: str | None = None
    validity: str | None = None
    column_path: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    next_page: str | None = None
    attachments: tuple[AttachmentLink, ...] = ()
    text: str = ""
    blocked: str | None = None
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    list_total: int | None = None
    list_endpoint: str | None = None
    needs_browser: bool = False
    main_hash: str = ""
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cell texts; merged cells are repeated so that every row has every column."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The readable inside of a document or attachment, opened only when a rule asks.

    ``text`` has one paragraph a line. ``unreadable`` tells in Chinese why there is no text (未解析的格式、加密、
    扫描件未识别 ...); an unreadable body is a gap in what was seen, never an absence. Text beside it
    means that only part was read (some pages are scans, a member of an archive is locked). ``head`` are the labelled lines around
    the main text (留言时间：…, 更新日期：…), one a line; it is no part of ``text``. ``headings`` are the short words that stand alone on a
    page of many links and lead nowhere themselves: what heads its blocks and menus.
    """

    text: str = ""
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    images: int = 0
    videos: int = 0
    unreadable: str | None = None
    head: str = ""
    headings: tuple[str, ...] = ()
