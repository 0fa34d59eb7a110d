"""E031 第六部分写明中小学信息公开."""

from checks.evidence import Site, Status
from tests.rules.annual_reports import report_text
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区教育和体育局"


def _site(six: str) -> Site:
    site = SiteBuilder(UNIT)
    title = "示例区教育体育局2020年政府信息公开工作年度报告"
    return site.column("政府信息公开年报", site.document(title, "2021-01-20", report_text(six))).build()


CASES = [
    RuleCase("写明", "pass", _site("指导全区32所中小学开展信息公开工作。"), case(unit=UNIT), Status.PASSED),
    RuleCase("没有写", "fail", _site("无。"), case(unit=UNIT), Status.FAILED),
    RuleCase("学校招生不是信息公开", "near", _site("中小学招生平稳有序。"), case(unit=UNIT), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder(UNIT).column("年报").build(), case("2021-01-10", UNIT), Status.NOT_DUE),
]
