"""E005 搜索即服务."""

from checks.evidence import Status
from checks.page import Form
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

BOX = (Form("/jsearch", ("searchword",), (), ()),)

CASES = [
    RuleCase("有检索由人实测", "pass", with_links(SiteBuilder(), forms=BOX).build(), case(), Status.NEEDS_REVIEW, "身份证"),
    RuleCase("没有检索", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
]
