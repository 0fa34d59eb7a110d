"""E039 实施方案与本地实际结合

核查方法
    本年度没有实施方案或工作安排的不合格。有的，列出提到本单位、本区的次数和责任分工、完成时限，由人判断与实际结合的情况。

不合格
    10月31日后，栏目已看完，没有本年度的实施方案或工作安排。

整改
    结合本地区、本单位实际细化任务，明确责任科室和完成时限。

依据
    《中华人民共和国政府信息公开条例》第四条；指标表本行。
"""

from checks import YEARLY
from checks.assisted import AskAbout
from checks.safeguards.notes import local_substance
from checks.safeguards.yearly_plan import PLAN
from rules import Rule

RULE = Rule(
    id="E039",
    check=AskAbout(PLAN, "请核查实施方案或工作安排与本地区、本单位实际结合的情况", local_substance, latest=2),
    method="assisted",
    due=YEARLY,
)
