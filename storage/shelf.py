"""What every part of the repository shares: the database, the snapshots, and which rows belong to a district's current state."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, func, select

from storage.blobs import BlobStore
from storage.models import RunRow, RunScopeRow
from storage.session import Database
from storage.values import PORTAL, Owner

BATCH = 500
Thing = TypeVar("Thing")


class Shelf:
    """Base of the repository's parts."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self.database = database
        self.blobs = blobs


def url_key(url: str) -> str:
    """A short name for an address, as the tables index it."""
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:32]


def owner_text(owner: Owner) -> str:
    """The owner as the tables hold it."""
    return owner or ""


def owner_value(text: str) -> Owner:
    """The owner as the values hold it."""
    return text or PORTAL


def batches(things: Iterable[Thing], size: int = BATCH) -> Iterator[list[Thing]]:
    """The things in lists of at most ``size``."""
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch


def now() -> str:
    """The moment in China, ISO 8601 with offset."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).isoformat(timespec="seconds")


def fresh_id() -> str:
    """A name for a run or an assessment that sorts by time: 20211130-013000-7f3a."""
    return f"{datetime.now(ZoneInfo('Asia/Shanghai')):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def runs_of(district: str, upto: int | None) -> Select[int]:
    """The numbers of the district's runs, up to that one if given."""
    query = select(RunRow.number).where(RunRow.district == district)
    return query if upto is None else query.where(RunRow.number <= upto)


def full_crawls(connection: Connection, district: str, upto: int | None) -> dict[str, int]:
    """For each owner the newest finished run that crawled it in full; what older runs found of that owner is replaced."""
    query = (
        select(RunScopeRow.owner, func.max(RunScopeRow.run))
        .join(RunRow, RunRow.number == RunScopeRow.run)
        .where(RunRow.state == "finished", RunRow.number.in_(runs_of(district, upto)))
        .group_by(RunScopeRow.owner)
    )
    return dict(connection.execute(query).tuples().all())
