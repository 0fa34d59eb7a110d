"""Columns with their rows, homes, gaps and attributions, and which of them make up a district's current state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from checks.page import Item
from storage.models import AttributionRow, ColumnRow, DocumentRow, GapRow, HomeRow, PageRow
from storage.naming import batches, owner_text, owner_value, url_key
from storage.session import clean, to_json
from storage.shelf import Shelf, full_crawls, runs_of
from storage.values import Attribution, ColumnRead, HomeRead, OwnedGap, Owner, Run

_DOCUMENT = (
    DocumentRow.column_id,
    DocumentRow.title,
    DocumentRow.url,
    DocumentRow.listed,
    DocumentRow.index_number,
    DocumentRow.document_number,
    DocumentRow.source,
)


class ColumnArchive(Shelf):
    """Writes what a run read of columns, and overlays the runs."""

    def save_columns(self, run: Run, columns: Iterable[ColumnRead]) -> None:
        """Keeps columns with their rows. A list that reads as it did last time is kept once."""
        for batch in batches(columns):
            self.database.write(lambda connection, batch=batch: _write_columns(connection, run, batch))  # type: ignore[misc]

    def save_homes(self, run: Run, homes: Iterable[HomeRead]) -> None:
        """Keeps how far homes were seen."""
        rows = [
            {
                "run": run.number,
                "owner": owner_text(home.owner),
                "url": clean(home.url),
                "seen": home.seen,
                "explored": home.explored,
            }
            for home in homes
        ]
        self._insert(HomeRow, rows)

    def save_gaps(self, run: Run, gaps: Iterable[OwnedGap]) -> None:
        """Keeps what could not be seen."""
        rows = [
            {
                "run": run.number,
                "owner": owner_text(gap.owner),
                "url": clean(gap.url),
                "what": clean(gap.what),
                "why": clean(gap.why),
            }
            for gap in gaps
        ]
        self._insert(GapRow, rows)

    def save_attributions(self, run: Run, attributions: Iterable[Attribution]) -> None:
        """Keeps whose documents are; of one address, all that a run says takes the place of what earlier runs said."""
        rows = [
            {
                "run": run.number,
                "url_key": url_key(each.url),
                "url": clean(each.url),
                "unit": clean(each.unit),
                "reason": clean(each.reason),
                "strength": each.strength,
            }
            for each in attributions
        ]
        self._insert(AttributionRow, rows)

    def current_columns(
        self, district: str, upto: Run | None = None, owners: Iterable[Owner] | None = None
    ) -> tuple[ColumnRead, ...]:
        """The district's columns as they stand: of each owner since its last full crawl, of each address the newest reading.

        Columns come in the order in which they were first found, rows in list order; ``upto`` tells the state after that run.
        """
        with self.database.reading() as connection:
            chosen = _current_ids(connection, district, upto, None if owners is None else {owner_text(each) for each in owners})
            rows = [
                row
                for batch in batches(chosen)
                for row in connection.execute(select(ColumnRow.__table__).where(ColumnRow.id.in_(batch)))
            ]
            lists = _lists(connection, {row.documents_from or row.id for row in rows})
        order = {number: place for place, number in enumerate(chosen)}
        rows.sort(key=lambda row: order[row.id])
        return tuple(_column(row, lists.get(row.documents_from or row.id, ())) for row in rows)

    def current_homes(self, district: str, upto: Run | None = None) -> dict[Owner, HomeRead]:
        """For each owner how far its home was seen when it was last tried."""
        with self.database.reading() as connection:
            newest = select(func.max(HomeRow.id)).where(HomeRow.run.in_(_numbers(district, upto))).group_by(HomeRow.owner)
            rows = connection.execute(select(HomeRow.__table__).where(HomeRow.id.in_(newest)).order_by(HomeRow.id)).all()
        return {
            owner_value(row.owner): HomeRead(owner_value(row.owner), row.url, row.seen, row.explored, row.run) for row in rows
        }

    def current_gaps(self, district: str, upto: Run | None = None) -> tuple[OwnedGap, ...]:
        """What could not be seen and still stands: since the owner's last full crawl, and not seen by a later run."""
        with self.database.reading() as connection:
            since = full_crawls(connection, district, upto.number if upto else None)
            rows = connection.execute(
                select(GapRow.__table__).where(GapRow.run.in_(_numbers(district, upto))).order_by(GapRow.id)
            ).all()
            rows = [row for row in rows if row.run >= since.get(row.owner, 0)]
            later = _seen_in(connection, district, upto, {row.url for row in rows if row.url})
        gaps: dict[tuple[str, str, str], OwnedGap] = {}
        for row in rows:
            if later.get(row.url, 0) <= row.run:
                gaps[row.owner, row.url, row.what] = OwnedGap(owner_value(row.owner), row.url, row.what, row.why, row.run)
        return tuple(gaps.values())

    def current_attributions(self, district: str, upto: Run | None = None) -> dict[str, tuple[Attribution, ...]]:
        """For each address what the newest run that spoke of it says, strongest first."""
        query = (
            select(AttributionRow.url, AttributionRow.unit, AttributionRow.reason, AttributionRow.strength, AttributionRow.run)
            .where(AttributionRow.run.in_(_numbers(district, upto)))
            .order_by(AttributionRow.run.desc(), AttributionRow.strength.desc(), AttributionRow.id)
        )
        # The newest run comes first for every address. Asking the database for it joins the table with itself: half a minute for 20,000 rows.
        newest: dict[str, int] = {}
        found: dict[str, dict[str, Attribution]] = {}
        with self.database.reading() as connection:
            for url, unit, reason, strength, run in connection.execute(query):
                if newest.setdefault(url, run) == run:
                    found.setdefault(url, {}).setdefault(unit, Attribution(url, unit, reason, strength))
        return {url: tuple(each.values()) for url, each in found.items()}

    def _insert(self, table: type[HomeRow | GapRow | AttributionRow], rows: Sequence[dict[str, Any]]) -> None:
        def work(connection: Connection) -> None:
            for batch in batches(rows):
                connection.execute(insert(table), batch)

        self.database.write(work)


