"""One unit again, after it has mended something: fetch what its verdicts rest on, judge, compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from checks.evidence import Status
from crawler.profile import Profile
from rules.model import Verdict
from storage import Repository
from zwgk.jobs.assess import assess_stored
from zwgk.jobs.crawl import crawl_district
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Change:
    """One verdict that is not what it was; ``before`` is None where it was never judged."""

    code: str
    before: Status | None
    after: Status
    reason: str


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
    """Crawl the unit again, with the portal pages its verdicts name and ``urls``, judge it, and tell what changed."""
    name = profile.unit(unit).name
    wanted = tuple(code.upper() for code in codes)
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
        Change(v.code, old.status if old else None, v.status, v.reason)
        for v in after.verdicts
        for old in (before.get(v.code),)
        if old is None or old.status is not v.status
    )
    seen = all(u.seen for u in summary.units)
    notes = tuple(summary.told().splitlines()) if not seen else ()
    return Rechecked(name, len(after.verdicts), pages, changes, seen, notes)


def _standing(repo: Repository, profile: Profile, unit: str, codes: Sequence[str]) -> dict[str, Verdict]:
    assessments = repo.assessments(profile.district)
    verdicts = current_verdicts(repo, assessments)[1] if assessments else []
    return {v.code: v for v in verdicts if v.unit == unit and (not codes or v.code in codes)}
