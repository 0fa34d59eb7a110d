"""A043 老年人补贴月度公开

合格
    本年度已到期的各月都公开了老年人补贴发放情况，最近几期写明申领数量、审核通过数量、名单和发放总金额。

部分合格
    有的月份缺失，写明缺哪几月；或者缺少四项中的一项或几项。

不合格
    已到期的月份一期也没有公开。

整改
    在“养老服务”栏目逐月公开各项老年人补贴的申领数、审核通过数、名单和发放总金额；名单注意遮盖身份证号、银行卡号。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import DocumentStates, Every, EveryPeriod, Selection, Then
from rules import Rule

PAYMENTS = Selection(
    columns=("养老服务",),
    what="老年人补贴发放情况",
    title=r"^(?=.*([\d一二三四五六七八九十]月|季度|半年|发放|名单|公示|汇总|审核|审批|申领|统计|明细|情况)).*((老年|老人|高龄|失能|养老|长寿|百岁|老龄).{0,20}(补贴|津贴|补助)|(补贴|津贴|补助).{0,16}(老年|老人|高龄|失能)|[尊敬]老金)",
    without="政策|办法|方案|通知$|标准(目录)?$|解读|问答|指南|采购|招标|会议",
    about="Y",
    local=True,
)

RULE = Rule(
    id="A043",
    check=Then(
        EveryPeriod(PAYMENTS, Every.MONTH, lag_days=30),
        DocumentStates(PAYMENTS, elements=("补贴申领数", "补贴审核通过数", "补贴名单", "补贴总金额"), latest=4, titles=True),
    ),
)
