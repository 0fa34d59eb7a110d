"""Pages of systems without a family: cells that arrange the page, what only scripts do, blocks under plain headings."""

from __future__ import annotations

import pytest

from checks.page import Link, PageRecord
from crawler.extraction.body import read_body
from crawler.extraction.listings import is_unfilled
from crawler.extraction.page import read_page
from crawler.extraction.view import View
from crawler.walk.looks import shows_nothing

SITE = "http://www.example.gov.cn/"
MENU = "".join(f'<li><a href="/czj/l{n}.asp">栏目{n}</a></li>' for n in range(16))


def _page(inner: str, head: str = "") -> bytes:
    return f"<html><head><title>示例区财政局</title>{head}</head><body>{inner}</body></html>".encode()


def _read(inner: str, url: str = f"{SITE}czj/show.asp?id=1") -> PageRecord:
    return read_page(_page(inner), url, "text/html; charset=utf-8")


def test_paragraphs_of_a_cell_that_arranges_the_page_stay_lines() -> None:
    paragraphs = "".join(
        f"<p>{line}</p>" for line in ("一、总体情况", "全年主动公开政府信息三百余条，均按时更新。", "二、主动公开政府信息情况")
    )
    data = "<table><tr><td><p>行政许可</p></td><td><p>12</p><p>件</p></td></tr></table>"
    record = _read(
        f'<table><tr><td align="center">示例区财政局2020年政府信息公开工作年度报告</td></tr><tr><td>{paragraphs}{data}</td></tr></table>'
    )
    lines = record.text.split("\n")
    assert "一、总体情况" in lines
    assert "二、主动公开政府信息情况" in lines
    assert any("行政许可 | 12 件" in line for line in lines)


@pytest.mark.parametrize(
    ("markup", "words", "leads"),
    [
        ('<a href="javascript:void(0)" onclick="wza()">无障碍浏览</a>', "无障碍浏览", ""),
        ('<span onclick="elder()">长者模式</span>', "长者模式", ""),
        ('<a href="#" onclick="elder()"><img src="x.png" alt="关怀版"></a>', "关怀版", ""),
        ("<div onclick=\"window.open('/wza/index.html')\">无障碍</div>", "无障碍", f"{SITE}wza/index.html"),
    ],
)
def test_a_home_tells_what_it_offers_by_script(markup: str, words: str, leads: str) -> None:
    home = _read(f"<ul>{MENU}</ul><div>{markup}</div>", SITE)
    assert home.kind == "home"
    assert Link(words, leads) in [Link(link.text, link.url) for link in home.links]


@pytest.mark.parametrize(
    ("right", "unseen"),
    [
        ('<h2>就业政策</h2><ul id="list"></ul><script>$(function(){Ls.ajaxLoad("/ajax",{},"#list")})</script>', True),
        ('<h2>就业政策</h2><div id="newsData"></div><script>render("newsData")</script>', True),
        ('<h2>就业政策</h2><ul id="list"></ul>', False),
        ('<h2>就业政策</h2><div id="banner"></div><script>show("banner")</script>', False),
        ('<h2>就业政策</h2><ul id="list"></ul><p>暂无信息</p><script>Ls.load("#list")</script>', False),
    ],
)
def test_a_list_that_a_script_is_to_fill_is_not_empty(right: str, unseen: bool) -> None:
    record = _read(f'<div class="left"><ul>{MENU}</ul></div><div class="right">{right}</div>', f"{SITE}rsj/jyzc/")
    assert record.needs_browser is unseen
    assert shows_nothing(record) is unseen


def test_headings_are_the_short_words_that_lead_nowhere() -> None:
    blocks = "<h2>机构职能</h2><p>地址：示例区人民路一号</p><h2>会议公开</h2><ul><li><a href='/a/1.html'>示例镇召开第一次会议</a></li></ul>"
    body = read_body(_page(f"<ul>{MENU}</ul>{blocks}"), f"{SITE}xz/sl.html", "text/html; charset=utf-8")
    assert {"机构职能", "会议公开"} <= set(body.headings)
    assert not {"栏目1", "示例镇召开第一次会议"} & set(body.headings)


def test_a_shell_that_scripts_have_left_empty_is_unfilled() -> None:
    shell = b'<html><body><div id="app"><ul id="ul"></ul></div><script src="/js/vue.js"></script><script>getList({cid:8})</script></body></html>'
    said = "<p>本栏目内容已归集到区政府门户网站政府信息公开专栏，请公众到该专栏查阅，如有疑问请致电咨询，感谢您的关注和支持。</p>".encode()
    assert is_unfilled(View(shell, SITE))
    assert not is_unfilled(View(shell.replace(b'<ul id="ul"></ul>', said), SITE))
