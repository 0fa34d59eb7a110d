"""D003 目录归集展示."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Body, Link
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

ALL = ("决策草案", "起草说明", "意见征集采纳情况", "会议审议", "决策结果")


def _site(*links: str, text: str | None = "归集页", gone: str = "") -> Site:
    site = SiteBuilder("区自然资源局")
    document = site.document("2021年重大行政决策事项目录归集", "2021-06-01", text)
    document = replace(document, links=tuple(Link(t, f"http://portal.test/{n}") for n, t in enumerate(links)))
    site.bodies |= {link.url: Body(unreadable="返回404，页面不存在") for link in document.links if link.text == gone}
    return site.column("重大行政决策", document).build()


CASES = [
    RuleCase("五个环节都有", "pass", _site(*ALL), case(), Status.PASSED),
    RuleCase("缺会议审议", "near", _site(*ALL[:3], ALL[4]), case(), Status.PARTIAL, "会议审议情况"),
    RuleCase("采纳情况的链接失效", "near", _site(*ALL, gone="意见征集采纳情况"), case(), Status.PARTIAL, "意见征集采纳情况"),
    RuleCase("没有链接", "fail", _site(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("页面打不开", "near", _site(text=None), case(), Status.UNKNOWN),
]
