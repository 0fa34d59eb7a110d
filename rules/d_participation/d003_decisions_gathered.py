"""D003 以目录归集方式展示决策各环节

合格
    决策类栏目的目录页链接展示了决策草案、制订背景、意见征集采纳情况、会议审议情况、决策结果五个环节，或按环节分设了子栏目。按链接文字判断，应抽样复核。

部分合格
    缺其中几个环节的链接，或链接已经失效，写明是哪几个。

不合格
    10月31日后，没有决策类栏目，或一个环节的链接都没有。

整改
    在重大行政决策栏目按事项归集，逐个环节设置链接。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第三条、第十五条、第三十二条。
"""

from checks import YEARLY
from checks.participation.collection_page import StagesLinked
from rules import Rule

RULE = Rule(id="D003", check=StagesLinked(), confidence="heuristic", due=YEARLY)
