"""D006 决策草案征求意见不少于30日

合格
    本年度重大行政决策草案征求意见从开始到截止（含首尾）不少于30日；不足30日的，在公告里说明了情况紧急等原因。目录中列明的事项与征集能对上的，只核查这些事项。

部分合格
    有的草案不足30日又没有说明，或没有写截止日期。

不合格
    所有草案都不足30日又没有说明，或10月31日后本年度没有征求意见。

整改
    今后公开征求意见不少于30日，确需缩短的在公告中说明。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第十五条。
"""

from checks import YEARLY
from checks.participation.drafts import ThirtyDays
from rules import Rule

RULE = Rule(id="D006", check=ThirtyDays(("决策预公开",)), due=YEARLY)
