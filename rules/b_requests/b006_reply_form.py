"""B006 按要求的形式答复

核查方法
    对照申请要求的答复形式与实际答复形式（纸质、电子、当面、查阅），登记到两本台账；没有台账时提请人工核查。

合格
    每件答复形式与申请要求一致。

部分合格
    有的一致，有的不一致。

不合格
    都不一致。

整改
    按申请人要求的形式提供；确有困难的，说明理由后以适当形式提供。

依据
    《中华人民共和国政府信息公开条例》第四十条。
"""

from checks.requests.replies import EveryReply, as_requested
from rules import Rule

RULE = Rule(
    id="B006",
    check=EveryReply(
        what="形式与申请人要求一致", points=as_requested, fix="按申请人要求的形式提供；确有困难的，说明理由后以适当形式提供。"
    ),
    method="records",
)
