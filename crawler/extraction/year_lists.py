"""Lists that are parted by years: a heading 2025年, its rows with month and day only, then the heading of the year before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from crawler.extraction.rows import Row
from crawler.extraction.texts import Element, text_of

_YEAR = re.compile(r"^[\[【(（]?\s*((?:19|20)\d{2})\s*(?:年度?)?\s*[\]】)）]?$")
_LEVELS, _PARTS = 3, 8
_Rows = tuple[Element, list[Row]]


def joined_by_year(runs: Sequence[_Rows]) -> list[_Rows]:
    """The runs with those under headings of years put together; each such row is told its year.

    The rows of a joined run stand under the element that holds the years.
    """
    joined: list[_Rows] = []
    last: Element | None = None
    for parent, rows in runs:
        heading = _heading(parent)
        _tell_years(parent, rows, _year(heading))
        around = None if heading is None or last is None else _around(last, heading)
        if around is not None and rows[0].element.tag == joined[-1][1][0].element.tag:
            joined[-1] = (around, [*joined[-1][1], *rows])
        else:
            joined.append((parent, list(rows)))
        last = heading
    return joined


def _heading(parent: Element) -> Element | None:
    """The heading of a year right before the list, in the list's box or before it."""
    node: Element | None = parent
    for _ in range(_LEVELS):
        if node is None or node.tag == "body":
            return None
        previous = node.getprevious()
        while previous is not None and _is_small(previous) and not text_of(previous):
            previous = previous.getprevious()
        if previous is not None:
            return previous if _year(previous) else None
        node = node.getparent()
    return None


def _is_small(element: Element) -> bool:
    return next(islice(element.iterdescendants(), _PARTS, None), None) is None


def _year(heading: Element | None) -> int | None:
    if heading is None or not _is_small(heading) or heading.find(".//a") is not None:
        return None
    match = _YEAR.match(text_of(heading))
    return int(match[1]) if match else None


def _around(first: Element, second: Element) -> Element | None:
    """What holds both years: the headings stand beside each other, or in boxes of the same make that do."""
    here, there = first.getparent(), second.getparent()
    if here is None or there is None or first.tag != second.tag:
        return None
    if here is there:
        return here
    alike = here.tag == there.tag and here.get("class") == there.get("class")
    return here.getparent() if alike and here.getparent() is there.getparent() else None


def _tell_years(parent: Element, rows: Sequence[Row], year: int | None) -> None:
    """Rows take the year of the heading, or of the row before them that is nothing but a year."""
    waiting = {row.element: row for row in rows}
    for child in parent:
        row = waiting.get(child)
        if row is not None:
            row.year = year
        else:
            year = _year(child) or year
