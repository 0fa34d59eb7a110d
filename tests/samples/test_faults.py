"""Each planted fault answers as the thing it stands for."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator

import pytest

from samples.district import build
from samples.faults import changes
from samples.model import Column, Doc, Reply
from samples.prose import day
from samples.server import Server
from samples.units import units

FAULTS = ("dead", "forbidden", "challenge", "soft404", "unavailable", "flaky", "hangup", "jump-home", "empty-shell")


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = Server(0, {f"/{fault}": Reply(b"<html>well</html>", fault=fault) for fault in FAULTS})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield int(server.server_address[1])
    server.shutdown()
    thread.join(timeout=5)
    server.server_close()


def _get(port: int, path: str) -> tuple[int, dict[str, str], str]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        line.request("GET", path)
        reply = line.getresponse()
        return reply.status, dict(reply.getheaders()), reply.read().decode()
    finally:
        line.close()


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        ("dead", 404, "Not Found"),
        ("forbidden", 403, "防火墙"),
        ("challenge", 412, "JavaScript"),
        ("soft404", 200, "不存在"),
        ("empty-shell", 200, "app"),
        ("unavailable", 503, "Unavailable"),
    ],
)
def test_a_fault_has_its_status_and_words(port: int, fault: str, status: int, words: str) -> None:
    got, _, text = _get(port, f"/{fault}")
    assert got == status
    assert words in text
    assert "well" not in text


def test_an_unavailable_part_asks_for_more_time_than_a_night_has(port: int) -> None:
    assert int(_get(port, "/unavailable")[1]["Retry-After"]) >= 3600


def test_a_flaky_page_is_well_the_second_time(port: int) -> None:
    assert [_get(port, "/flaky")[0] for _ in range(2)] == [503, 200]


def test_a_page_that_jumps_home_redirects(port: int) -> None:
    status, headers, _ = _get(port, "/jump-home")
    assert (status, headers["Location"]) == (302, "/")


def test_a_hangup_answers_nothing(port: int) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        _get(port, "/hangup")


def test_last_years_document_says_last_year_everywhere() -> None:
    made = Doc("czj/x", "2021年部门预算", day(2, 9), "<p>2021年预算，按国发〔2021〕7号执行，共2021平方米</p>")
    old = changes.a_year_older(made)
    assert (old.title, old.day.year) == ("2020年部门预算", 2020)
    assert "2020年预算" in old.body
    assert "〔2021〕" in old.body


def test_a_misplaced_document_leaves_its_branch() -> None:
    site = build("demo").sites["rsj"]
    places = {column.name for column in site.walk() for doc in column.docs if doc.key == "rsj/catalogue"}
    assert places == {"通知公告"}


def test_what_is_lifted_to_the_portal_stands_there_only() -> None:
    district = build("good")
    assert "ylfw" in {column.key for column in district.sites["portal"].walk()}
    assert "ylfw" not in {column.key for column in district.sites["mzj"].walk()}


def test_emptying_a_branch_keeps_its_children_empty() -> None:
    unit = units()[0]
    branch = Column("a", "甲", children=(Column("b", "乙", (Doc("x/1", "t", day(1, 4)),)),))
    emptied = changes.emptied(unit, branch)
    assert emptied is not None
    assert [(c.key, c.docs) for c in emptied.walk()] == [("a", ()), ("b", ())]
