"""The portal's one mailbox for all units: that it shows the answers of others only does not tell that a unit owes any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.attribution import forms_of
from checks.columns import Search
from checks.combine import Check
from checks.documents import quotes
from checks.evidence import Case, Document, Finding, Site, Status
from checks.fields import NamedField
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import read
from checks.selections import Selection
from checks.titles import dated, day_of
from checks.unit_columns import own_search

_SHORTEST = 3
"""Letters of the shortest name by which a unit is looked for: 财政局."""
_READ = 4
"""How many of the common figures are read, newest first."""


@dataclass(frozen=True, slots=True)
class OrOthersLetters:
    """The check's answer; its 不合格 becomes 需人工核查 where a unit without a mailbox of its own shares one that holds what others were asked.

    ``selection`` is what the check looks for.
    """

    check: Check
    selection: Selection

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.check.describe()}；门户统一栏目中只有其他单位的，由人确认"

    def needs(self) -> tuple[Need, ...]:
        """What the check needs."""
        return self.check.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check, then look for what others have in the portal's column."""
        finding = self.check(site, case)
        if finding.status is not Status.FAILED:
            return finding
        search = own_search(site, self.selection.columns)
        theirs = _held_for_others(search, self.selection, site, case)
        if search.own or not theirs:
            return finding
        what = self.selection.what
        reason = (
            f"门户统一的“{search.shared[0].name}”栏目公开了{len(theirs)}条{what}，没有写明属于本单位的，"
            f"须由人确认是否涵盖本单位、本年度有无群众向本单位来信：{dated(theirs[0])}"
        )
        return Finding(Status.NEEDS_REVIEW, reason, quotes(theirs[:5], "门户统一栏目"), found=theirs)


@dataclass(frozen=True, slots=True)
class OrNamedInCommon:
    """The check's answer; its 不合格 gives way where figures that another office publishes for all units tell the unit's own, by its name."""

    check: Check
    selection: Selection
    fields: tuple[NamedField, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.check.describe()}；或者门户统一公布的{self.selection.what}列有本单位"

    def needs(self) -> tuple[Need, ...]:
        """What the check needs."""
        return self.check.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check, then read what stands in the portal's column for all."""
        finding = self.check(site, case)
        if finding.status is not Status.FAILED:
            return finding
        theirs = _held_for_others(own_search(site, self.selection.columns), self.selection, site, case)
        names = [form for form in forms_of(site.unit) if len(form) >= _SHORTEST]
        for document in sorted(theirs, key=lambda d: day_of(d) or date.min, reverse=True)[:_READ]:
            told = plain(read(site, (document,)).text)
            if not any(name in told for name in names):
                continue
            lacking = [field.name for field in self.fields if not re.search(field.head, told)]
            if not lacking:
                reason = f"门户统一公布的{self.selection.what}列有本单位：{dated(document)}"
                return Finding(Status.PASSED, reason, (document.as_evidence("列有本单位"),), found=(document,))
        return finding


def _held_for_others(search: Search, selection: Selection, site: Site, case: Case) -> tuple[Document, ...]:
    """What is looked for, as the portal's columns hold it under other units' names; nothing where the unit has some there itself."""
    held = (d for c in search.shared for d in c.documents if d.units and (day := day_of(d)) is not None and day <= case.as_of)
    found = selection.chosen(held, case)
    return () if any(site.unit.name in d.units for d in found) else found
