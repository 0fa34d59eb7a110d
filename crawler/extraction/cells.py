"""Cells of tables that hold rows in ways of their own: several in a cell, several beside each other, each in a table of its own."""

from __future__ import annotations

from checks.reading.dates import find_dates, parse_date
from crawler.extraction.texts import Element, inner_text, text_of

_LONGEST_CELL = 8000
_SHORTEST_TITLE = 6


def side_by_side(line: Element) -> bool:
    """Whether a table's line holds several rows beside each other: title, date, title, date."""
    rows = 0
    for link in line.iter("a"):
        if len(text_of(link)) < _SHORTEST_TITLE:
            continue
        cell = link.getparent()
        behind = cell.getnext() if cell is not None and cell.tag == "td" else None
        if behind is None or behind.find(".//a") is not None or parse_date(text_of(behind)) is None:
            return False
        rows += 1
    return rows > 1


def holds_rows(cell: Element) -> bool:
    """Whether a cell holds several dated rows, parted by line breaks only."""
    text = inner_text(cell)
    return len(text) < _LONGEST_CELL and len(find_dates(text)) > 1


def shell(parent: Element) -> Element:
    """The outermost part of a table that holds nothing but the rows' own table: old pages give each row a table in a cell."""
    node = parent
    if parent.tag not in ("tr", "tbody", "table"):
        return parent
    said = inner_text(parent).split()
    for _ in range(4):
        around = node.getparent()
        if around is None or around.tag not in ("td", "tr", "table", "tbody") or inner_text(around).split() != said:
            break
        node = around
    return node if node.tag == "tr" else parent
