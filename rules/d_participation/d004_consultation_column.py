"""D004 设置决策预公开类栏目

合格
    本单位页面或门户有意见征集、调查征集等决策预公开类栏目，其中有本单位的内容。

不合格
    没有这类栏目，或栏目里没有本单位的内容。

整改
    设置决策预公开（意见征集）栏目，集中发布本单位的决策草案和征集公告。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第十五条。
"""

from checks import ColumnExists
from rules import Rule

RULE = Rule(id="D004", check=ColumnExists(("决策预公开",)))
