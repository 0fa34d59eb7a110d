"""The year's plan for open government (政务公开实施方案、要点、任务分工), which several rows ask about."""

from __future__ import annotations

from dataclasses import dataclass

from checks.authorship import issued_by_another, speaks_for
from checks.deadlines import Day
from checks.documents import Published, Selection
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.titles import dated

_WORDS = (
    r"(实施方案|工作方案|工作安排|工作要点|要点|任务分工|任务分解|工作计划|工作任务|落实方案|实施意见|工作措施|台账|任务清单"
    r"|(方案|安排|计划|任务|措施|责任清单|部署)(》|\(.*\)|的?(通知|公告|函))*$)"
)

PLAN = Selection(
    ("政务公开推进",),
    "本年度政务公开工作实施方案或工作安排",
    title=rf"^(?=.*{{Y}}|(?!.*(19|20)\d\d)).*(政务公开|信息公开).*{_WORDS}",
    without=r"培训|考核|测评|评估|验收|检查|督查|宣传|总结|(完成|落实|开展|进展)情况|解读|图解|标准目录|年度报告|年报|预公开|应急|征求|征集|报送|上报|填报|催报"
    r"|开放日|体验|召开|举行|举办|会议",
    since=Day(1, 1),
)
"""The plan of Y: named so in its title, or published in Y without naming another year."""


@dataclass(frozen=True, slots=True)
class PlanPublished:
    """合格: a plan of the unit's own stands in its column; where all that stands is issued by other bodies a person is asked."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{Published(PLAN).describe()}；只有上级或其他单位印发的，由人核查"

    def needs(self) -> tuple[Need, ...]:
        """The lists of Y."""
        return PLAN.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look the plan up and see whose it is."""
        finding = Published(PLAN)(site, case)
        own = [d for d in finding.found if not _anothers(d.title, case)]
        if own or not finding.found or finding.status not in (Status.PASSED, Status.PARTIAL):
            return finding
        told = "、".join(dated(d) for d in finding.found[:3])
        return Finding(
            Status.NEEDS_REVIEW,
            f"只见上级或其他单位印发的政务公开方案、要点：{told}，须由人确认本单位是否另有实施方案或工作安排",
            finding.evidence,
            found=finding.found,
        )


def _anothers(title: str, case: Case) -> bool:
    return issued_by_another(title, case.unit, case.district) or speaks_for(title, case.unit, case.district) is False
