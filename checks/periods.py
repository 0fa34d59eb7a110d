"""Which months, quarters or half-years of the assessed year are covered, and which that are due are missing.

A title names its period (9月, 1—9月, 三季度, 上半年); a cumulative 1—N月 is the figure up to month N and counts as month N,
only 1—2月 counts for both. A title without any period falls back to the month before its publication.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from checks.documents import Lookup, look_up
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.selections import Selection
from checks.titles import about_year, dated, day_of, newest


class Every(IntEnum):
    """Length of a period in months."""

    MONTH = 1
    QUARTER = 3
    HALF = 6

    @property
    def label(self) -> str:
        """月度, 季度, 半年度."""
        return {1: "月度", 3: "季度", 6: "半年度"}[int(self)]


_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}
_NUMBER = r"(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_RANGE = re.compile(rf"(?<!\d){_NUMBER}月?(?:份)?[-—–－~～至到]+{_NUMBER}月")
_MONTH = re.compile(rf"(?<![\d十]){_NUMBER}月(?!\d{{1,2}}日)")
_QUARTER = re.compile(r"(?:第)?([一二三四1-4])季度")
_THREE_QUARTERS = re.compile(r"前([二三])个?季度")


def _number(text: str) -> int:
    return _CHINESE.get(text) or int(text)


def months_named(title: str) -> frozenset[int]:
    """The months for which a title counts: 9月 -> {9}, 1—9月 -> {9}, 1—2月 -> {1, 2}; empty where it names none."""
    text = plain(title)
    ranges = [(_number(a), _number(b)) for a, b in _RANGE.findall(text)]
    if ranges:
        return frozenset(m for first, last in ranges for m in ((1, 2) if (first, last) == (1, 2) else (last,)))
    return frozenset(_number(m) for m in _MONTH.findall(text))


def ends_named(title: str) -> frozenset[int]:
    """The last months of the quarters, half-years and cumulative ranges a title names: 三季度 -> {9}, 上半年 -> {6}, 全年 -> {12}."""
    text = plain(title)
    ends = {_number(q) * 3 for q in _QUARTER.findall(text)} | {_number(q) * 3 for q in _THREE_QUARTERS.findall(text)}
    if "上半年" in text or "半年度" in text:
        ends.add(6)
    if "下半年" in text or "全年" in text:
        ends.add(12)
    return frozenset(ends)


def months_of(document: Document, year: int, every: Every) -> frozenset[int]:
    """The last months of the periods of ``year`` that a document covers (month 9 for the third quarter)."""
    months, ends = months_named(document.title), ends_named(document.title)
    if months or ends:
        if not about_year(document, year):
            return frozenset()
        if every is Every.MONTH:
            return months or ends
        return frozenset(m for m in months | ends if m % every == 0)
    day = day_of(document)
    if day is None or years_in(document.title) - {year}:
        return frozenset()
    covered = day.replace(day=1) - timedelta(days=1)
    if covered.year != year:
        return frozenset()
    end = -(-covered.month // every) * every if every is not Every.MONTH else covered.month
    return frozenset({end if end <= covered.month else max(0, end - every)} - {0})


def due_months(case: Case, every: Every, lag_days: int) -> tuple[int, ...]:
    """The last months of the periods of Y that are to be out: ended at least ``lag_days`` before the day of judgement."""
    ends = ((m, date(case.year, m, calendar.monthrange(case.year, m)[1])) for m in range(int(every), 13, int(every)))
    return tuple(m for m, end in ends if end + timedelta(days=lag_days) <= case.as_of)


def period_names(months: Iterable[int], every: Every) -> str:
    """6—9月份、11月份; 第一季度、第三季度; 上半年."""
    if every is Every.QUARTER:
        return "、".join(f"第{'一二三四'[m // 3 - 1]}季度" for m in months)
    if every is Every.HALF:
        return "、".join("上半年" if m == 6 else "下半年" for m in months)
    runs: list[list[int]] = []
    for month in sorted(months):
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return "、".join(f"{r[0]}—{r[-1]}月份" if len(r) > 1 else f"{r[0]}月份" for r in runs)


@dataclass(frozen=True, slots=True)
class EveryPeriod:
    """合格: every period of Y that is due is covered by a document of the selection; missing ones are named.

    ``lag_days`` is how long after its end a period may take to be published.
    """

    selection: Selection
    every: Every
    lag_days: int = 45

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"按{self.every.label}公开{self.selection.what}（期末后{self.lag_days}天内）"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the assessed year."""
        return self.selection.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the periods that are due with those that documents cover."""
        due = due_months(case, self.every, self.lag_days)
        looked = look_up(self.selection, site, case)
        if not due:
            return Finding(Status.NOT_DUE, f"{case.year}年{self.selection.what}的首期尚未到公开时间", looked.search.looked_at)
        if looked.missing:
            return looked.missing
        covering = [(d, months_of(d, case.year, self.every)) for d in looked.chosen]
        covered = frozenset(m for _, months in covering for m in months)
        missing = [m for m in due if m not in covered]
        documents = tuple(d for d, months in covering if months)
        if not missing:
            evidence = tuple(d.as_evidence() for d in documents[:15])
            told = period_names(due, self.every)
            return Finding(
                Status.PASSED, f"已按{self.every.label}公开{case.year}年{told}{self.selection.what}", evidence, found=documents
            )
        whole = len(missing) == len(due)
        return self._lacking(period_names(missing, self.every), whole, documents, looked, case)

    def _lacking(self, names: str, whole: bool, documents: tuple[Document, ...], looked: Lookup, case: Case) -> Finding:
        walked = looked.search.columns
        short = [c for c in walked if not c.offsite and not c.seen_since(date(case.year, 1, 1))]
        last = newest(documents) or newest(looked.chosen)
        evidence = unique_evidence(
            [
                *(d.as_evidence() for d in documents[:12]),
                *(c.as_evidence(f"共{len(c.documents)}条") for c in walked[:3]),
                *([last.as_evidence("最近一条")] if last else []),
            ]
        )
        if short:
            told = "、".join(f"“{c.name}”" for c in short[:3])
            return Finding(
                Status.UNKNOWN, f"栏目列表未能读完（{told}），未见{names}{self.selection.what}", evidence, found=documents
            )
        status = Status.FAILED if whole else Status.PARTIAL
        tail = f"，最近一条为{dated(last)}" if last else ""
        reason = f"{self.selection.what}不全，未公开{case.year}年{names}{self.selection.what}{tail}"
        return Finding(status, reason, evidence, fix=f"补充公开{case.year}年{names}{self.selection.what}", found=documents)
