"""D010 议题解读."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str = "会议研究了预算。", column: str = "会议公开") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, "2021-06-05", text)).build()


CASES = [
    RuleCase("议题解读", "pass", _site("第5次局长办公会议题解读"), case(), Status.PASSED),
    RuleCase("会议解读栏目", "pass", _site("关于养犬管理办法的说明", column="会议解读"), case(), Status.PASSED),
    RuleCase("没有解读", "fail", _site("第5次局长办公会"), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase(
        "会议解读放在政策解读", "near", _site("第5次局长办公会议题解读", column="政策解读"), case(), Status.PARTIAL, "政策解读"
    ),
    RuleCase("政策解读与会议无关", "near", _site("《养犬管理办法》政策解读", column="政策解读"), case(), Status.FAILED),
    RuleCase("媒体关注", "near", _site("媒体关注：区财政局研究部署预算调整"), case(), Status.PASSED),
    RuleCase("写明没有解读的说明", "near", _site("暂无会议解读"), case(), Status.NEEDS_REVIEW),
]
