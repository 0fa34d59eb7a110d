"""What can go wrong with the store, as a person should read it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class StorageError(Exception):
    """The store cannot be opened, read or written; the message is Chinese."""


class DatabaseUrlError(StorageError):
    """The address of the database is none."""


class StorageFullError(StorageError):
    """No room left. What was stored before stands; the batch that did not fit is still with its writer."""

    def __init__(self, where: str) -> None:
        super().__init__(f"磁盘空间不足，写不下：{where}。此前已保存的内容完好；腾出空间后再运行一次，会从中断处继续。")


class BlobMissingError(StorageError):
    """A snapshot whose bytes are gone or damaged: what it held counts as not seen."""

    def __init__(self, sha256: str, why: str) -> None:
        super().__init__(f"页面快照 {sha256[:12]}… {why}")
        self.sha256 = sha256


@contextmanager
def explained(where: str | Path) -> Iterator[None]:
    """Turns the operating system's and the database's errors on writing into a ``StorageError`` that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StorageFullError(str(where)) from error
        raise StorageError(f"写不了 {where}：{error.strerror or error}") from error
    except DBAPIError as error:
        if _is_full(error):
            raise StorageFullError(str(where)) from error
        raise


def _is_full(error: DBAPIError) -> bool:
    """SQLITE_FULL, PostgreSQL's disk_full (53100), or the text of either."""
    origin = error.orig
    if getattr(origin, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(origin, "sqlstate", "") == "53100":
        return True
    return "disk is full" in str(origin) or "No space left on device" in str(origin)
