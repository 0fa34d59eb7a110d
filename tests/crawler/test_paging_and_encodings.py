"""Next pages for any place in a list, and text back from any encoding."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction import decode, read_body, read_page
from crawler.families import known_families

SITE = "http://www.shili.gov.cn"
ROWS = "".join(
    f'<li><a href="./202108/t20210805_{i}.html">示例区关于第{i}项工作的通知</a><span>2021-08-0{i + 1}</span></li>'
    for i in range(5)
)
CHINESE = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=8, max_size=60)


def listing(tail: str, title: str = "通知公告") -> bytes:
    return f"<html><head><meta charset='utf-8'><title>{title}</title></head><body><ul>{ROWS}</ul>{tail}</body></html>".encode()


@given(st.integers(1, 200), st.data())
def test_trs_pages_count_from_zero_and_end_with_the_last(pages: int, data: st.DataObject) -> None:
    current = data.draw(st.integers(0, pages - 1))
    url = f"{SITE}/tzgg/" if current == 0 else f"{SITE}/tzgg/index_{current}.html"
    record = read_page(listing(f'<script>createPageHTML({pages}, {current}, "index", "html");</script>'), url)
    assert record.next_page == (f"{SITE}/tzgg/index_{current + 1}.html" if current + 1 < pages else None)
    assert len(record.items) == 5


@given(st.integers(1, 200), st.data())
def test_ucap_pages_count_from_one(pages: int, data: st.DataObject) -> None:
    current = data.draw(st.integers(1, pages))
    record = read_page(
        listing(f"<script>createPageHTML('page-div',{pages}, {current},'common_list','shtml',{pages * 15});</script>"),
        f"{SITE}/tzgg/common_list.shtml",
    )
    assert record.next_page == (f"{SITE}/tzgg/common_list_{current + 1}.shtml" if current < pages else None)
    assert record.list_total == pages * 15


@given(st.integers(2, 30), st.data())
def test_numbered_pagers_lead_to_the_page_after_the_one_without_a_link(pages: int, data: st.DataObject) -> None:
    current = data.draw(st.integers(1, pages))
    pager = "".join(f"<span>{n}</span>" if n == current else f'<a href="/tzgg/p{n}x.html">{n}</a>' for n in range(1, pages + 1))
    record = read_page(listing(f"<div>{pager}</div>"), f"{SITE}/tzgg/now.html")
    assert record.next_page == (f"{SITE}/tzgg/p{current + 1}x.html" if current < pages else None)


@given(st.integers(2, 30))
def test_a_pager_whose_every_number_is_a_link_stands_on_the_first_page(pages: int) -> None:
    pager = "".join(f'<a href="?page={n}">{n}</a>' for n in range(1, pages + 1))
    first = read_page(listing(f"<div>{pager}</div>"), f"{SITE}/tzgg/list/12")
    last = read_page(listing(f"<div>{pager}</div>"), f"{SITE}/tzgg/list/12?page={pages}")
    assert (first.next_page, last.next_page) == (f"{SITE}/tzgg/list/12?page=2", None)


@given(st.integers(1, 500), st.integers(0, 5000))
def test_gkmlpt_pages_go_on_until_the_total_is_reached(page: int, total: int) -> None:
    answer = {
        "articles": [
            {"title": "关于某项工作的通知", "url": "/gkmlpt/content/0/1/post_1.html", "display_publish_time": "2021-08-05"}
        ],
        "total": total,
    }
    record = read_page(json.dumps(answer).encode(), f"{SITE}/gkmlpt/api/all/12?page={page}&sid=1", "application/json")
    assert (record.next_page is not None) == (page * 100 < total)
    if record.next_page:
        assert f"page={page + 1}" in record.next_page


def test_a_pager_with_only_the_word_and_no_address_gives_no_next_page() -> None:
    assert read_page(listing("<span>下一页</span><a class='disabled' href='#'>下页</a>"), f"{SITE}/tzgg/").next_page is None


@given(
    CHINESE,
    st.sampled_from(["utf-8", "gb18030", "gbk", "gb2312", "utf-16", "utf-8-sig"]),
    st.sampled_from(["utf-8", "gb2312", "gbk", "iso-8859-1", ""]),
)
def test_text_comes_back_whatever_the_declaration_claims(text: str, encoding: str, declared: str) -> None:
    html = f"<html><head><meta charset={declared}></head><body>{text}政府信息公开</body></html>"
    try:
        body = html.encode(encoding)
    except UnicodeEncodeError:
        body = html.encode("gb18030")
    read, name = decode(body, f"text/html; charset={declared}")
    assert read == html or name == "utf-8", (name, encoding)
    if encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read == html


@given(st.binary(max_size=400))
def test_any_bytes_become_text(body: bytes) -> None:
    text, name = decode(body)
    assert isinstance(text, str)
    assert name


def test_a_page_cut_inside_a_character_stays_utf_8() -> None:
    body = "<html><body>政府信息公开".encode()
    for end in (1, 2):
        assert decode(body[:-end]) == ("<html><body>政府信息公", "utf-8")


def test_a_few_broken_bytes_cost_only_themselves() -> None:
    text = "关于印发示例区优化营商环境若干措施的通知" * 20
    for codec, name in (("utf-8", "utf-8"), ("gb18030", "gb18030")):
        body = text.encode(codec)
        read, found = decode(body[:40] + b"\xff\xff" + body[40:])
        assert found == name
        assert read.count("营商环境") >= 18


def test_merged_cells_stand_in_every_row_and_column_they_cover() -> None:
    body = (
        "<html><head><title>x</title></head><body><h1>分配表</h1><p>发布时间：2021-08-05</p><div id='zoom'><p>表1 资金分配</p><table>"
        "<tr><th rowspan='2'>镇</th><th colspan='2'>金额</th></tr><tr><th>中央</th><th>省级</th></tr><tr><td>甲镇</td><td>1</td><td>2</td></tr></table>"
        "<p><img src='/a.jpg'><img src='/icon_pdf.gif'><video src='/v.mp4'></video></p></div></body></html>"
    )
    opened = read_body(body.encode(), f"{SITE}/a/1.html")
    assert opened.tables[0].rows == (("镇", "金额", "金额"), ("镇", "中央", "省级"), ("甲镇", "1", "2"))
    assert opened.tables[0].caption == "表1 资金分配"
    assert (opened.images, opened.videos) == (1, 1)
    assert "甲镇 | 1 | 2" in opened.text.split("\n")


def test_systems_are_found_by_walking_and_named_once() -> None:
    names = [family.name for family in known_families()]
    assert len(names) == len(set(names))
    assert {"trs", "hanweb", "vsb", "ucap", "gkmlpt", "longcom", "jeecms", "gongkai", "uuid_columns", "asp", "ilist"} <= set(
        names
    )
