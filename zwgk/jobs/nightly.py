"""The night: crawl, assess, look again at what a first "no" rests on, assess, report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks.evidence import Status
from crawler.profile import Profile
from rules.model import Verdict
from storage import Repository
from zwgk.jobs.assess import assess_stored
from zwgk.jobs.crawl import crawl_district
from zwgk.jobs.ledgers import ledgers_of
from zwgk.jobs.report import current_verdicts, write_report
from zwgk.workplace import Workplace

NO = (Status.FAILED, Status.PARTIAL)
SECOND_LOOKS = 2000
"""How many addresses a second look takes at most; what stays unlooked-at is told."""


@dataclass(frozen=True)
class Night:
    """What a night brought: ``notes`` tell of the crawl, ``problems`` of ledgers that could not be read."""

    run: str
    usable: bool
    counts: Mapping[Status, int]
    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def run_night(
    place: Workplace,
    profile: Profile,
    *,
    as_of: date | None = None,
    out: Path | None = None,
    full: bool = False,
    tick: Callable[[str], None] = lambda _: None,
) -> Night:
    """Run the whole road once. Raises JobError where a step cannot be done."""
    ledgers_of(profile)  # a folder that is not there is better known before the night than after
    summary = crawl_district(place, profile, full=full, tick=tick)
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        earlier = _standing_noes(repo, profile)
        tick("判定")
        first = assess_stored(repo, profile, as_of=as_of)
        urls = second_look(profile, first.verdicts, earlier)
        if urls:
            tick(f"复看{len(urls)}个页面")
            crawl_district(place, profile, urls=urls, tick=tick)
            tick("再判定")
            first = assess_stored(repo, profile, as_of=as_of)
    finally:
        repo.close()
    tick("写报告")
    written = write_report(place, profile, out=out)
    return Night(first.run, written.usable, first.counts, written.files, tuple(summary.told().splitlines()), first.notes)


def _standing_noes(repo: Repository, profile: Profile) -> frozenset[tuple[str, str]]:
    """The pairs that were answered 不合格 or 部分合格 before this night: their second look was taken then."""
    assessments = repo.assessments(profile.district)
    if not assessments:
        return frozenset()
    return frozenset((v.code, v.unit) for v in current_verdicts(repo, assessments)[1] if v.status in NO)


def second_look(profile: Profile, verdicts: Iterable[Verdict], earlier: frozenset[tuple[str, str]]) -> list[str]:
    """The addresses that first "no" answers rest on, each once, those of crawled hosts only."""
    urls = dict.fromkeys(
        e.url
        for v in verdicts
        if v.status in NO and (v.code, v.unit) not in earlier
        for e in v.evidence
        if profile.portal.allows(e.url)
    )
    return list(urls)[:SECOND_LOOKS]
