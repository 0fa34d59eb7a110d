"""Where a crawl may not go, what it cannot keep, and what only a browser shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from crawler.guard import PublicOnlyResolver, _public
from crawler.rendering import find_chromium
from storage import Repository
from storage.errors import StorageFullError
from tests.crawler.loopback import Portal, Reply, crawled, profile_of, served

MENU = (
    '<div class="leftnav"><ul><li><a href="/czj/jgzn/">机构职能</a></li><li><a href="/czj/gfxwj/">规范性文件</a></li></ul></div>'
)
DUTIES = (
    "<div class='main'><h1>机构职能</h1><p>"
    + "区财政局贯彻执行财政工作的法律法规和方针政策，负责全区财政收支管理。" * 5
    + "</p></div>"
)


def _portal() -> Portal:
    portal = Portal()
    portal.page("/", "示例区人民政府", '<div class="main"><a href="/czj/">区财政局</a></div>')
    portal.page("/czj/", "示例区财政局", MENU)
    portal.page("/czj/jgzn/", "机构职能", DUTIES)
    portal.listing("/czj/gfxwj/", "规范性文件", [])
    return portal


def test_private_addresses_are_refused_unless_the_profile_allows_them() -> None:
    for address in ("127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "64:ff9b::7f00:1"):
        with pytest.raises(OSError, match="内网地址"):
            _public(address, "portal.example.gov.cn")
    assert _public("8.8.8.8", "portal.example.gov.cn") == "8.8.8.8"
    assert not PublicOnlyResolver.allow_private


def test_a_portal_that_is_down_makes_the_run_unusable_and_loses_nothing(tmp_path: Path) -> None:
    profile = profile_of("http://127.0.0.1:9/", {"区财政局": "czj/"})
    with crawled(profile, tmp_path) as done:
        assert (done.summary.ended, done.summary.usable, done.summary.portal_seen) == ("finished", False, False)
        assert done.page("czj/").gap == "连接被拒绝"
        assert not done.repository.current_homes("示例区")["区财政局"].seen


def test_a_unit_whose_home_is_down_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    portal = _portal()
    portal.replies["/mzj/"] = Reply(b"<html><title>503</title></html>", 503, {"Retry-After": "7200"})
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/", "区民政局": "mzj/"}), tmp_path) as done:
        homes = done.repository.current_homes("示例区")
        assert (homes["区财政局"].explored, homes["区民政局"].seen) == (True, False)
        assert not done.summary.usable


def test_a_store_that_cannot_be_written_fails_the_crawl_in_chinese(tmp_path: Path) -> None:
    portal = _portal()
    data = tmp_path / "data"
    with served(portal) as origin:
        profile = profile_of(origin, {"区财政局": "czj/"})
        with crawled(profile, data):
            pass
        # A file stands where the folder of snapshots should be: every write of bytes fails.
        for kept in sorted((data / "snapshots").rglob("*"), reverse=True):
            kept.unlink() if kept.is_file() else kept.rmdir()
        (data / "snapshots").rmdir()
        (data / "snapshots").write_text("", encoding="utf-8")
        portal.page("/czj/jgzn/", "机构职能", DUTIES + "<p>本页内容已更新。</p>")
        with crawled(profile, data, full=True) as failed:
            assert failed.summary.ended == "failed"
            assert failed.summary.error
            assert "机构职能" in failed.names("区财政局")


def test_a_full_disk_ends_the_crawl_with_what_was_stored_kept(tmp_path: Path) -> None:
    assert "磁盘空间不足" in str(StorageFullError("x"))
    portal = _portal()
    noise = os.urandom(3_000_000).hex().encode()
    portal.page("/czj/jgzn/", "机构职能", DUTIES)
    portal.replies["/czj/gfxwj/"] = Reply(b"<html><body><p>" + noise + b"</p></body></html>")
    with served(portal) as origin:
        profile = profile_of(origin, {"区财政局": "czj/"})
        file, db = tmp_path / "profile.json", f"sqlite:///{tmp_path / 'zwgk.sqlite3'}"
        order = {
            "profile": profile.model_dump(mode="json"),
            "folder": str(tmp_path),
            "units": [],
            "needs": None,
            "data": str(tmp_path),
            "db": db,
            "full": True,
            "urls": None,
        }
        file.write_text(json.dumps(order), encoding="utf-8")
        limited = "import resource,sys;resource.setrlimit(resource.RLIMIT_FSIZE,(2000000,2000000));import signal;signal.signal(signal.SIGXFSZ,signal.SIG_IGN);from crawler.run import main;sys.exit(main(sys.argv[1:]))"
        told = subprocess.run(
            [sys.executable, "-c", limited, str(file)], capture_output=True, text=True, timeout=120, check=False
        )
    assert told.returncode == 1, told.stderr
    assert "磁盘空间不足" in json.loads(told.stdout.splitlines()[-1])["summary"]["error"]
    repository = Repository.open(db, tmp_path / "snapshots")
    try:
        assert [run.state for run in repository.runs("示例区")] == ["running"]
    finally:
        repository.close()


def test_the_home_page_in_the_place_of_another_is_no_page(tmp_path: Path) -> None:
    portal = _portal()
    menu = "".join(f'<li><a href="/lm{n}/">服务栏目{n}</a></li>' for n in range(30))
    news = "".join(
        f'<li><a href="/yw/202111/t202111{n:02d}_{n}.html">区政府召开第{n}次常务会议</a>2021-11-{n:02d}</li>'
        for n in range(10, 22)
    )
    front = f'<div class="menu"><ul>{menu}<li><a href="/czj/">区财政局</a></li></ul></div>'
    portal.page("/", "示例区人民政府", f"{front}<ul>{news}</ul>")
    portal.page("/czj/", "示例区财政局", MENU)
    # A page that has the home page's links and nothing else but its own text is a page of its own.
    portal.page("/czj/jgzn/", "机构职能", f"{front}<ul>{news}</ul>{DUTIES}")
    portal.replies["/czj/gfxwj/"] = portal.replies["/"]

    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}), tmp_path) as done:
        assert done.page("czj/gfxwj/").gap == "页面内容与门户首页相同，可能已不存在"
        assert done.page("czj/jgzn/").gap is None
        assert done.page("").gap is None


def test_scrapy_crawl_unit_works_by_itself(tmp_path: Path) -> None:
    with served(_portal()) as origin:
        profile = profile_of(origin, {"区财政局": "czj/"})
        file = tmp_path / "profile.yml"
        file.write_text(yaml.safe_dump(profile.model_dump(mode="json", exclude_none=True), allow_unicode=True), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "scrapy",
            "crawl",
            "unit",
            "-a",
            f"profile={file}",
            "-a",
            "unit=区财政局",
            "-a",
            f"data={tmp_path / 'data'}",
        ]
        told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=Path(__file__).parents[2])
    assert told.returncode == 0, told.stderr
    repository = Repository.open(f"sqlite:///{tmp_path / 'data' / 'zwgk.sqlite3'}", tmp_path / "data" / "snapshots")
    try:
        assert {c.name for c in repository.current_columns("示例区")} >= {"机构职能", "规范性文件"}
    finally:
        repository.close()


SHELL = """<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/czj/gfxwj/">规范性文件</a></div><h1>规范性文件</h1><ul id="rows"></ul>
<a href="#" id="next" style="display:none">下一页</a><script>
var page=1;function load(n){%s}
document.getElementById('next').onclick=function(){load(page+1);return false;};load(1);</script>"""
SHOW = """page=n;document.getElementById('rows').innerHTML=d.rows.map(function(x){return '<li><a href="'+x.u+'">'+x.t+'</a><span>'+x.d+'</span></li>'}).join('');
document.getElementById('next').style.display=n<3?'':'none';"""
FETCHED = f"fetch('/api/list?page='+n).then(function(r){{return r.json()}}).then(function(d){{{SHOW}}})"


def _answered(request: BaseHTTPRequestHandler) -> Reply:
    page = int(parse_qs(urlsplit(request.path).query)["page"][0])
    rows = [
        {
            "u": f"/czj/gfxwj/20210{4 - page}/t20210{4 - page}1{i}_{page}{i}.html",
            "t": f"关于第{page}批第{i}项办法的通知",
            "d": f"2021-0{4 - page}-1{i}",
        }
        for i in range(5)
    ]
    return Reply(json.dumps({"rows": rows}).encode(), content_type="application/json")


@pytest.mark.skipif(find_chromium() is None, reason="没有 chromium，跳过浏览器渲染测试")
def test_a_list_that_only_a_browser_shows_is_rendered_and_clicked_to_its_end(tmp_path: Path) -> None:
    portal = _portal()
    portal.page("/czj/gfxwj/", "规范性文件", SHELL % FETCHED)
    for page in (1, 2, 3):
        portal.replies[f"/api/list?page={page}"] = _answered
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}), tmp_path) as done:
        column = done.column("规范性文件", "区财政局")
        assert len(column.rows) == 15
        assert column.complete
        assert done.page("czj/gfxwj/").via == "browser"


POSTED = """<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/czj/gfxwj/">规范性文件</a></div><h1>规范性文件</h1><ul id="rows">%s</ul>
<p id="pager"><span>1</span> <a href="javascript:__doPostBack('List','Page$2')">2</a> <a href="javascript:__doPostBack('List','Page$3')">3</a></p>
<script>function __doPostBack(a,b){var n=+b.slice(5),d={rows:[]};for(var i=0;i<5;i++)d.rows.push({u:'/czj/gfxwj/t2021041'+i+'_'+n+i+'.html',t:'关于第'+n+'批第'+i+'项办法的通知',d:'2021-04-1'+i});
document.getElementById('rows').innerHTML=d.rows.map(function(x){return '<li><a href="'+x.u+'">'+x.t+'</a><span>'+x.d+'</span></li>'}).join('');
document.getElementById('pager').innerHTML=[1,2,3].map(function(k){return k==n?'<span>'+k+'</span>':'<a href="javascript:__doPostBack(\\'List\\',\\'Page$'+k+'\\')">'+k+'</a>'}).join(' ');}</script>"""
FIRST = "".join(
    f'<li><a href="/czj/gfxwj/t2021041{i}_1{i}.html">关于第1批第{i}项办法的通知</a><span>2021-04-1{i}</span></li>'
    for i in range(5)
)


@pytest.mark.skipif(find_chromium() is None, reason="没有 chromium，跳过浏览器渲染测试")
def test_a_list_whose_pages_turn_by_numbers_that_are_scripts_is_clicked_through(tmp_path: Path) -> None:
    portal = _portal()
    portal.page("/czj/gfxwj/", "规范性文件", POSTED % FIRST)
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}), tmp_path) as done:
        column = done.column("规范性文件", "区财政局")
        assert (len(column.rows), column.complete, column.gap) == (15, True, None)


@pytest.mark.skipif(find_chromium() is None, reason="没有 chromium，跳过浏览器渲染测试")
def test_the_browser_asks_no_other_host(tmp_path: Path) -> None:
    portal, other = _portal(), Portal()
    with served(other) as elsewhere, served(portal) as origin:
        foreign = elsewhere.replace("127.0.0.1", "localhost")
        portal.page(
            "/czj/gfxwj/",
            "规范性文件",
            f'<script src="{foreign}a.js"></script>' + SHELL % f"fetch('{foreign}api').catch(function(){{}})",
        )
        with crawled(profile_of(origin, {"区财政局": "czj/"}), tmp_path) as done:
            assert done.summary.ended == "finished"
    assert not other.hits


def test_a_table_page_without_rows_is_the_columns_own_page_and_a_branch_is_not(tmp_path: Path) -> None:
    portal = _portal()
    table = "<table><tr><td>姓名</td><td>职务</td><td>分工</td></tr><tr><td>华建国</td><td>局长</td><td>主持区财政局全面工作，分管办公室。</td></tr></table>"
    portal.page("/czj/jgzn/", "领导信息", f"<div class='main'><h2>领导信息</h2>{table}</div>")
    children = "".join(
        f'<a href="/czj/gfxwj/c{i}/">{name}</a> '
        for i, name in enumerate(("行政规范性文件", "政策文件", "其他文件", "文件清理", "政府工作报告"))
    )
    portal.page("/czj/gfxwj/", "规范性文件", f"<div class='main'><h2>规范性文件</h2>{children}</div>")
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}), tmp_path) as done:
        columns = {c.url: c for c in done.repository.current_columns("示例区")}
        assert columns[origin + "czj/jgzn/"].static
        assert not columns[origin + "czj/gfxwj/"].static
