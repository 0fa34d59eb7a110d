"""The crawl's process and the one that asked for it: stopped together, whichever way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from crawler.rendering import find_chromium
from storage import Repository
from tests.crawler.loopback import Portal, Reply, profile_of, served
from tests.crawler.test_spider_edges import FETCHED, MENU, SHELL

ASKING = """
import json, sys
from pathlib import Path
from crawler.profile import Profile
from crawler.run import crawl
told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
folder = Path(sys.argv[2])
crawl(Profile.model_validate(told), (), None, folder, f"sqlite:///{folder / 'zwgk.sqlite3'}")
"""


@pytest.fixture
def stuck() -> Iterator[tuple[Portal, threading.Event]]:
    """A portal with a column that answers only when it is let go, and one whose rows a browser waits for as long."""
    portal, let_go = Portal(), threading.Event()

    def slow(_: BaseHTTPRequestHandler) -> Reply:
        let_go.wait(60)
        return Reply("<html><title>机构职能</title><body>正文</body></html>".encode())

    portal.page("/", "示例区人民政府", '<div class="main"><a href="/czj/">区财政局</a></div>')
    portal.page("/czj/", "示例区财政局", MENU)
    portal.page("/czj/gfxwj/", "规范性文件", SHELL % FETCHED)
    portal.replies["/czj/jgzn/"] = portal.replies["/api/list?page=1"] = slow
    yield portal, let_go
    let_go.set()


def _until(true: Callable[[], object], seconds: float = 60) -> bool:
    for _ in range(int(seconds / 0.05)):
        if true():
            return True
        time.sleep(0.05)
    return False


def _children(pid: int) -> list[int]:
    """The processes below one, however deep."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    below: dict[int, list[int]] = {}
    for line in told.splitlines():
        child, parent = map(int, line.split())
        below.setdefault(parent, []).append(child)
    found, waiting = [], [pid]
    while waiting:
        nearest = below.get(waiting.pop(), [])
        found += nearest
        waiting += nearest
    return found


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL], ids=["interrupted", "killed"])
def test_a_crawl_ends_with_the_process_that_asked_for_it_and_keeps_its_pages(
    sent: signal.Signals, stuck: tuple[Portal, threading.Event], tmp_path: Path
) -> None:
    portal, let_go = stuck
    with served(portal) as origin:
        file = tmp_path / "profile.json"
        profile = profile_of(origin, {"区财政局": "czj/"})
        file.write_text(json.dumps(profile.model_dump(mode="json")), encoding="utf-8")
        command = [sys.executable, "-c", ASKING, str(file), str(tmp_path)]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as asking:
            assert _until(lambda: portal.hits["/czj/jgzn/"] and (portal.hits["/api/list?page=1"] or find_chromium() is None))
            below = _children(asking.pid)
            assert len(below) > (find_chromium() is not None)
            # Sent to this one process only, as a service manager or an editor's stop button does.
            asking.send_signal(sent)
            let_go.set()
            asking.wait(60)
        assert _until(lambda: not any(map(_alive, below))), "the crawl goes on alone"
    repository = Repository.open(f"sqlite:///{tmp_path / 'zwgk.sqlite3'}", tmp_path / "snapshots")
    try:
        assert [run.state for run in repository.runs("示例区")] == ["running"]
        assert repository.latest_pages("示例区")[origin + "czj/"].seen
    finally:
        repository.close()
