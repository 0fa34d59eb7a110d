"""The tables of an opened page as rows of cell texts, merged cells repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from checks.page import Table
from crawler.extraction.outline import Outline
from crawler.extraction.texts import squeeze

_MOST_CELLS = 200_000


def tables_in(outline: Outline, element: Tag) -> Iterator[Table]:
    """Tables in page order; a table that only arranges other tables is left out, those inside it are not."""
    for table in element.find_all("table"):
        rows = () if outline.holds_table(table) else rows_of(outline, table)
        if rows:
            caption = table.find("caption")
            yield Table(rows, squeeze(caption.get_text()) if caption else _title_before(outline, table))


def rows_of(outline: Outline, table: Tag) -> tuple[tuple[str, ...], ...]:
    """The table's own rows, every one with every column. A cell that holds a table has no text of its own."""
    grid: list[dict[int, str]] = []
    below: dict[int, tuple[int, str]] = {}
    cells = 0
    for tr in outline.rows(table):
        row: dict[int, str] = {}
        column = 0
        for cell in tr.find_all(["td", "th"], recursive=False):
            while column in below:
                column = _take_from_above(row, below, column)
            text = "" if outline.holds_table(cell) else _text(cell)
            down = _span(cell.get("rowspan"))
            for _ in range(_span(cell.get("colspan"))):
                row[column] = text
                if down > 1:
                    below[column] = (down - 1, text)
                column += 1
                cells += 1
        for column in sorted(below):
            if column not in row:
                _take_from_above(row, below, column)
        if cells > _MOST_CELLS:
            break
        if row:
            grid.append(row)
    width = max((max(row) + 1 for row in grid), default=0)
    return tuple(tuple(row.get(column, "") for column in range(width)) for row in grid)


def _text(cell: Tag) -> str:
    return squeeze(cell.get_text(" " if cell.find(["p", "br", "div", "li"]) else ""))


def _take_from_above(row: dict[int, str], below: dict[int, tuple[int, str]], column: int) -> int:
    left, text = below[column]
    row[column] = text
    if left > 1:
        below[column] = (left - 1, text)
    else:
        del below[column]
    return column + 1


def _span(value: object) -> int:
    match = re.match(r"\s*(\d{1,3})", str(value or ""))
    return min(max(int(match[1]), 1), 200) if match else 1


def _title_before(outline: Outline, table: Tag) -> str:
    """The short line right above a table, which is what it is about."""
    for previous in outline.before(table):
        if not outline.holds_table(previous) and outline.length(previous):
            text = squeeze(previous.get_text()) if outline.length(previous) <= 60 else ""
            return text if len(text) <= 60 else ""
    return ""
