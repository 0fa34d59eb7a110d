"""E010 新媒体信息在网站发布."""

from dataclasses import replace
from datetime import date

from checks.evidence import Site, Status
from checks.records import NewMediaPost
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*titles: str, day: str = "2021-06-01") -> Site:
    site = SiteBuilder()
    site.column("通知公告", site.document("关于做好2021年种粮补贴发放工作的通知", "2021-06-01"))
    posts = tuple(
        NewMediaPost(unit="区财政局", platform="微信", account="示例财政", title=t, published=date.fromisoformat(day))
        for t in titles
    )
    return replace(site.build(), records={"new_media_posts": posts})


SAME = "关于做好2021年种粮补贴发放工作的通知"
LOST = "示例区城乡居民医保缴费开始了"

CASES = [
    RuleCase("都有", "pass", _site(SAME), case(), Status.PASSED),
    RuleCase("一条没有", "near", _site(SAME, LOST), case(), Status.PARTIAL, "医保缴费"),
    RuleCase("都没有", "fail", _site(LOST), case(), Status.FAILED),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
    RuleCase("只有生活类内容", "near", _site("早安，示例"), case(), Status.NEEDS_REVIEW),
]
