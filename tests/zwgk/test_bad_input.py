"""Bad input: a clear Chinese message, the contract's exit code, and nothing stored lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from checks.evidence import Status
from crawler.order import now_in_shanghai
from storage import OwnedGap, Repository, StoredPage
from storage.values import ColumnRead, Run
from tests.zwgk.portal import CONTACT, DUTIES, Portal, Reply, article, listing, page, serving, write_profile
from zwgk.cli import run
from zwgk.jobs import nightly

PATIENCE = 400.0
"""Seconds that a command may take on a busy machine before the test gives up on it."""


@dataclass(frozen=True)
class Place:
    """A profile and a data folder, with what is stored there."""

    profile: Path
    data: Path

    def zwgk(self, command: str, *more: str) -> int:
        """Run a command on the profile in this process; its exit code."""
        return run([command, str(self.profile), *more, "--data", str(self.data)])

    def repository(self) -> Repository:
        """The store, to be closed."""
        return Repository.open(f"sqlite:///{self.data / 'zwgk.sqlite3'}", self.data / "snapshots")

    def pages(self) -> dict[str, StoredPage]:
        """Every page as last seen."""
        repo = self.repository()
        try:
            return dict(repo.latest_pages("示例区"))
        finally:
            repo.close()

    def gaps(self) -> tuple[OwnedGap, ...]:
        """What could not be seen."""
        repo = self.repository()
        try:
            return tuple(repo.current_gaps("示例区"))
        finally:
            repo.close()

    def columns(self) -> dict[str, ColumnRead]:
        """The unit's columns by name."""
        repo = self.repository()
        try:
            return {column.name: column for column in repo.current_columns("示例区")}
        finally:
            repo.close()

    def runs(self) -> list[Run]:
        """All runs, newest first."""
        repo = self.repository()
        try:
            return list(repo.runs("示例区"))
        finally:
            repo.close()

    def report(self) -> Path:
        """The folder of the newest report."""
        return max((self.data / "reports").iterdir())

    def lines(self, *without: str) -> list[dict[str, object]]:
        """The newest report's verdict lines, some fields left out."""
        told = (self.report() / "verdicts.jsonl").read_text(encoding="utf-8").splitlines()
        return [{key: value for key, value in json.loads(line).items() if key not in without} for line in told]


@pytest.fixture(scope="module")
def served() -> Iterator[Portal]:
    with serving() as portal:
        yield portal


@pytest.fixture
def portal(served: Portal) -> Portal:
    served.reset()
    return served


@pytest.fixture
def place(portal: Portal, tmp_path: Path) -> Place:
    return Place(write_profile(portal, tmp_path), tmp_path / "data")


@dataclass(frozen=True)
class GoodNight:
    """A night on the healthy portal, and how many requests it took."""

    data: Path
    asked: int


@pytest.fixture(scope="module")
def good_night(served: Portal, tmp_path_factory: pytest.TempPathFactory) -> GoodNight:
    folder = tmp_path_factory.mktemp("good")
    served.reset()
    place = Place(write_profile(served, folder), folder / "data")
    assert place.zwgk("nightly") == 0
    return GoodNight(place.data, served.hits.total())


@pytest.fixture
def morning(good_night: GoodNight, place: Place) -> Place:
    """A place where a good night lies behind."""
    shutil.copytree(good_night.data, place.data)
    return place


