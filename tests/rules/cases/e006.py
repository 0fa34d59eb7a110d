"""E006 检索结果分类."""

from checks.evidence import Document, Site, Status
from checks.page import Form, Link
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links
from tests.rules.sites import SiteBuilder, case

BOX = (Form("/search", ("q",), (), ("搜索",)),)


def _site(*tabs: str) -> Site:
    links = tuple(Link(t, f"http://portal.test/s{n}") for n, t in enumerate(tabs))
    page = Document("http://portal.test/search", "搜索结果", kind="search", fetched=True, links=links, forms=BOX)
    return with_links(SiteBuilder(), "首页", forms=BOX).column("站内搜索", page, shared=True).build()


CASES = [
    RuleCase("有分类", "pass", _site("全部", "新闻", "政策文件", "办事"), case(), Status.PASSED),
    RuleCase("检索页没有分类", "fail", _site("首页", "上一页"), case(), Status.FAILED),
    RuleCase("检索页没看到", "near", with_links(SiteBuilder(), forms=BOX).build(), case(), Status.NEEDS_REVIEW),
    RuleCase("没有检索", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
]
