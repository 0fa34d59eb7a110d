"""E001 网站功能."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

ALL = ("政务公开", "政策解读", "互动交流", "办事服务")

CASES = [
    RuleCase("四类齐全由人试用", "pass", with_links(SiteBuilder(), *ALL).build(), case(), Status.NEEDS_REVIEW, "抽样试用"),
    RuleCase("没有办事服务", "near", with_links(SiteBuilder(), *ALL[:3]).build(), case(), Status.PARTIAL, "办事服务"),
    RuleCase("都没有", "fail", with_links(SiteBuilder(), "关于我们").build(), case(), Status.FAILED),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
]
