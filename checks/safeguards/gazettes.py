"""The government gazette (政府公报): which issues of the year are out, at what pace, and which numbers are skipped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.columns import Search, documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.reading.numbers import chinese_number
from checks.titles import dated, day_of

COLUMN = "政府公报"
_ISSUE = re.compile(r"(?<!总)第?(\d{1,2}|[一二三四五六七八九十]{1,3})[期号](?!令)")
_BARE = re.compile(r"公报[^\d]{0,4}(?:19|20)\d{2}年?[·.\-/](\d{1,2})$")
_DOUBLE = re.compile(r"第?(\d{1,2})(?:[-、至]|期?[、和]第?)(\d{1,2})[期号]")
_ABOVE = re.compile(r"国务院|^.{0,3}省|自治区")
"""Gazettes of higher bodies, reposted in the column."""
_QUARTER = re.compile(r"([一二三四1-4])季度")
GRACE_DAYS = 60
"""How long after its day by the usual pace an issue may still be missing."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue: its year and number, and the document or column that shows it."""

    year: int
    number: int
    document: Document


def issue_of(title: str, path: Iterable[str], day: date | None) -> tuple[int, int] | None:
    """Year and number of the issue that a title, or the name of a column above it, tells; None for anything else."""
    for name in (title, *reversed(tuple(path))):
        told = plain(name)
        hit = _ISSUE.search(told) or _BARE.search(told) or (_QUARTER.search(told) if "公报" in told else None)
        number = (int(hit[1]) if hit[1].isdecimal() else chinese_number(hit[1])) if hit else None
        if number:
            years = years_in(name) or next((y for y in map(years_in, reversed(tuple(path))) if y), frozenset())
            year = max(years) if years else (day.year if day else None)
            return (year, number) if year else None
    return None


def issues(search: Search, site: Site, case: Case) -> Iterator[Issue]:
    """Every issue that stands in the gazette's columns, each once."""
    seen: set[tuple[int, int]] = set()
    for column, document in documents_in(search, site, case):
        told = issue_of(document.title, (*column.path, column.name), day_of(document))
        if told is None or _ABOVE.search(plain(document.title)):
            continue
        year, last = told
        double = _DOUBLE.search(plain(document.title))
        for number in range(min(int(double[1]), last) if double else last, last + 1):
            if (year, number) not in seen:
                seen.add((year, number))
                yield Issue(year, number, document)


@dataclass(frozen=True, slots=True)
class GazetteRegular:
    """合格: this year's issues run without a gap at the pace of the year before (at least quarterly); gaps and delays are 部分合格."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"本年度政府公报期号连续，最近一期按上年刊期不迟于应出日期后{GRACE_DAYS}天"

    def needs(self) -> tuple[Need, ...]:
        """The issues of this year and the one before."""
        return (Need(COLUMN, 1),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Count the issues by year and number."""
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        by_year: dict[int, list[Issue]] = defaultdict(list)
        for issue in issues(search, site, case):
            by_year[issue.year].append(issue)
        now, before = by_year[case.year], by_year[case.previous]
        interval = timedelta(days=366 // max(4, min(24, len(before) or 4)))
        late = date(case.year, 1, 1) + interval + timedelta(days=GRACE_DAYS) < case.as_of
        if not now:
            return self._none(search, before, late, site, case)
        return self._paced(now, interval, search, case)

    def _none(self, search: Search, before: list[Issue], late: bool, site: Site, case: Case) -> Finding:
        if gap := unread(search) or off_site(search):
            return gap
        short = [c for c in search.columns if not c.seen_since(date(case.year, 1, 1))]
        standing = [d for _, d in documents_in(search, site, case)]
        evidence = unique_evidence(
            [
                *(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:3]),
                *(i.document.as_evidence() for i in before[:5]),
            ]
        )
        if short:
            return Finding(Status.UNKNOWN, f"政府公报列表未能读完（“{short[0].name}”），未见{case.year}年的公报", evidence)
        last = f"，最近一期为{dated(before[0].document)}" if before else f"，栏目共{len(standing)}条，没有读到期号"
        if not late and before:
            return Finding(Status.NOT_DUE, f"{case.year}年首期政府公报尚未到出刊时间{last}", evidence)
        return Finding(
            Status.FAILED,
            f"未见{case.year}年出版的政府公报{last}",
            evidence,
            fix=f"按刊期编印并在{search.found_as}栏目发布{case.year}年政府公报",
        )

    @staticmethod
    def _paced(now: list[Issue], interval: timedelta, search: Search, case: Case) -> Finding:
        numbers = sorted(i.number for i in now)
        skipped = [n for n in range(1, numbers[-1]) if n not in numbers]
        last = max(now, key=lambda i: (i.number, day_of(i.document) or date.min))
        day = day_of(last.document)
        limit = interval + timedelta(days=GRACE_DAYS)
        evidence = unique_evidence([i.document.as_evidence(f"{i.year}年第{i.number}期") for i in now[:15]])
        told = f"{case.year}年已出{len(numbers)}期（第{'、'.join(map(str, numbers))}期）"
        parts = [f"缺第{'、'.join(map(str, skipped))}期"] if skipped else []
        if day and case.as_of - day > limit:
            parts.append(f"最近一期发布于{day}，已{(case.as_of - day).days}天未出新刊（按上年刊期应不超过{limit.days}天）")
        found = tuple(i.document for i in now)
        if not parts:
            return Finding(Status.PASSED, f"政府公报定期出版，{told}，最近一期为{dated(last.document)}", evidence, found=found)
        fix = f"在{search.found_as}栏目补齐缺期并按刊期出版"
        return Finding(Status.PARTIAL, f"政府公报{told}，{'；'.join(parts)}", evidence, fix=fix, found=found)
