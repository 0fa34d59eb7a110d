"""E003 站内检索."""

from checks.evidence import Document, Status
from checks.page import Form
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

BOX = (Form("/search", ("q",), ("请输入关键词",), ("搜索",)),)
PAGE = Document("http://portal.test/search", "搜索", kind="search", fetched=True, forms=BOX)

CASES = [
    RuleCase(
        "检索框和高级检索", "pass", with_links(SiteBuilder(), "高级检索", forms=BOX).build(), case(), Status.PASSED, "高级检索"
    ),
    RuleCase("只有检索框", "near", with_links(SiteBuilder(), "政务公开", forms=BOX).build(), case(), Status.PARTIAL, "高级检索"),
    RuleCase(
        "检索框通向站外的检索平台",
        "near",
        with_links(SiteBuilder(), "首页", forms=(Form("http://so.province.test/s", ("q",), (), ("搜索",)),)).build(),
        case(),
        Status.NEEDS_REVIEW,
        "站外",
    ),
    RuleCase(
        "检索页上也只有简单检索",
        "near",
        with_links(SiteBuilder(), "首页", forms=BOX).column("站内搜索", PAGE, shared=True).build(),
        case(),
        Status.PARTIAL,
    ),
    RuleCase(
        "有智能检索，没有高级检索",
        "near",
        with_links(SiteBuilder(), "智能检索", forms=BOX).build(),
        case(),
        Status.PARTIAL,
        "没有高级检索",
    ),
    RuleCase("没有检索", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase(
        "登录框不是检索框",
        "near",
        with_links(SiteBuilder(), "政务公开", forms=(Form("/login", ("user", "password"), ("用户名",), ("登录",)),)).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
]
