"""D017 互动功能."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links
from tests.rules.sites import SiteBuilder, case

ALL = ("区长信箱", "在线访谈", "民意征集", "12345热线")


def _footer(*lines: str) -> Site:
    site = with_links(SiteBuilder(), "政务公开").build()
    return replace(site, reader=lambda _: Body("\n".join(lines)))


CASES = [
    RuleCase("四项齐全", "pass", with_links(SiteBuilder(), *ALL).build(), case(), Status.PASSED),
    RuleCase("访谈是栏目", "pass", with_links(SiteBuilder(), ALL[0], *ALL[2:]).column("在线访谈").build(), case(), Status.PASSED),
    RuleCase("没有访谈", "near", with_links(SiteBuilder(), ALL[0], *ALL[2:]).build(), case(), Status.PARTIAL, "在线访谈"),
    RuleCase("留言统计不是留言功能", "near", with_links(SiteBuilder(), "第三季度留言情况统计").build(), case(), Status.FAILED),
    RuleCase("都没有", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase(
        "页脚的投诉电话不是咨询投诉功能", "near", _footer("监督投诉电话：0531-12345678", "监督投诉电话"), case(), Status.FAILED
    ),
]
