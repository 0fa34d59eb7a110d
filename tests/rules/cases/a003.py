"""A003 政策文件多维分类与主动推送."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Link
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case, with_face


def _library(*words: str, name: str = "政策文件") -> Site:
    site = SiteBuilder()
    site.column(name, site.document("示例区补贴办法", "2021-03-01", "第一条"))
    return with_face(site.build(), links=tuple(Link(w, f"http://portal.test/{i}") for i, w in enumerate(words)))


def _with_navigation() -> Site:
    words = ("规范性文件", "2021年", "惠企政策", "主题教育")
    links = tuple(Link(w, f"http://portal.test/{i}") for i, w in enumerate(words))
    site = _library(*words)
    assert site.home is not None
    return replace(site, home=replace(site.home, links=links))


CASES = [
    RuleCase("按主题和体裁分类并有推送", "pass", _library("主题分类", "体裁分类", "我要找政策"), case(), Status.PASSED),
    RuleCase("只有分类没有推送", "near", _library("主题分类", "体裁分类"), case(), Status.NEEDS_REVIEW, "推送"),
    RuleCase("首页导航里的词不算分类", "near", _with_navigation(), case(), Status.FAILED, "分类"),
    RuleCase("只有列表", "fail", _library("首页", "下一页"), case(), Status.FAILED, "分类"),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("政策文件").build(), case(), Status.UNKNOWN),
]
