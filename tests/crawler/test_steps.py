"""Reading a page takes steps in proportion to the page, whatever shape lost end tags give it: twice the page, about twice the steps."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from crawler.extraction import read_body, read_page

LINE = "<p>区政府常务会议研究部署冬季供暖工作，听取有关情况汇报。</p>"
HEAD = '<html><head><title>关于冬季供暖工作的通知</title></head><body><h1>关于冬季供暖工作的通知</h1><p>发布时间：2021-08-05</p><div id="zoom">'
ROW = '<li><a href="/zwgk/202108/t20210805_{n}.html">关于第{n}批冬季供暖项目的公示</a><span>2021-08-05</span></li>'
SHAPES: dict[str, Callable[[int], str]] = {
    "tables in tables": lambda size: "<table><tr><td>名称<td>供暖" * size,
    "lists in lists": lambda size: "<ul><li>供暖" * size,
    "boxes in boxes": lambda size: "<div class='box'>供暖" * size + LINE,
    "headings in headings": lambda size: "<div><strong>供暖工作" * size + "<table><tr><td>1<td>2</table>",
    "fonts in fonts": lambda size: LINE + "<font>供暖" * size,
    "links in links": lambda size: "<a href='/a/1.html'>供暖" * size,
    "paragraphs": lambda size: LINE * size,
    "tables": lambda size: "<table><tr><td>名称<td>供暖</table>" * size,
    "tables behind one another's captions": lambda size: "<span>供暖</span>" * size + "<table><tr><td>1<td>2</table>" * size,
    "boxes with tables": lambda size: "<div>供暖<table><tr><td>1<td>2</table></div>" * size,
    "rows": lambda size: "".join(ROW.format(n=number) for number in range(size)),
    "rows in boxes": lambda size: "".join(f"<div><ul>{ROW.format(n=number)}</ul></div>" for number in range(size)),
    "links in a cell that never ends": lambda size: (
        "<table><tr><td>" + "<p><a href='/zwgk/202108/t20210805_1.html'>关于冬季供暖项目的公示</a><span>2021-08-05</span>" * size
    ),
    "one line of many cells": lambda size: (
        "<table><tr>" + "<td><div><a href='/zwgk/202108/t20210805_1.html'>关于冬季供暖的公示</a></div><td>2021-08-05" * size
    ),
    "positions": lambda size: "<span>位置：</span>" * size,
    "share bars": lambda size: "<div class='share'>分享</div>" * size,
    "pictures": lambda size: "<img src='/a.png'>" * size,
    "fields": lambda size: "<form action='/s'><input name='q'></form>" * size,
}
SMALL = 400


def steps(work: Callable[[], object]) -> int:
    """How many calls the work makes, of our functions and of those written in C."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("url", ["http://www.shili.gov.cn/zwgk/202108/t20210805_1.html", "http://www.shili.gov.cn/zwgk/tzgg/"])
def test_twice_the_page_takes_about_twice_the_steps(shape: str, url: str) -> None:
    small, large = ((HEAD + SHAPES[shape](size)).encode() for size in (SMALL, 2 * SMALL))
    as_of = date(2021, 11, 30)
    read_body(small, url)

    assert steps(lambda: read_page(large, url, as_of=as_of)) < 2.3 * steps(lambda: read_page(small, url, as_of=as_of))
    assert steps(lambda: read_body(large, url)) < 2.3 * steps(lambda: read_body(small, url))
