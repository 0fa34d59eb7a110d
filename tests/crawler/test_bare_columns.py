"""A column without rows: its own page, or an empty list with other columns' news beside it."""

from __future__ import annotations

import pytest

from checks.page import Link, PageRecord
from crawler.extraction import read_page
from crawler.walk.looks import is_content

NEWS = (Link("区政府召开常务会议研究冬季供暖工作", "http://portal.test/yw/1.html", "side"),)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("区政府召开常务会议研究冬季供暖工作11-28\n共 0 条 页次：1/1", False),
        ("主动公开目录", False),
        ("本年度无此类信息", True),
        ("华建国 局长 主持全面工作，分管办公室。", True),
    ],
)
def test_news_beside_an_empty_list_is_no_content_and_a_short_note_is(text: str, *, own: bool) -> None:
    record = PageRecord("http://portal.test/czj/jbml/", "utf-8", "document", title="主动公开目录", text=text, links=NEWS)

    assert is_content(record) is own


def test_an_empty_list_with_a_long_menu_and_a_footer_is_no_document() -> None:
    menu = "".join(f'<li><a href="/qhz/c{n}/zfxxgk_list.shtml">政府信息公开栏目之{n}</a></li>' for n in range(20))
    page = (
        f"<html><head><title>主动公开目录</title></head><body><div class='gk-left'><ul class='menu'>{menu}</ul></div>"
        "<div class='gk-right'><h1 class='col'>主动公开目录</h1><table class='zfxxgk_list'></table></div>"
        "<div class='footer'>地址：示例市示例区文汇路104号　邮编：000000　今日访问 1,204　2021年11月30日</div></body></html>"
    )

    record = read_page(page.encode(), "http://portal.test/qhz/c103211/zfxxgk_list.shtml", "text/html; charset=utf-8")

    assert record.kind == "column"
    assert not record.items
    assert not is_content(record)
