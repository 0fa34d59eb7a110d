"""The same store on PostgreSQL; runs where ZWGK_TEST_PG names a database that may be emptied."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from checks.page import Item
from storage import PORTAL, ColumnRead, PageFetch, Repository
from tests.storage.test_current_state import HOST, RECORD, D, crawl
from tests.storage.test_judgements import decision, judged, verdict


def test_facts_go_in_and_come_out(pg_repo: Repository) -> None:
    rows = tuple(Item(f"题{i}", f"{HOST}/{i}") for i in range(700))
    pages = [PageFetch(f"{HOST}/{i}", "", "t", 200, "text/html", b"%d" % i, RECORD) for i in range(600)]
    crawl(pg_repo, *pages, columns=(ColumnRead(PORTAL, HOST + "/c", "栏目", rows=rows),), scope=(PORTAL,))
    crawl(pg_repo, PageFetch(HOST + "/" + "长" * 3000, "", "t", gap="坏\x00\ud800"))
    found = pg_repo.latest_pages(D)
    assert len(found) == 601
    assert pg_repo.record(found[HOST + "/7"]) == RECORD
    assert pg_repo.body(found[HOST + "/7"]) == b"7"
    assert pg_repo.current_columns(D)[0].rows == rows
    assert pg_repo.current_gaps(D) == ()


def test_verdicts_and_decisions_only_grow(pg_repo: Repository) -> None:
    assessment = judged(pg_repo, verdict("A001", "甲局"), verdict("A002", "甲局"))
    assert [record["code"] for record in pg_repo.verdicts(assessment)] == ["A001", "A002"]
    pg_repo.add_decision(decision())
    for statement in ("DELETE FROM verdicts", "UPDATE decisions SET status = ''"):
        with pytest.raises(DBAPIError, match="append only"), pg_repo.database.writing() as connection:
            connection.execute(text(statement))
