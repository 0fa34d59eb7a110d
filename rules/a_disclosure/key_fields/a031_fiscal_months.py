"""A031 财政收支月度公开

合格
    本年度已到期的各月都公开了财政收支（预算执行）情况，最近几期写明收支数和增减变化。

部分合格
    有的月份缺失，写明缺哪几月；或者只有数字，没有增减变化的解读。

不合格
    已到期的月份一期也没有公开。

整改
    在“财政收支”栏目逐月公开收支情况，写明增减变化及原因，预判收入走势。变化原因和走势预判的质量应抽查。

依据
    《中华人民共和国政府信息公开条例》第二十条（七）。
"""

from checks import DocumentStates, Every, EveryPeriod, Selection, Then
from rules import Rule

MONTHLY = Selection(
    columns=("财政收支",),
    what="财政收支情况",
    title="收支|预算执行|财政收入|财政支出|一般公共预算|财政(经济)?运行|财政月报|财政(收支)?数据|收入完成",
    without="草案|预算调整|部门|单位|决算|绩效|审计|转移支付|直达|计划执行",
    about="Y",
    local=True,
    elsewhere=r"财政收支(预算)?(执行|完成|运行)?(情况|简况|分析|月报|快报|通报)|月份?.{0,8}财政收支|预算执行情况|财政收入.{0,6}情况",
)

RULE = Rule(
    id="A031",
    check=Then(EveryPeriod(MONTHLY, Every.MONTH), DocumentStates(MONTHLY, elements=("财政收支数", "收支增减"), latest=3)),
    confidence="heuristic",
)
