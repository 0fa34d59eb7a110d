"""Sites with offline ledgers, for the cases of rows that records decide."""

from __future__ import annotations

from dataclasses import replace

from checks.evidence import Site
from checks.records import read_rows
from tests.rules.sites import SiteBuilder


def with_ledgers(site: Site | None = None, **ledgers: list[dict[str, str]]) -> Site:
    """A site with ledgers given by kind as rows of headings and cells; a row that cannot be read is an error of the test."""
    kinds: dict[str, tuple[object, ...]] = {}
    for kind, rows in ledgers.items():
        records, problems = read_rows(kind, [{"责任单位": "区财政局", **row} for row in rows])
        if problems:
            raise ValueError("；".join(map(str, problems)))
        kinds[kind] = records
    return replace(site or SiteBuilder().build(), records=kinds)


def filed_row(number: str = "1", **cells: str) -> dict[str, str]:
    """A row of the ledger of test applications."""
    return {"件号": number, "申请渠道": "在线", "提交日期": "2021-03-01", "确认日期": "2021-03-02", **cells}


def reply_row(number: str = "1", replied: str = "2021-03-20", **cells: str) -> dict[str, str]:
    """A row of the ledger of replies."""
    return {"件号": number, "答复日期": replied, **cells}
