"""D019 答复及时."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(text: str) -> Site:
    site = SiteBuilder()
    return site.column("局长信箱", site.document("关于社保转移的咨询", "2021-06-30", text)).build()


CASES = [
    RuleCase(
        "算出时间差", "pass", _site("留言时间：2021-05-06\n答复时间：2021-05-10"), case(), Status.NEEDS_REVIEW, "最长3个工作日"
    ),
    RuleCase(
        "超过15个工作日",
        "near",
        _site("留言时间：2021-05-06\n答复时间：2021-06-30"),
        case(),
        Status.NEEDS_REVIEW,
        "超过15个工作日的1件",
    ),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase(
        "有几个日期的信件",
        "near",
        _site("诉求时间：2021-05-06 10:00\n受理时间：2021-05-07\n转办时间：2021-05-08\n处理时间：2021-05-12 09:00"),
        case(),
        Status.NEEDS_REVIEW,
        "最长5个工作日",
    ),
]
