"""The database from the first revision on."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from storage import Repository, StorageError, engine_for, upgrade
from storage.models import Base


def test_an_empty_database_is_brought_to_what_the_models_say(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path}/new/folder/z.sqlite3")
    upgrade(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    assert {"runs", "pages", "columns", "documents", "attributions", "verdicts", "decisions"} <= set(
        inspect(engine).get_table_names()
    )
    engine.dispose()


def test_upgrading_again_changes_nothing_and_keeps_what_is_stored(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/z.sqlite3"
    repo = Repository.open(url, tmp_path)
    run = repo.start_run("示例区", "crawl")
    repo.close()
    again = Repository.open(url, tmp_path)
    assert again.run(run.id) == run
    again.close()


def test_sqlite_runs_with_a_write_ahead_log_and_waits_for_other_writers(repo: Repository) -> None:
    with repo.database.engine.connect() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("journal_mode", "synchronous", "busy_timeout")
        ]
    assert settings == ["wal", 1, 30000]


def test_a_reader_is_not_held_up_by_a_writer_and_sees_the_moment_before(repo: Repository) -> None:
    with repo.database.writing() as writer:
        writer.execute(text("INSERT INTO gaps (run, owner, url, what, why) SELECT 1, '', '', '', '' WHERE 1 = 0"))
        assert repo.runs("示例区") == ()


def test_a_database_of_a_newer_program_is_refused_in_plain_words(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path}/z.sqlite3")
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="更新的版本"):
        upgrade(engine)
    engine.dispose()


@pytest.mark.parametrize(
    ("url", "told"),
    [("nonsense", "看不懂数据库地址"), ("mysql+nodriver://h/x", "数据库"), ("sqlite:////proc/none/z.db", "写不了")],
)
def test_an_address_that_leads_nowhere_is_told(url: str, told: str) -> None:
    with pytest.raises(StorageError, match=told):
        upgrade(engine_for(url))


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "z.sqlite3").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StorageError, match="打不开数据库"):
        Repository.open(f"sqlite:///{tmp_path}/z.sqlite3", tmp_path)
