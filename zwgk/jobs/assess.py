"""Judges what is stored: facts in, verdicts out and appended. No network."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checks.evidence import Site, Status
from crawler.profile import Profile
from rules.assess import Terms
from rules.assess import assess as judge_all
from rules.edition import Edition
from rules.local_rules import judged_edition
from rules.model import BROKE_DOWN, Verdict
from storage import Assessment, Attribution, Repository, Run
from zwgk.jobs.facts import load_facts
from zwgk.jobs.failures import JobError
from zwgk.jobs.ledgers import ledgers_of
from zwgk.jobs.reading import StoredReader
from zwgk.jobs.sites import attributions_of, sites_of
from zwgk.jobs.spreading import over_processes, processors
from zwgk.workplace import Workplace, today


@dataclass(frozen=True)
class Assessed:
    """One assessment: ``unconfigured`` maps units that the profile lacks to the codes they would answer for."""

    id: str
    run: str
    as_of: date
    verdicts: tuple[Verdict, ...]
    unconfigured: Mapping[str, tuple[str, ...]]
    corrections: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[Status, int]:
        """How many verdicts have each status."""
        return {status: sum(1 for v in self.verdicts if v.status is status) for status in Status}


def assess_district(
    place: Workplace,
    profile: Profile,
    *,
    units: Collection[str] = (),
    codes: Collection[str] = (),
    as_of: date | None = None,
    run: str | None = None,
) -> Assessed:
    """Judge the stored pages and append the verdicts. Raises JobError where nothing was crawled or a name is unknown."""
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        return assess_stored(repo, profile, units=units, codes=codes, as_of=as_of, run=run)
    finally:
        repo.close()


def assess_stored(
    repo: Repository,
    profile: Profile,
    *,
    units: Collection[str] = (),
    codes: Collection[str] = (),
    as_of: date | None = None,
    run: str | None = None,
) -> Assessed:
    """The same, on an open repository."""
    edition = judged_edition(profile.edition)
    codes = known_codes(edition, codes)
    only_units = tuple(profile.unit(name).name for name in units)
    base = _run_named(repo, profile, run) if run else repo.latest_run(profile.district)
    if base is None:
        raise JobError(f"{profile.district}还没有抓取过页面，请先运行 zwgk crawl 或 zwgk nightly")
    facts = load_facts(repo, profile.district, base if run else None)
    ledgers = ledgers_of(profile)
    sites = sites_of(profile, facts, StoredReader(facts, repo.blobs), ledgers)
    _keep_attributions(repo, profile, base, sites)
    terms = terms_of(profile, as_of or profile.judged_on(today()))
    spread = over_processes(processors() if repo.on_disk else 1, repo.close)
    judged = judge_all(edition, profile.judged_units(), sites, terms, only_units=only_units, only_codes=codes, spread=spread)
    verdicts = tuple(replace(v, run=base.id) for v in judged.verdicts)
    notes = (*ledgers.problems, *judged.unread, *_broken_rules(verdicts))
    kept: dict[str, object] = {
        "scope": "part" if only_units or codes else "all",
        "notes": list(notes),
        "corrections": list(judged.corrections),
    }
    kept["unconfigured"] = {name: list(asked) for name, asked in judged.unconfigured.items()}
    stored = _keep(repo, profile, base, terms, verdicts, kept)
    return Assessed(stored.id, base.id, terms.as_of, verdicts, judged.unconfigured, judged.corrections, notes)


def _broken_rules(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """What is told beside the verdicts of rules that raised."""
    if broken := list(dict.fromkeys(v.code for v in verdicts if v.status is Status.UNKNOWN and BROKE_DOWN in v.reason)):
        yield f"规则 {'、'.join(broken)} 运行出错，有关结论记为“未能核查”；请把运行日志交给维护人员"


def known_codes(edition: Edition, codes: Collection[str]) -> tuple[str, ...]:
    """The codes as the table writes them. Raises JobError for those that it lacks."""
    written = tuple(code.upper() for code in codes)
    if unknown := [code for code in written if code not in edition.by_code]:
        raise JobError(f"没有编码为 {'、'.join(unknown)} 的指标；用 zwgk rule list 查看", 2)
    return written


def _run_named(repo: Repository, profile: Profile, name: str) -> Run:
    found = next((run for run in repo.runs(profile.district) if run.id == name), None)
    if found is None:
        raise JobError(f"{profile.district}没有编号为 {name} 的抓取；编号见报告的“编号”", 2)
    return found


def terms_of(profile: Profile, as_of: date) -> Terms:
    """By what the profile judges on that day: year, exemptions in force, disabled indicators."""
    exemptions = {
        (unit.name, each.indicator): f"{each.reason}（豁免至{each.until.isoformat()}）"
        for unit in profile.units
        for each in unit.exempt
        if each.until >= as_of
    }
    return Terms(
        district=profile.district,
        as_of=as_of,
        year=profile.case_year(as_of),
        exemptions=exemptions,
        disabled=frozenset(profile.disabled),
        settings_digest=profile.digest(),
    )


def _keep(
    repo: Repository, profile: Profile, run: Run, terms: Terms, verdicts: tuple[Verdict, ...], notes: Mapping[str, object]
) -> Assessment:
    started = repo.start_assessment(profile.district, run.id, terms.as_of, terms.year, profile.edition)
    repo.add_verdicts(started, (v.to_json() for v in verdicts))
    return repo.finish_assessment(started, notes)


def _keep_attributions(repo: Repository, profile: Profile, run: Run, sites: Mapping[str, Site]) -> None:
    """Write down why portal documents belong to units, where that is new."""
    known = repo.current_attributions(profile.district)
    told = attributions_of(profile, next(iter(sites.values())).portal)
    fresh = [
        Attribution(url, a.unit, a.reason, a.strength)
        for url, found in told.items()
        if {a.unit for a in found} != {k.unit for k in known.get(url, ())}
        for a in found
    ]
    if fresh:
        repo.save_attributions(run, fresh)
