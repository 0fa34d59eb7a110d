"""Crawls of a portal whose pages are made by scripts: routes behind #, a slow interface, lists that go on by a button or by scrolling."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.rendering import find_chromium
from tests.crawler.loopback import Portal, Reply, crawled, profile_of, served

pytestmark = pytest.mark.skipif(find_chromium() is None, reason="没有 chromium，跳过浏览器渲染测试")

NAMES = {1: "规范性文件", 2: "机构职能", 3: "领导信息", 4: "年度报告", 5: "政府采购"}
APP = """
function route() {
  const column = location.hash.match(/column\\/(\\d+)/), article = location.hash.match(/detail\\/(\\d+)/);
  const menu = '<ul class="side">' + MENU.map(([id, name]) => '<li><a href="#/column/' + id + '">' + name + '</a></li>').join('') + '</ul>';
  if (column) fetch('/api/list?column=' + column[1]).then(r => r.json()).then(rows => { app.innerHTML = menu + '<div class="main"><h2>'
    + MENU.find(each => each[0] == column[1])[1] + '</h2><ul class="news">' + rows.map(r => '<li><a href="#/detail/' + r.id + '">' + r.name
    + '</a><span>' + r.day + '</span></li>').join('') + '</ul></div>'; });
  else if (article) fetch('/api/text?id=' + article[1]).then(r => r.json()).then(text => { app.innerHTML = '<h1>' + text.title
    + '</h1><div>发布时间：2021-08-05</div><div class="article-content"><p>' + text.text + '</p></div>'; });
  else app.innerHTML = menu;
}
addEventListener('hashchange', route); route();
"""
TEXT = "为做好政府信息公开工作，现将有关事项通知如下，请各单位结合实际认真贯彻执行。"


def title(number: int) -> str:
    return f"示例区财政局关于印发第{number}号管理办法的通知"


def as_json(value: object) -> Reply:
    return Reply(json.dumps(value).encode(), content_type="application/json")


@pytest.fixture
def portal() -> Iterator[Portal]:
    portal = Portal()
    portal.page("/", "首页", '<div class="main"><h1>示例区</h1><a href="/czj/">区财政局</a></div>')
    with served(portal):
        yield portal


def test_columns_behind_the_hash_are_read_one_by_one_however_slow_their_interface_is(portal: Portal, tmp_path: Path) -> None:
    def listed(request: BaseHTTPRequestHandler) -> Reply:
        time.sleep(0.8)
        column = int(parse_qs(urlsplit(request.path).query)["column"][0])
        return as_json([{"id": 10 * column + n, "name": title(10 * column + n), "day": f"2021-08-0{n}"} for n in range(1, 4)])

    for column in NAMES:
        portal.replies[f"/api/list?column={column}"] = listed
        for n in range(10 * column, 10 * column + 4):
            portal.replies[f"/api/text?id={n}"] = as_json({"title": title(n), "text": TEXT * 5})
    menu = json.dumps(list(NAMES.items()))
    shell = f'<html><head><meta charset="utf-8"></head><body><div id="app"></div><script>const MENU = {menu};{APP}</script></body></html>'
    portal.replies["/czj/"] = Reply(shell.encode())
    with crawled(profile_of(portal.origin, {"区财政局": "czj/"}), tmp_path) as done:
        for column, name in NAMES.items():
            rows = done.column(name, "区财政局").rows
            assert [row.title for row in rows] == [title(10 * column + n) for n in range(1, 4)]
            assert all(row.published for row in rows)
        document = done.page("czj/#/detail/11")
        assert (document.via, document.gap) == ("browser", None)


ROWS_PER_PAGE = 4
BUTTON = """
<ul class="news" id="news"></ul><div class="more" id="more" onclick="load()">加载更多</div>
<script>let n = 0; function load() { n += 1; const asked = new XMLHttpRequest(); asked.open('GET', '/rows/' + n); asked.onload = () => {
  const page = JSON.parse(asked.responseText); news.insertAdjacentHTML('beforeend', page.html); if (page.last) more.style.display = 'none'; };
  asked.send(); } load();</script>
"""
ENDLESS = """
<ul class="news" id="news" style="min-height: 3000px"></ul>
<script>let n = 0, busy = false, last = false; function load() { if (busy || last) return; busy = true; n += 1; fetch('/rows/' + n).then(r => r.json())
  .then(page => { news.insertAdjacentHTML('beforeend', page.html); last = page.last; busy = false; }); }
addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 50) load(); }); load();</script>
"""


@pytest.mark.parametrize("inside", [BUTTON, ENDLESS], ids=["a button for more", "scrolling down"])
def test_a_list_that_goes_on_by_script_is_read_to_its_end(portal: Portal, tmp_path: Path, inside: str) -> None:
    for page in (1, 2, 3):
        numbers = range(ROWS_PER_PAGE * (page - 1), ROWS_PER_PAGE * page)
        rows = "".join(
            f'<li><a href="/czj/gfxwj/{n}.html">{title(n)}</a><span>2021-0{9 - page}-1{n % 9}</span></li>' for n in numbers
        )
        portal.replies[f"/rows/{page}"] = as_json({"html": rows, "last": page == 3})
    portal.page("/czj/", "示例区财政局", '<div class="leftnav"><ul><li><a href="/czj/gfxwj/">规范性文件</a></li></ul></div>')
    portal.page("/czj/gfxwj/", "规范性文件", f'<div class="main"><h2>规范性文件</h2>{inside}</div>')
    with crawled(profile_of(portal.origin, {"区财政局": "czj/"}), tmp_path) as done:
        column = done.column("规范性文件", "区财政局")
        assert (len(column.rows), column.complete) == (3 * ROWS_PER_PAGE, True)


def test_a_page_before_the_hash_shows_nothing_of_the_pages_behind_it(portal: Portal, tmp_path: Path) -> None:
    links = "".join(f'<li><a href="#/c/{n}">{name}</a></li>' for n, name in NAMES.items())
    told = f"<h1>示例区财政局</h1><p>{TEXT * 8}</p>"
    portal.page("/czj/", "示例区财政局", f'<div class="leftnav"><ul>{links}</ul></div><div class="main" id="view">{told}</div>')
    shown = "addEventListener('hashchange', show); function show() { view.innerHTML = '<h1>机构职能</h1><p>负责全区财政收支。</p>'.repeat(9); }"
    page = portal.replies["/czj/"]
    assert isinstance(page, Reply)
    portal.replies["/czj/"] = Reply(
        page.body.replace(b"</body>", f"<script>{shown} if (location.hash) show();</script></body>".encode())
    )
    with crawled(profile_of(portal.origin, {"区财政局": "czj/"}), tmp_path) as done:
        assert done.page("czj/#/c/2").via == "browser"
