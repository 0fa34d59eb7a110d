"""The tables of an annual report and the sums that must hold in them (勾稽关系), each told with its numbers.

Only what was read as whole rows is added up: a row with a cell that is no number is left alone rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checks.reading.names import plain
from checks.readings import Reading

APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
_CELL = re.compile(r"^-?\d{1,7}$")
_NEW = re.compile(r"本年新收")
_OLD = re.compile(r"上年结转")
_ON = re.compile(r"结转下年")
_SUM = re.compile(r"\(七\)总计|^总计$")
_PARTS = re.compile(r"\([一二三四五六]\)|^(三、本年度办理结果)?\d[.、]")
_OUTCOMES = ("维持", "纠正", "其他", "尚未审结")


@dataclass(frozen=True, slots=True)
class Identity:
    """One sum: ``left`` should equal ``right``. ``carried_in``/``carried_on`` are the totals taken over and handed on, where the sum names them."""

    name: str
    left: int
    right: int
    carried_in: int | None = None
    carried_on: int | None = None

    @property
    def holds(self) -> bool:
        """Whether both sides agree."""
        return self.left == self.right

    @property
    def told(self) -> str:
        """新收+上年结转=218，办理总计+结转下年=217，不符."""
        left, _, right = self.name.partition("=")
        return f"{left}={self.left}，{right}={self.right}，{'相符' if self.holds else '不符'}"


def identities(reading: Reading) -> tuple[Identity, ...]:
    """Every sum of the application table and the review table that could be read whole."""
    found: list[Identity] = []
    for rows in (*(t.rows for t in reading.tables), _rows_in(reading.text)):
        cells = [tuple(plain(c) for c in row) for row in rows]
        if not any(i.name.startswith("本年新收") for i in found):
            found += _applications(cells)
        if not any("复议" in i.name for i in found):
            found += _reviews(cells)
    return tuple(found)


def _rows_in(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in text.split("\n") if line.count("|") >= 6]


def _numbers(row: Sequence[str], count: int) -> tuple[int, ...] | None:
    tail = row[-count:]
    if len(tail) < count or not all(c == "" or _CELL.match(c) for c in tail) or all(c == "" for c in tail):
        return None
    return tuple(int(c or 0) for c in tail)


def _label(row: Sequence[str], count: int) -> str:
    return "".join(dict.fromkeys(row[:-count]))


def _applications(rows: list[tuple[str, ...]]) -> list[Identity]:
    width = len(APPLICANTS) + 1
    named: dict[str, tuple[int, ...]] = {}
    parts: list[tuple[int, ...]] = []
    found: list[Identity] = []
    whole = True
    for row in rows:
        numbers, label = _numbers(row, width), _label(row, width)
        kind = next((k for k, p in (("on", _ON), ("sum", _SUM), ("new", _NEW), ("old", _OLD)) if p.search(label)), None)
        if kind is None and not (_PARTS.search(label) and "new" in named):
            continue
        if numbers is None:
            whole = False
            continue
        if sum(numbers[:-1]) != numbers[-1]:
            found.append(Identity(f"“{label[:16]}”各类申请人之和=总计列", sum(numbers[:-1]), numbers[-1]))
        if kind:
            named[kind] = numbers
        else:
            parts.append(numbers)
    if {"new", "old", "sum", "on"} <= named.keys() and whole:
        for place, who in enumerate((*APPLICANTS, "总计")):
            left, right = named["new"][place] + named["old"][place], named["sum"][place] + named["on"][place]
            if who == "总计" or left != right:
                end = {"carried_in": named["old"][place], "carried_on": named["on"][place]} if who == "总计" else {}
                found.append(Identity(f"本年新收+上年结转（{who}）=办理结果总计+结转下年度", left, right, **end))
        if parts:
            left = sum(p[-1] for p in parts)
            found.append(Identity("办理结果各项之和=办理结果总计", left, named["sum"][-1]))
    return found


def _reviews(rows: list[tuple[str, ...]]) -> list[Identity]:
    for above, row in pairwise(rows):
        if len(row) != 15 or len(above) != 15 or not all(_CELL.match(c) for c in row):
            continue
        if not all(w in above[0] + above[1] + above[2] + above[3] for w in _OUTCOMES):
            continue
        numbers = [int(c) for c in row]
        names = ("行政复议", "未经复议直接起诉", "复议后起诉")
        return [
            Identity(f"{name}（复议诉讼表）四种结果之和=总计", sum(numbers[n * 5 : n * 5 + 4]), numbers[n * 5 + 4])
            for n, name in enumerate(names)
        ]
    return []
