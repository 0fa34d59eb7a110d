"""C006 解读与政策文件重复（扣分项）

核查方法
    把解读与配对的政策文件逐字比对（连续八个字相同即算重合），给出重合率和重合段落；60%至80%的由人判断。

合格
    最高重合率低于60%，不扣分。

不合格
    有解读与政策文件重合80%以上，仅是压缩或摘抄原文。

整改
    重写解读材料，说明政策的背景、依据、目的和举措的含义，不照抄原文。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.copying import NotCopied
from rules import Rule

RULE = Rule(id="C006", check=NotCopied(), method="assisted")
