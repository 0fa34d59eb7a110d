"""What every part of the repository shares: the database, the snapshots, and which rows belong to a district's current state."""

from __future__ import annotations

from sqlalchemy import Connection, Select, func, select

from storage.blobs import BlobStore
from storage.models import RunRow, RunScopeRow
from storage.session import Database


class Shelf:
    """Base of the repository's parts."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self.database = database
        self.blobs = blobs


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
    rows = connection.execute(query)
    return dict(iter(rows))
