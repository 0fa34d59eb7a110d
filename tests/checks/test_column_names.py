"""Which columns answer a key: their matter counts, not the organisation they stand under."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.columns import find_columns
from checks.disclosure.policy_library import FacetedLibrary, PolicySearch
from checks.evidence import Site, Status
from checks.page import Body, Form
from checks.vocabulary import column_words
from tests.rules.sites import SiteBuilder, case


def _under(*path: str) -> Site:
    site = SiteBuilder().column("机构职能").build()
    return replace(site, columns=tuple(replace(c, path=path) for c in site.columns))


def test_an_organisation_above_a_column_says_nothing_of_its_matter() -> None:
    assert not find_columns(_under("示例区综合行政执法局"), ("执法事前公开",)).columns
    assert not find_columns(_under("示例区行政审批服务局", "法定主动公开内容"), ("执法服务指南",)).columns


def test_a_matter_above_a_column_answers() -> None:
    assert find_columns(_under("示例区综合行政执法局", "行政执法公示"), ("执法事前公开",)).columns


def test_what_stands_under_a_column_that_is_ruled_out_is_ruled_out_as_well() -> None:
    site = SiteBuilder().column("2021年", path=("解读回应", "回应关切")).column("2020年", path=("解读回应", "文字解读")).build()
    assert [c.name for c in find_columns(site, ("政策解读",)).columns] == ["2020年"]


def test_a_column_of_annual_reports_holds_no_plan_of_the_year() -> None:
    site = SiteBuilder().column("政府信息公开工作年度报告").column("政务公开工作").build()
    assert [c.name for c in find_columns(site, ("政务公开推进",)).columns] == ["政务公开工作"]


def test_a_usual_name_stays_one_with_the_government_before_it() -> None:
    reports = column_words()["政府信息公开年报"]
    assert reports.exact("政府信息公开年度报告")
    assert not reports.exact("示例区财政局政府信息公开年度报告")


def _library(text: str = "", forms: tuple[Form, ...] = (), beside: tuple[Form, ...] = ()) -> Site:
    site = SiteBuilder()
    site.column("政策文件", site.document("示例区补贴办法", "2021-03-01", "第一条"))
    site.column("机构职能")
    built = site.build()
    policy, other = built.columns
    bodies = {policy.url: Body(text=text, forms=forms), other.url: Body(text="职责", forms=beside)}
    return replace(built, reader=lambda url: bodies.get(url) or site.build().reader(url))


def test_labels_above_filters_count_as_plain_text() -> None:
    told = FacetedLibrary()(_library("政策文件 主题分类 综合政务 财政金融 体裁分类 通知 意见 用户类型 我是个人"), case())
    assert told.status is Status.PASSED
    assert "主题" in told.reason


def test_the_head_of_a_table_is_no_filter() -> None:
    told = FacetedLibrary()(_library("索引号 | 发文机关 | 有效性 | 发布日期\n2021 | 区财政局 | 有效 | 2021-03-01"), case())
    assert told.status is Status.FAILED


SEARCH = Form("http://portal.test/search/", ("q",), ("搜索",), ("搜索",))


def test_a_search_that_stands_on_other_columns_too_is_the_sites() -> None:
    assert PolicySearch()(_library(forms=(SEARCH,), beside=(SEARCH,)), case()).status is Status.FAILED


def test_a_search_by_title_and_number_is_the_columns_own() -> None:
    own = Form("http://portal.test/policy/", ("bt", "wh"), ("标题", "文号"), ("检索",))
    assert PolicySearch()(_library(forms=(SEARCH, own), beside=(SEARCH,)), case()).status is Status.PASSED


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ((), True),
        (("政府信息公开",), True),
        (("部门信息公开", "示例区财政局"), True),
        (("政府信息公开", "行政许可"), False),
        (("办事服务",), False),
    ],
)
def test_a_short_name_answers_where_disclosure_stands_above_it(path: tuple[str, ...], answers: bool) -> None:
    for name, key in (("指南", "政府信息公开指南"), ("制度", "政府信息公开制度")):
        site = SiteBuilder().column(name, path=path).build()
        assert bool(find_columns(site, (key,)).columns) is answers


def test_a_short_name_in_another_name_says_nothing() -> None:
    site = SiteBuilder().column("办事指南").column("会计制度").build()
    assert not find_columns(site, ("政府信息公开指南", "政府信息公开制度")).columns


def test_a_short_name_answers_where_nothing_else_stands_in_it() -> None:
    site = SiteBuilder().column("收费").column("停课收费投诉").column("机构").column("医疗机构").build()
    assert [c.name for c in find_columns(site, ("行政事业性收费",)).columns] == ["收费"]
    assert [c.name for c in find_columns(site, ("机构职能",)).columns] == ["机构"]
