"""D023 调查征集结束后公开反馈结果

合格
    本年度结束满30天的调查征集活动逐一公开了反馈结果：另发结果公告的按标题同一事项或页面互相链接配对，在征集页面内反馈的也算。

部分合格
    有的活动没有反馈结果，列出是哪些。

不合格
    已结束的活动都没有反馈结果，或者本年度没有开展调查征集。征集尚未结束或结束不满30天的不计。

整改
    在调查征集栏目逐项公开反馈结果。

依据
    指标表本行；《重大行政决策程序暂行条例》（国务院令第713号）第十八条。
"""

from checks.participation.feedback import ConsultationsAnswered
from rules import Rule

RULE = Rule(id="D023", check=ConsultationsAnswered(("调查征集", "征集反馈"), "调查征集活动"))
