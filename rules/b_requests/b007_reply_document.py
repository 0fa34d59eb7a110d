"""B007 出具书面答复书

核查方法
    对照答复件登记文书名称、文号和公章；填了答复正文的，文书名称和文号由程序读出，公章由人看。

合格
    每件都是政府信息公开告知书或答复书，有正式文号并加盖公章。

部分合格
    缺其中一部分，写明缺哪项。

不合格
    三项都没有。

整改
    统一使用告知书、答复书文本，编正式文号并加盖单位公章。

依据
    《中华人民共和国政府信息公开条例》第三十六条。
"""

from checks.requests.replies import EveryReply, written
from rules import Rule

RULE = Rule(
    id="B007",
    check=EveryReply(
        what="为加盖公章、有正式文号的告知书或答复书",
        points=written,
        fix="统一使用告知书、答复书文本，编正式文号并加盖单位公章。",
    ),
    method="records",
)
