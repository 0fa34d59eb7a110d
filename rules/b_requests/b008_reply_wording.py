"""B008 答复没有文字差错

核查方法
    由人核对答复件文字，把差错逐处登记，确无差错填“无”；未核对的，列出疑似之处提请人工核查。

合格
    每件核对后无文字差错。

部分合格
    有的件有差错。

不合格
    核对过的件都有差错。

整改
    更正差错并重新送达，答复件发出前双人校对。

依据
    《中华人民共和国政府信息公开条例》第三十六条。
"""

from checks.requests.replies import EveryReply, free_of_slips
from rules import Rule

RULE = Rule(
    id="B008",
    check=EveryReply(what="没有文字差错", points=free_of_slips, fix="更正差错并重新送达，答复件发出前双人校对。"),
    method="records",
)
