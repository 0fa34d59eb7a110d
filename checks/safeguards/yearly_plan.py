"""The year's plan for open government (政务公开实施方案、要点、任务分工), which several rows ask about."""

from checks.deadlines import Day
from checks.selections import Selection

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
