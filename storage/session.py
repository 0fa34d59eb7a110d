"""Connections: SQLite beside the page archive by default, any SQLAlchemy URL otherwise."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, OperationalError

from storage.errors import DatabaseUrlError, StorageError, explained

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")

_WAIT_MS = 30_000
_MIGRATION_LOCK = 7_235_162  # any number, the same for everyone who migrates this database


def engine_for(db_url: str) -> Engine:
    """The engine for a SQLAlchemy URL; the folder of an SQLite file is made when it is not there."""
    try:
        url = make_url(db_url)
    except ArgumentError:
        raise DatabaseUrlError(f"看不懂数据库地址“{db_url}”，应像 sqlite:///路径 或 postgresql://用户@主机/库名") from None
    if url.get_backend_name() == "sqlite" and url.database:
        with explained(url.database):
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    return make_engine(url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url)


def make_engine(url: URL) -> Engine:
    """An engine that writes JSON without escapes and, on SQLite, waits for other writers instead of failing."""
    try:
        engine = create_engine(url, json_serializer=to_json, pool_pre_ping=url.get_backend_name() != "sqlite")
    except ModuleNotFoundError as error:
        raise StorageError(f"缺少数据库驱动 {error.name}；PostgreSQL 请安装 zwgk[postgres]") from None
    except NoSuchModuleError:
        raise DatabaseUrlError(f"不支持这种数据库：{url.drivername}；可用 sqlite 或 postgresql") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def upgrade(engine: Engine) -> None:
    """Brings the database to the newest revision; safe to call at every start and from several processes at once."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with explained(engine.url.render_as_string()), engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise StorageError(f"数据库不是这一版程序能升级的（可能由更新的版本建立）：{error}") from error
    except DBAPIError as error:
        raise StorageError(f"打不开数据库 {engine.url.render_as_string()}：{error.orig}") from error


class Database:
    """Transactions: ``reading`` sees one moment and holds up nobody, ``writing`` is committed whole or not at all."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._readers = engine.execution_options(zwgk_readonly=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; takes SQLite's write lock at its start, so that it never has to give up half-way."""
        with explained(self.engine.url.render_as_string()), self.engine.begin() as connection:
            yield connection

    def write(self, work: Callable[[Connection], Answer], attempts: int = 3) -> Answer:
        """Does the work in one transaction; raises ``StorageError`` when it cannot be done.

        Done again after a lost connection, a lock held too long, or another writer that was first with the same bytes.
        """
        for attempt in range(1, attempts + 1):
            try:
                with self.writing() as connection:
                    return work(connection)
            except DBAPIError as error:
                if attempt == attempts or not isinstance(error, OperationalError | IntegrityError):
                    raise StorageError(f"写数据库失败（已试 {attempt} 次）：{error.orig}") from error
                log.warning("database write failed, trying again: %s", error.orig)
                time.sleep(0.2 * attempt)
        raise AssertionError("unreachable")


def to_json(value: Any) -> str:
    """JSON as every database takes it: no escapes for Chinese, no NUL, no lone surrogates."""
    return clean(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def clean(value: str) -> str:
    """The text without what no database stores: NUL and lone surrogates, as broken pages hold them."""
    if value.isascii():
        return value.replace("\x00", "").replace("\\u0000", "") if "\x00" in value or "\\u0000" in value else value
    if "\x00" in value or "\\u0000" in value:
        value = value.replace("\x00", "").replace("\\u0000", "")
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace").decode()
    return value


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself: it would begin them too weakly
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_WAIT_MS}", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    readonly = connection.get_execution_options().get("zwgk_readonly", False)
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")
