"""E039 方案结合实际."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(text: str, title: str = "2021年政务公开工作实施方案") -> Site:
    site = SiteBuilder()
    return site.column("工作推进", site.document(title, "2021-06-05", text)).build()


CASES = [
    RuleCase(
        "列出线索",
        "pass",
        _site("示例区财政局预算科牵头，责任科室：办公室，6月底前完成。"),
        case(),
        Status.NEEDS_REVIEW,
        "责任分工1处",
    ),
    RuleCase("没有方案", "fail", SiteBuilder().column("工作推进").build(), case(), Status.FAILED),
    RuleCase("去年的方案", "near", _site("略", "2020年政务公开工作实施方案"), case(), Status.FAILED),
]
