"""E007 无障碍."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase("无障碍浏览", "pass", with_links(SiteBuilder(), "无障碍浏览").build(), case(), Status.PASSED),
    RuleCase("长者模式", "pass", with_links(SiteBuilder(), "长者助手").build(), case(), Status.PASSED),
    RuleCase("没有", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("养老服务不是适老化", "near", with_links(SiteBuilder(), "养老服务").build(), case(), Status.FAILED),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
    RuleCase("叫爱心版", "near", with_links(SiteBuilder(), "爱心版").build(), case(), Status.PASSED),
]
