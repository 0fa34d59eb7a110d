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


def _stages(*names: str, result: str = "") -> Site:
    site = SiteBuilder("区自然资源局")
    for name in names:
        rows = [site.document(f"景区管理办法{name}", "2021-06-01", "内容")]
        if result and name == "意见征集":
            rows.append(site.document(result, "2021-08-01", "采纳3条。"))
        site.column(name, *rows, path=("重大行政决策",))
    return site.build()


CASES = [
    RuleCase("五个环节都有", "pass", _site(*ALL), case(), Status.PASSED),
    RuleCase("缺会议审议", "near", _site(*ALL[:3], ALL[4]), case(), Status.PARTIAL, "会议审议情况"),
    RuleCase("采纳情况的链接失效", "near", _site(*ALL, gone="意见征集采纳情况"), case(), Status.PARTIAL, "意见征集采纳情况"),
    RuleCase(
        "只有意见征集栏目，没有采纳情况",
        "near",
        _stages("决策草案", "起草说明", "意见征集", "会议审议", "决策结果"),
        case(),
        Status.PARTIAL,
        "意见征集采纳情况",
    ),
    RuleCase(
        "意见征集栏目里有反馈结果",
        "near",
        _stages("决策草案", "起草说明", "意见征集", "会议审议", "决策结果", result="关于《景区管理办法》征求意见情况的反馈"),
        case(),
        Status.PASSED,
    ),
    RuleCase("没有链接", "fail", _site(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("页面打不开", "near", _site(text=None), case(), Status.UNKNOWN),
    RuleCase("决策结果叫文件公布", "near", _site(*ALL[:4], "文件公布"), case(), Status.PASSED),
    *(
        RuleCase(f"{words}不是决策结果", "near", _site(*ALL[:4], words), case(), Status.PARTIAL, "决策结果")
        for words in ("意见征集结果", "结果反馈")
    ),
]
