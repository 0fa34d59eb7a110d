"""Findings put together: all of several parts, or any of several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checks.authorship import of_another
from checks.deadlines import Day
from checks.evidence import Case, Finding, Site, Status, unique_evidence
from checks.needs import Need


class Check(Protocol):
    """A question that a rule asks: a frozen value that can be described, told to the crawler, and answered."""

    def describe(self) -> str:
        """What is asked, in Chinese, for the handbook."""
        ...

    def needs(self) -> tuple[Need, ...]:
        """What must have been seen to answer."""
        ...

    def __call__(self, site: Site, case: Case) -> Finding:
        """The answer from what was seen."""
        ...


def combined(statuses: Sequence[Status]) -> Status:
    """The status of a whole whose parts have these.

    Parts not due or not applicable do not count beside others. Seen lacks beside seen presence make 部分合格 for certain; an
    unseen part leaves everything else open, since it may turn 合格 into 部分合格 and 不合格 into 部分合格.
    """
    counted = [s for s in statuses if s not in (Status.NOT_DUE, Status.NOT_APPLICABLE)]
    if not counted:
        return Status.NOT_DUE if Status.NOT_DUE in statuses else Status.NOT_APPLICABLE
    kinds = set(counted)
    if len(kinds) == 1:
        return counted[0]
    if Status.PARTIAL in kinds or (Status.PASSED in kinds and Status.FAILED in kinds):
        return Status.PARTIAL
    return Status.UNKNOWN if Status.UNKNOWN in kinds else Status.NEEDS_REVIEW


def join(parts: Sequence[Finding]) -> Finding:
    """One finding out of several: lacks first in the reason, all evidence kept."""
    status = combined([p.status for p in parts])
    order = [
        Status.FAILED,
        Status.PARTIAL,
        Status.UNKNOWN,
        Status.NEEDS_REVIEW,
        Status.NOT_DUE,
        Status.PASSED,
        Status.NOT_APPLICABLE,
    ]
    # What is not due yet comes after what makes the whole 合格.
    ranked = sorted(parts, key=lambda p: (status is Status.PASSED and p.status is not status, order.index(p.status)))
    evidence = unique_evidence([e for p in ranked for e in p.evidence])
    return Finding(
        status,
        "；".join(dict.fromkeys(p.reason for p in ranked)),
        evidence,
        fix="；".join(dict.fromkeys(p.fix for p in ranked if p.fix)),
        heuristic=any(p.heuristic for p in parts),
        found=tuple({d.url: d for p in parts for d in p.found}.values()),
    )


@dataclass(frozen=True, slots=True)
class AllOf:
    """合格 when every part is; see ``combined`` for the rest."""

    parts: tuple[Check, ...]

    def describe(self) -> str:
        """The parts, one after the other."""
        return "；".join(p.describe() for p in self.parts)

    def needs(self) -> tuple[Need, ...]:
        """What any part needs."""
        return tuple(n for p in self.parts for n in p.needs())

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask every part."""
        return join([p(site, case) for p in self.parts])


@dataclass(frozen=True, slots=True)
class AnyOf:
    """The best answer of several ways: the first 合格, else 需人工核查, 未能核查, 部分合格, 不合格 in this order.

    A way that is open may still lead to 合格, so that 部分合格 needs every other way seen, and 不合格 every way to say so.
    """

    ways: tuple[Check, ...]

    def describe(self) -> str:
        """The ways, one after the other."""
        return "，或者".join(w.describe() for w in self.ways)

    def needs(self) -> tuple[Need, ...]:
        """What any way needs."""
        return tuple(n for w in self.ways for n in w.needs())

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask one way after the other and keep the best answer."""
        best = [
            Status.PASSED,
            Status.NEEDS_REVIEW,
            Status.UNKNOWN,
            Status.PARTIAL,
            Status.NOT_DUE,
            Status.FAILED,
            Status.NOT_APPLICABLE,
        ]
        answers: list[Finding] = []
        for way in self.ways:
            answers.append(way(site, case))
            if answers[-1].status is Status.PASSED:
                return answers[-1]
        if all(a.status is Status.FAILED for a in answers):
            fixes = dict.fromkeys(a.fix for a in answers if a.fix)
            return replace(join(answers), fix="；或者".join(fixes))  # one way is enough
        return min(answers, key=lambda a: best.index(a.status))


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The second way is asked only where the first plainly says 不合格, and counts where it finds something.

    For a thing that has its own place but is often kept in a wider one: what could not be seen in its own place stays 未能核查.
    """

    first: Check
    second: Check

    def describe(self) -> str:
        """Both ways."""
        return f"{self.first.describe()}；没有的，看{self.second.describe()}"

    def needs(self) -> tuple[Need, ...]:
        """What either way needs."""
        return (*self.first.needs(), *self.second.needs())

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the first way, and the second where the first failed."""
        first = self.first(site, case)
        if first.status is not Status.FAILED:
            return first
        second = self.second(site, case)
        return first if second.status is Status.FAILED else second


@dataclass(frozen=True, slots=True)
class ExpectedBy:
    """A part of a row with a day of its own: plainly absent before that day it is 未到期, not 不合格."""

    part: Check
    day: Day

    def describe(self) -> str:
        """The part with its day."""
        year = {0: "", 1: "次年"}.get(self.day.years, f"{self.day.years:+d}年")
        return f"{self.part.describe()}（{year}{self.day.month}月{self.day.day}日前）"

    def needs(self) -> tuple[Need, ...]:
        """What the part needs."""
        return self.part.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the part and look at the day."""
        finding = self.part(site, case)
        day = self.day.of(case)
        if finding.status is not Status.FAILED or case.as_of >= day:
            return finding
        reason = f"{day.isoformat()}前公开即可，尚未到期；目前：{finding.reason}"
        return replace(finding, status=Status.NOT_DUE, reason=reason, fix="")


