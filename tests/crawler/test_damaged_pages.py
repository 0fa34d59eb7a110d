"""Damaged pages are read without an exception and in time; the full run is python -m tests.fuzz_pages."""

from __future__ import annotations

import pytest

from crawler.extraction import read_page
from crawler.extraction.soup import DEEPEST, soup_of
from tests.fuzz_pages import run

BIG = (
    b"<html><head><title>\xe5\x85\xac\xe5\x91\x8a</title></head><body>"
    + b"<p>\xe5\x85\xac\xe5\xbc\x80\xe4\xbf\xa1\xe6\x81\xaf</p>" * 2_500_000
)


def test_three_hundred_damaged_pages_raise_nothing_and_none_is_slow() -> None:
    outcome = run(300, seed=7, limit=2.0)
    assert outcome.pages == 300
    assert outcome.failures == []


def test_a_page_of_fifty_megabytes_is_read_up_to_the_limit_and_says_so() -> None:
    assert len(BIG) > 45_000_000
    record = read_page(BIG, "http://www.shili.gov.cn/a/1.html")
    assert any("4 MB" in hint for hint in record.hints)
    assert record.encoding == "utf-8"


@pytest.mark.parametrize("body", [b"", b" ", b"\n\n", b"\x00" * 50, b"\xff\xfe", b"<", b"<html", b"\xef\xbb\xbf"])
def test_next_to_nothing_is_an_empty_shell_rather_than_a_page(body: bytes) -> None:
    record = read_page(body, "http://www.shili.gov.cn/a/1.html")
    assert record.blocked == "empty-shell"
    assert record.kind == "blocked"


@pytest.mark.parametrize("url", ["", "http://[::1", "not a url", "http://x.gov.cn/%zz?a=[", "javascript:void(0)"])
def test_strange_addresses_do_not_hinder_reading(url: str) -> None:
    page = '<html><head><title>关于放假的通知</title></head><body><h1>关于放假的通知</h1><p>发布时间：2021-08-05</p><div id="zoom"><p>全体职工放假一天，请做好值班安排。</p></div></body></html>'
    record = read_page(page.encode(), url)
    assert record.title == "关于放假的通知"
    assert str(record.published) == "2021-08-05"


def _buried(depth: int) -> bytes:
    lost = "".join(f"<p><span><font>第{number}项工作按期完成。" for number in range(depth // 3))
    return f'<html><head><title>关于放假的通知</title></head><body><h1>关于放假的通知</h1><div id="zoom">{lost}<p>联系电话：0000-5550100</p></div></body></html>'.encode()


def test_what_lost_end_tags_bury_is_read_to_the_end() -> None:
    record = read_page(_buried(1500), "http://www.shili.gov.cn/a/1.html")
    assert record.text.endswith("联系电话：0000-5550100")
    assert record.hints == ()


def test_a_page_buried_too_deep_says_that_its_end_was_not_read() -> None:
    page = _buried(9000)
    record = read_page(page, "http://www.shili.gov.cn/a/1.html")
    assert "第0项工作按期完成。" in record.text
    assert "联系电话" not in record.text
    assert any("嵌套过深" in hint for hint in record.hints)


def test_an_opened_page_keeps_the_texts_below_the_depth_to_which_it_is_built() -> None:
    page = (
        b"<html><body>"
        + b"<div>" * 3000
        + "<table><tr><td>值班电话</td></tr></table><p>0000-5550100</p>".encode()
        + b"</div>" * 3000
    )
    tree = soup_of(page.decode())
    assert tree.get_text() == "值班电话0000-5550100"
    assert len(list(tree.find("p").parents)) <= DEEPEST + 1


def test_a_link_that_lost_its_end_tag_ends_where_the_next_begins() -> None:
    rows = "".join(
        f'<li><span><a href="/zwgk/202108/t20210805_{number}.html">关于第{number}批供暖项目的公示<em>' for number in range(1, 9)
    )
    page = f"<html><head><title>公示公告</title></head><body><div class='crumb'>当前位置：<a href='/'>首页</a> &gt; <a href='/gsgg/'>公示公告</a></div><ul>{rows}</ul></body></html>"
    record = read_page(page.encode(), "http://www.shili.gov.cn/gsgg/")
    shown = [link.text for link in record.links if "t2021" in link.url]
    assert shown == [f"关于第{number}批供暖项目的公示" for number in range(1, 9)]


def test_half_a_character_in_a_feed_is_left_out() -> None:
    feed = '<?xml version="1.0"?><rss><channel><item><title>公示公告</title><link>http://www.shili.gov.cn/a&#xD800;&#57343;/1.html</link></item></channel></rss>'
    record = read_page(feed.encode(), "http://www.shili.gov.cn/rss.xml", "text/xml")
    assert [item.url for item in record.items] == ["http://www.shili.gov.cn/a/1.html"]


def test_a_menu_that_never_closes_its_lists_is_read() -> None:
    menu = "<ul><li>栏目" * 1000 + '<a href="/czj/jgzn/">机构职能</a>'
    record = read_page(f"<html><body>{menu}</body></html>".encode(), "http://www.shili.gov.cn/czj/", "text/html; charset=utf-8")
    assert [(link.text, set(link.above)) for link in record.links] == [("机构职能", {"栏目"})]
