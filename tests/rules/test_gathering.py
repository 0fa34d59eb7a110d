"""What a supervising unit has gathered stands for a contributor whose own pages lack it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.evidence import Role, Status
from checks.page import Body
from rules.assess import rule_of
from rules.edition import load_edition
from rules.model import Verdict, judge
from tests.rules.sites import SiteBuilder, case

EDITION = load_edition(2021)


def _judged(code: str, column: str, *titles: str) -> Verdict:
    lead = SiteBuilder("区发展和改革局")
    gathered = lead.column(column, *(lead.document(t, "2021-06-01", "内容") for t in titles)).build().columns
    site = SiteBuilder("区交通运输局").column("机构职能").build()
    terms = replace(case("2021-11-30", "区交通运输局"), role=Role.CONTRIBUTOR)
    return judge(rule_of(EDITION.by_code[code]), EDITION.by_code[code], replace(site, gathered=gathered), terms)


@pytest.mark.parametrize(
    ("code", "column", "titles", "expected", "says"),
    [
        ("A008", "专项规划", ("示例区“十四五”综合交通运输规划",), Status.PASSED, "交通"),
        ("A008", "专项规划", ("示例区“十四五”生态环境保护规划",), Status.NEEDS_REVIEW, "督导单位"),
        ("A047", "重大建设项目", ("关于S340改扩建项目可行性研究报告的批复",), Status.NEEDS_REVIEW, "督导单位"),
        ("A013", "权责清单", ("区行政审批服务局权责清单",), Status.FAILED, "权责清单"),
        ("A047", "重大建设项目", (), Status.FAILED, "项目实施"),
    ],
)
def test_a_contributor_is_not_blamed_for_what_its_lead_gathered(
    code: str, column: str, titles: tuple[str, ...], expected: Status, says: str
) -> None:
    verdict = _judged(code, column, *titles)
    assert verdict.status is expected, verdict.reason
    assert says in verdict.reason


@pytest.mark.parametrize(
    ("headings", "columns", "expected"),
    [
        (("概况", "会议公开"), (), Status.NEEDS_REVIEW),
        (("概况", "领导活动"), (), Status.FAILED),
        (("会议公开",), ("会议公开",), Status.FAILED),
    ],
)
def test_a_block_of_a_units_one_page_is_for_a_person(
    headings: tuple[str, ...], columns: tuple[str, ...], expected: Status
) -> None:
    builder = SiteBuilder("凤鸣镇").column("机构职能")
    for name in columns:
        builder.column(name)
    site = builder.build()
    assert site.home is not None
    home = site.home

    def reader(url: str) -> Body:
        return Body(text="\n".join(headings), headings=headings) if url == home.url else site.reader(url)

    verdict = judge(
        rule_of(EDITION.by_code["D008"]),
        EDITION.by_code["D008"],
        replace(site, reader=reader),
        case("2021-11-30", "凤鸣镇"),
    )
    assert verdict.status is expected, verdict.reason


@pytest.mark.parametrize(("beside", "expected"), [((), Status.NEEDS_REVIEW), (("机构职能",), Status.FAILED)])
def test_a_unit_that_shows_all_on_one_page_is_for_a_person_whatever_its_blocks_are_called(
    beside: tuple[str, ...], expected: Status
) -> None:
    builder = SiteBuilder("凤鸣镇")
    builder.column("信息公开", builder.document("凤鸣镇召开联席会议", "2021-06-01"))
    for name in beside:
        builder.column(name, builder.document("凤鸣镇机构职能", "2021-01-02"))
    site = builder.build()
    assert site.home is not None
    front = replace(site.columns[0], url=site.home.url)

    def reader(_: str) -> Body:
        return Body(text="概况", headings=("概况", "文件", "动态", "资金", "领导"))

    judged = replace(site, columns=(front, *site.columns[1:]), reader=reader)
    row = EDITION.by_code["E036"]
    verdict = judge(rule_of(row), row, judged, case("2021-11-30", "凤鸣镇"))
    assert verdict.status is expected, verdict.reason
