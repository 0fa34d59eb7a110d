"""The portal's one mailbox for all units: that it shows the answers of others only does not tell that a unit owes any."""

from __future__ import annotations

from dataclasses import dataclass

from checks.combine import Check
from checks.documents import quotes
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.selections import Selection
from checks.titles import dated, day_of
from checks.unit_columns import own_search


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
        if search.own:
            return finding
        held = (d for c in search.shared for d in c.documents if d.units and (day := day_of(d)) is not None and day <= case.as_of)
        theirs = self.selection.chosen(held, case)
        if not theirs or any(site.unit.name in d.units for d in theirs):
            return finding
        what = self.selection.what
        reason = (
            f"门户统一的“{search.shared[0].name}”栏目公开了{len(theirs)}条{what}，没有写明属于本单位的，"
            f"须由人确认是否涵盖本单位、本年度有无群众向本单位来信：{dated(theirs[0])}"
        )
        return Finding(Status.NEEDS_REVIEW, reason, quotes(theirs[:5], "门户统一栏目"), found=theirs)
