"""A012 政府工作报告进展

合格
    本年度按季度（或半年、逐月）公开政府工作报告、重点工作的落实进展，已到期的各期齐全；最近几份合起来写明工作进展、取得成效和后续举措。

部分合格
    有的期次缺失，或者缺少进展、成效、后续举措中的一项或两项。

不合格
    半年过后仍未公开本年度的任何进展。

整改
    在“政府工作报告”栏目按季度公开落实情况，写明进展、成效和下一步举措。

依据
    《中华人民共和国政府信息公开条例》第十九条、第二十六条。
"""

from checks import AllOf, AnyOf, Day, DocumentStates, Every, EveryPeriod, Selection
from checks.titles import SETS_GOING
from rules import Rule

PROGRESS = Selection(
    columns=("政府工作报告", "重点工作落实"),
    what="政府工作报告落实进展",
    title="(政府工作报告|重点(工作|任务|项目)|目标任务|主要任务|重要工作|任务).{0,30}(进展|落实|完成|推进|执行|进度|成效)"
    "|(进展|落实|完成|推进)情况|([上下]半年|季度|全年|半年|年度?)(工作)?(总结|小结|情况)",
    without=f"解读|预算|随机|建议|提案|整改|普法|法治|信息公开|政务公开|(分解|分工)(方案|的通知|表)$|招标|审计|{SETS_GOING}",
    about="Y",
    local=True,
    elsewhere=r"(政府工作报告|重点(工作|任务)).{0,30}(进展|落实|完成|推进|执行)",
)

RULE = Rule(
    id="A012",
    check=AllOf(
        (
            AnyOf((EveryPeriod(PROGRESS, Every.QUARTER), EveryPeriod(PROGRESS, Every.HALF))),
            DocumentStates(PROGRESS, elements=("报告工作进展", "报告取得成效", "报告后续举措"), latest=4),
        )
    ),
    confidence="heuristic",
    due=Day(8, 15),
)
