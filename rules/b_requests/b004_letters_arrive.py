"""B004 信函渠道畅通

核查方法
    由人寄出挂号信或特快专递申请，把签收情况登记到“依申请公开实测”台账；没有台账时提请人工核查。

合格
    本年度寄出的实测信函全部签收。

部分合格
    有的签收，有的没有。

不合格
    全部没有送达：退信、无人签收等，写明情形。

整改
    核对指南公布的通讯地址、邮编和收件部门，确保信函有人签收。

依据
    《中华人民共和国政府信息公开条例》第二十九条、第三十一条。
"""

from checks.requests.applications import ChannelWorks
from rules import Rule

RULE = Rule(
    id="B004",
    check=ChannelWorks(
        channels=("信函",),
        what="信函申请渠道",
        question="信函申请渠道是否畅通，须实际寄出一件申请后登记",
        columns=("申请指南", "依申请公开"),
    ),
    method="records",
)
