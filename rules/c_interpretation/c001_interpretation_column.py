"""C001 政策解读专栏及时更新

合格
    设有政策解读栏目，最近183天内有更新。

部分合格
    设有栏目，但已超过183天没有更新。

不合格
    没有栏目，或者栏目里没有本单位的任何内容。

整改
    设置政策解读专栏，文件公开后3个工作日内发布解读；确无文件可解读的，发布情况说明。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks import Selection, UpdatedWithin
from checks.notes import NOTE
from rules import Rule

RULE = Rule(
    id="C001", check=UpdatedWithin(Selection(columns=("政策解读",), what="政策解读", without=NOTE.pattern, asking=True), days=183)
)
