"""Questions to the tables inside a body: what its columns are called, what stands in them, how much is left empty.

Tables come with merged cells repeated (see ``checks.page.Table``), so a title across the table is a row of one text and a group
heading over several columns stands in each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from checks.page import Body, Table

_BLANKS = re.compile(r"[\s\u3000\u200b\ufeff]+")
_VALUE = re.compile(r"^(?!(?:19|20)\d\d年度?$)[-+]?[\d,，.:：/％%‰～~年月日号-]+(?:元|万元|件|个|人|条|份|次)?$")
_EMPTY = frozenset({"", "-", "—", "--", "——", "/", "／", "\\", "…", "……", "——-", "–"})
_LOOKED_AT = 12  # rows: titles, units of measure and blanks above a header are few
_PAIR_ROWS = 40  # rows of a form-like table that are read as label and value
_FORM_ROWS = 2
_LONG = 40  # letters; a heading is shorter than a sentence


def squeezed(text: str) -> str:
    """``text`` without any blanks, as headings are spread to fill a cell (``备 注``)."""
    return _BLANKS.sub("", text)


def header(table: Table) -> tuple[str, ...]:
    """The names of the columns, blanks squeezed out; empty where the table has no header row.

    The header is the first row of short words with at least two different ones, below titles, notes and blank rows. A heading over
    several columns is joined with the names below it by ``/`` (资格条件/专业).
    """
    found = _header_rows(table)
    return found[1] if found else ()


def rows_below(table: Table) -> tuple[tuple[str, ...], ...]:
    """The rows under the header that hold anything; all rows that do, where there is no header.

    A header repeated on a later page of the same table is left out.
    """
    found = _header_rows(table)
    if found is None:
        return tuple(row for row in table.rows if any(map(squeezed, row)))
    after, _ = found
    heads = {_key(row) for row in table.rows[:after]}
    return tuple(row for row in table.rows[after:] if any(map(squeezed, row)) and _key(row) not in heads)


def labelled(table: Table, rows: int = 5) -> tuple[str, ...]:
    """What the table states as ``名称：值`` lines: its first ``rows`` rows under their column names, or label and value side by side.

    A narrow table whose cells may be either is read both ways.
    """
    names = header(table)
    below = rows_below(table)[:rows] if names else ()
    under = tuple(
        f"{name}：{squeezed(cell)}"
        for row in below
        for name, cell in zip(names, row, strict=False)
        if name and not is_empty(cell)
    )
    return (*under, *(_side_by_side(table) if not names or _is_form(table) else ()))


def _side_by_side(table: Table) -> Iterator[str]:
    pairs = (pair for row in table.rows[:_PAIR_ROWS] for pair in zip(row[::2], row[1::2], strict=False))
    for name, value in pairs:
        if 1 < len(squeezed(name)) <= 12 and not is_empty(value):
            yield f"{squeezed(name).rstrip('：:')}：{squeezed(value)}"


def _is_form(table: Table) -> bool:
    """Whether every other cell may be a label: two or four columns, short words that differ and are no values."""
    rows = [_key(row) for row in table.rows[:_PAIR_ROWS] if any(map(squeezed, row))]
    if len(rows) < _FORM_ROWS or any(len(row) not in (2, 4) for row in rows):
        return False
    labels = [cell for row in rows for cell, beside in zip(row[::2], row[1::2], strict=True) if cell and cell != beside]
    return len(set(labels)) == len(labels) and all(len(cell) <= 12 and not _VALUE.match(cell) for cell in labels)


def headers(body: Body) -> tuple[tuple[str, ...], ...]:
    """The header of each table of a body that has one."""
    return tuple(names for table in body.tables if (names := header(table)))


def column_of(table: Table, words: Iterable[str]) -> int | None:
    """Where the column stands whose name is one of ``words``, else the first whose name contains one, else None."""
    names = header(table)
    wanted = [squeezed(word) for word in words]
    for word in wanted:
        for place, name in enumerate(names):
            if word in (name, name.rpartition("/")[2]):
                return place
    return next((place for word in wanted for place, name in enumerate(names) if word and word in name), None)


def column_values(table: Table, words: Iterable[str]) -> tuple[str, ...]:
    """What stands below the header in the column named by one of ``words`` (first choice first), empty cells as empty texts.

    No such column gives an empty tuple; a column without rows does too: ask ``column_of`` to tell them apart.
    """
    place = column_of(table, words)
    if place is None:
        return ()
    return tuple("" if is_empty(row[place]) else row[place].strip() for row in rows_below(table) if place < len(row))


def is_empty(cell: str) -> bool:
    """Whether a cell says nothing: blank, or a dash that stands for blank. 无 says something."""
    return squeezed(cell) in _EMPTY


def _header_rows(table: Table) -> tuple[int, tuple[str, ...]] | None:
    """The index of the first row below the header, and the names."""
    for index, row in enumerate(table.rows[:_LOOKED_AT]):
        cells = _key(row)
        if _is_heading(cells):
            return _with_lower(table, index, cells)
    return None


def _is_heading(cells: tuple[str, ...]) -> bool:
    told = [cell for cell in cells if cell]
    if len(set(told)) < 2 or any(len(cell) > _LONG for cell in told):
        return False
    # 填报单位：… 单位：万元 above a table are notes, and rows of numbers are values.
    if all("：" in cell or ":" in cell for cell in set(told)):
        return False
    return sum(1 for cell in set(told) if _VALUE.match(cell)) * 2 < len(set(told)) and len(told) * 2 >= min(len(cells), 4)


def _with_lower(table: Table, index: int, cells: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Takes in the rows of names under group headings: where a text spans columns, the next row tells them apart."""
    names = list(cells)
    after = index + 1
    while after < len(table.rows) and after - index < 3 and _spans(names):
        lower = _key(table.rows[after])
        if not _goes_on(names, lower):
            break
        names = [f"{name}/{below}" if below and below != name else name for name, below in zip(names, lower, strict=False)]
        after += 1
    return after, tuple(names)


def _spans(names: list[str]) -> bool:
    return any(left and left == right for left, right in pairwise(names))


def _goes_on(names: list[str], lower: tuple[str, ...]) -> bool:
    """Whether ``lower`` belongs to the header: columns that span down repeat, those under a group are short words that differ."""
    under = [below for place, below in enumerate(lower[: len(names)]) if _in_group(names, place)]
    apart = [below for place, below in enumerate(lower[: len(names)]) if not _in_group(names, place)]
    repeated = all(below in ("", names[place]) for place, below in enumerate(lower[: len(names)]) if not _in_group(names, place))
    words = [below for below in under if below]
    return (
        bool(words)
        and len(set(words)) > 1
        and not any(_VALUE.match(word) or len(word) > _LONG for word in words)
        and (repeated or not apart)
    )


def _in_group(names: list[str], place: int) -> bool:
    left = place > 0 and names[place - 1] == names[place]
    right = place + 1 < len(names) and names[place + 1] == names[place]
    return bool(names[place]) and (left or right)


def _key(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(squeezed, row))
