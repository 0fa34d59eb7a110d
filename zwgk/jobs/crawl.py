"""Crawls a district in a process of its own (a Twisted reactor starts once in a process), for what the rules need seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from checks.needs import CrawlNeeds, collect
from crawler.monitors import CrawlSummary
from crawler.profile import Profile
from crawler.run import crawl
from rules.assess import checks_of
from rules.local_rules import judged_edition
from zwgk.jobs.failures import ClosedHoursError, JobError
from zwgk.workplace import Workplace, today

Tick = Callable[[str], None]


def needs_of(profile: Profile, codes: Collection[str] = ()) -> CrawlNeeds:
    """What the rules of the profile's edition, or those of ``codes``, must have seen."""
    edition = judged_edition(profile.edition)
    year = profile.case_year(profile.judged_on(today()))
    wanted = [c for c in codes if c not in profile.disabled] or [
        i.code for i in edition.indicators if i.code not in profile.disabled
    ]
    return collect(year, (need for check in checks_of(edition, wanted) for need in check.needs()))


def crawl_district(
    place: Workplace,
    profile: Profile,
    *,
    units: Sequence[str] = (),
    full: bool = False,
    urls: Sequence[str] = (),
    tick: Tick = lambda _: None,
) -> CrawlSummary:
    """Crawl the units (all: the portal too), or with ``urls`` only these addresses again.

    Raises JobError where the crawl failed inside, was interrupted or met closed hours; what was stored stays.
    """
    names = tuple(profile.unit(name).name for name in units)
    summary = crawl(
        profile, names, needs_of(profile), place.folder, place.db_url, full=full, urls=list(urls) or None, on_progress=tick
    )
    if summary.ended == "failed":
        raise JobError(f"抓取未能完成：{summary.error or '原因不明'}；已保存的页面没有丢失")
    if summary.ended == "interrupted":
        raise JobError("抓取已中断；再次运行同一命令会接着进行。", 130)
    if summary.ended == "closed-hours":
        raise ClosedHoursError(profile.portal.hours or "", summary.run, summary.pages)
    return summary