def _numbers(district: str, upto: Run | None) -> Any:
    return runs_of(district, upto.number if upto else None)


def _write_columns(connection: Connection, run: Run, columns: Sequence[ColumnRead]) -> None:
    earlier = _newest_lists(connection, run.district, {url_key(column.url) for column in columns})
    rows: list[dict[str, Any]] = []
    for column in columns:
        owner, key, digest = owner_text(column.owner), url_key(column.url), _list_digest(column.rows)
        same = earlier.get((owner, key))
        rows.append(
            {
                "run": run.number,
                "owner": owner,
                "url_key": key,
                "url": clean(column.url),
                "name": clean(column.name),
                "path": list(column.path),
                "parent_url": clean(column.parent_url) if column.parent_url is not None else None,
                "found_by": clean(column.found_by),
                "page_urls": list(column.page_urls),
                "static": column.static,
                "complete": column.complete,
                "reads_to": column.reads_to,
                "total": column.total,
                "gap": clean(column.gap) if column.gap is not None else None,
                "offsite": column.offsite,
                "landed": column.landed,
                "documents_from": same[0] if same and digest and same[1] == digest else None,
                "list_digest": digest,
            }
        )
    ids = connection.scalars(insert(ColumnRow).returning(ColumnRow.id, sort_by_parameter_order=True), rows).all()
    documents = (
        _document(number, run, position, item)
        for number, row, column in zip(ids, rows, columns, strict=True)
        if row["documents_from"] is None
        for position, item in enumerate(column.rows)
    )
    for batch in batches(documents):
        connection.execute(insert(DocumentRow), batch)


