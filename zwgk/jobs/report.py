"""Writes the reports of the latest assessment: verdicts of the night, overlaid by later rechecks, joined with decisions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checks.evidence import Status
from crawler.monitors import CrawlSummary
from crawler.profile import Profile
from reports import FORMATS, Decision, Health, Line, Report, write_all
from reports.model import counts
from rules.catalogue import catalogue
from rules.local_rules import judged_edition
from rules.model import Verdict
from storage import PORTAL, Assessment, Repository, Run
from zwgk.jobs.failures import NothingJudgedError
from zwgk.workplace import Workplace, now_text


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a report, whether the run under it was usable, which run that was and how its verdicts stand."""

    files: tuple[Path, ...]
    usable: bool
    run: str
    counts: Mapping[Status, int]


def write_report(
    place: Workplace, profile: Profile, *, out: Path | None = None, formats: Sequence[str] = tuple(FORMATS), unusable: str = ""
) -> Written:
    """Write the latest assessment's reports; ``unusable`` is why they are none of this night. Raises NothingJudgedError."""
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        report = report_of(repo, profile)
    finally:
        repo.close()
    if unusable:
        notes = (unusable, "以下是上次判定的结果", *report.health.notes)
        report = replace(report, health=replace(report.health, usable=False, notes=notes))
    files = write_all(report, out or place.reports(report.run), formats)
    return Written(files, report.health.usable, report.run, counts(report.lines))


def report_of(repo: Repository, profile: Profile) -> Report:
    """The report as a value."""
    assessments = repo.assessments(profile.district)
    if not assessments:
        raise NothingJudgedError(f"{profile.district}还没有判定过，请先运行 zwgk assess 或 zwgk nightly")
    newest, verdicts, whole = current_verdicts(repo, assessments)
    order = {i.code: n for n, i in enumerate(judged_edition(profile.edition).indicators)}
    units = tuple(u.name for u in profile.units)
    place = {name: n for n, name in enumerate(units)}
    kept = sorted((v for v in verdicts if v.unit in place), key=lambda v: (order.get(v.code, len(order)), place[v.unit]))
    decisions = repo.current_decisions(profile.district, newest.as_of)
    lines = tuple(Line(v, basis_of(v.rule), _decision(v, decisions)) for v in kept)
    return Report(
        district=profile.district,
        edition=profile.edition,
        year=newest.year,
        as_of=newest.as_of,
        run=newest.run,
        units=units,
        lines=lines,
        unconfigured=dict(whole.notes.get("unconfigured", {})),
        corrections=tuple(whole.notes.get("corrections", ())),
        problems=tuple(newest.notes.get("notes", ())),
        health=health_of(repo.runs(profile.district), units),
        made_at=now_text(),
    )


def current_verdicts(repo: Repository, assessments: Sequence[Assessment]) -> tuple[Assessment, list[Verdict], Assessment]:
    """The newest assessment, the verdicts that stand, and the assessment of everything that they go back to.

    Verdicts of parts (a recheck) lie over the last assessment of everything, pair by pair.
    """
    standing: dict[tuple[str, str], Verdict] = {}
    whole = assessments[-1]
    for assessment in assessments:
        for record in repo.verdicts(assessment):
            verdict = Verdict.from_json(record)
            standing.setdefault((verdict.code, verdict.unit), verdict)
        if assessment.notes.get("scope") == "all":
            whole = assessment
            break
    return assessments[0], list(standing.values()), whole


def basis_of(rule_id: str) -> str:
    """The rule's 依据, empty where it is not written."""
    found = catalogue().get(rule_id)
    return found.sections.get("依据", "") if found else ""


def _decision(verdict: Verdict, decisions: dict[tuple[str, str], Any]) -> Decision | None:
    kept = decisions.get((verdict.unit, verdict.rule))
    if kept is None or kept.inputs != verdict.grounds():
        return None
    return Decision(Status(kept.status), kept.reason, kept.by, kept.until)


def health_of(runs: Sequence[Run], units: Collection[str]) -> Health:
    """How good the newest crawl of all ``units`` was; ``runs`` are newest first."""
    everything = {PORTAL, *units}
    crawl = next(
        (r for r in runs if r.kind == "crawl" and r.state == "finished" and everything <= set(r.scope) and r.stats), None
    )
    if crawl is None:
        return Health()
    summary = CrawlSummary.from_json(crawl.stats)
    return Health(
        usable=summary.usable,
        notes=tuple(summary.told().splitlines()),
        homes_seen=sum(u.seen for u in summary.units),
        homes=len(summary.units),
        pages=summary.pages,
        gaps=sum(summary.gaps.values()),
    )
