"""D016 互动平台."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase("首页有互动交流", "pass", with_links(SiteBuilder(), "政务公开", "互动交流").build(), case(), Status.PASSED),
    RuleCase("叫政民互动", "pass", with_links(SiteBuilder(), "政民互动").build(), case(), Status.PASSED),
    RuleCase("没有", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
    RuleCase("首页没有链接可读", "near", SiteBuilder().build(), case(), Status.UNKNOWN),
    *(
        RuleCase(f"换一种名称：{name}", "near", with_links(SiteBuilder(), name).build(), case(), Status.PASSED)
        for name in ("民意互动", "问政互动", "互动回应", "公众交流")
    ),
    RuleCase("互动地图不是", "near", with_links(SiteBuilder(), "互动地图").build(), case(), Status.FAILED),
]
