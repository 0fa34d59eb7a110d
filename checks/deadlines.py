"""When a thing is due: fixed days of the assessed year, and periods counted in workdays.

Workdays follow the State Council's yearly notice (days off and make-up days); a year without a notice is not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

from checks.evidence import Case


class CalendarNotCoveredError(ValueError):
    """No holiday notice is known for a day that a workday count needs."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a year counted from the assessed one: ``Day(1, 31)`` is 31 January of Y, ``years=1`` one year later."""

    month: int
    day: int
    years: int = 0

    def of(self, case: Case) -> date:
        """The calendar day for a case."""
        return date(case.year + self.years, self.month, self.day)


YEARLY = Day(10, 31)
"""By when something of the year Y without a stated deadline can be expected (contract section 3)."""


def is_workday(day: date, holidays: Mapping[date, bool]) -> bool:
    """Whether people work on ``day``; ``holidays`` maps a day to True (off) or False (make-up) and overrides the notice.

    Raises CalendarNotCoveredError where neither knows the year.
    """
    if day in holidays:
        return not holidays[day]
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError as error:
        raise CalendarNotCoveredError(f"{day.year}年的节假日安排尚未收录，不能计算工作日") from error


def add_workdays(start: date, count: int, holidays: Mapping[date, bool]) -> date:
    """The last day of a period of ``count`` workdays that begins on the day after ``start``."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_workday(day, holidays)
    return day


def workdays_between(start: date, end: date, holidays: Mapping[date, bool]) -> int:
    """Workdays after ``start`` up to and including ``end``; 0 when ``end`` is not later."""
    return sum(is_workday(start + timedelta(days=n), holidays) for n in range(1, (end - start).days + 1))
