"""What every publishing system does: give addresses, then make the pages.

A skin is one site on one system. First every skin writes its addresses into the book, so that pages of one site can link to
another's; then it yields what the server answers, page by page.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from html import escape
from urllib.parse import quote

from samples.files import CONTENT_TYPES, make
from samples.model import Column, Doc, Reply, Site

_PLACE = re.compile(r"@@([^@]+)@@")
TODAY = date(2021, 11, 30)
WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Row:
    """A list row as it will be shown."""

    title: str
    url: str
    day: date
    doc: Doc


@dataclass
class Book:
    """Addresses by key: documents by their key, columns as ``slug:column``, homes as ``slug:``; and what is fresh for sidebars."""

    urls: dict[str, str] = field(default_factory=dict)
    docs: dict[str, Doc] = field(default_factory=dict)
    fresh: dict[str, list[tuple[str, str, date]]] = field(default_factory=dict)

    def fill(self, html: str) -> str:
        """The markup with every ``@@key@@`` replaced by its address; what a fault took away becomes a dead link."""
        return _PLACE.sub(lambda m: self.urls.get(m.group(1), "/gone/index.html"), html)


class Skin(ABC):
    """One site on one publishing system; subclasses give addresses and page frames their real shape."""

    encoding = "utf-8"
    content_type = "text/html; charset=UTF-8"

    def __init__(self, site: Site, book: Book) -> None:
        self.site = site
        self.book = book
        self._menu = ""
        self.parents: dict[str, tuple[Column, ...]] = {}
        self.numbers: dict[str, int] = {}
        for top in site.columns:
            self._file(top, ())

    def _file(self, column: Column, above: tuple[Column, ...]) -> None:
        self.parents[column.key] = above
        self.numbers[column.key] = self.site.number * 100 + len(self.numbers) + 1
        for child in column.children:
            self._file(child, (*above, column))

    # addresses -------------------------------------------------------------------------------------------------------
    @property
    @abstractmethod
    def home(self) -> str:
        """Path of the site's home page."""

    @abstractmethod
    def column_path(self, column: Column, page: int = 1) -> str:
        """Path of a column's page, counted from 1."""

    @abstractmethod
    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """Path of a document's page."""

    @abstractmethod
    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """Path of a document's attachment."""

    def place(self) -> None:
        """Write all addresses of this site into the book."""
        self.book.urls[f"{self.site.slug}:"] = self.home
        number = self.site.number * 1000
        fresh = []
        for column in self.site.walk():
            self.book.urls[f"{self.site.slug}:{column.key}"] = column.href or self.column_path(column)
            for doc in column.docs:
                if doc.same or doc.key in self.book.urls:
                    continue
                number += 1
                path = self.doc_path(column, doc, number)
                self.numbers[doc.key] = number
                files = [self.file_path(path, number, i, f.name, doc.day) for i, f in enumerate(doc.files)]
                for i, file_url in enumerate(files):
                    self.book.urls[f"{doc.key}#{i}"] = file_url
                self.book.urls[doc.key] = files[0] if doc.href == "#file" else doc.href or path
                self.book.docs[doc.key] = doc
                if doc.day <= TODAY and not doc.fault:
                    fresh.append((doc.title, self.book.urls[doc.key], doc.day))
        self.book.fresh[self.site.slug] = sorted(fresh, key=lambda f: f[2], reverse=True)[:8]

    # what pages are made of ------------------------------------------------------------------------------------------
    def rows(self, column: Column) -> list[Row]:
        """The column's rows, pinned first, then newest first."""
        out = []
        for doc in sorted(column.docs, key=lambda d: (d.pinned, d.listed or d.day), reverse=True):
            target = doc.same or doc.key
            # A row that leads to another unit's document goes when that document is not there.
            if target in self.book.urls:
                out.append(Row(doc.title, self.book.urls[target], doc.listed or doc.day, doc))
        return out

    def url(self, column: Column) -> str:
        """Where the column's menu entry leads."""
        return self.book.urls[f"{self.site.slug}:{column.key}"]

    def files(self, doc: Doc) -> list[tuple[str, str]]:
        """Name and address of each attachment."""
        return [(f.name, self.book.urls[f"{doc.key}#{i}"]) for i, f in enumerate(doc.files)]

    def related(self, doc: Doc) -> list[tuple[str, str]]:
        """Title and address of the documents that this one links as related."""
        return [(self.book.docs[key].title, self.book.urls[key]) for key in doc.related if key in self.book.docs]

    def menu(self) -> str:
        """The column tree as nested lists, as left-hand menus show it; the same on every page of the site."""
        if not self._menu:
            self._menu = self._branches(self.site.columns, 0)
        return self._menu

    def _branches(self, columns: tuple[Column, ...], depth: int) -> str:
        items = []
        for column in columns:
            inner = self._branches(column.children, depth + 1) if column.children else ""
            items.append(f'<li class="m{depth}"><a href="{self.url(column)}">{escape(column.name)}</a>{inner}</li>')
        return f"<ul>{''.join(items)}</ul>"

    def sidebar(self) -> str:
        """Fresh things of other columns, with dates: what a careless reader takes for the page's own."""
        slug = "portal" if self.site.slug != "portal" else "qzfb"
        rows = self.book.fresh.get(slug, [])[:6]
        return "".join(f'<li><a href="{url}">{escape(t[:18])}</a><em>{d:%m-%d}</em></li>' for t, url, d in rows)

    def fill(self, html: str) -> str:
        """Markup with addresses filled in."""
        return self.book.fill(html)

    # pages -----------------------------------------------------------------------------------------------------------
    @abstractmethod
    def home_page(self) -> str:
        """The home page's markup."""

    @abstractmethod
    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        """One page of a list (or of a branch without rows: its children)."""

    @abstractmethod
    def static_page(self, column: Column) -> str:
        """A column that is a page of text."""

    @abstractmethod
    def doc_page(self, column: Column, doc: Doc) -> str:
        """A document's page."""

    def reply(self, html: str, when: date | None = None, fault: str = "") -> Reply:
        """The markup as the server sends it, in the system's encoding and with its (sometimes wrong) header."""
        return Reply(html.encode(self.encoding, "xmlcharrefreplace"), self.content_type, day=when, fault=fault or self.site.fault)

    def replies(self) -> Iterator[tuple[str, Reply]]:
        """Everything this site answers, by path."""
        yield self.home, self.reply(self.home_page())
        done: set[str] = set()
        for column in self.site.walk():
            if not column.href:
                yield from self._column(column)
            for doc in column.docs:
                if doc.same or doc.key in done:
                    continue
                done.add(doc.key)
                yield from self._doc(column, doc)

    def _column(self, column: Column) -> Iterator[tuple[str, Reply]]:
        if column.page:
            yield self.column_path(column), self.reply(self.static_page(column), column.page_day, column.fault)
            return
        every = self.rows(column)
        size = self.site.per_page
        pages = max(1, -(-len(every) // size))
        for page in range(1, pages + 1):
            rows = every[(page - 1) * size : page * size]
            html = self.list_page(column, rows, page, pages, every)
            yield self.column_path(column, page), self.reply(html, None, column.fault)

    def _doc(self, column: Column, doc: Doc) -> Iterator[tuple[str, Reply]]:
        for i, file in enumerate(doc.files):
            yield (
                self.book.urls[f"{doc.key}#{i}"],
                Reply(
                    make=partial(make, file),
                    content_type=CONTENT_TYPES[file.suffix],
                    day=doc.day,
                    referer=self.downloads_ask_referer,
                    fault=self.site.fault,
                    headers=(("Content-Disposition", f"attachment; filename*=UTF-8''{quote(file.name)}"),),
                ),
            )
        if not doc.href:
            yield self.book.urls[doc.key], self.reply(self.doc_page(column, doc), doc.day, doc.fault)

    downloads_ask_referer = False


def clock() -> str:
    """The 今天是 line that many headers carry."""
    return f"今天是{TODAY.year}年{TODAY.month}月{TODAY.day}日 星期{WEEKDAYS[TODAY.weekday()]}"
