"""E037 开展培训."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, day: str = "2021-06-05") -> Site:
    site = SiteBuilder()
    return site.column("业务培训", site.document(title, day, "全局50人参加。")).build()


CASES = [
    RuleCase(
        "有培训由人对照计划", "pass", _site("区财政局举办政务公开业务培训会"), case(), Status.NEEDS_REVIEW, "2021年培训信息1条"
    ),
    RuleCase("只有计划", "fail", _site("2021年政务公开业务培训计划"), case(), Status.FAILED),
    RuleCase("去年的培训", "near", _site("区财政局举办政务公开培训会", "2020-06-05"), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("业务培训").build(), case("2021-05-01"), Status.NOT_DUE),
]
