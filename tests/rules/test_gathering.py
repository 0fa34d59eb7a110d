"""What a supervising unit has gathered stands for a contributor whose own pages lack it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.evidence import Role, Status
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
