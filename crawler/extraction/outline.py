"""What readers of tables ask again and again, gathered in one walk over them: how much text is in an element, which rows belong to which
table, what stands before a table.

Asked element by element, each of these costs the square of the depth where a page has lost its end tags.
"""

from __future__ import annotations

import re
from collections import deque

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString

_BLANKS = re.compile(r"[\s|]+")
_READ = (NavigableString, CData)
_TITLE_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "div", "strong"})
_TITLES = 3
"""How many elements before a table are looked at for its title."""


def bare(text: str) -> str:
    """The text without blanks and without the strokes that part cells."""
    return _BLANKS.sub("", text)


class Outline:
    """One page, walked over once. Answers only about elements that stood in it then."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._begins: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        self._rows: dict[int, list[Tag]] = {}
        self._before: dict[int, tuple[Tag, ...]] = {}
        self._holders: set[int] = set()
        self._walk(soup)

    def _walk(self, soup: BeautifulSoup) -> None:
        length = 0
        opened: list[Tag] = [soup]
        tables: list[Tag] = []
        recent: deque[Tag] = deque(maxlen=_TITLES)
        self._begins[id(soup)] = 0
        for node in soup.descendants:
            while node.parent is not opened[-1]:
                self._close(opened, tables, length)
            if isinstance(node, Tag):
                self._begins[id(node)] = length
                if node.name == "table":
                    self._before[id(node)] = tuple(reversed(recent))
                    self._mark_holders(opened)
                    tables.append(node)
                elif node.name == "tr" and tables:
                    self._rows.setdefault(id(tables[-1]), []).append(node)
                if node.name in _TITLE_TAGS:
                    recent.append(node)
                opened.append(node)
            elif isinstance(node, NavigableString) and type(node) in _READ:
                length += len(bare(node))
        while opened:
            self._close(opened, tables, length)

    def _close(self, opened: list[Tag], tables: list[Tag], length: int) -> None:
        closed = opened.pop()
        self._ends[id(closed)] = length
        if tables and tables[-1] is closed:
            tables.pop()

    def _mark_holders(self, opened: list[Tag]) -> None:
        for element in reversed(opened):
            if id(element) in self._holders:
                break
            self._holders.add(id(element))

    def length(self, element: Tag) -> int:
        """How many characters the element's text has, blanks left out."""
        return self._ends[id(element)] - self._begins[id(element)]

    def holds_table(self, element: Tag) -> bool:
        """Whether there is a table in the element."""
        return id(element) in self._holders

    def rows(self, table: Tag) -> list[Tag]:
        """The table's own rows; those of tables in it are theirs."""
        return self._rows.get(id(table), [])

    def before(self, table: Tag) -> tuple[Tag, ...]:
        """The last elements that begin before the table and may be its title or hold it, nearest first."""
        return self._before[id(table)]
