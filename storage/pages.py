"""Fetched pages: bytes on disk, one row for each fetch, and the newest fetch of every address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from checks.page import PageRecord
from storage.blobs import PackWriter
from storage.errors import StorageError
from storage.models import DetailRow, PageRow
from storage.naming import BATCH, batches, url_key
from storage.records import detail_of, head_of, record_of, with_detail
from storage.session import clean
from storage.shelf import Shelf, runs_of
from storage.values import PageFetch, Run, StoredPage

_COLUMNS = tuple(column for column in PageRow.__table__.columns if column.name != "url_key")
_TAKEN_OVER = (
    "content_type", "main_hash", "extractor", "kind", "family", "title", "published", "blocked", "head", "detail", "etag", "last_modified",
)  # fmt: skip


class PageArchive(Shelf):
    """Writes fetches and answers the newest ones."""

    def page_writer(self, run: Run, batch: int = BATCH) -> PageWriter:
        """A writer for the pages of that run."""
        return PageWriter(self, run, batch)

    def latest_pages(self, district: str, urls: Iterable[str] | None = None, upto: Run | None = None) -> dict[str, StoredPage]:
        """The newest fetch of each address (of those asked for), by the address that was asked for; up to a run, if given."""
        with self.database.reading() as connection:
            found = _newest(connection, district, upto, None if urls is None else {url_key(url) for url in urls})
            return {page.url: page for page in found}

    def earlier_pages(self, district: str) -> EarlierPages:
        """The newest fetches as they stand now, to be looked up one by one while a crawl goes on."""
        newest = select(PageRow.url_key, func.max(PageRow.id)).where(PageRow.run.in_(runs_of(district, None)))
        with self.database.reading() as connection:
            rows = connection.execute(newest.group_by(PageRow.url_key).execution_options(yield_per=5000))
            return EarlierPages(self, {bytes.fromhex(key): number for key, number in rows})

    def record(self, page: StoredPage) -> PageRecord | None:
        """The page's record with text, items, links and forms; None when the page has none."""
        return self.records((page,)).get(page.url)

    def records(self, pages: Iterable[StoredPage]) -> dict[str, PageRecord]:
        """The whole records of the pages that have one, by address."""
        found: dict[str, PageRecord] = {}
        with self.database.reading() as connection:
            for batch in batches(page for page in pages if page.record is not None):
                keys = {page.detail for page in batch if page.detail}
                rows = (
                    connection.execute(select(DetailRow.sha256, DetailRow.data).where(DetailRow.sha256.in_(keys))) if keys else ()
                )
                data = {sha256: bytes(compressed) for sha256, compressed in rows}
                for page in batch:
                    if page.record is not None:
                        found[page.url] = with_detail(page.record, data[page.detail]) if page.detail else page.record
        return found

    def body(self, page: StoredPage) -> bytes:
        """The bytes as they were fetched; raises ``BlobMissingError`` when they are gone, ``StorageError`` when none came."""
        if not page.sha256:
            raise StorageError(f"没有取到该页面：{page.url}（{page.gap or '无内容'}）")
        return self.blobs.get(page.sha256)

    def rewrite_records(self, pages: Iterable[tuple[StoredPage, PageRecord]], extractor: str) -> None:
        """Puts what a newer extractor read off stored bytes in the place of what an older one had read."""
        for batch in batches(pages):

            def work(connection: Connection, batch: list[tuple[StoredPage, PageRecord]] = batch) -> None:
                details, rows = {}, []
                for page, record in batch:
                    fields, detail = _record_fields(record)
                    details[fields["detail"]] = detail
                    rows.append({f"new_{name}": value for name, value in fields.items()} | {"page": page.id})
                _add_details(connection, details)
                values: dict[str, Any] = {name.removeprefix("new_"): bindparam(name) for name in rows[0] if name != "page"}
                statement = update(PageRow).where(PageRow.id == bindparam("page")).values(**values, extractor=extractor)
                connection.execute(statement, rows, execution_options={"synchronize_session": None})

            self.database.write(work)


class EarlierPages:
    """Where the newest fetch of each address stands: 100 bytes an address, and no question to the database for a new one."""

    def __init__(self, archive: PageArchive, places: dict[bytes, int]) -> None:
        self._archive = archive
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def get(self, url: str) -> StoredPage | None:
        """The newest fetch of the address at the time this was made, None when there was none."""
        place = self._places.get(bytes.fromhex(url_key(url)))
        if place is None:
            return None
        with self._archive.database.reading() as connection:
            row = connection.execute(select(*_COLUMNS).where(PageRow.id == place)).one_or_none()
        return _page(row) if row is not None else None


