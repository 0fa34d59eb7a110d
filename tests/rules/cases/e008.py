"""E008 新媒体链接."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Link
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case


def _own(url: str) -> Site:
    site = with_links(SiteBuilder(), "政务公开")
    site.home = replace(site.home, links=(Link("微信公众号", url),))
    return site.build()


def _matrix(text: str) -> Site:
    site = with_links(SiteBuilder(), "政务新媒体")
    return site.column("政务新媒体", site.document("政务新媒体矩阵", "2021-01-05", text), shared=True).build()


def _own_app() -> Site:
    site = with_links(SiteBuilder(), "政务公开")
    site.home = replace(site.home, links=(Link("掌上财政APP", "http://app.test/cz"),))
    return site.build()


CASES = [
    RuleCase("本单位页面有链接", "pass", _own("http://mp.weixin.qq.com/abc"), case(), Status.PASSED),
    RuleCase("矩阵列有本单位", "pass", _matrix("示例区发布\n示例区财政局 微信：示例财政"), case(), Status.PASSED),
    RuleCase("空链接", "near", _own("javascript:void(0)"), case(), Status.PARTIAL),
    RuleCase("矩阵没有本单位", "near", _matrix("示例区教育局 微信：示例教育"), case(), Status.NEEDS_REVIEW),
    RuleCase("没有任何链接", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("首页打不开", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
    RuleCase("本单位的APP", "near", _own_app(), case(), Status.PASSED),
]
