"""The store as everyone else sees it: values in, values out."""

from __future__ import annotations

from pathlib import Path

from storage.blobs import BlobStore
from storage.columns import ColumnArchive
from storage.judgements import JudgementLog
from storage.pages import PageArchive
from storage.runs import RunLog
from storage.session import Database, engine_for, upgrade


class Repository(RunLog, PageArchive, ColumnArchive, JudgementLog):
    """Facts, verdicts and decisions of any number of districts in one database, their snapshots in one folder."""

    @classmethod
    def open(cls, db_url: str, snapshots: Path) -> Repository:
        """The store at a SQLAlchemy URL, brought to the newest revision; raises ``StorageError`` when it cannot be opened."""
        engine = engine_for(db_url)
        upgrade(engine)
        database = Database(engine)
        return cls(database, BlobStore(database, snapshots))

    @property
    def on_disk(self) -> bool:
        """Whether the store outlives its connections: an SQLite database in memory does not."""
        url = self.database.engine.url
        return url.get_backend_name() != "sqlite" or url.database not in (None, "", ":memory:")

    def close(self) -> None:
        """Lets go of the connections; the next question opens others."""
        self.database.engine.dispose()
