"""E002 信息发布质量."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str, day: str = "2021-05-06") -> Site:
    site = SiteBuilder()
    return site.column("通知公告", site.document(title, day, text)).build()


CASES = [
    RuleCase(
        "列出疑似错别字", "fail", _site("关于布署工作的通知", "做好按全生产工作。"), case(), Status.NEEDS_REVIEW, "疑为“部署”"
    ),
    RuleCase("列出机构旧称", "fail", _site("示例区国土资源局公告", "……"), case(), Status.NEEDS_REVIEW, "现为“自然资源局”"),
    RuleCase("没有疑点也要人看", "pass", _site("关于部署工作的通知", "的确做好。"), case(), Status.NEEDS_REVIEW, "未发现"),
    RuleCase("去年的不看", "near", _site("关于布署工作的通知", "", "2020-05-06"), case(), Status.NEEDS_REVIEW, "未发现"),
]
