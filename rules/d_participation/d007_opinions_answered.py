"""D007 反馈意见征集结果并说明采纳情况

合格
    本年度结束满30天的意见征集都公开了反馈，写明收到意见的数量、采纳情况和不采纳的理由（未收到意见、全部采纳的写明即可）。按标题和链接配对，应抽样复核。

部分合格
    有的没有反馈，或反馈里没有采纳情况、不采纳理由，逐项写明。

不合格
    10月31日后本年度没有征集，或已结束的都没有反馈。

整改
    在意见征集栏目逐项公开反馈结果，说明主要采纳意见和不采纳的理由。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条。
"""

from checks import YEARLY
from checks.participation.feedback import ConsultationsAnswered
from rules import Rule

RULE = Rule(
    id="D007",
    check=ConsultationsAnswered(("决策预公开", "征集反馈"), "意见征集", reasons=True),
    confidence="heuristic",
    due=YEARLY,
)
