"""A store in a temporary folder, and one on PostgreSQL where ZWGK_TEST_PG names an empty database."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import Repository, engine_for


@pytest.fixture
def repo(tmp_path: Path) -> Iterator[Repository]:
    repository = Repository.open(f"sqlite:///{tmp_path}/data/zwgk.sqlite3", tmp_path / "snapshots")
    yield repository
    repository.close()


@pytest.fixture
def pg_repo(tmp_path: Path) -> Iterator[Repository]:
    url = os.environ.get("ZWGK_TEST_PG")
    if not url:
        pytest.skip("ZWGK_TEST_PG names no PostgreSQL database")
    engine = engine_for(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    repository = Repository.open(url, tmp_path / "snapshots")
    yield repository
    repository.close()
