"""E018 专栏四个部分."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Link
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

NAMES = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报")


def _site(*names: str, empty: str = "") -> SiteBuilder:
    site = SiteBuilder()
    for name in names:
        site.column(name, *([] if name == empty else [site.document(f"{name}文件", "2021-02-01")]))
    return site


def _nested() -> SiteBuilder:
    site = _site("公开指南", "公开制度", "政府信息公开年度报告")
    return site.column("法定主动公开内容").column("机构职能", site.document("机构职能", "2021-01-02"), path=("法定主动公开内容",))


def _tabbed(*columns: str, leads: str = "") -> Site:
    """The part without a page of its own: a tab on the section's home, the columns below it."""
    site = _site("政府信息公开指南", "政府信息公开制度", "政府信息公开年报", *columns).build()
    assert site.home is not None
    return replace(site, home=replace(site.home, links=(Link("法定主动公开内容", leads and site.home.url),)))


CASES = [
    RuleCase("法定主动公开内容是页内标签", "pass", _tabbed("机构职能", "财政信息"), case(), Status.PASSED),
    RuleCase("打开的标签链接到首页自身", "pass", _tabbed("机构职能", "财政信息", leads="首页"), case(), Status.PASSED),
    RuleCase("四个部分齐全", "pass", _site(*NAMES).build(), case(), Status.PASSED),
    RuleCase("名称近似且内容在子栏目", "pass", _nested().build(), case(), Status.PASSED),
    RuleCase("缺制度", "near", _site(NAMES[0], *NAMES[2:]).build(), case(), Status.PARTIAL, "没有政府信息公开制度"),
    RuleCase("年报是空的", "near", _site(*NAMES, empty="政府信息公开年报").build(), case(), Status.PARTIAL, "年报是空的"),
    RuleCase("都没有", "fail", _site("通知公告").build(), case(), Status.FAILED),
    RuleCase("一部分看不到", "near", _site(*NAMES[:3]).gap("政府信息公开年报").build(), case(), Status.UNKNOWN),
]
