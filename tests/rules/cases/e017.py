"""E017 首页专栏命名."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case


def _home(*texts: str, area: str = "nav") -> Site:
    return with_links(SiteBuilder("区政府办公室"), *texts, area=area).build()


CASES = [
    RuleCase("名称正是", "pass", _home("首页", "政府信息公开"), case(), Status.PASSED),
    RuleCase("名称中间有换行", "pass", _home("政府信息\n公开"), case(), Status.PASSED),
    RuleCase("叫作政务公开", "near", _home("首页", "政务公开"), case(), Status.PARTIAL, "命名不符"),
    RuleCase("只有指南链接", "near", _home("首页", "政府信息公开指南"), case(), Status.FAILED),
    RuleCase("没有", "fail", _home("首页", "办事服务"), case(), Status.FAILED),
    RuleCase("首页被拦截", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
]
