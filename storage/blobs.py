"""Bytes by their SHA-256, gzip-compressed, each kept once.

They lie one behind the other in pack files, and the database says where. A file for each would be simpler, but making a file costs up to
0.8 ms of processor time on ext4, a third of all that a page may cost; appending costs 0.01 ms, and one sync makes a whole batch safe.
A pack belongs to one writer. What stands in it behind the last committed batch (after a crash) is never looked at.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import zlib
from io import FileIO
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from storage.errors import BlobMissingError, explained
from storage.models import BlobRow
from storage.naming import batches, fresh_id
from storage.session import Database

_LEVEL = 5  # on 35 KB pages half the time of level 9 for 2 % more bytes
_HEAVY = 16_000_000
_LARGEST_PACK = 1_000_000_000


class BlobStore:
    """The snapshots of a data folder."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.folder = folder

    def put(self, data: bytes) -> str:
        """Keeps the bytes by themselves and answers their SHA-256; raises ``StorageFullError`` when they do not fit."""
        pack = PackWriter(self.folder)
        sha256 = pack.add(data)
        self.database.write(pack.write)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash; raises ``BlobMissingError`` when they are gone or no longer what they were."""
        query = select(BlobRow.pack, BlobRow.position, BlobRow.length).where(BlobRow.sha256 == sha256)
        with self.database.reading() as connection:
            place = connection.execute(query).one_or_none()
        if place is None:
            raise BlobMissingError(sha256, "没有保存过")
        try:
            with (self.folder / place.pack).open("rb") as file:
                file.seek(place.position)
                data = gzip.decompress(file.read(place.length))
        except FileNotFoundError:
            raise BlobMissingError(sha256, f"所在的文件不在了：{place.pack}") from None
        except (OSError, EOFError, zlib.error) as error:
            raise BlobMissingError(sha256, f"已损坏（{error}）") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise BlobMissingError(sha256, "已损坏（内容与校验值不符）")
        return data

    def has(self, sha256: str) -> bool:
        """Whether bytes of that hash were kept."""
        with self.database.reading() as connection:
            return connection.scalar(select(BlobRow.sha256).where(BlobRow.sha256 == sha256)) is not None


class PackWriter:
    """Collects bytes and appends them to a pack of its own, inside the transaction that names them.

    ``add`` any number of times, then ``write`` in a transaction, and ``written`` once that is committed; until then all that was added stays.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: dict[str, bytes] = {}
        self._weight = 0
        self._pack = ""
        self._end = 0

    @property
    def heavy(self) -> bool:
        """Whether so much waits that it should be written, however few pages it is."""
        return self._weight > _HEAVY

    def add(self, data: bytes) -> str:
        """Takes the bytes, compressed, and answers their SHA-256."""
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in self._waiting:
            self._waiting[sha256] = gzip.compress(data, _LEVEL, mtime=0)
            self._weight += len(self._waiting[sha256])
        return sha256

    def write(self, connection: Connection) -> None:
        """Appends what the store does not have yet and names its place; raises ``StorageFullError`` and leaves the pack as it was.

        Bytes whose pack is gone (a database put back without its archive) count as not kept: a full crawl brings them back.
        """
        places: dict[str, str] = {}
        for batch in batches(self._waiting):
            kept = connection.execute(select(BlobRow.sha256, BlobRow.pack).where(BlobRow.sha256.in_(batch)))
            places.update((row.sha256, row.pack) for row in kept)
        gone = {pack for pack in set(places.values()) if pack != self._pack and not (self._folder / pack).exists()}
        lost = [sha256 for sha256, pack in places.items() if pack in gone]
        fresh = {sha256: data for sha256, data in self._waiting.items() if sha256 not in places or places[sha256] in gone}
        if not fresh:
            return
        with explained(self._folder):
            pack, position = self._append(list(fresh.values()))
        rows = []
        for sha256, data in fresh.items():
            rows.append({"sha256": sha256, "pack": pack, "position": position, "length": len(data)})
            position += len(data)
        for lost_batch in batches(lost):
            connection.execute(delete(BlobRow).where(BlobRow.sha256.in_(lost_batch)))
        for rows_batch in batches(rows):
            connection.execute(insert(BlobRow), rows_batch)

    def written(self) -> None:
        """Forgets what is now safe."""
        self._waiting, self._weight = {}, 0

    def _append(self, members: list[bytes]) -> tuple[str, int]:
        """The pack's name and where in it the first member stands."""
        if not self._pack or self._end > _LARGEST_PACK:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._pack, self._end = f"{fresh_id()}.pack", 0
        start, left = self._end, memoryview(b"".join(members))
        with FileIO(self._folder / self._pack, "r+b" if start else "xb") as file:
            try:
                file.seek(start)
                while left:
                    left = left[file.write(left) or 0 :]
                os.fsync(file.fileno())
            except OSError:
                with contextlib.suppress(OSError):  # frees the room of a half-written batch; the error that matters is on its way
                    file.truncate(start)
                if not start:
                    self._pack = ""
                raise
        self._end = start + sum(map(len, members))
        return self._pack, start
