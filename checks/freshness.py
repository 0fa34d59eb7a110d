"""How fresh the documents that answer a row are: the newest of them, never the newest date on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from checks.documents import look_up
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.selections import Selection
from checks.titles import dated, day_of, newest


@dataclass(frozen=True, slots=True)
class UpdatedWithin:
    """合格: the newest document of the selection was published at most ``days`` before the day of judgement.

    ``stale`` is the answer for an older one: 部分合格 where the row asks first of all that the thing exists, 不合格 where it asks for news.
    """

    selection: Selection
    days: int
    stale: Status = Status.PARTIAL

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.selection.what}最近{self.days}天内有更新"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the year before and this one."""
        return self.selection.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the newest answering document with the day of judgement."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        last = newest(looked.chosen)
        day = day_of(last) if last else None
        if last is None or day is None:
            return Finding(
                Status.UNKNOWN,
                f"{self.selection.what}的列表和页面都读不到日期，无法核查是否更新",
                tuple(d.as_evidence() for d in looked.chosen[:10]),
                found=looked.chosen,
            )
        age = (case.as_of - day).days
        evidence = (last.as_evidence(f"最近更新{day.isoformat()}"), *(c.as_evidence() for c in looked.search.columns[:2]))
        if day >= case.as_of - timedelta(days=self.days):
            return Finding(
                Status.PASSED, f"{self.selection.what}最近更新于{day.isoformat()}：{dated(last)}", evidence, found=looked.chosen
            )
        reason = (
            f"{self.selection.what}自{day.isoformat()}以来未更新，已{age}天（要求{self.days}天内有更新），最后一条为{dated(last)}"
        )
        return Finding(
            self.stale, reason, evidence, fix=f"及时更新{looked.search.found_as}栏目的{self.selection.what}", found=looked.chosen
        )
