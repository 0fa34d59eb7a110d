"""Things that must be out by a stated day: late stays late, and before the day nothing is missing."""

from __future__ import annotations

from dataclasses import dataclass

from checks.deadlines import Day
from checks.documents import look_up
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.selections import Selection
from checks.titles import dated, day_of


@dataclass(frozen=True, slots=True)
class PublishedBy:
    """合格: a document of the selection was published on or before ``deadline`` (the day itself counts); 不合格 where all are later.

    Absent before the deadline is 未到期.
    """

    selection: Selection
    deadline: Day

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.deadline.month}月{self.deadline.day}日前公开{self.selection.what}"

    def needs(self) -> tuple[Need, ...]:
        """The lists back to the selection's window."""
        return self.selection.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the days of the answering documents with the deadline."""
        looked = look_up(self.selection, site, case)
        last, what = self.deadline.of(case), self.selection.what
        if looked.missing:
            open_still = case.as_of <= last and looked.missing.status is Status.FAILED
            if not open_still:
                return looked.missing
            return Finding(
                Status.NOT_DUE,
                f"{what}应于{last.isoformat()}前公开，尚未到期；目前：{looked.missing.reason}",
                looked.missing.evidence,
            )
        timely = tuple(d for d in looked.chosen if (day := day_of(d)) and day <= last)
        evidence = tuple(d.as_evidence() for d in (timely or looked.chosen)[:10])
        if timely:
            reason = f"已在{last.isoformat()}前公开{what}：{dated(timely[0])}"
            return Finding(Status.PASSED, reason, evidence, found=timely)
        if undated := [d for d in looked.chosen if day_of(d) is None]:
            told = "、".join(f"《{d.title}》" for d in undated[:3])
            return Finding(Status.UNKNOWN, f"读不到公开日期，无法核查{what}是否按时公开：{told}", evidence, found=looked.chosen)
        first = min(looked.chosen, key=lambda d: day_of(d) or last)
        late = ((day_of(first) or last) - last).days
        reason = f"{what}未按时公开：应于{last.isoformat()}前，{dated(first)}晚{late}天"
        return Finding(Status.FAILED, reason, evidence, fix=f"今后于{last.month}月{last.day}日前公开{what}", found=looked.chosen)
