"""E030 第六部分写明信息处理费."""

from checks.evidence import Site, Status
from tests.rules.annual_reports import report_text
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(six: str | None) -> Site:
    site = SiteBuilder()
    return site.column(
        "政府信息公开年报", site.document("2020年政府信息公开工作年度报告", "2021-01-20", report_text(six))
    ).build()


CASES = [
    RuleCase("写明未收取", "pass", _site("2020年，无收取信息处理费情况。"), case(), Status.PASSED),
    RuleCase("另一种说法", "pass", _site("本年度依申请公开政府信息未收取任何费用。"), case(), Status.PASSED),
    RuleCase("没有写", "fail", _site("承办政协提案3件。"), case(), Status.FAILED),
    RuleCase("写作信息公开处理费", "near", _site("我局未产生信息公开处理费。"), case(), Status.PASSED),
    RuleCase("行政事业性收费不是信息处理费", "near", _site("全年行政事业性收费3万元。"), case(), Status.FAILED),
    RuleCase("报告没有公开", "near", SiteBuilder().column("政府信息公开年报").build(), case(), Status.FAILED),
]
