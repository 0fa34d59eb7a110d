"""B002 在线渠道畅通

核查方法
    由人通过在线平台或电子邮箱实际提交一件申请，把结果登记到“依申请公开实测”台账；没有台账时提请人工核查，并附上页面所见。

合格
    本年度经在线或电子邮件提交的实测申请全部送达。

部分合格
    有的送达，有的没有。

不合格
    全部没有送达：打不开、提交失败、退信等，写明情形。

整改
    修复在线申请平台或邮箱，安排专人每日查收。

依据
    《中华人民共和国政府信息公开条例》第二十九条、第三十一条。
"""

from checks.requests.applications import ChannelWorks
from rules import Rule

RULE = Rule(
    id="B002",
    check=ChannelWorks(
        channels=("在线", "电子邮件"),
        what="在线申请渠道",
        question="在线申请渠道是否畅通，须实际提交一件申请后登记",
        columns=("依申请公开", "申请指南"),
    ),
    method="records",
)