@dataclass(frozen=True, slots=True)
class Then:
    """The second question is asked only where the first is answered 合格, and can then lower it at most to 部分合格.

    For a thing that must stand and must also say something: what is not there, or late, stays 不合格.
    """

    first: Check
    second: Check

    def describe(self) -> str:
        """Both questions."""
        return f"{self.first.describe()}；{self.second.describe()}"

    def needs(self) -> tuple[Need, ...]:
        """What either needs."""
        return (*self.first.needs(), *self.second.needs())

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the first, then the second."""
        first = self.first(site, case)
        if first.status is not Status.PASSED:
            return first
        second = self.second(site, case)
        if second.status is Status.FAILED:
            second = replace(second, status=Status.PARTIAL)
        return join([first, second])


@dataclass(frozen=True, slots=True)
class Lesser:
    """What another check calls 合格 is only ``status`` here, for the reason ``but``; ``fix`` is what the unit should do."""

    check: Check
    but: str
    fix: str
    status: Status = Status.PARTIAL

    def describe(self) -> str:
        """The check, and why it is not enough."""
        return f"{self.check.describe()}（{self.but}，为{self.status.label}）"

    def needs(self) -> tuple[Need, ...]:
        """What the check needs."""
        return self.check.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check and lower a 合格."""
        finding = self.check(site, case)
        if finding.status is not Status.PASSED:
            return finding
        return replace(finding, status=self.status, reason=f"{finding.reason}；但{self.but}", fix=self.fix)


@dataclass(frozen=True, slots=True)
class ByFacet:
    """A row that some units answer only in part: ``facets`` pairs the part's name (行政强制) with its check, ``whole`` is for the rest."""

    facets: tuple[tuple[str, Check], ...]
    whole: Check

    def describe(self) -> str:
        """The whole, and each part."""
        parts = "；".join(f"只评估{name}的单位：{check.describe()}" for name, check in self.facets)
        return f"{self.whole.describe()}；{parts}"

    def needs(self) -> tuple[Need, ...]:
        """What any of them needs."""
        return (*self.whole.needs(), *(n for _, check in self.facets for n in check.needs()))

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check of the case's facet."""
        check = next((c for name, c in self.facets if case.facet and name in case.facet), self.whole)
        return check(site, case)


@dataclass(frozen=True, slots=True)
class OwnOnly:
    """What another check finds counts where some of it is the unit's own; where all is issued by other bodies a person is asked.

    For things that every unit must make itself and that superiors' columns of the same name are full of. ``what`` names the thing.
    """

    check: Check
    what: str

    def describe(self) -> str:
        """The check, and what others' documents mean."""
        return f"{self.check.describe()}；只有上级或其他单位的，由人核查"

    def needs(self) -> tuple[Need, ...]:
        """What the check needs."""
        return self.check.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check and look at whose documents it found."""
        finding = self.check(site, case)
        settled = finding.status not in (Status.PASSED, Status.PARTIAL) or not finding.found
        if settled or not all(of_another(d, case.unit, case.district) for d in finding.found):
            return finding
        told = "、".join(f"《{d.title}》" for d in finding.found[:3])
        return Finding(
            Status.NEEDS_REVIEW,
            f"只见上级或其他单位的{self.what}：{told}，须由人确认有无本单位的",
            finding.evidence,
            found=finding.found,
        )
