"""One unit again, after it has mended something: fetch what its verdicts rest on, judge, compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from checks.evidence import Status
from crawler.profile import Profile
from rules.local_rules import judged_edition
from rules.model import Verdict
from rules.responsibility import assignments
from storage import Repository
from zwgk.jobs.assess import assess_stored, known_codes
from zwgk.jobs.crawl import crawl_district
from zwgk.jobs.failures import JobError
from zwgk.jobs.ledgers import ledgers_of
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Change:
    """One verdict that is not what it was; ``before`` is None where it was never judged.

    ``before_reason`` tells it from ``reason`` where the status stayed: something was mended, or found, and something is left.
    """

    code: str
    before: Status | None
    after: Status
    reason: str
    before_reason: str = ""


@dataclass(frozen=True)
class Rechecked:
    """What a recheck brought."""

    unit: str
    judged: int
    pages: int
    changes: tuple[Change, ...]
    usable: bool
    notes: tuple[str, ...] = ()


def recheck_unit(
    place: Workplace,
    profile: Profile,
    unit: str,
    *,
    codes: Sequence[str] = (),
    urls: Sequence[str] = (),
    as_of: date | None = None,
    tick: Callable[[str], None] = lambda _: None,
) -> Rechecked:
    """Crawl the unit again, with the portal pages its verdicts name and ``urls``, judge it, and tell what changed.

    Raises JobError, before anything is fetched, for codes the unit does not answer for and addresses that may not be fetched.
    """
    name = profile.unit(unit).name
    wanted = tuple(code.upper() for code in codes)
    _refuse_what_cannot_be_asked(profile, name, wanted, urls)
    ledgers_of(profile)
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        before = _standing(repo, profile, name, wanted)
        summary = crawl_district(place, profile, units=(name,), full=True, tick=tick)
        shared = [e.url for v in before.values() for e in v.evidence if profile.portal.allows(e.url)]
        again = list(dict.fromkeys([*urls, *shared]))
        pages = summary.pages
        if again:
            pages += crawl_district(place, profile, urls=again, tick=tick).pages
        tick("判定")
        after = assess_stored(repo, profile, units=(name,), codes=wanted, as_of=as_of)
    finally:
        repo.close()
    changes = tuple(
        Change(v.code, old.status if old else None, v.status, v.reason, old.reason if old else "")
        for v in after.verdicts
        for old in (before.get(v.code),)
        if old is None or (old.status, old.reason) != (v.status, v.reason)
    )
    seen = all(u.seen for u in summary.units)
    notes = tuple(summary.told().splitlines()) if not seen else ()
    return Rechecked(name, len(after.verdicts), pages, changes, seen, notes)


def _refuse_what_cannot_be_asked(profile: Profile, unit: str, codes: Sequence[str], urls: Sequence[str]) -> None:
    edition = judged_edition(profile.edition)
    known_codes(edition, codes)
    answered = {pair.indicator.code for pair in assignments(edition, profile.judged_units()) if pair.unit.name == unit}
    if foreign := [code for code in codes if code not in answered]:
        raise JobError(f"{unit}不负责指标 {'、'.join(foreign)}；用 zwgk rule show {foreign[0]} 看责任单位", 2)
    if outside := [url for url in urls if not profile.portal.allows(url)]:
        raise JobError(f"不能抓取 {'、'.join(outside)}：应是档案 portal.hosts 里的主机上的完整网址", 2)


def _standing(repo: Repository, profile: Profile, unit: str, codes: Sequence[str]) -> dict[str, Verdict]:
    assessments = repo.assessments(profile.district)
    verdicts = current_verdicts(repo, assessments)[1] if assessments else []
    return {v.code: v for v in verdicts if v.unit == unit and (not codes or v.code in codes)}
