"""Dates as Chinese portals write them, blanks, full-width signs and Chinese numerals included.

No general date library is used: the tried ones read ``[09-27]`` as 2009 and footers as publication dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from checks.reading.numbers import chinese_number

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")

# One character for one, so that a match can be cut out of the original text.
_FOLD = str.maketrans("０１２３４５６７８９－／．：　\xa0—–‑〇○ＯO零", "0123456789-/.:  ---〇〇〇〇〇")
_CN_DIGIT = "一二三四五六七八九〇0"
_CN_SMALL = "一二三四五六七八九十廿卅元"
_S = r"[ \t\r\n]*"
# A day may run into the time where markup between them was lost: 2023-05-1110:49.
_DAY = r"(?P<d>\d{2}(?=\d{1,2}:\d{2})|\d{1,2}(?!\d))"
_YEAR = r"(?<!\d)(?P<y>(?:19|20)\d{2})"

_FULL = re.compile(
    rf"{_YEAR}{_S}(?:年{_S}(?P<m>\d{{1,2}}){_S}月{_S}{_DAY}{_S}(?:日|号|(?![\d\u4e00-\u9fff]))"
    rf"|(?P<sep>[-/.]){_S}(?P<m2>\d{{1,2}}){_S}(?P=sep){_S}(?P<d2>\d{{2}}(?=\d{{1,2}}:\d{{2}})|\d{{1,2}}(?!\d)))"
)
_CHINESE = re.compile(
    rf"(?<![{_CN_DIGIT}])(?P<y>[一二]{_S}[九〇0]{_S}[{_CN_DIGIT}]{_S}[{_CN_DIGIT}]){_S}年{_S}"
    rf"(?P<m>[{_CN_SMALL}]{{1,2}}|\d{{1,2}}){_S}月{_S}(?P<d>[{_CN_SMALL}]{{1,3}}|\d{{1,2}}){_S}[日号]"
)
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    r"(?i)\b(?:(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?P<d>\d{1,2})\b[^\d\n]*(?:\d{1,2}:\d{2}(?::\d{2})?)?"
    r"[^\d\n]{0,8}(?P<y>20\d{2})|(?P<d2>\d{1,2}) (?P<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?P<y2>20\d{2}))"
)
_MONTH_FIRST = re.compile(r"(?<![\d/])(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>20\d{2})(?!\d)")
_MONTH_DAY = re.compile(
    rf"(?<![\d.年/-])(?P<m>\d{{1,2}})(?:{_S}月{_S}(?P<d>\d{{1,2}}){_S}[日号]|(?<=\d\d)[-/](?P<d2>\d{{2}})(?![\d./%-]))"
)
# 1-2 and 3.14 are as often no dates: they count only where they stand alone.
_MONTH_DAY_ALONE = re.compile(rf"(?P<m>\d{{1,2}}){_S}[-/]{_S}(?P<d>\d{{1,2}})|(?P<m2>\d{{2}})\.(?P<d2>\d{{2}})")

# Forms that mean a date only when nothing else stands beside them.
_ALONE: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:\d{6})?"),
    re.compile(rf"(?P<d>\d{{1,2}}){_S}日?{_S}(?P<y>(?:19|20)\d{{2}}){_S}[-/.年]{_S}(?P<m>\d{{1,2}}){_S}月?"),
    re.compile(rf"(?P<m>\d{{1,2}}){_S}[-/.月]{_S}(?P<d>\d{{1,2}}){_S}日?{_S}(?P<y>(?:19|20)\d{{2}}){_S}年?"),
    re.compile(rf"(?P<y>(?:19|20)\d{{2}}){_S}年?{_S}(?P<m>\d{{1,2}}){_S}[-/.月]{_S}(?P<d>\d{{1,2}}){_S}日?"),
)
_EPOCH = re.compile(r"(?:ttmp:|/Date\()?(?P<seconds>1\d{9})(?P<millis>\d{3})?(?:\)/)?")
_SHORT_YEAR = re.compile(r"(?P<y>\d{2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?")
_BRACKETS = " \t\r\n[]()（）【】〔〕「」<>《》|:：,，;；·•"

_COUNTED = r"(?!\s*(?:万|亿|元|件|人|个|项|条|户|亩|家|次|份|例|宗|起|名|套|处|吨|米|%|％|‰|号|余|多|平方|公里|公顷|立方|千))"
_YEARS = re.compile(
    r"(?<![\d.])(?P<a>19[4-9]\d|20\d{2})(?:\s*年?度?\s*(?:-+|~|～|至|到)\s*(?P<b>(?:19[4-9]|20\d)\d)(?!\d))?(?!\d)(?!\.\d{3,})"
    + _COUNTED
)
_CN_YEARS = re.compile(
    rf"(?<![{_CN_DIGIT}十])(?P<a>[一二][九〇0][{_CN_DIGIT}][{_CN_DIGIT}])(?:年?度?(?:-+|~|～|至|到)(?P<b>[一二][九〇0][{_CN_DIGIT}][{_CN_DIGIT}]))?(?=年)"
)


def parse_date(text: str, *, context: date | None = None) -> date | None:
    """The first date in the text, None where none stands or what stands is no day of the calendar.

    ``context`` is a day not before which the text was written down, such as the day of the fetch: month and day alone
    (``[09-27]``) then mean the last such day up to it. Without it they mean nothing.
    """
    if not text:
        return None
    return _parse(text, context)


@lru_cache(maxsize=20_000)
def _parse(text: str, context: date | None) -> date | None:
    folded = text.translate(_FOLD)
    if not any(char.isdigit() or char in "一二" for char in folded):
        return None
    found = _first(folded)
    if found is not None:
        return found
    alone = folded.strip(_BRACKETS)
    if len(alone) <= 30:
        found = _standing_alone(alone, context)
        if found is not None:
            return found
    return _month_day(folded, context) if context else None


def find_dates(text: str, *, context: date | None = None) -> tuple[tuple[date, str], ...]:
    """Every full date in the text in order, each with the words it was read from.

    With ``context`` month and day alone are read too, as in ``parse_date``.
    """
    folded = text.translate(_FOLD)
    spans: list[tuple[int, int, date]] = []
    for start, end, day in _full_dates(folded):
        if not any(start < b and a < end for a, b, _ in spans):
            spans.append((start, end, day))
    if context:
        for match in _MONTH_DAY.finditer(folded):
            day_or_none = _last_before(match["m"], match["d"] or match["d2"], context)
            start, end = match.span()
            if day_or_none and not any(start < b and a < end for a, b, _ in spans):
                spans.append((start, end, day_or_none))
    return tuple((day, text[start:end]) for start, end, day in sorted(spans, key=lambda span: span[0]))


def years_in(text: str) -> frozenset[int]:
    """The years the text names: 2021年度, 二〇二一年, every year of 2021-2023. Counts (2021件) are no years."""
    folded = text.translate(_FOLD)
    years: set[int] = set()
    for pattern, read in ((_YEARS, int), (_CN_YEARS, chinese_number)):
        years.update(_ranges(pattern, read, folded))
    return frozenset(years)


def _ranges(pattern: re.Pattern[str], read: Callable[[str], int | None], text: str) -> Iterator[int]:
    for match in pattern.finditer(text):
        first, last = read(match["a"]), read(match["b"]) if match["b"] else None
        if first is None:
            continue
        yield first
        if last is not None:
            yield last
            if first < last <= first + 20:
                yield from range(first, last)


def _first(folded: str) -> date | None:
    best: tuple[int, date] | None = None
    for start, _, day in _full_dates(folded):
        if best is None or start < best[0]:
            best = (start, day)
    return best[1] if best else None


def _full_dates(folded: str) -> Iterator[tuple[int, int, date]]:
    for match in _FULL.finditer(folded):
        day = _day(match["y"], match["m"] or match["m2"], match["d"] or match["d2"])
        if day:
            yield match.start(), match.end(), day
    if "年" in folded:
        for match in _CHINESE.finditer(folded):
            day = _day(*(str(_small(part)) for part in (match["y"], match["m"], match["d"])))
            if day:
                yield match.start(), match.end(), day
    for match in _MONTH_FIRST.finditer(folded):
        day = _day(match["y"], match["m"], match["d"])
        if day:
            yield match.start(), match.end(), day
    for match in _ENGLISH.finditer(folded) if re.search("[A-Za-z]{3}", folded) else ():
        name = (match["m"] or match["m2"]).lower()
        day = _day(match["y"] or match["y2"], str(_ENGLISH_MONTHS.index(name) + 1), match["d"] or match["d2"])
        if day:
            yield match.start(), match.end(), day


def _small(numerals: str) -> int:
    bare = re.sub(r"\s", "", numerals)
    value = int(bare) if bare.isascii() else chinese_number(bare)
    return -1 if value is None else value


def _standing_alone(alone: str, context: date | None) -> date | None:
    epoch = _EPOCH.fullmatch(alone)
    if epoch:
        return datetime.fromtimestamp(int(epoch["seconds"]), SHANGHAI).date()
    for pattern in _ALONE:
        match = pattern.fullmatch(alone)
        day = _day(match["y"], match["m"], match["d"]) if match else None
        if day:
            return day
    short = _SHORT_YEAR.fullmatch(alone) if context else None
    if short and context:
        day = _day("20" + short["y"], short["m"], short["d"])
        return day if day and day <= context + timedelta(days=366) else None
    month_day = _MONTH_DAY_ALONE.fullmatch(alone) if context else None
    if month_day and context:
        return _last_before(month_day["m"] or month_day["m2"], month_day["d"] or month_day["d2"], context)
    return None


def _month_day(folded: str, context: date) -> date | None:
    for match in _MONTH_DAY.finditer(folded):
        day = _last_before(match["m"], match["d"] or match["d2"], context)
        if day:
            return day
    return None


def _last_before(month: str, day_of_month: str, context: date) -> date | None:
    # Eight years back, for 29 February across a century's missing leap day.
    for year in range(context.year, context.year - 9, -1):
        day = _day(str(year), month, day_of_month)
        if day and day <= context:
            return day
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
