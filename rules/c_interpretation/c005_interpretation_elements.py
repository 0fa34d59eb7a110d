"""C005 解读内容要素

合格
    本年度每篇文字解读都写明政策背景、决策依据、出台目的、重要举措；图解、视频等形式不在此逐篇核对。

部分合格
    有的解读缺要素，逐篇写明缺哪项。

不合格
    没有解读材料，或者每篇都缺全部要素。

整改
    按政策背景、决策依据、出台目的、重要举措补写解读材料。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.interpretation_quality import InterpretationElements
from rules import Rule

RULE = Rule(
    id="C005",
    check=InterpretationElements(
        {"政策背景": "政策背景", "决策依据": "决策依据", "出台目的": "出台目的", "重要举措": "重要举措"},
    ),
    confidence="heuristic",
)
