"""E038 发布本年度政务公开实施方案或工作安排

合格
    公开了本年度政务公开工作实施方案、工作安排、要点或任务分工，标题写明本年度，或者本年度发布且没有写明是别的年度。

部分合格
    已公开，但没有放在工作推进、组织管理类栏目。

不合格
    10月31日后，栏目已看完仍没有本年度的方案或安排。

核查方法
    栏目里只有上级或其他单位印发的方案、要点，由人核查本单位是否另有安排。

整改
    在工作推进（组织管理）栏目公开本年度政务公开工作实施方案或工作安排。

依据
    《中华人民共和国政府信息公开条例》第四条；指标表本行。
"""

from checks import YEARLY, OwnOnly, Published
from checks.safeguards.yearly_plan import PLAN
from rules import Rule

RULE = Rule(id="E038", check=OwnOnly(Published(PLAN), "政务公开方案、要点"), due=YEARLY)
