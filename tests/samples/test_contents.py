"""What the good contents promise holds: the report's sums, the three workdays, the months."""

from __future__ import annotations

import re
from datetime import date, timedelta

import chinese_calendar
import pytest
from bs4 import BeautifulSoup

from samples.contents import money, policy
from samples.contents.annual_report import ReportShape, annual_report
from samples.model import SampleUnit
from samples.units import units

EVERY = units()


def _application_rows(unit: SampleUnit, year: int, sums_hold: bool = True) -> list[list[int]]:
    soup = BeautifulSoup(annual_report(unit, ReportShape(year, sums_hold=sums_hold)), "lxml")
    table = next(t for t in soup.find_all("table") if "勾稽" in t.get_text())
    rows = [[cell.get_text() for cell in row.find_all("td")] for row in table.find_all("tr")]
    return [[int(cell) for cell in row[2:]] for row in rows[1:]]


@pytest.mark.parametrize("unit", EVERY, ids=lambda unit: unit.slug)
@pytest.mark.parametrize("year", [2019, 2020])
def test_every_column_of_the_application_table_keeps_its_sum(unit: SampleUnit, year: int) -> None:
    rows = _application_rows(unit, year)
    new, carried, *outcomes, total, left = rows
    for column in range(7):
        assert new[column] + carried[column] == total[column] + left[column]
        assert sum(row[column] for row in outcomes) == total[column]
    for row in rows:
        assert sum(row[:6]) == row[6]
        assert min(row) >= 0


def test_what_2019_carries_over_is_what_2020_takes_in() -> None:
    for unit in EVERY:
        assert _application_rows(unit, 2019)[-1] == _application_rows(unit, 2020)[1]


def test_the_broken_report_breaks_a_sum() -> None:
    rows = _application_rows(EVERY[0], 2020, sums_hold=False)
    assert rows[0][6] + rows[1][6] != rows[-2][6] + rows[-1][6]


def test_interpretations_follow_within_three_workdays() -> None:
    for which in (1, 2):
        paper, told = policy.policy(EVERY[1], which), policy.interpretation(EVERY[1], which)
        between = [paper.day + timedelta(days=n) for n in range(1, (told.day - paper.day).days + 1)]
        assert sum(map(chinese_calendar.is_workday, between)) == 3


def test_revenue_is_told_for_every_month() -> None:
    column = money.revenue_months(next(u for u in EVERY if u.slug == "czj"))
    months = {int(m.group(1)) for doc in column.docs if (m := re.search(r"1—(\d+)月份", doc.title))}
    assert months == set(range(2, 11))
    assert max(doc.day for doc in column.docs) < date(2021, 11, 30)
