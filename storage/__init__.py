"""Facts, verdicts and decisions, kept.

``Repository.open(db_url, snapshots)`` is the whole surface: values in, values out (``storage.values``).

    repo = Repository.open("sqlite:///zwgk-data/zwgk.sqlite3", Path("zwgk-data/snapshots"))
    run = repo.unfinished_run(district, "crawl") or repo.start_run(district, "crawl", scope=[*unit_names, PORTAL])
    with repo.page_writer(run) as pages:
        pages.add(PageFetch(url, final_url, fetched_at, 200, "text/html", body, record, extractor="7"))
    repo.save_columns(run, [ColumnRead(PORTAL, url, "政府工作报告", rows=record.items)])
    repo.save_homes / save_gaps / save_attributions
    repo.finish_run(run, stats={...})

    repo.latest_pages(district)          newest fetch of every address, heads only; ``repo.record(page)`` whole, ``repo.body(page)`` bytes
    repo.earlier_pages(district).get(url)  the same for one address at a time while crawling
    repo.current_columns(district)       ... ``current_homes``, ``current_gaps``, ``current_attributions``; ``upto=run`` for an older state
    repo.start_assessment, add_verdicts, finish_assessment, assessments, verdicts
    repo.add_decision, current_decisions

What is current: of each address the newest fetch; of each owner (a unit, or the portal) everything since the newest finished run that had the
owner in its scope, and of each column in that the newest reading. So a recheck of one unit or a second look lies over the night's
run, a full crawl of a unit takes the place of what was known of it, and an interrupted run replaces nothing until it is finished.
"""

from storage.blobs import BlobStore
from storage.errors import BlobMissingError, DatabaseUrlError, StorageError, StorageFullError
from storage.pages import EarlierPages, PageWriter
from storage.repository import Repository
from storage.session import engine_for, upgrade
from storage.values import (
    PORTAL,
    Assessment,
    Attribution,
    ColumnRead,
    Decision,
    HomeRead,
    OwnedGap,
    Owner,
    PageFetch,
    Run,
    StoredPage,
)

__all__ = [
    "PORTAL",
    "Assessment",
    "Attribution",
    "BlobMissingError",
    "BlobStore",
    "ColumnRead",
    "DatabaseUrlError",
    "Decision",
    "EarlierPages",
    "HomeRead",
    "OwnedGap",
    "Owner",
    "PageFetch",
    "PageWriter",
    "Repository",
    "Run",
    "StorageError",
    "StorageFullError",
    "StoredPage",
    "engine_for",
    "upgrade",
]
