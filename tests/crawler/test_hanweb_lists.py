"""Hanweb's lists behind scripts: what is called, what names a column, and what is told instead of called."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlsplit

import pytest

from crawler.addresses import Section
from crawler.extraction import read_page
from crawler.extraction.ciphers import ENCIPHERED

HOST = "http://www.yanbei.gov.cn"
COLUMN = f"{HOST}/col/col33381/index.html"
SEARCH = f"{HOST}/module/xxgk/search.jsp"
CALL = "<div id='d7'></div><script>loadDynamic('/module/xxgk/search.jsp?infotypeId=%s'+a+'&vc_title='+encodeURI(b)+'%s','d7','0','0','9','12','','');</script>"
UNIT = """<script src="/x/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'pageId':'7','tagId':'%s'}"></script>"""


MENU = "<ul class='nav'>" + "".join(f"<li><a href='/col/col{n}/index.html'>栏目名称{n}</a></li>" for n in range(6)) + "</ul>"


def _page(body: str) -> bytes:
    return f"<html><head><meta charset='utf-8'><title>法定主动公开内容</title></head><body>{MENU}<div class='wz'><a href='/'>首页</a> > 法定主动公开内容</div>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("query", "body", "endpoint"),
    [
        ("?vc_xxgkarea=A1&number=B03", CALL % ("", "&area=Z9"), f"{SEARCH}?infotypeId=B03&jdid=12&area=A1&divid=d7&currpage=1"),
        ("?vc_xxgkarea=A1", CALL % ("", ""), f"{SEARCH}?jdid=12&area=A1&divid=d7&currpage=1"),
        ("", CALL % ("Z24", "&area=Z9"), f"{SEARCH}?infotypeId=Z24&jdid=12&area=Z9&divid=d7&currpage=1"),
        ("", CALL % ("", ""), None),
        (
            "?vc_xxgkarea=A1&number=B03",
            "<iframe src='/module/xxgk/tree.jsp?standardXxgk=1&amp;area=A1&amp;divid=div4'></iframe><script>$.ajax({url:u})</script>",
            f"{SEARCH}?standardXxgk=1&infotypeId=B03&area=A1&divid=div4&currpage=1",
        ),
        (
            "",
            "<script>$.post('/module/xxgk/search.jsp?x=1',{infotypeId:'A02',jdid:149,area:'',divid:'d1'})</script>",
            f"{SEARCH}?infotypeId=A02&jdid=149&divid=d1&currpage=1",
        ),
    ],
    ids=["unit and column", "unit alone", "column in the call", "neither", "framed tree", "parameters one by one"],
)
def test_the_search_behind_a_disclosure_page_is_named_by_unit_and_column(query: str, body: str, endpoint: str | None) -> None:
    record = read_page(_page(body), COLUMN + query)
    assert record.needs_browser
    assert record.list_endpoint == endpoint


@pytest.mark.parametrize(
    ("tags", "called"),
    [
        (("左侧导航", "信息列表"), True),
        (("右侧内容",), True),
        (("页面导航",), False),
        (("要闻", "公告"), False),
        (("要闻列表", "公告列表"), False),
    ],
)
def test_a_page_unit_is_called_only_where_it_is_plainly_the_list(tags: tuple[str, ...], called: bool) -> None:
    record = read_page(_page("".join(UNIT % tag for tag in tags)), COLUMN)
    assert record.items == ()
    assert record.needs_browser
    assert ("/front/page/build/unit?pageId=7" in (record.list_endpoint or "")) is called


TREE = (
    "<html><body><script src='/dtree.js'></script><script>d=new dTree('d');d.add(1,0,'政策文件','javascript:funclick(\\'A02\\',\\'1\\')','');</script>"
    "<div><a href='#' onclick=\"funclick('B0303','规划计划');\">规划计划</a></div></body></html>"
)


def test_the_tree_of_the_disclosure_module_leads_to_its_columns() -> None:
    record = read_page(TREE.encode(), f"{HOST}/module/xxgk/tree.jsp?standardXxgk=1&area=A1&divid=div4")
    assert record.blocked is None
    assert [(link.text, link.url) for link in record.links if "search.jsp" in link.url] == [
        ("政策文件", f"{SEARCH}?standardXxgk=1&infotypeId=A02&area=A1&divid=div4&currpage=1"),
        ("规划计划", f"{SEARCH}?standardXxgk=1&infotypeId=B0303&area=A1&divid=div4&currpage=1"),
    ]


def test_a_framed_tree_is_a_way_on_and_the_lists_behind_it_are_the_units_own() -> None:
    tree = "/module/xxgk/tree.jsp?area=11370800A-ZF&divid=div4"
    record = read_page(_page(f"<iframe src='{tree}'></iframe><script>$.ajax({{url:u}})</script>"), COLUMN)
    assert HOST + tree in [link.url for link in record.links]
    home = Section.of(f"{COLUMN}?vc_xxgkarea=11370800A-ZF")
    assert home.depth(f"{SEARCH}?infotypeId=A02&area=11370800A-ZF&currpage=1")
    assert not home.depth(f"{SEARCH}?infotypeId=A02&area=11370801B-ZF&currpage=1")


UNIT_ANSWER = f"{HOST}/api-gateway/jpaas-publish-server/front/page/build/unit?pageId=7"


def _rows(count: int, start: int = 0) -> str:
    return (
        "<ul>"
        + "".join(
            f"<li><a href='/art/2024/5/{n + 1}/art_7_{start + n}.html'>关于第{start + n}号事项办理结果的公告</a><span>2024-05-{n + 1:02d}</span></li>"
            for n in range(count)
        )
        + "</ul>"
    )


@pytest.mark.parametrize(
    ("address", "body", "following"),
    [
        (UNIT_ANSWER, _rows(3), {"pageNo": 2, "pageSize": 15}),
        (f'{UNIT_ANSWER}&paramJson={{"pageNo":2,"pageSize":3}}', _rows(3), {"pageNo": 3, "pageSize": 3}),
        (UNIT_ANSWER, _rows(3) + "<div class='pagination' rows='3' count='3' pageNo='1'></div>", None),
        (UNIT_ANSWER, _rows(3) + "<div class='pagination' rows='3' count='4' pageNo='1'></div>", {"pageNo": 2, "pageSize": 3}),
    ],
    ids=["nothing told", "asked before", "told as the last", "told as one of two"],
)  # fmt: skip
def test_the_pages_of_a_unit_are_asked_for_until_it_says_or_shows_that_there_are_no_more(
    address: str, body: str, following: dict[str, int] | None
) -> None:
    record = read_page(json.dumps({"success": True, "data": {"html": body}}).encode(), address, "application/json")
    assert len(record.items) == 3
    asked = dict(parse_qsl(urlsplit(record.next_page or "").query)).get("paramJson")
    assert (json.loads(asked) if asked else None) == following


@pytest.mark.parametrize(
    ("body", "following"),
    [(_rows(12), "2"), (_rows(4), None), (_rows(12) + "第1页 共1页", None), (_rows(4) + "1/3页", "2")],
    ids=["full, nothing told", "not full", "the only page", "first of three"],
)
def test_the_pages_of_the_disclosure_search_are_asked_for_until_one_is_not_full(body: str, following: str | None) -> None:
    record = read_page(f"<div>{body}</div>".encode(), f"{SEARCH}?infotypeId=A02&area=A1&currpage=1")
    assert dict(parse_qsl(urlsplit(record.next_page or "").query)).get("currpage") == following


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("var p=sm2.doEncrypt(JSON.stringify(q),key,1);$.ajax({url:'/module/web/jpage/dataproxy.jsp',data:{p:p}})", True),
        ("$.post('/api/list',{data:CryptoJS.AES.encrypt(q,k).toString()})", True),
        ("$.post('/api/list',{encryptParam:enc(q)})", True),
        ("$.ajax({url:'/module/web/jpage/dataproxy.jsp?columnid=1&unitid=2&webid=3'})", False),
        ("login(new JSEncrypt());", False),
    ],
)
def test_a_list_by_enciphered_parameters_is_told_and_not_called(script: str, told: bool) -> None:
    record = read_page(_page(f"<div id='list'></div><script>{script}</script>"), COLUMN)
    assert (ENCIPHERED in record.hints) is told
    assert not (told and record.list_endpoint)


def test_a_list_that_says_it_is_empty_needs_no_request() -> None:
    script = "<script>$.post('/api/list',{encryptParam:enc(q)})</script>"
    record = read_page(_page(f"<ul><li>暂无相关信息</li></ul>{script}"), COLUMN)
    assert record.hints == ()
    assert not record.needs_browser
