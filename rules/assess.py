"""All verdicts of one assessment: every pair of indicator and unit, judged by the indicator's rule.

Pure: edition, units, sites, exemptions and the day come in, verdicts go out, one for each pair in the table's order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

import checks
from checks.combine import Check
from checks.evidence import Case, Column, Document, Finding, Gap, Role, Site, Status, Unit
from checks.needs import Need
from checks.vocabulary import vocabulary_digest
from rules.catalogue import catalogue
from rules.edition import Edition, Indicator
from rules.model import Rule, Verdict, digest, judge, lead_verdict, verdict
from rules.responsibility import Assignment, Assignments, assignments

NOT_WRITTEN = "规则尚未编写"
Spread = Callable[[Callable[[Assignment], Verdict], Sequence[Assignment]], Iterable[Verdict]]
"""Answers to pairs, in their order, by whatever hands do the work."""


@dataclass(frozen=True, slots=True)
class NotWritten:
    """The check of an indicator whose rule is missing: 未能核查, said so."""

    def describe(self) -> str:
        """That there is none."""
        return NOT_WRITTEN

    def needs(self) -> tuple[Need, ...]:
        """Nothing."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - the answer is the same for every site
        """未能核查."""
        return Finding(Status.UNKNOWN, NOT_WRITTEN)


@dataclass(frozen=True)
class Terms:
    """By what a district is judged.

    ``exemptions`` maps (unit, code) to the reason of an exception in force; ``disabled`` are codes switched off;
    ``settings_digest`` stands for the profile in a verdict's ``inputs``.
    """

    district: str
    as_of: date
    year: int
    exemptions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    disabled: frozenset[str] = frozenset()
    holidays: Mapping[date, bool] = field(default_factory=dict)
    settings_digest: str = ""


@dataclass(frozen=True)
class Assessment:
    """The verdicts, and what the table asks for that the profile cannot answer (unit -> codes)."""

    verdicts: tuple[Verdict, ...]
    unconfigured: Mapping[str, tuple[str, ...]]
    corrections: tuple[str, ...]
    unread: tuple[str, ...]


def rule_of(indicator: Indicator) -> Rule:
    """The rule of an indicator, or one that says it is not written."""
    found = catalogue().get(indicator.rule)
    return found.rule if found else Rule(indicator.rule, NotWritten())


def checks_of(edition: Edition, codes: Collection[str] = ()) -> Iterator[Check]:
    """The checks of an edition's indicators, of ``codes`` only where given."""
    return (rule_of(i).check for i in edition.indicators if not codes or i.code in codes)


def unit_by_unit(judge_one: Callable[[Assignment], Verdict], pairs: Sequence[Assignment]) -> tuple[Verdict, ...]:
    """Answers in the order of ``pairs``, worked out one unit after another: the rows of a unit open the same documents."""
    places: dict[str, list[int]] = {}
    for place, pair in enumerate(pairs):
        places.setdefault(pair.unit.name, []).append(place)
    answers = {place: judge_one(pairs[place]) for of_unit in places.values() for place in of_unit}
    return tuple(answers[place] for place in range(len(pairs)))


def assess(
    edition: Edition,
    units: Iterable[Unit],
    sites: Mapping[str, Site],
    terms: Terms,
    *,
    only_units: Collection[str] = (),
    only_codes: Collection[str] = (),
    spread: Spread = unit_by_unit,
) -> Assessment:
    """Judge every pair, or those of ``only_units`` and ``only_codes``; a unit without a site is 未能核查 throughout.

    ``spread`` says who judges which pair when; the answers do not depend on it.
    """
    assigned = assignments(edition, tuple(units))
    site_digests = _site_digests(sites)
    pairs = [p for p in assigned if not only_codes or p.indicator.code in only_codes]
    lead_codes = {p.indicator.code for p in pairs if p.role is Role.LEAD and (not only_units or p.unit.name in only_units)}
    wanted = [
        p
        for p in pairs
        if p.role is not Role.LEAD and (not only_units or p.unit.name in only_units or p.indicator.code in lead_codes)
    ]

    leads = {p.indicator.code: p.unit.name for p in assigned if p.role is Role.LEAD}

    def answer_to(pair: Assignment) -> Verdict:
        lead = leads.get(pair.indicator.code, "") if pair.role is Role.CONTRIBUTOR else ""
        return _with_inputs(_judged(pair, sites, edition, terms, lead), pair, site_digests, terms, lead)

    answers = spread(answer_to, wanted)
    judged = {(p.indicator.code, p.unit.name): answer for p, answer in zip(wanted, answers, strict=True)}
    for pair in pairs:
        if pair.role is Role.LEAD and (not only_units or pair.unit.name in only_units):
            led = {u: v for (code, u), v in judged.items() if code == pair.indicator.code and u != pair.unit.name}
            answer = lead_verdict(rule_of(pair.indicator), pair.indicator, pair.unit, _case(pair, edition, terms), led)
            judged[pair.indicator.code, pair.unit.name] = _with_inputs(answer, pair, site_digests, terms)
    ordered = (judged.get((p.indicator.code, p.unit.name)) for p in pairs)
    kept = tuple(v for v in ordered if v is not None and (not only_units or v.unit in only_units))
    return Assessment(kept, _unconfigured(assigned, edition), tuple(map(str, assigned.corrections)), assigned.unread)


