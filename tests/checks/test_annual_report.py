"""Annual reports by their traps: headings that are only listed, other bodies' reports, tables that do not add up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.authorship import speaks_for
from checks.evidence import Unit
from checks.readings import Reading
from checks.safeguards.annual_report import ReportInTime
from checks.safeguards.annual_sections import SECTIONS, cut
from checks.safeguards.annual_tables import identities
from tests.rules.annual_reports import application_table, report_text
from tests.rules.sites import SiteBuilder, case

ALL = tuple(name for name, _ in SECTIONS)


def test_all_six_sections_are_cut_and_hold_only_their_own_text() -> None:
    sections = cut(report_text("未收取信息处理费。"))

    assert tuple(sections.texts) == ALL
    assert sections.texts["其他需要报告的事项"] == "未收取信息处理费。"
    assert "培训" in sections.texts["存在的主要问题及改进情况"]


def test_headings_listed_in_the_opening_are_no_headings() -> None:
    assert cut(report_text(without="总体情况")).lacking == ("总体情况",)


def test_a_text_without_lines_is_cut_at_its_numbered_headings() -> None:
    text = "一、总体情况我局公开120条。二、主动公开政府信息情况无。六、其他需要报告的事项未收取信息处理费。"

    sections = cut(text)

    assert sections.texts["其他需要报告的事项"] == "未收取信息处理费。"
    assert "存在的主要问题及改进情况" in sections.lacking


def test_headings_of_the_trial_format_are_read_too() -> None:
    text = report_text().replace("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况")

    assert not cut(text).lacking


def test_beside_the_day_only_that_is_told_which_makes_it_doubtful() -> None:
    moved = "疑似改期：页面显示 2021-01-20，网址日期 2021-03-01，仅供参考"
    site = SiteBuilder()
    report = site.document("2020年政府信息公开工作年度报告", "2021-01-20", hints=("HTTP 状态 403", moved))

    told = ReportInTime()(site.column("政府信息公开年报", report).build(), case())

    assert told.reason.endswith(f"不晚于2021-01-31；{moved}")


def test_sums_that_hold_are_told_with_both_sides() -> None:
    sums = identities(Reading("", (application_table(),)))

    assert sums
    assert all(i.holds for i in sums)
    assert any("本年新收+上年结转" in i.told and "相符" in i.told for i in sums)


def test_a_wrong_total_is_found_in_the_right_identity() -> None:
    wrong = [i for i in identities(Reading("", (application_table(new=7),))) if not i.holds]

    assert {i.left for i in wrong} == {7}
    assert {i.right for i in wrong} == {3}


def test_rows_written_as_text_are_added_up_like_a_table() -> None:
    rows = "\n".join("|".join(row) for row in application_table(old=1, on=1).rows)

    sums = identities(Reading(rows))

    assert [(i.carried_in, i.carried_on) for i in sums if i.carried_in is not None] == [(1, 1)]


@pytest.mark.parametrize(
    ("title", "unit", "expected"),
    [
        ("示例区财政局2020年政府信息公开工作年度报告", Unit("区财政局"), True),
        ("示例区教育体育局2020年政府信息公开年报", Unit("区教育和体育局"), True),
        ("2020年政府信息公开工作年度报告", Unit("区财政局"), None),
        ("示例区科学技术局2020年政府信息公开年报", Unit("区财政局"), False),
        ("示例区人民政府2020年政府信息公开工作年度报告", Unit("区财政局"), False),
        ("示例区人民政府2020年政府信息公开工作年度报告", Unit("区政府办公室"), True),
        ("示例区人民政府办公室2020年政府信息公开工作年度报告", Unit("区政府办公室"), True),
        ("示例区残疾人联合会2020年政府信息公开年报", Unit("区政府办公室"), False),
        ("示例实验区社会事业局2020年政府信息公开年报", Unit("区政府办公室", aliases=("示例实验区",)), False),
        ("示例实验区2020年政府信息公开年报", Unit("区政府办公室", aliases=("示例实验区",)), True),
    ],
)
def test_whose_report_a_title_announces(title: str, unit: Unit, expected: bool | None) -> None:
    assert speaks_for(title, unit, "示例区") is expected


def test_real_reports_are_cut_whole_and_add_up() -> None:
    folder = os.environ.get("ZWGK_REAL_PAGES")
    if not folder:
        pytest.skip("set ZWGK_REAL_PAGES to the folder of real pages")
    for name in ("96895", "97791"):
        text = (Path(folder) / "pingtan" / "texts" / f"{name}.txt").read_text(encoding="utf-8").replace(" ", "")
        assert not cut(text).lacking, name
        assert all(i.holds for i in identities(Reading(text))), name
