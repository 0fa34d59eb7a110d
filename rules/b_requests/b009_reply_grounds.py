"""B009 答复说明法律依据和理由

核查方法
    从答复正文读出引用的法律条款和理由，或者由人登记。

合格
    每件都写明法律依据（法规名称和条款）和理由。

部分合格
    只写明一项。

不合格
    两项都没有写明。

整改
    按条例第三十六条规定的情形写明所依据的条款和理由。

依据
    《中华人民共和国政府信息公开条例》第三十六条。
"""

from checks.requests.replies import EveryReply, grounded
from rules import Rule

RULE = Rule(
    id="B009",
    check=EveryReply(what="说明了法律依据和理由", points=grounded, fix="按条例第三十六条规定的情形写明所依据的条款和理由。"),
    method="records",
)