def _case(pair: Assignment, edition: Edition, terms: Terms) -> Case:
    return Case(
        as_of=terms.as_of,
        year=terms.year,
        edition=edition.year,
        unit=pair.unit,
        role=pair.role,
        facet=pair.facet,
        sole=pair.sole,
        district=terms.district,
        holidays=terms.holidays,
    )


def _judged(pair: Assignment, sites: Mapping[str, Site], edition: Edition, terms: Terms, lead: str = "") -> Verdict:
    """The answer to one pair; a contributor's site shows what its ``lead`` gathered as well."""
    rule, case, code = rule_of(pair.indicator), _case(pair, edition, terms), pair.indicator.code
    excused = "本项指标已停用" if code in terms.disabled else terms.exemptions.get((pair.unit.name, code), "")
    site = sites.get(pair.unit.name)
    if excused:
        return verdict(rule, pair.indicator, pair.unit, case, Finding(Status.NOT_APPLICABLE, excused))
    if site is None:
        return verdict(rule, pair.indicator, pair.unit, case, Finding(Status.UNKNOWN, "本单位页面尚未抓取，未能核查"))
    gatherer = sites.get(lead)
    return judge(rule, pair.indicator, replace(site, gathered=gatherer.columns) if gatherer else site, case)


def _with_inputs(answer: Verdict, pair: Assignment, site_digests: Mapping[str, str], terms: Terms, lead: str = "") -> Verdict:
    found = catalogue().get(pair.indicator.rule)
    parts = (
        site_digests.get(pair.unit.name, ""),
        site_digests.get(lead, ""),
        found.digest if found else "",
        engine_digest(),
        vocabulary_digest(),
        terms.settings_digest,
        terms.as_of.isoformat(),
        terms.year,
    )
    return replace(answer, inputs=digest(*parts))


@cache
def engine_digest() -> str:
    """A digest of the sources that all rules share: checks and engine."""
    shared = list(Path(checks.__file__).parent.rglob("*.py")) + list(Path(__file__).parent.glob("*.py"))
    return digest(*(p.read_text(encoding="utf-8") for p in sorted(shared)))


def _seen(columns: Iterable[Column], gaps: Iterable[Gap], home: Document | None) -> str:
    told = [
        (c.url, c.name, c.complete, c.reads_to, c.gap, c.sha256, [(d.url, d.title, d.published, d.sha256) for d in c.documents])
        for c in columns
    ]
    return digest(told, [(g.url, g.what, g.why) for g in gaps], home.sha256 if home else "")


def _site_digests(sites: Mapping[str, Site]) -> dict[str, str]:
    portals = {id(site.portal): site.portal for site in sites.values()}
    shared = {key: _seen(portal.columns, portal.gaps, portal.home) for key, portal in portals.items()}
    return {
        name: digest(_seen(site.columns, site.gaps, site.home), shared[id(site.portal)], repr(sorted(site.records.items())))
        for name, site in sites.items()
    }


def _unconfigured(assigned: Assignments, edition: Edition) -> dict[str, tuple[str, ...]]:
    return {name: tuple(i.code for i in edition.indicators if name in i.units_cell) for name in assigned.unconfigured_units}
