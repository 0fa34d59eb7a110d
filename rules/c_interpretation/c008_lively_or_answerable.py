"""C008 解读形式和联系方式

合格
    本年度有以简明问答、图解、视频、动漫等形式的解读，或者解读材料写明了联系人（解读科室）和联系电话。

部分合格
    联系人和联系电话只写明一项。

不合格
    没有解读材料，或者都是文字照登，也没有联系人和电话。

整改
    采用问答、图解、视频等形式解读，或者在解读材料末尾写明联系人和联系电话。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.interpretation_quality import LivelyOrAnswerable
from rules import Rule

RULE = Rule(id="C008", check=LivelyOrAnswerable(person="解读联系人", phone="解读联系电话"), confidence="heuristic")