def started(place: Place, *words: str, largest_file: int | None = None) -> subprocess.Popen[str]:
    """A command as a process of its own, in a session of its own so that it can be interrupted like one in a terminal."""
    command = [sys.executable, "-m", "zwgk.cli", *words, "--data", str(place.data)]
    if largest_file is not None:
        limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({largest_file}, {largest_file})); "
        command[1:3] = ["-c", f"{limited}from zwgk.cli import main; main()"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code and what stood on the terminal; a process that hangs is ended with its children."""
    try:
        out, err = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return process.returncode, out + err


# ---- profiles and names


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        (("edition: 2021", "edition: many"), 2, "edition"),
        (("as_of: 2021-11-30", "as_of: 30 November"), 3, "as_of"),
        (("  allow_private: true", "  allow_privat: true"), 7, "allow_privat"),
        (("    kind: department", "    kind: bureau"), 12, "kind"),
        (("  - name: 区财政局\n", "  - nam: 区财政局\n"), 10, "name"),
        (("    site: http", "    site: ftp"), 13, "site"),
    ],
)
def test_broken_profile_is_told_with_line_and_key(
    place: Place, change: tuple[str, str], line: int, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = place.profile.read_text(encoding="utf-8")
    assert change[0] in text
    place.profile.write_text(text.replace(*change), encoding="utf-8")

    assert place.zwgk("nightly") == 2

    told = capsys.readouterr().err
    assert f"{line}" in told
    assert key in told
    assert not place.data.exists()


def test_profile_that_is_no_yaml_names_the_line(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place.profile.write_text("district: 示例区\nportal: [\n", encoding="utf-8")

    assert place.zwgk("nightly") == 2
    assert "行" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["crawl", "{}", "--unit", "区财正局"],
        ["recheck", "{}", "区财正局"],
        ["confirm", "{}", "区财正局", "A001", "--status", "passed", "--reason", "已看", "--by", "张三"],
    ],
)
def test_unknown_unit_is_wrong_usage_and_asks_for_nothing(
    place: Place, portal: Portal, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([word.format(place.profile) for word in words] + ["--data", str(place.data)]) == 2

    told = capsys.readouterr().err
    assert "区财正局" in told
    assert "区财政局" in told
    assert not portal.hits


# ---- portals that cannot be seen


def _unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _nothing_blamed_and_told_on_top(place: Place) -> None:
    statuses = {line["status"] for line in place.lines()}
    assert statuses <= {Status.UNKNOWN.value, Status.NEEDS_REVIEW.value}
    assert Status.UNKNOWN.value in statuses
    folder = place.report()
    assert json.loads((folder / "summary.json").read_text(encoding="utf-8"))["usable"] is False
    html = (folder / "report.html").read_text(encoding="utf-8")
    body = html[html.index("<body") :]
    assert "不可用" in body
    assert body.index("不可用") < body.index("A001")
    assert (folder / "report.xlsx").is_file()


def test_unreachable_portal_ends_unusable_and_blames_nobody(
    place: Place, portal: Portal, capfd: pytest.CaptureFixture[str]
) -> None:
    text = place.profile.read_text(encoding="utf-8").replace(portal.host, f"127.0.0.1:{_unused_port()}")
    place.profile.write_text(text, encoding="utf-8")

    assert place.zwgk("nightly") == 3

    told = capfd.readouterr()
    assert "连接被拒绝" in told.out
    assert "Traceback" not in told.err
    _nothing_blamed_and_told_on_top(place)


CHALLENGE = (
    "<html><head><meta charset='utf-8'><script>document.cookie='a=1';location.reload()</script></head><body></body></html>"
)
FIREWALL = "<html><head><meta charset='utf-8'></head><body><h2>您的请求可能存在威胁，已被网站防火墙拦截！</h2></body></html>"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(FIREWALL.encode(), 403),
        Reply(b"<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>", 503),
        Reply(b"<html><body>503</body></html>", 503, headers={"Retry-After": "86400"}),
        Reply(CHALLENGE.encode(), 412),
        Reply(FIREWALL.encode(), 200),
    ],
    ids=["403", "503", "503-come-tomorrow", "challenge", "firewall-says-200"],
)
def test_portal_that_refuses_everything_ends_unusable_and_is_left_alone(place: Place, portal: Portal, reply: Reply) -> None:
    portal.everywhere = reply

    assert place.zwgk("nightly") == 3

    _nothing_blamed_and_told_on_top(place)
    assert sum(portal.hits.values()) < 20


def test_portal_that_breaks_down_after_a_good_night_takes_nothing_away(morning: Place, portal: Portal) -> None:
    place = morning
    seen = {url: stored.sha256 for url, stored in place.pages().items() if stored.seen}
    portal.everywhere = Reply(b"<html><body>503</body></html>", 503)

    assert place.zwgk("nightly") == 3

    assert Status.FAILED.value not in {line["status"] for line in place.lines()}
    repo = place.repository()
    try:
        kept = repo.latest_pages("示例区", upto=repo.runs("示例区")[1])
        assert all(repo.body(kept[url]) for url in seen)
    finally:
        repo.close()


# ---- pages that are not as they should be


def _endless(target: str) -> bytes:
    number = int(target.partition("page=")[2] or 1)
    rows = [(f"/czj/ldxx/{number}-{n}.html", f"领导信息第{number}期第{n}号", f"2021-10-{n + 10}") for n in range(3)]
    return listing("领导信息", rows, f"<div class='page'><a href='/czj/ldxx/?page={number + 1}'>下一页</a></div>")


def _circling(target: str) -> bytes:
    number = int(target.partition("page=")[2] or 1) % 3 + 1
    rows = [(f"/czj/ghjh/{n}.html", f"规划计划第{n}号", f"2021-0{n}-11") for n in (3, 2, 1)]
    return listing("规划计划", rows, f"<div class='page'><a href='/czj/ghjh/?page={number}'>下一页</a></div>")


MALFORMED = (
    b"<html><body><table><tr><td title='\xff\x00'>"
    + b"<div>" * 60
    + (
        "<!DOCTYPE html><html><body class=x y=><ul><li><a href=/czj/zcwj/3.html>政策文件第3号</a><span>2021-03-11</span>"
        "<li><a href='/czj/zcwj/2.html'>政策文件第2号<span>2021-02-11</b></p></table><script>if(a<b){"
    ).encode()
)


@dataclass(frozen=True)
class Night:
    """What a night on a portal of bad pages left."""

    code: int
    place: Place
    portal: Portal
    foreign: Portal


@pytest.fixture(scope="module")
def bad_night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """One night on a portal where every column but one is bad in its own way."""
    folder = tmp_path_factory.mktemp("bad")
    with serving() as portal, serving() as foreign:
        portal.put("/czj/zcwj/", MALFORMED)
        portal.put("/czj/ldxx/", _endless)
        portal.put("/czj/czxx/", lambda _: b"<html><body>" + b"<p>x</p>" * (50 * 1024 * 1024 // 8))
        tables = portal.pages["/czj/tzgg/"].body
        assert isinstance(tables, bytes)
        portal.put("/czj/tzgg/", tables.decode().encode("gb18030"))
        portal.put("/czj/ghjh/", _circling)
        portal.put("/czj/gzdt/", b"", status=302, headers={"Location": foreign.url("/czj/gzdt/")})
        portal.put("/czj/zcwj/3.html", b"")
        portal.put("/czj/zcwj/2.html", b"<div>" * 20_000 + "深处的正文".encode())
        place = Place(write_profile(portal, folder), folder / "data")
        yield Night(place.zwgk("nightly"), place, portal, foreign)


def _why(night: Night, path: str) -> str:
    return "；".join(gap.why for gap in night.place.gaps() if gap.url.endswith(path))


def test_bad_pages_do_not_make_a_night_unusable(bad_night: Night) -> None:
    assert bad_night.code == 0


def test_healthy_column_beside_bad_ones_is_judged(bad_night: Night) -> None:
    (line,) = [line for line in bad_night.place.lines() if line["code"] == "A001"]
    assert line["status"] == Status.PASSED.value, line["reason"]


def test_malformed_html_is_read_as_far_as_it_goes(bad_night: Night) -> None:
    assert [row.title for row in bad_night.place.columns()["政策文件"].rows] == ["政策文件第3号", "政策文件第2号"]


def test_empty_page_is_a_gap_and_no_document(bad_night: Night) -> None:
    stored = bad_night.place.pages()[bad_night.portal.url("/czj/zcwj/3.html")]
    assert not stored.seen
    assert stored.gap


def test_page_of_fifty_megabytes_is_left_and_told(bad_night: Night) -> None:
    assert "超过大小上限" in _why(bad_night, "/czj/czxx/")
    assert bad_night.place.columns()["财政信息"].rows == ()


def test_page_in_another_encoding_than_it_says_is_read(bad_night: Night) -> None:
    titles = [row.title for row in bad_night.place.columns()["通知公告"].rows]
    assert titles == ["通知公告第3号", "通知公告第2号", "通知公告第1号"]


def test_list_that_circles_is_left_after_a_round(bad_night: Night) -> None:
    asked = sum(count for path, count in bad_night.portal.hits.items() if path.startswith("/czj/ghjh/?page"))
    assert asked < 10
    assert len(bad_night.place.columns()["规划计划"].rows) == 3


def test_list_without_end_is_left_at_its_limit_and_not_called_read(bad_night: Night) -> None:
    asked = sum(count for path, count in bad_night.portal.hits.items() if path.startswith("/czj/ldxx/?page"))
    assert 1 < asked <= 150
    assert not bad_night.place.columns()["领导信息"].complete


def test_redirect_to_a_foreign_host_is_not_followed(bad_night: Night) -> None:
    assert not bad_night.foreign.hits
    assert "允许抓取的主机之外" in _why(bad_night, "/czj/gzdt/")


def test_lists_that_could_not_be_seen_are_never_called_absent(bad_night: Night) -> None:
    """What only the oversized 财政信息 could hold: its rows are 未能核查 or asked, not 不合格."""
    rows = {line["code"]: line for line in bad_night.place.lines()}
    judged = [line for line in rows.values() if any("czxx" in str(e["url"]) for e in line["evidence"])]  # type: ignore[attr-defined]
    assert Status.FAILED.value not in {line["status"] for line in judged}


# ---- disks, databases, folders


def _regulations(portal: Portal, text: Callable[[int], str]) -> list[str]:
    """Fill 政策文件 with documents that rules open; their addresses."""
    rows = [(f"/czj/zcwj/{n}.html", f"示例区财政资金管理办法之{n}", f"2021-09-{n:02d}") for n in range(1, 29)]
    portal.put("/czj/zcwj/", listing("政策文件", rows))
    for n, (url, title, day) in enumerate(rows):
        portal.put(url, article(title, day, f"<p>第一条　为加强管理，制定本办法。{text(n)}</p>"))
    return [portal.url(url) for url, _, _ in rows]


def _noise(seed: int, size: int) -> str:
    return "".join(random.Random(seed).choices("政务公开指标评估单位栏目文件信息办法通知决定计划报告年度月日区县镇街道", k=size))


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files as Linux does")
def test_full_disk_ends_with_a_message_and_keeps_what_was_stored(morning: Place, portal: Portal) -> None:
    place = morning
    before = place.pages()
    report = place.report()
    rows = _regulations(portal, lambda n: _noise(n, 60_000))
    largest = max(file.stat().st_size for file in place.data.rglob("*") if file.is_file())

    code, told = ended(started(place, "nightly", str(place.profile), largest_file=largest + 200_000))

    assert code == 1, told
    assert "磁盘" in told
    assert "Traceback" not in told
    after = place.pages()
    assert {url: after[url].sha256 for url in before if url in after} == {url: p.sha256 for url, p in before.items()}
    repo = place.repository()
    try:
        assert all(repo.body(stored) for stored in before.values() if stored.seen)
    finally:
        repo.close()
    assert json.loads((report / "summary.json").read_text(encoding="utf-8"))["usable"] is True

    assert place.zwgk("nightly") == 0
    assert set(rows) <= set(place.pages())


def test_database_that_is_no_database_is_told_and_left_as_it_is(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place.data.mkdir()
    file = place.data / "zwgk.sqlite3"
    file.write_text("我的购物清单：苹果、白菜\n" * 50, encoding="utf-8")
    before = file.read_bytes()

    for command in ("nightly", "assess", "report"):
        assert place.zwgk(command) == 1
        assert "数据库" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_out_that_cannot_be_written_is_told_before_the_night(
    place: Place, portal: Portal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert place.zwgk("nightly", "--out", str(tmp_path / "file" / "report")) == 1
    assert "不是文件夹" in capsys.readouterr().err
    assert not portal.hits


def test_report_into_a_folder_that_cannot_be_written_keeps_the_verdicts(
    morning: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = morning
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert place.zwgk("report", "--out", str(tmp_path / "file")) == 1
    assert "读写失败" in capsys.readouterr().err
    assert place.zwgk("report", "--out", str(tmp_path / "elsewhere")) == 0
    assert (tmp_path / "elsewhere" / "verdicts.jsonl").is_file()


def test_crawl_of_one_unit_is_usable_though_the_portal_is_known_already(
    morning: Place, portal: Portal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert morning.zwgk("crawl", "--unit", "区财政局", "--json") == 0
    assert json.loads(capsys.readouterr().out)["portal_seen"] is None

    portal.everywhere = Reply(b"busy", 503)
    assert morning.zwgk("crawl", "--unit", "区财政局", "--full") == 3


# ---- interruption, repetition, recheck


def _closed(place: Place) -> None:
    """Move the profile's hours six hours away."""
    later = now_in_shanghai() + timedelta(hours=6)
    text = place.profile.read_text(encoding="utf-8")
    hours = f'  hours: "{later:%H:%M}-{later + timedelta(hours=1):%H:%M}"\n'
    place.profile.write_text(text.replace("units:", f"{hours}units:"), encoding="utf-8")


@pytest.mark.parametrize("words", [["crawl"], ["nightly"], ["recheck", "区财政局"]])
def test_outside_the_hours_nothing_is_called_done(
    words: list[str], place: Place, portal: Portal, capfd: pytest.CaptureFixture[str]
) -> None:
    _closed(place)

    assert place.zwgk(words[0], *words[1:]) == 3

    told = capfd.readouterr()
    assert "不在档案写明的抓取时段" in told.err
    assert not told.out
    assert not portal.hits


def test_a_night_outside_the_hours_says_on_top_that_it_tells_of_an_earlier_one(morning: Place, portal: Portal) -> None:
    earlier = morning.report()
    before = (earlier / "report.html").read_text(encoding="utf-8")
    portal.hits.clear()
    _closed(morning)

    assert morning.zwgk("nightly") == 3

    summary = json.loads((morning.report() / "summary.json").read_text(encoding="utf-8"))
    assert summary["usable"] is False
    assert "不在档案写明的抓取时段" in summary["notes"][0]
    assert "上次判定" in summary["notes"][1]
    assert (earlier / "report.html").read_text(encoding="utf-8") == before
    assert not portal.hits


def test_a_no_of_a_night_that_was_broken_off_is_looked_at_again_by_the_next(
    place: Place, portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = nightly.crawl_district

    def broken_off(place: object, profile: object, **more: object) -> object:
        if more.get("urls"):
            raise KeyboardInterrupt
        return whole(place, profile, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(nightly, "crawl_district", broken_off)
    assert place.zwgk("nightly") == 130
    assert "second-look" not in {r.kind for r in place.runs()}

    monkeypatch.setattr(nightly, "crawl_district", whole)
    assert place.zwgk("nightly") == 0
    looks = sum(r.kind == "second-look" for r in place.runs())
    assert looks == 1

    assert place.zwgk("nightly") == 0
    assert sum(r.kind == "second-look" for r in place.runs()) == looks


def test_interrupted_night_goes_on_where_it_stopped(place: Place, portal: Portal) -> None:
    rows = _regulations(portal, lambda n: f"本办法自2021年{n % 9 + 1}月起施行。")
    portal.before = lambda _: time.sleep(0.15)
    process = started(place, "nightly", str(place.profile))
    deadline = time.monotonic() + PATIENCE
    while portal.hits.total() < 18 and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    code, told = ended(process)

    assert code == 130, told
    assert "再次运行" in told
    assert "Traceback" not in told
    kept = {url for url, stored in place.pages().items() if stored.seen}
    assert len(kept) >= 5
    (broken,) = place.runs()
    assert broken.state == "running"

    portal.before = lambda _: None
    assert place.zwgk("nightly") == 0

    crawls = [r for r in place.runs() if r.kind == "crawl"]
    assert [(r.id, r.state) for r in crawls] == [(broken.id, "finished")]
    assert crawls[0].stats["resumed"] >= len(kept) - 2
    assert set(rows) <= set(place.pages())


def test_second_night_over_an_unchanged_portal_gives_the_same_lines(
    good_night: GoodNight, morning: Place, portal: Portal
) -> None:
    first = morning.lines("run", "evidence")
    sights = [[e["sha256"] for e in line["evidence"]] for line in morning.lines()]  # type: ignore[attr-defined]

    assert morning.zwgk("nightly") == 0

    assert morning.lines("run", "evidence") == first
    assert [[e["sha256"] for e in line["evidence"]] for line in morning.lines()] == sights  # type: ignore[attr-defined]
    assert portal.hits.total() < good_night.asked


def test_recheck_tells_before_and_after_of_what_was_mended(
    place: Place, portal: Portal, capsys: pytest.CaptureFixture[str]
) -> None:
    portal.put("/czj/jgzn/", page("机构职能", "<div class='content'></div><ul class='list'></ul>"))
    assert place.zwgk("nightly") == 0
    (before,) = [line for line in place.lines() if line["code"] == "A001"]
    assert before["status"] == Status.FAILED.value, before["reason"]
    capsys.readouterr()

    portal.put("/czj/jgzn/", page("机构职能", f"<div class='content'>{DUTIES}</div>"))
    assert place.zwgk("recheck", "区财政局", "--indicator", "a001") == 0
    assert "A001 不合格 → 部分合格" in capsys.readouterr().out

    portal.put("/czj/jgzn/", page("机构职能", f"<div class='content'>{DUTIES}{CONTACT.rpartition('<p>')[0]}</div>"))
    assert place.zwgk("recheck", "区财政局", "--indicator", "A001") == 0
    assert "A001 仍为部分合格" in capsys.readouterr().out

    portal.put("/czj/jgzn/", page("机构职能", f"<div class='content'>{DUTIES}{CONTACT}</div>"))
    assert place.zwgk("recheck", "区财政局") == 0

    told = capsys.readouterr().out
    assert "A001 部分合格 → 合格" in told
    assert place.zwgk("recheck", "财政局", "--indicator", "A001", "--json") == 2  # no such name: the profile has 示例区财政局
    assert place.zwgk("recheck", "示例区财政局", "--indicator", "A001", "--json") == 0
    assert json.loads(capsys.readouterr().out)["changes"] == []
