"""Loads what storage holds of a district, reading again what an older extractor read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checks.page import Item, PageRecord
from crawler.extraction import EXTRACTOR_VERSION, read_page
from storage import ColumnRead, Repository, Run, StoredPage
from zwgk.jobs.sites import Facts


def load_facts(repo: Repository, district: str, upto: Run | None = None) -> Facts:
    """The district's facts as they stand, or as they stood after the run ``upto``."""
    pages = repo.latest_pages(district, upto=upto)
    fresh = reread(repo, pages)
    if fresh:
        pages = repo.latest_pages(district, upto=upto)
    columns = repo.current_columns(district, upto=upto)
    if fresh:
        columns = tuple(_reread_column(repo, c, pages, fresh) for c in columns)
    return Facts(
        pages=pages,
        columns=columns,
        homes=tuple(repo.current_homes(district, upto=upto).values()),
        gaps=repo.current_gaps(district, upto=upto),
        whole_record=repo.record,
    )


def reread(repo: Repository, pages: Mapping[str, StoredPage]) -> frozenset[str]:
    """Read the stored bytes of pages that an older extractor read; answers their addresses. Nothing is fetched."""
    wanted = str(EXTRACTOR_VERSION)
    old = [p for p in pages.values() if p.record is not None and p.sha256 and p.extractor and p.extractor != wanted]
    records: list[tuple[StoredPage, PageRecord]] = [
        (p, read_page(repo.body(p), p.final_url or p.url, p.content_type, p.status or 200))
        for p in old
        if p.record is not None and p.record.kind != "attachment"
    ]
    if records:
        repo.rewrite_records(records, wanted)
    return frozenset(p.url for p, _ in records)


def _reread_column(repo: Repository, column: ColumnRead, pages: Mapping[str, StoredPage], fresh: frozenset[str]) -> ColumnRead:
    if not fresh.intersection(column.page_urls):
        return column
    lists = [pages[url] for url in column.page_urls if url in pages]
    records = repo.records(lists)
    rows: dict[tuple[str, str], Item] = {}
    for page in lists:
        for item in records[page.url].items if page.url in records else ():
            rows.setdefault((item.url, item.title), item)
    return replace(column, rows=tuple(rows.values())) if rows else column
