"""The sample district answers as portals do, and its own links hold."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html as lxml_html

from samples import RunningSample, serve
from samples.district import District, build


@pytest.fixture(scope="module")
def good() -> Iterator[RunningSample]:
    with serve(variant="good") as sample:
        yield sample


def _get(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as reply:
            return reply.status, dict(reply.headers), reply.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def test_it_serves_on_loopback_and_tells_robots(good: RunningSample) -> None:
    assert urlsplit(good.url).hostname == "127.0.0.1"
    status, _, body = _get(good.url + "robots.txt")
    assert status == 200
    assert b"Disallow: /admin/" in body


def test_an_unchanged_document_answers_304(good: RunningSample) -> None:
    url = good.url.rstrip("/") + good.district.urls["czj/report-2020"]
    status, headers, _ = _get(url)
    assert status == 200
    assert headers["Last-Modified"].endswith("GMT")
    assert _get(url, **{"If-None-Match": headers["ETag"]})[0] == 304


def test_head_answers_without_a_body(good: RunningSample) -> None:
    request = urllib.request.Request(good.url, method="HEAD")
    with urllib.request.urlopen(request, timeout=10) as reply:
        assert reply.status == 200
        assert int(reply.headers["Content-Length"]) > 1000
        assert reply.read() == b""


def test_the_gbk_town_is_gbk_whatever_its_header_says(good: RunningSample) -> None:
    _, headers, body = _get(good.url.rstrip("/") + good.district.urls["bsz:"])
    assert "utf-8" in headers["Content-Type"]
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    assert "白石镇" in body.decode("gb18030")


def test_hanweb_rows_go_on_by_the_proxy(good: RunningSample) -> None:
    page = _get(good.url.rstrip("/") + good.district.urls["rsj:hygk"])[2].decode()
    column = re.search(r"columnid:(\d+)", page)
    total = re.search(r"totalRecord:(\d+)", page)
    assert column
    assert total
    assert page.count("<record>") == 4 < int(total.group(1))
    url = f"{good.url}module/web/jpage/dataproxy.jsp?startrecord=5&endrecord=8&perpage=4&columnid={column.group(1)}"
    assert _get(url)[2].decode().count("<record>") == int(total.group(1)) - 4


def test_a_boda_download_wants_a_referer(good: RunningSample) -> None:
    slug = next(u.slug for u in good.district.units if u.system == "vsb")
    url = good.url.rstrip("/") + good.district.urls[f"{slug}/budget-2021#0"]
    assert "请从正文页下载附件" in _get(url)[2].decode()
    assert _get(url, Referer=good.url)[2][:2] == b"PK"


def test_the_script_only_site_shows_no_row_without_its_interface(good: RunningSample) -> None:
    page = _get(good.url.rstrip("/") + good.district.urls["dsj:hygk"])[2].decode()
    assert "办公会议" not in page
    column = re.search(r"cid = (\d+)", page)
    assert column
    rows = _get(f"{good.url}dsj/service/rows?lm={column.group(1)}&no=2")[2].decode()
    assert "办公会议" in rows


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_every_link_of_the_good_district_resolves(turn: int) -> None:
    district = build("good", turn)
    broken = {(path, link) for path, link in _links(district) if link not in district.replies}
    assert not broken


def _links(district: District) -> Iterator[tuple[str, str]]:
    for path, reply in district.replies.items():
        if not reply.body or b"<" not in reply.body[:200]:
            continue
        text = reply.body.decode("gb18030" if path.startswith(("/xfj/", "/bsz/")) else "utf-8")
        tree = lxml_html.fromstring(re.sub(r"<!\[CDATA\[|\]\]>", "", text.replace('<script type="text/xml">', "<div>")))
        for href in (str(a.get("href")) for a in tree.iter("a") if a.get("href")):
            if href.startswith(("#", "javascript:", "http")):
                continue
            target = urlsplit(urljoin(path, href))
            full = target.path + (f"?{target.query}" if target.query else "")
            yield path, full if full in district.replies else target.path


def test_two_builds_are_the_same_bytes() -> None:
    first, second = build("demo"), build("demo")
    assert first.replies.keys() == second.replies.keys()
    for path, reply in first.replies.items():
        assert reply.body == second.replies[path].body
        if reply.make and path.endswith(("xlsx", "docx", "pdf")):
            other = second.replies[path].make
            assert other is not None
            assert reply.make() == other()
