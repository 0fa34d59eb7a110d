"""A004 政策文件检索."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Form, Link
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case, with_face

SITE_SEARCH = Form("/search", ("q",), (), ("搜索",))
OWN = Form("/zcwjk/search", ("title", "wh"), ("标题", "文号"), ("检索",))


def _library(*forms: Form, links: tuple[Link, ...] = ()) -> Site:
    site = SiteBuilder()
    site.column("政策文件", site.document("示例区补贴办法", "2021-03-01", "第一条"))
    built = with_face(site.build(), forms=forms, links=links)
    assert built.home is not None
    return replace(built, home=replace(built.home, forms=(SITE_SEARCH,)))


def _bare_home() -> Site:
    built = _library(SITE_SEARCH)
    assert built.home is not None
    return replace(built, home=replace(built.home, forms=()))


def _unsaved() -> Site:
    site = SiteBuilder()
    return site.column("政策文件", site.document("示例区补贴办法", "2021-03-01", "第一条")).build()


def _above(form: Form) -> Site:
    """A library's search on the unit's own home, above its columns."""
    built = _library(SITE_SEARCH)
    assert built.home is not None
    return replace(built, home=replace(built.home, forms=(SITE_SEARCH, form)))


CASES = [
    RuleCase("统一的政策文件库检索在首页上", "pass", _above(OWN), case(), Status.PASSED, "检索框"),
    RuleCase("首页上的另一个检索框不问文号", "near", _above(Form("/so", ("k",), ("标题",), ("搜索",))), case(), Status.FAILED),
    RuleCase("栏目页有自己的检索框", "pass", _library(SITE_SEARCH, OWN), case(), Status.PASSED, "检索框"),
    RuleCase("有政策文件库入口", "pass", _library(SITE_SEARCH, links=(Link("政策文件库", "/zcwjk/"),)), case(), Status.PASSED),
    RuleCase("只有全站搜索框", "near", _library(SITE_SEARCH), case(), Status.FAILED, "没有专门"),
    RuleCase("首页读不到表单时的普通搜索框", "near", _bare_home(), case(), Status.FAILED),
    RuleCase("栏目页没有保存", "near", _unsaved(), case(), Status.UNKNOWN),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("政策文件").build(), case(), Status.UNKNOWN),
    RuleCase("政策智搜入口", "pass", _library(SITE_SEARCH, links=(Link("政策智搜", "/zczs/"),)), case(), Status.PASSED),
]