def _document(column: int, run: Run, position: int, item: Item) -> dict[str, Any]:
    return {
        "column_id": column,
        "position": position,
        "run": run.number,
        "url_key": url_key(item.url),
        "url": clean(item.url),
        "title": clean(item.title),
        "listed": item.published,
        "source": clean(item.source) if item.source is not None else None,
        "document_number": clean(item.document_number) if item.document_number is not None else None,
        "index_number": clean(item.index_number) if item.index_number is not None else None,
    }


def _list_digest(rows: Sequence[Item]) -> str:
    """One digest of everything a list says; empty for an empty list."""
    if not rows:
        return ""
    said = [[i.title, i.url, str(i.published), i.index_number, i.document_number, i.source] for i in rows]
    return hashlib.sha256(to_json(said).encode()).hexdigest()


def _newest_lists(connection: Connection, district: str, keys: set[str]) -> dict[tuple[str, str], tuple[int, str]]:
    """For each owner and address the column row that holds its newest list, and that list's digest."""
    newest = (
        select(func.max(ColumnRow.id))
        .where(ColumnRow.url_key.in_(keys), ColumnRow.run.in_(runs_of(district, None)))
        .group_by(ColumnRow.url_key, ColumnRow.owner)
    )
    query = select(ColumnRow.owner, ColumnRow.url_key, ColumnRow.documents_from, ColumnRow.id, ColumnRow.list_digest)
    return {
        (owner, key): (holder or number, digest)
        for owner, key, holder, number, digest in connection.execute(query.where(ColumnRow.id.in_(newest)))
    }


def _current_ids(connection: Connection, district: str, upto: Run | None, owners: set[str] | None) -> list[int]:
    since = full_crawls(connection, district, upto.number if upto else None)
    query = select(ColumnRow.id, ColumnRow.run, ColumnRow.owner, ColumnRow.url_key).where(
        ColumnRow.run.in_(_numbers(district, upto))
    )
    newest: dict[tuple[str, str], int] = {}
    for number, run, owner, key in connection.execute(query.order_by(ColumnRow.id)):
        if run >= since.get(owner, 0) and (owners is None or owner in owners):
            newest[owner, key] = number
    return list(newest.values())


def _lists(connection: Connection, holders: set[int]) -> dict[int, list[Item]]:
    lists: dict[int, list[Item]] = {}
    for batch in batches(sorted(holders)):
        query = select(*_DOCUMENT).where(DocumentRow.column_id.in_(batch)).order_by(DocumentRow.column_id, DocumentRow.position)
        for holder, title, url, listed, index, number, source in connection.execute(query):
            lists.setdefault(holder, []).append(Item(title, url, listed, index, number, source))
    return lists


def _column(row: Row[Any], rows: Iterable[Item]) -> ColumnRead:
    return ColumnRead(
        owner=owner_value(row.owner),
        url=row.url,
        name=row.name,
        path=tuple(row.path),
        rows=tuple(rows),
        static=row.static,
        complete=row.complete,
        reads_to=row.reads_to,
        total=row.total,
        gap=row.gap,
        offsite=row.offsite,
        landed=row.landed,
        found_by=row.found_by,
        parent_url=row.parent_url,
        page_urls=tuple(row.page_urls),
        id=row.id,
        run=row.run,
    )


def _seen_in(connection: Connection, district: str, upto: Run | None, urls: set[str]) -> dict[str, int]:
    """For each of the addresses the newest run that saw it properly."""
    found: dict[str, int] = {}
    for batch in batches(sorted(urls)):
        query = (
            select(PageRow.url, func.max(PageRow.run))
            .where(
                PageRow.url_key.in_([url_key(url) for url in batch]),
                PageRow.run.in_(_numbers(district, upto)),
                PageRow.gap.is_(None),
                PageRow.blocked.is_(None),
            )
            .group_by(PageRow.url)
        )
        found.update((url, run) for url, run in connection.execute(query))
    return found