class PageWriter:
    """Takes pages one by one and writes them by the batch.

    Bytes and rows are on disk when ``flush`` returns. When a write fails the error is raised and the batch stays: ``flush`` can be
    called again, and an interrupted run asks again for what had no row yet. As a context it flushes at the end, also
    when something else failed inside.
    """

    def __init__(self, archive: PageArchive, run: Run, batch: int = BATCH) -> None:
        self._archive = archive
        self._run = run
        self._batch = batch
        self._pack = PackWriter(archive.blobs.folder)
        self._rows: list[dict[str, Any]] = []
        self._details: dict[str, bytes] = {}
        self.written = 0

    def add(self, page: PageFetch) -> str:
        """Takes the page and answers the SHA-256 of its bytes (empty when there are none); a full batch is written at once."""
        sha256 = page.unchanged or (self._pack.add(page.body) if page.body is not None else "")
        fields, detail = _record_fields(page.record)
        if fields["detail"]:
            self._details[fields["detail"]] = detail
        self._rows.append(
            fields
            | {
                "run": self._run.number,
                "url_key": url_key(page.url),
                "url": clean(page.url),
                "final_url": clean(page.final_url or page.url),
                "status": page.status,
                "fetched_at": page.fetched_at,
                "via": page.via,
                "raw_sha256": sha256,
                "content_type": clean(page.content_type),
                "etag": clean(page.etag) or None,
                "last_modified": clean(page.last_modified) or None,
                "referer": clean(page.referer),
                "extractor": page.extractor,
                "gap": clean(page.gap) if page.gap is not None else None,
                "_unchanged": bool(page.unchanged) and page.record is None,
            }
        )
        if len(self._rows) >= self._batch or self._pack.heavy:
            self.flush()
        return sha256

    def flush(self) -> None:
        """Writes what waits; raises ``StorageError`` and keeps it when that fails."""
        if not self._rows:
            return

        def work(connection: Connection) -> None:
            self._pack.write(connection)
            _add_details(connection, self._details)
            _take_over(connection, self._rows)
            connection.execute(insert(PageRow), [{k: v for k, v in row.items() if k != "_unchanged"} for row in self._rows])

        self._archive.database.write(work)
        self._pack.written()
        self.written += len(self._rows)
        self._rows, self._details = [], {}

    @property
    def waiting(self) -> int:
        """How many pages have no row yet."""
        return len(self._rows)

    def __enter__(self) -> PageWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.flush()


def _record_fields(record: PageRecord | None) -> tuple[dict[str, Any], bytes]:
    if record is None:
        empty = dict.fromkeys(("kind", "family", "title", "published", "blocked", "head"))
        return {**empty, "main_hash": "", "detail": ""}, b""
    sha256, detail = detail_of(record)
    return {
        "kind": record.kind,
        "family": record.family,
        "title": clean(record.title) if record.title is not None else None,
        "published": record.published,
        "blocked": clean(record.blocked) if record.blocked is not None else None,
        "head": head_of(record),
        "main_hash": record.main_hash,
        "detail": sha256,
    }, detail


def _add_details(connection: Connection, details: dict[str, bytes]) -> None:
    for batch in batches(sha256 for sha256 in details if sha256):
        known = set(connection.scalars(select(DetailRow.sha256).where(DetailRow.sha256.in_(batch))))
        if rows := [{"sha256": sha256, "data": details[sha256]} for sha256 in batch if sha256 not in known]:
            connection.execute(insert(DetailRow), rows)


def _take_over(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Gives rows of unchanged pages the record of the newest fetch of that address with the same bytes."""
    waiting: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if row["_unchanged"]:
            waiting.setdefault(row["url_key"], []).append(row)
    for batch in batches(waiting):
        newest = (
            select(func.max(PageRow.id))
            .where(PageRow.url_key.in_(batch), PageRow.head.is_not(None))
            .group_by(PageRow.url_key, PageRow.raw_sha256)
        )
        for earlier in connection.execute(select(PageRow.__table__).where(PageRow.id.in_(newest))):
            for row in waiting[earlier.url_key]:
                if earlier.raw_sha256 == row["raw_sha256"]:
                    row.update({name: row.get(name) or getattr(earlier, name) for name in _TAKEN_OVER}, _unchanged=False)
    for row in (row for same in waiting.values() for row in same):
        if row["_unchanged"] and row["gap"] is None:
            row.update(gap="服务器答复内容未变，但本地没有存过这一版内容", raw_sha256="")


def _newest(connection: Connection, district: str, upto: Run | None, keys: set[str] | None) -> Iterator[StoredPage]:
    runs = PageRow.run.in_(runs_of(district, upto.number if upto else None))
    newest = select(func.max(PageRow.id)).where(runs).group_by(PageRow.url_key)
    for batch in batches(sorted(keys)) if keys is not None else (None,):
        wanted = newest if batch is None else newest.where(PageRow.url_key.in_(batch))
        query = select(*_COLUMNS).where(PageRow.id.in_(wanted)).execution_options(yield_per=2000)
        for row in connection.execute(query):
            yield _page(row)


def _page(row: Row[Any]) -> StoredPage:
    record = None
    if row.head is not None:
        record = record_of(row.head, row.kind, row.family, row.title, row.published, row.blocked, row.main_hash)
        if not record.url:
            record = replace(record, url=row.final_url)
    return StoredPage(
        row.id,
        row.run,
        row.url,
        row.final_url,
        row.fetched_at,
        row.status,
        row.content_type,
        row.raw_sha256,
        row.main_hash,
        row.gap,
        row.via,
        row.etag or "",
        row.last_modified or "",
        row.referer,
        row.extractor,
        row.detail,
        record,
    )
