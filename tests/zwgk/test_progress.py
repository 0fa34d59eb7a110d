"""What a log or a pipe sees of a long command: a line for each step, one every ten seconds within a long step, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.zwgk.portal import serving, write_profile
from zwgk.cli import run
from zwgk.cli.printing import lines


def test_long_step_gets_a_line_every_ten_seconds_and_each_new_step_one_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    tick = lines("抓取", lambda: now[0])
    for second in range(25):
        now[0] = float(second)
        tick(f"已抓取 {second * 10} 页，待抓取 30")
    tick("判定")
    tick("判定")
    tick("写报告")

    assert capsys.readouterr().err.splitlines() == [
        "抓取：已抓取 0 页，待抓取 30",
        "抓取：已抓取 100 页，待抓取 30",
        "抓取：已抓取 200 页，待抓取 30",
        "抓取：判定",
        "抓取：写报告",
    ]


def test_crawl_shows_life_on_the_terminal_and_keeps_its_log_in_the_data_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with serving() as portal:
        profile = write_profile(portal, tmp_path)
        assert run(["crawl", str(profile), "--data", str(tmp_path / "data")]) == 0

    told = capfd.readouterr().err
    assert "抓取：已抓取 10 页" in told
    assert " INFO" not in told
    assert " DEBUG" not in told
    (log,) = (tmp_path / "data" / "log").glob("crawl-*.log")
    kept = log.read_text(encoding="utf-8")
    assert " INFO " in kept
    assert "单位首页 1/1" in kept
