"""Things that come once a year: is there one for each year of a window."""

from __future__ import annotations

from dataclasses import dataclass

from checks.deadlines import Day
from checks.documents import look_up
from checks.evidence import Case, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.selections import Selection
from checks.titles import about_year, dated, newest


@dataclass(frozen=True, slots=True)
class EveryYear:
    """合格: a document of the selection stands for each year from Y-``back`` to Y; 部分合格 names the years that lack.

    The year is that in the title, else that of publication. Y itself counts only from ``due`` on.
    """

    selection: Selection
    back: int
    due: Day

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"逐年公开{self.selection.what}，覆盖评估年度及之前{self.back}年"

    def needs(self) -> tuple[Need, ...]:
        """The whole list: old years are often posted late."""
        return self.selection.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the years of the window with those that documents are about."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        last = case.year if case.as_of >= self.due.of(case) else case.previous
        window = range(case.year - self.back, last + 1)
        answering = {y: next((d for d in looked.chosen if about_year(d, y)), None) for y in window}
        lacking = [y for y, d in answering.items() if d is None]
        standing = tuple(d for d in answering.values() if d)
        evidence = unique_evidence([*(d.as_evidence() for d in standing), *(c.as_evidence() for c in looked.search.columns[:3])])
        what, span = self.selection.what, f"{window[0]}—{window[-1]}年"
        if not lacking:
            return Finding(Status.PASSED, f"{span}{what}逐年公开，最近一份为{dated(standing[-1])}", evidence, found=standing)
        short = [c for c in looked.search.columns if not c.offsite and (c.gap or not c.seen_since(self.selection.window(case)))]
        told = "、".join(f"{y}年" for y in lacking)
        if short:
            names = "、".join(f"“{c.name}”" for c in short[:3])
            return Finding(Status.UNKNOWN, f"栏目列表未能读完（{names}），未见{told}{what}", evidence, found=standing)
        recent = newest(looked.chosen)
        tail = f"，最近一份为{dated(recent)}" if recent else ""
        status = Status.PARTIAL if standing else Status.FAILED
        return Finding(
            status,
            f"{what}不全，未公开{told}{what}{tail}",
            evidence,
            fix=f"在{looked.search.found_as}栏目补充{told}{what}",
            found=standing,
        )
