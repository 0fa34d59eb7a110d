"""B010 答复告知救济渠道

核查方法
    从答复正文读出行政复议、行政诉讼的机关名称、地址和期限，或者由人登记。

合格
    每件都告知复议机关和法院的名称、地址，以及60日、6个月的期限。

部分合格
    六项缺了一部分，写明缺哪项。

不合格
    没有告知救济渠道。

整改
    在答复书末尾写明复议机关和管辖法院的名称、地址和期限。

依据
    《中华人民共和国政府信息公开条例》第五十一条。
"""

from checks.requests.replies import EveryReply, remedies
from rules import Rule

RULE = Rule(
    id="B010",
    check=EveryReply(what="告知了救济渠道", points=remedies, fix="在答复书末尾写明复议机关和管辖法院的名称、地址和期限。"),
    method="records",
)
