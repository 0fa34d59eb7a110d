"""Portals whose pages are made by scripts: routes behind #, shells with a tree in a script, frames, texts that scripts fill, lists that go on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.page import FRAMED_FORMAT, Link, PageRecord
from crawler.extraction import read_page
from crawler.extraction.encoding import unmangled
from crawler.extraction.listings import FRAMED
from crawler.walk.looks import is_content

SITE = "http://www.shili.gov.cn"
HEAD = (
    "<table><tr><td>索引号：</td><td>1234/2021-5</td><td>发布机构：</td><td>示例区财政局</td></tr>"
    "<tr><td>文号：</td><td></td><td>发布日期：</td><td>2021-08-05</td></tr></table>"
    "<h1>示例区财政局关于做好预算公开工作的通知</h1><div class='info'>发布时间：2021-08-05 来源：示例区财政局</div>"
)


def page(inside: str, url: str = f"{SITE}/czj/", title: str = "示例区财政局") -> PageRecord:
    html = f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{inside}</body></html>"
    return read_page(html.encode(), url, "text/html; charset=utf-8")


def test_a_route_behind_the_hash_is_a_page_of_its_own() -> None:
    links = page(
        "<ul><li><a href='#/column/12'>机构职能</a></li><li><a href='#!/list?id=3'>年度报告</a></li><li><a href='#top'>返回顶部</a></li><li><a href='#/'>更多</a></li></ul>"
    ).links

    assert [link.url for link in links] == [f"{SITE}/czj/#/column/12", f"{SITE}/czj/#!/list?id=3"]


@pytest.mark.parametrize(
    "menu",
    [
        "<ul><li><span>建议提案办理</span><ul><li><a href='/c/1/'>总体情况</a></li></ul></li></ul>",
        "<ul><li>建议提案办理<div><ul><li><a href='/c/1/'>总体情况</a></li></ul></div></li></ul>",
        "<ul><li><a href='/c/0/'>建议提案办理</a><ul><li><a href='/c/1/'>总体情况</a></li></ul></li></ul>",
        "<dl><dt>建议提案办理</dt><dd><a href='/c/1/'>总体情况</a></dd></dl>",
    ],
)
def test_a_menu_tells_below_which_entry_a_link_stands(menu: str) -> None:
    (below,) = [link for link in page(f"<div class='side'>{menu}</div>").links if link.text == "总体情况"]

    assert below.above == ("建议提案办理",)


def test_a_flat_menu_tells_nothing() -> None:
    links = page(
        "<div class='side'><h3>目录</h3><ul><li><a href='/c/1/'>机构职能</a></li><li><a href='/c/2/'>领导信息</a></li></ul></div>"
    ).links

    assert {link.above for link in links} == {()}


TREE: list[dict[str, Any]] = [
    {"id": 7, "name": "规划计划", "jump_url": "", "children": [{"id": 8, "name": "年度计划", "jump_url": "", "children": []}]},
    {"id": 9, "name": "行政执法", "jump_url": f"{SITE}/xzzf/", "children": []},
]


def test_a_gkmlpt_shell_names_its_columns_in_its_script() -> None:
    config = f"window._CONFIG = {{ SID: '755041', TREE: {json.dumps(TREE)}, SERVICE_AREA_ID: 1 }}"
    record = page(
        f"<div id='app'></div><script>{config}</script><script src='/gkmlpt/app.js'></script>", f"{SITE}/czj/gkmlpt/index"
    )

    assert record.blocked is None
    assert record.links == (
        Link("规划计划", f"{SITE}/czj/gkmlpt/index#7", "side"),
        Link("年度计划", f"{SITE}/czj/gkmlpt/index#8", "side", ("规划计划",)),
        Link("行政执法", f"{SITE}/xzzf/", "side"),
    )


@pytest.mark.parametrize("config", ["window._CONFIG = { TREE: [broken }", 'window._CONFIG = { TREE: [1, null, {"id": 3}] }'])
def test_a_broken_tree_names_nothing(config: str) -> None:
    record = page(
        f"<div id='app'></div><script>{config}</script><script src='/gkmlpt/app.js'></script>", f"{SITE}/czj/gkmlpt/index"
    )

    assert record.links == ()
    assert record.blocked == "empty-shell"


def rows(count: int) -> list[dict[str, object]]:
    return [
        {"headline": f"关于第{n}项工作的通知", "link": f"/info/{n}.html", "releaseTime": 1_628_100_000_000} for n in range(count)
    ]


def answered(answer: object, url: str) -> PageRecord:
    return read_page(json.dumps(answer).encode(), url, "application/json")


@pytest.mark.parametrize(
    ("flag", "goes_on"),
    [({"isLast": True}, False), ({"isLast": False}, True), ({"hasMore": False}, False), ({"hasNextPage": True}, True)],
)
def test_an_interface_says_itself_whether_a_page_follows(flag: dict[str, bool], *, goes_on: bool) -> None:
    record = answered({"result": {"list": rows(5), **flag}}, f"{SITE}/front/list?channel=3&current=1")

    assert [str(row.published) for row in record.items] == ["2021-08-05"] * 5
    assert record.next_page == (f"{SITE}/front/list?channel=3&current=2" if goes_on else None)


@pytest.mark.parametrize(("count", "goes_on"), [(60, False), (100, True)])
def test_a_gkmlpt_answer_without_a_total_goes_on_only_where_its_page_is_full(count: int, *, goes_on: bool) -> None:
    record = answered({"articles": rows(count)}, f"{SITE}/czj/gkmlpt/api/all/12?page=1&sid=1")

    assert (record.next_page is not None) == goes_on


LIST = (
    "<ul class='list'>"
    + "".join(f"<li><a href='/info/{n}.html'>示例区关于第{n}项工作的通知</a><span>2021-08-0{n}</span></li>" for n in range(1, 6))
    + "</ul>"
)


@pytest.mark.parametrize(
    ("pager", "goes_on"),
    [
        ("<div onclick='more()'>加载更多</div>", True),
        ("<div onclick='more()' style='display: none'>加载更多</div>", False),
        ("<div>没有更多了</div>", False),
        ("<button class='btn-next' type='button'><i></i></button>", True),
        ("<button class='btn-next' type='button' disabled><i></i></button>", False),
        ("<select onchange='go(this.value)'><option value='1'>1</option><option value='2'>2</option></select>", True),
        ("<select onchange='go(this.value)'><option value='1'>1</option><option value='2' selected>2</option></select>", False),
        ("<select onchange='go(this.value)'><option>2021</option><option>2020</option></select>", False),
    ],
)
def test_a_list_that_only_a_script_continues_wants_the_browser(pager: str, *, goes_on: bool) -> None:
    record = page(f"<div class='main'><h2>通知公告</h2>{LIST}{pager}</div>", title="通知公告")

    assert len(record.items) == 5
    assert record.needs_browser == goes_on
    assert record.next_page is None


def test_a_box_of_pages_with_addresses_leads_to_the_next_one() -> None:
    box = (
        "<select onchange='location.href=this.value'>"
        + "".join(f"<option value='index{f'_{n}' if n else ''}.htm'>{n + 1}</option>" for n in range(3))
        + "</select>"
    )
    first, last = (page(f"<div>{LIST}{box}</div>", f"{SITE}/tzgg/{name}", "通知公告") for name in ("index.htm", "index_2.htm"))

    assert (first.next_page, first.needs_browser) == (f"{SITE}/tzgg/index_1.htm", False)
    assert (last.next_page, last.needs_browser) == (None, False)


@pytest.mark.parametrize(
    ("inside", "waits"),
    [
        ("<div id='zoom'></div><script>document.getElementById('zoom').innerHTML = content</script>", True),
        (
            "<div id='zoom'></div><textarea id='src' style='display:none'>&lt;p&gt;</textarea><script>$('#zoom').html($('#src').val())</script>",
            True,
        ),
        ("<div id='share'></div><script>share('#share')</script>", False),
        (f"<div id='zoom'>{'现将有关事项通知如下。' * 50}</div><script>size('#zoom')</script>", False),
        ("<div id='zoom'></div><p><a href='/files/a.pdf'>附件.pdf</a></p><script>$('#zoom').html(x)</script>", False),
    ],
)
def test_a_document_whose_text_a_script_fills_in_is_not_read_without_it(inside: str, *, waits: bool) -> None:
    record = page(f"<div class='main'>{HEAD}{inside}</div>", f"{SITE}/news/12345.html", "示例区财政局关于做好预算公开工作的通知")

    assert record.kind == "document"
    assert record.needs_browser == waits


def test_an_empty_list_that_a_script_fills_by_its_class_waits_for_the_script() -> None:
    menu = "".join(f"<li><a href='/c/{n}/'>栏目之{n}</a></li>" for n in range(12))
    filled = (
        f"<ul class='menu'>{menu}</ul><ul class='news'></ul><script>document.querySelector('.news').innerHTML = rows</script>"
    )

    assert page(f"<div class='main'><h2>通知公告</h2>{filled}</div>", f"{SITE}/tzgg/", "通知公告").needs_browser


def test_a_document_in_a_frame_has_its_text_among_its_files() -> None:
    meta = "<meta name='ArticleTitle' content='关于做好预算公开工作的通知'><meta name='PubDate' content='2021-08-05 09:30'>"
    record = page(f"{meta}{HEAD}<div class='article-content'><iframe src='/body/1.html'></iframe></div>", f"{SITE}/art/1.html")

    assert [(file.url, file.format) for file in record.attachments] == [(f"{SITE}/body/1.html", FRAMED_FORMAT)]
    assert FRAMED in record.hints


@pytest.mark.parametrize(("beside", "own"), [("", False), ("<p><img src='/upload/1.png'></p>", True)])
def test_a_column_in_a_frame_leads_to_it_and_is_no_text_of_its_own(beside: str, *, own: bool) -> None:
    record = page(
        "<div class='header'><img src='/images/logo.png'></div><div class='right'><h2>政府信息公开指南</h2>"
        f"{beside}<iframe src='/tree.html'></iframe><iframe src='/frame/1.html'></iframe></div>",
        f"{SITE}/col/1.html",
        "政府信息公开指南",
    )

    assert f"{SITE}/frame/1.html" in [link.url for link in record.links]
    assert is_content(record) is own


def test_a_page_that_only_jumps_by_script_leads_where_it_jumps() -> None:
    record = page("<script>window.location.href='/list/12/index.htm';</script>", f"{SITE}/go/12.htm", "年度报告")

    assert record.blocked is None
    assert [(link.text, link.url) for link in record.links] == [("年度报告", f"{SITE}/list/12/index.htm")]


def test_a_page_that_jumps_out_of_the_site_stays_a_shell() -> None:
    assert (
        page("<script>location.href='https://sso.other.cn/login.html?from=12';</script>", f"{SITE}/go/12.htm", "").blocked
        == "empty-shell"
    )


@pytest.mark.parametrize("text", ["示例区财政局2021年部门预算", "办理“一件事”—指南", "年度报告格式（样表）"])
def test_utf8_that_a_browser_took_for_latin_is_read_again(text: str) -> None:
    mangled = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in text.encode())

    assert unmangled(f"<p>{mangled}</p>".replace("\xa0", "&nbsp;")) == f"<p>{text}</p>"
    assert unmangled(f"<p>{text} café © 2021</p>") == f"<p>{text} café © 2021</p>"


def test_a_route_of_an_article_is_a_document_however_short_its_text() -> None:
    menu = "".join(f"<li><a href='#/column/{n}'>栏目之{n}</a></li>" for n in range(12))
    text = "<p>现将主动公开基本目录公布如下。</p><p><a href='/files/ml.xlsx'>主动公开基本目录.xlsx</a></p>"
    line = "<p class='info'>发布时间：2021-03-20 来源：示例区财政局</p>"
    inside = f"<div class='aside'><ul>{menu}</ul></div><div class='content'><h1>示例区财政局主动公开基本目录</h1>{line}<div class='text'>{text}</div></div>"
    record = page(inside, f"{SITE}/czj/#/detail/353470", "主动公开目录")

    assert record.kind == "document"
    assert [file.format for file in record.attachments] == ["xlsx"]
