"""E012 首页政府公报链接."""

from dataclasses import replace

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case


def _home(*texts: str, area: str = "nav") -> Site:
    return with_links(SiteBuilder("区政府办公室"), "首页", *texts, area=area).column("政府公报").build()


def _dead() -> Site:
    site = _home("政府公报")
    home = site.portal.home
    assert home is not None
    gap = replace(SiteBuilder().gap("政府公报", "HTTP 404").gaps[0], url=home.links[-1].url)
    return replace(site, gaps=(gap,))


CASES = [
    RuleCase("首页有链接", "pass", _home("政务公开", "政府公报"), case(), Status.PASSED),
    RuleCase("带区名", "pass", _home("示例区人民政府公报"), case(), Status.PASSED),
    RuleCase("首页没有", "fail", _home("政务公开", "办事服务"), case(), Status.FAILED, "首页没有链接"),
    RuleCase("统计公报不是政府公报", "near", _home("统计公报"), case(), Status.FAILED),
    RuleCase("只在页脚", "near", _home("政府公报", area="footer"), case(), Status.PARTIAL),
    RuleCase("死链", "near", _dead(), case(), Status.FAILED, "失效"),
    RuleCase("首页没看到", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
    RuleCase("国务院和省里的公报不是", "near", _home("国务院公报", "省政府公报"), case(), Status.FAILED),
]
