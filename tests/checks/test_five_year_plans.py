"""Which five-year plan runs in a year, and by which titles it is known."""

import re

import pytest

from checks.disclosure.five_year_plans import numeral, plan_name, plan_of, plan_pattern
from checks.reading.names import plain


@pytest.mark.parametrize(
    ("year", "name"), [(2020, "“十三五”"), (2021, "“十四五”"), (2025, "“十四五”"), (2026, "“十五五”"), (2035, "“十六五”")]
)
def test_plan_runs_for_five_years(year: int, name: str) -> None:
    assert plan_name(plan_of(year)) == name


@pytest.mark.parametrize(("number", "written"), [(9, "九"), (10, "十"), (11, "十一"), (15, "十五"), (20, "二十"), (21, "二十一")])
def test_numbers_are_written_in_chinese(number: int, written: str) -> None:
    assert numeral(number) == written


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (14, "示例区“十四五”综合交通运输规划"),
        (14, "示例区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"),
        (14, "示例区财政发展规划（2021—2025年）"),
        (11, "示例区“十一五”规划"),
        (15, "关于制定第十五个五年规划的建议"),
    ],
)
def test_title_names_its_plan_and_no_other(number: int, title: str) -> None:
    named = [n for n in range(8, 20) if re.search(plan_pattern(n), plain(title))]
    assert named == [number]
