"""Crawling again: after an interruption, on the next night, and for exactly the addresses that are asked for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from crawler.rendering import find_chromium
from storage import Repository
from tests.crawler.loopback import NEEDS, Portal, Reply, crawled, profile_of, rows, served
from tests.crawler.test_spider_edges import MENU

DOCUMENTS = rows("/czj/gfxwj/", date(2021, 11, 1), 5)


def _validated(reply: Reply) -> object:
    """Answers 304 to whoever holds the current version."""

    def answer(request: BaseHTTPRequestHandler) -> Reply:
        return Reply(status=304, headers={"ETag": '"v1"'}) if request.headers.get("If-None-Match") == '"v1"' else reply

    return answer


@pytest.fixture
def portal() -> Portal:
    portal = Portal()
    portal.page("/", "示例区人民政府", '<div class="main"><a href="/zwgk/">政府信息公开</a></div>')
    portal.page("/zwgk/", "政务公开", "<div class='main'><p>政务公开栏目集中公开政府信息，欢迎监督。</p></div>")
    portal.page("/czj/", "示例区财政局", '<div class="leftnav"><ul><li><a href="/czj/gfxwj/">规范性文件</a></li></ul></div>')
    portal.listing("/czj/gfxwj/", "规范性文件", DOCUMENTS)
    for url, name, day in DOCUMENTS:
        portal.document(url, name, day)
        reply = portal.replies[url]
        assert isinstance(reply, Reply)
        portal.replies[url] = _validated(Reply(reply.body, headers={"ETag": '"v1"'}))  # type: ignore[assignment]
    return portal


@pytest.fixture
def origin(portal: Portal) -> Iterator[str]:
    with served(portal) as address:
        yield address


def test_the_second_night_asks_for_lists_and_only_whether_documents_changed(portal: Portal, origin: str, tmp_path: Path) -> None:
    profile = profile_of(origin, {"区财政局": "czj/"})
    with crawled(profile, tmp_path) as first:
        before = first.page(DOCUMENTS[0][0][1:])
    with crawled(profile, tmp_path) as second:
        after = second.page(DOCUMENTS[0][0][1:])
        assert (after.status, after.sha256, after.seen) == (304, before.sha256, True)
        assert after.run > before.run
        assert second.summary.unchanged == len(DOCUMENTS)
        assert len(second.column("规范性文件", "区财政局").rows) == len(DOCUMENTS)
    assert portal.hits["/czj/gfxwj/"] == 2


def test_a_full_crawl_asks_for_everything_again(origin: str, tmp_path: Path) -> None:
    profile = profile_of(origin, {"区财政局": "czj/"})
    with crawled(profile, tmp_path):
        pass
    with crawled(profile, tmp_path, full=True) as again:
        assert again.summary.unchanged == 0
        assert again.page(DOCUMENTS[0][0][1:]).status == 200


def test_a_second_look_fetches_exactly_what_is_named_and_reads_columns_to_their_window(
    portal: Portal, origin: str, tmp_path: Path
) -> None:
    profile = profile_of(origin, {"区财政局": "czj/"})
    with crawled(profile, tmp_path):
        pass
    portal.hits.clear()
    newer = ("/czj/gfxwj/202111/t20211120_99.html", "关于印发新办法的通知", "2021-11-20")
    portal.listing("/czj/gfxwj/", "规范性文件", [newer, *DOCUMENTS])
    portal.document(*newer)
    with crawled(profile, tmp_path, urls=[origin + "czj/gfxwj/"]) as again:
        column = again.column("规范性文件", "区财政局")
        assert column.rows[0].title == newer[1]
        assert again.page(newer[0][1:]).seen
        assert again.repository.current_homes("示例区")["区财政局"].seen
    assert portal.hits["/czj/"] == 0
    assert portal.hits["/"] == 0


@pytest.mark.skipif(find_chromium() is None, reason="没有 chromium，跳过浏览器渲染测试")
def test_a_second_look_sees_rows_that_only_scripts_write_and_keeps_a_page_that_scripts_leave_alone(
    portal: Portal, origin: str, tmp_path: Path
) -> None:
    duties = "<h1>机构职能</h1><p>" + "区财政局贯彻执行财政工作的法律法规和方针政策，负责全区财政收支管理。" * 8 + "</p>"
    told = "<h1>规范性文件</h1><p>" + "本栏目公开本机关制定的行政规范性文件，欢迎社会各界查阅和监督。" * 8 + "</p>"
    portal.page("/czj/", "示例区财政局", MENU)
    portal.page("/czj/gfxwj/", "规范性文件", f'<div class="main">{told}</div><script src="/more.js"></script>')
    portal.page("/czj/jgzn/", "机构职能", f'<div class="main">{duties}</div><script src="/nothing.js"></script>')
    rows = "".join(f'<li><a href="{url}">{name}</a><span>{day}</span></li>' for url, name, day in DOCUMENTS)
    written = f"document.querySelector('.main').insertAdjacentHTML('beforeend', {json.dumps(f'<ul>{rows}</ul>')});"
    portal.replies["/more.js"] = Reply(written.encode(), content_type="text/javascript; charset=utf-8")
    portal.replies["/nothing.js"] = Reply(b"", content_type="text/javascript")
    profile = profile_of(origin, {"区财政局": "czj/"})
    with crawled(profile, tmp_path) as first:
        assert first.column("规范性文件", "区财政局").rows == ()
        before = first.page("czj/jgzn/")
    with crawled(profile, tmp_path, urls=[origin + "czj/gfxwj/", origin + "czj/jgzn/"]) as again:
        assert len(again.column("规范性文件", "区财政局").rows) == len(DOCUMENTS)
        assert again.page("czj/gfxwj/").via == "browser"
        assert (again.page("czj/jgzn/").via, again.page("czj/jgzn/").sha256) == ("http", before.sha256)
        assert again.summary.rendered == 2
    assert portal.hits["/czj/jgzn/"] == 3


def test_crawling_one_unit_leaves_the_others_facts_alone(portal: Portal, origin: str, tmp_path: Path) -> None:
    portal.page("/mzj/", "示例区民政局", '<div class="leftnav"><ul><li><a href="/mzj/jgzn/">机构职能</a></li></ul></div>')
    portal.page(
        "/mzj/jgzn/",
        "机构职能",
        "<div class='main'><h1>机构职能</h1><p>" + "区民政局负责社会救助、养老服务和社会组织管理等工作。" * 5 + "</p></div>",
    )
    profile = profile_of(origin, {"区财政局": "czj/", "区民政局": "mzj/"})
    with crawled(profile, tmp_path):
        pass
    portal.hits.clear()
    with crawled(profile, tmp_path, units=("区民政局",), full=True) as one:
        assert one.names("区财政局") == {"规范性文件"}
        assert one.names("区民政局") == {"机构职能"}
    assert portal.hits["/czj/gfxwj/"] == 0
    assert portal.hits["/zwgk/"] == 0


def test_an_interrupted_crawl_keeps_its_pages_and_is_gone_on_with(portal: Portal, origin: str, tmp_path: Path) -> None:
    waiting = [True]

    def slow(_: BaseHTTPRequestHandler) -> Reply:
        for _tick in range(200):
            if not waiting[0]:
                break
            time.sleep(0.05)
        return Reply("<html><head><title>关于</title></head><body><p>正文</p></body></html>".encode())

    stuck = DOCUMENTS[-1][0]
    portal.replies[stuck] = slow
    profile = profile_of(origin, {"区财政局": "czj/"})
    order = {
        "profile": profile.model_dump(mode="json"), "folder": str(tmp_path), "units": [], "data": str(tmp_path), "full": False, "urls": None,
        "needs": {"year": 2021, "needs": [asdict(need) for need in NEEDS.needs]}, "db": f"sqlite:///{tmp_path / 'zwgk.sqlite3'}",
    }  # fmt: skip
    file = tmp_path / "order.json"
    file.write_text(json.dumps(order), encoding="utf-8")
    with subprocess.Popen([sys.executable, "-m", "crawler.run", str(file)], stdout=subprocess.PIPE) as process:
        for _ in range(600):
            if portal.hits[stuck]:
                break
            time.sleep(0.05)
        time.sleep(0.5)
        os.kill(process.pid, signal.SIGINT)
        time.sleep(0.3)
        waiting[0] = False
        process.communicate(timeout=60)
    assert process.returncode == 130
    repository = Repository.open(str(order["db"]), tmp_path / "snapshots")
    try:
        assert [run.state for run in repository.runs("示例区")] == ["running"]
        assert repository.latest_pages("示例区")[origin + DOCUMENTS[0][0][1:]].seen
    finally:
        repository.close()
    portal.hits.clear()
    with crawled(profile, tmp_path) as done:
        assert done.summary.ended == "finished"
        assert done.summary.resumed > 0
        assert [run.state for run in done.repository.runs("示例区")] == ["finished"]
        assert len(done.column("规范性文件", "区财政局").rows) == len(DOCUMENTS)
    assert portal.hits[DOCUMENTS[0][0]] == 0
