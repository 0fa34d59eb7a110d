"""C004 重点工作政策解读比例

核查方法
    按题名找出本年度有关“六稳”“六保”、营商环境、疫情防控、乡村振兴、民生、安全等重点工作的政策文件，与解读材料配对，
    列出已解读和未解读的清单；比例是否达到要求由人确认。

合格
    重点工作政策文件全部有解读。

部分合格
    由人按清单和比例确认。

不合格
    没有解读栏目或解读材料，或者重点工作的办法、措施等一份也没有解读。

整改
    补发重点工作政策文件的解读材料。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.interpretations import ShareInterpreted
from rules import Rule

RULE = Rule(id="C004", check=ShareInterpreted(), method="assisted")
