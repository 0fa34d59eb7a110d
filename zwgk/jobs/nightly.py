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
from zwgk.jobs.assess import Assessed, assess_stored
from zwgk.jobs.crawl import crawl_district
from zwgk.jobs.failures import ClosedHoursError, NothingJudgedError
from zwgk.jobs.ledgers import ledgers_of
from zwgk.jobs.report import write_report
from zwgk.workplace import Workplace

NO = (Status.FAILED, Status.PARTIAL)
LOOKED_AGAIN = "looked_again"
"""Noted at the assessment that ends a night."""
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
    try:
        judged, told = _crawl_and_judge(place, profile, as_of, full, tick)
    except ClosedHoursError as closed:
        return _night_cut_short(place, profile, out, closed)
    tick("写报告")
    written = write_report(place, profile, out=out)
    return Night(judged.run, written.usable, judged.counts, written.files, told, judged.notes)


def _crawl_and_judge(
    place: Workplace, profile: Profile, as_of: date | None, full: bool, tick: Callable[[str], None]
) -> tuple[Assessed, tuple[str, ...]]:
    summary = crawl_district(place, profile, full=full, tick=tick)
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        earlier = _standing_noes(repo, profile)
        tick("判定")
        judged = assess_stored(repo, profile, as_of=as_of)
        urls = second_look(profile, judged.verdicts, earlier)
        if urls:
            tick(f"复看{len(urls)}个页面")
            crawl_district(place, profile, urls=urls, tick=tick)
            tick("再判定")
            judged = assess_stored(repo, profile, as_of=as_of)
        newest = repo.assessments(profile.district)[0]
        repo.finish_assessment(newest, {**newest.notes, LOOKED_AGAIN: True})
    finally:
        repo.close()
    return judged, tuple(summary.told().splitlines())


def _night_cut_short(place: Workplace, profile: Profile, out: Path | None, closed: ClosedHoursError) -> Night:
    """The reports of what was judged last, with the reason on top, beside those of earlier nights.

    Raises the reason where nothing was judged yet.
    """
    try:
        written = write_report(place, profile, out=out or place.reports(closed.run), unusable=str(closed))
    except NothingJudgedError:
        raise closed from None
    return Night(written.run, False, written.counts, written.files, (str(closed),))


def _standing_noes(repo: Repository, profile: Profile) -> frozenset[tuple[str, str]]:
    """The pairs that were answered 不合格 or 部分合格 at the end of an earlier night: their second look was taken then.

    A night that was broken off before its second look, or an assessment outside a night, took none.
    """
    nights = [a for a in repo.assessments(profile.district) if a.notes.get(LOOKED_AGAIN)]
    verdicts = (Verdict.from_json(record) for record in repo.verdicts(nights[0])) if nights else ()
    return frozenset((v.code, v.unit) for v in verdicts if v.status in NO)


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
