"""Pairing policy documents with interpretations, and what must not be paired."""

from dataclasses import replace

import pytest

from checks.evidence import Document
from checks.interpretation.pairs import Pair, gather, link_between, pair_up, same_page
from checks.page import Link
from tests.rules.policies import PolicySite
from tests.rules.sites import SiteBuilder, case


def named(title: str) -> Document:
    return Document(f"http://portal.test/{len(title)}", title)


def titles_paired(policy: str, interpretation: str) -> tuple[Pair, ...]:
    site = PolicySite().policy(title=policy).reading(title=interpretation).build()
    return pair_up(gather(site, case()), site)


@pytest.mark.parametrize(
    ("policy", "interpretation"),
    [
        ("示例区人民政府关于印发《示例区国有资产管理办法》的通知", "《示例区国有资产管理办法》政策解读"),
        ("示例区财政局关于印发示例区国有资产管理办法的通知", "一图读懂｜示例区国有资产管理办法"),
        ("示例区国有资产管理办法（试行）", "【图解】示例区国有资产管理办法"),
        ("示例区人民政府办公室关于加快推进养老服务高质量发展的实施意见", "《关于加快推进养老服务高质量发展的实施意见》解读"),
        ("关于印发《2021年义务教育招生工作实施意见》的通知", "2021年义务教育招生工作实施意见政策问答"),
    ],
)
def test_an_interpretation_is_known_by_the_title_it_cites(policy: str, interpretation: str) -> None:
    (pair,) = titles_paired(policy, interpretation)
    assert pair.how == ("书名号标题",)


@pytest.mark.parametrize(
    ("policy", "interpretation"),
    [
        ("示例区国有资产处置管理办法", "《示例区国有资产管理办法》政策解读"),
        ("关于印发《2020年义务教育招生工作实施意见》的通知", "2021年义务教育招生工作实施意见政策问答"),
        ("示例区人才政策", "《人才政策》"),
        ("关于办法的通知", "政策解读"),
    ],
)
def test_near_titles_are_not_paired(policy: str, interpretation: str) -> None:
    assert titles_paired(policy, interpretation) == ()


def test_links_and_numbers_pair_what_titles_do_not_and_the_pair_says_how() -> None:
    built = PolicySite().policy(title="关于加强资产管理的意见", document_number="示财发〔2021〕8号")
    built.reading(title="资产怎么管", text="示财发﹝2021﹞8号印发后……").link(forward=True, back=False)
    site = built.build()
    (pair,) = pair_up(gather(site, case()), site)
    assert pair.how == ("文号", "文件页链接")
    assert "按文号、文件页链接配对" in str(pair)


def test_a_link_in_a_menu_pairs_nothing() -> None:
    site = PolicySite().policy(title="关于加强资产管理的意见").reading(title="资产怎么管").link(area="nav").build()
    assert pair_up(gather(site, case()), site) == ()


def test_addresses_are_compared_without_scheme_fragment_and_stroke() -> None:
    assert same_page("https://www.portal.test/a/1.html#top", "http://portal.test/a/1.html")
    assert not same_page("http://portal.test/a/1.html", "http://portal.test/a/11.html")
    assert not same_page("http://portal.test/a/#/detail/1", "http://portal.test/a/#/detail/2")
    assert not same_page("http://portal.test/gkmlpt/index#1", "http://portal.test/gkmlpt/index#2")


def test_a_link_counts_by_address_or_by_the_whole_title_but_not_when_it_goes_nowhere() -> None:
    target = named("示例区国有资产管理办法")
    assert link_between([Link("点击查看", target.url)], target)
    assert link_between([Link("原文：示例区国有资产管理办法", "http://portal.test/copy")], target)
    assert link_between([Link("示例区国有资产管理办法", "javascript:void(0)")], target) is None
    assert link_between([Link("政策文件", "http://portal.test/list/")], target) is None


def test_an_interpretation_that_stands_in_a_second_column_is_not_what_it_interprets() -> None:
    site = SiteBuilder()
    told = site.document("关于群众反映办事排队问题的回应", "2021-09-06", "已增设窗口。")
    built = site.column("政策解读", told).column("热点回应", replace(told, url=f"{told.url}?from=2")).build()
    assert pair_up(gather(built, case()), built) == ()
