"""Damaged pages are read without an exception and in time; the full run is python -m tests.fuzz_pages."""

from __future__ import annotations

import pytest

from crawler.extraction import read_page
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
