"""C007 多角度解读

合格
    至少有一项政策有部门、领导（负责人）、专家、媒体中两种以上角度的解读；按标题、栏目和来源认定由谁解读。

部分合格
    同一政策有多篇解读，但都是同一角度。

不合格
    没有解读材料，或者每项政策只解读一次。

整改
    对重要政策安排负责人、专家或媒体从不同角度再作解读。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.interpretation_quality import SeveralAngles
from rules import Rule

RULE = Rule(id="C007", check=SeveralAngles(), confidence="heuristic")
