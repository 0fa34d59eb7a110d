"""A letter's page on a portal's common column: the unit that answered is whose it is."""

from __future__ import annotations

import pytest

from crawler.extraction import read_page

URL = "http://www.example.gov.cn/info/1042/5017.htm"
PAGE = """<html><head><title>咨询补助什么时候发放？</title></head><body><div class="dqwz"><a href="/">首页</a>&gt;&gt;<a href="/hdjl.htm">互动交流</a></div>
<h1>咨询补助什么时候发放？</h1><table><tr><th>留言时间</th><td>2021-03-01 09:00</td></tr><tr><th>答复时间</th><td>2021-03-05 10:00</td></tr>
<tr><th>{label}</th><td>示例区审计局</td></tr></table><div class="v_news_content"><p>留言内容：您好，咨询审计方面的补助什么时候发放？</p>
<p>答复内容：您好！您反映的问题收悉。请携带身份证到服务窗口办理，工作日均可受理。感谢您的关注。</p></div>
<div class="bottom">主办单位：示例区人民政府 承办单位：示例区大数据中心</div></body></html>"""


@pytest.mark.parametrize("label", ["答复单位", "回复部门"])
def test_who_answered_is_the_source_of_a_letter(label: str) -> None:
    assert read_page(PAGE.format(label=label).encode(), URL, "text/html; charset=utf-8").source == "示例区审计局"


def test_whoever_runs_the_site_is_not() -> None:
    page = PAGE.replace("<tr><th>{label}</th><td>示例区审计局</td></tr>", "")
    assert read_page(page.encode(), URL, "text/html; charset=utf-8").source is None


def test_who_answered_outweighs_who_put_the_letter_on_the_site() -> None:
    table = "<table><tr><td>写信时间</td><td>2021-03-01</td></tr><tr><td>答复单位</td><td>示例区审计局</td></tr></table>"
    page = PAGE.replace("<tr><th>{label}</th><td>示例区审计局</td></tr>", "<tr><th>来源</th><td>示例区政府办公室</td></tr>")
    page = page.replace("<p>留言内容", f"{table}<p>留言内容")
    assert read_page(page.encode(), URL, "text/html; charset=utf-8").source == "示例区审计局"
