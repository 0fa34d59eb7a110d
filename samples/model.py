"""The values a sample district is made of: units, columns, documents, files, and the answers the server gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SampleUnit:
    """A fictional unit. ``name`` is the table's name, ``full`` the one on its pages; ``system`` names its publishing system.

    ``number`` seeds its ids and turns of phrase; ``home`` are the reading habits of its web people (rows a page).
    """

    name: str
    slug: str
    kind: str
    system: str
    number: int
    full: str
    aliases: tuple[str, ...] = ()
    field: str = ""
    per_page: int = 15
    key: bool = False

    @property
    def is_town(self) -> bool:
        """Whether 镇（街道）."""
        return self.kind in ("town", "subdistrict")

    @property
    def phone(self) -> str:
        """A telephone number that belongs to nobody (555 exchange)."""
        return f"0000-555{self.number:02d}10"

    @property
    def fax(self) -> str:
        """A fax number that belongs to nobody."""
        return f"0000-555{self.number:02d}11"

    @property
    def email(self) -> str:
        """A mailbox under the reserved example domain."""
        return f"{self.slug}@shili.example.gov.cn"

    @property
    def street(self) -> str:
        """A fictional address."""
        road = ("明德路", "青云街", "文汇路", "长虹大道", "和平路", "柳堤街")[self.number % 6]
        return f"示例市示例区{road}{self.number * 3 + 8}号"


@dataclass(frozen=True, slots=True)
class File:
    """An attachment, made when asked for. The suffix of ``name`` decides the format; ``rows`` make tables, ``paragraphs`` text."""

    name: str
    rows: Rows = ()
    paragraphs: tuple[str, ...] = ()

    @property
    def suffix(self) -> str:
        """Lower-case suffix without the dot."""
        return self.name.rsplit(".", 1)[-1].lower()


@dataclass(frozen=True, slots=True)
class Doc:
    """One row of a list and the page behind it.

    ``key`` is unique in the district (``czj/report-2020``). ``facts`` are the labelled fields of the page's head in order.
    ``same`` names another document whose page this row leads to; ``href`` an address outside the district, or, with ``#file``,
    the first attachment itself. ``fault`` is what the server does instead of answering (see ``samples.server``).
    ``listed`` is the day the list shows where it differs from the page's.
    """

    key: str
    title: str
    day: date
    body: str = ""
    source: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    files: tuple[File, ...] = ()
    related: tuple[str, ...] = ()
    pinned: bool = False
    same: str = ""
    href: str = ""
    fault: str = ""
    listed: date | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a list of documents, a static page (``page``), a branch with children, or a link that leads away (``href``).

    ``key`` is unique in its site and never shown; ``tools`` is markup above the list (facets, search boxes).
    """

    key: str
    name: str
    docs: tuple[Doc, ...] = ()
    children: tuple[Column, ...] = ()
    page: str = ""
    tools: str = ""
    href: str = ""
    fault: str = ""
    page_day: date | None = None

    def walk(self) -> Iterator[Column]:
        """This column and everything under it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Site:
    """The section of one unit, or the portal (``unit`` is None). ``prefix`` is its folder, ending with a slash."""

    slug: str
    title: str
    prefix: str
    system: str
    number: int
    columns: tuple[Column, ...]
    unit: SampleUnit | None = None
    per_page: int = 15
    fault: str = ""

    def walk(self) -> Iterator[Column]:
        """Every column of the site, parents before children."""
        for column in self.columns:
            yield from column.walk()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers. ``answer`` makes the body from the request's parameters, ``make`` makes it once.

    ``day`` gives Last-Modified; ``referer`` asks for one as 博达 downloads do; ``fault`` see ``samples.server``.
    """

    body: bytes = b""
    content_type: str = "text/html; charset=UTF-8"
    status: int = 200
    day: date | None = None
    make: Callable[[], bytes] | None = None
    answer: Callable[[Mapping[str, str]], bytes] | None = None
    referer: bool = False
    fault: str = ""
    headers: tuple[tuple[str, str], ...] = field(default_factory=tuple)


def edit(columns: tuple[Column, ...], key: str, change: Callable[[Column], Column | None]) -> tuple[Column, ...]:
    """The tree with ``change`` applied to the column ``key`` wherever it stands; None drops it. KeyError where there is none."""
    done = False

    def each(column: Column) -> Column | None:
        nonlocal done
        if column.key == key:
            done = True
            return change(column)
        return replace(column, children=tuple(c for c in map(each, column.children) if c is not None))

    edited = tuple(c for c in map(each, columns) if c is not None)
    if not done:
        raise KeyError(key)
    return edited
