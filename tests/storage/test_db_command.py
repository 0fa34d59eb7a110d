"""``zwgk db``: makes and upgrades the database, and tells what is in it."""

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from storage import Repository
from zwgk.cli.db import app


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_upgrade_makes_the_database_and_does_no_harm_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZWGK_DB", raising=False)
    for _ in range(2):
        code, said = run("upgrade", "--data", str(tmp_path / "data"))
        assert (code, "数据库已是最新结构" in said) == (0, True)
    (file,) = (tmp_path / "data").glob("*.sqlite3")
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM verdicts").fetchone() == (0,)
    connection.close()


def test_another_database_is_upgraded_where_one_is_named(tmp_path: Path) -> None:
    code, said = run("upgrade", "--data", str(tmp_path), "--db", f"sqlite:///{tmp_path}/other.db")
    assert (code, "other.db" in said) == (0, True)


def test_status_lists_districts_and_their_latest_run(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/z.db"
    assert "还没有抓取" in run("status", "--data", str(tmp_path), "--db", url)[1]
    repo = Repository.open(url, tmp_path)
    repo.finish_run(repo.start_run("示例区", "nightly"))
    last = repo.start_run("示例区", "crawl")
    repo.close()
    assert f"示例区：运行 2 次，最近 {last.id}（抓取，未完成）" in run("status", "--data", str(tmp_path), "--db", url)[1]
    listed = json.loads(run("status", "--data", str(tmp_path), "--db", url, "--json")[1])
    assert listed[0]["latest"] == last.id
