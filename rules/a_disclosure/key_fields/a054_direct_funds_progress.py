"""A054 财政资金直达基层工作进展、使用情况和工作总结

合格
    直达资金专栏持续发布本年度工作进展和资金使用情况，最近120天内有更新；工作总结到期后也已公开。

部分合格
    本年度发布过，但已超过120天没有更新；或者总结到期未公开；或者不在专栏里。

不合格
    到6月30日，本年度没有任何一条进展或使用情况。

整改
    按月或按季在“财政资金直达基层”专栏发布进展和使用情况，次年1月底前公开全年工作总结。

依据
    《中华人民共和国政府信息公开条例》第二十条（七）、第二十六条。
"""

from checks import AllOf, Day, Published, Selection, UpdatedWithin
from checks.combine import ExpectedBy
from rules import Rule

COLUMN = ("财政资金直达基层",)
FIGURES = "使用|支出|进展|进度|执行|监控|分析|下达|拨付|台账|总结|情况|分配|发放"

RULE = Rule(
    id="A054",
    check=AllOf(
        (
            ExpectedBy(
                UpdatedWithin(
                    Selection(
                        COLUMN,
                        "直达资金工作进展和使用情况",
                        title=f"(直达|转移支付|惠企利民).*({FIGURES})|(资金|预算).*(使用|支出|执行|监控|分析|进展|进度|情况|台账)|工作(进展|总结|动态)",
                        without="培训|办法|方案",
                        elsewhere=f"直达.*({FIGURES})",
                        about="Y",
                    ),
                    days=120,
                ),
                Day(6, 30),
            ),
            ExpectedBy(
                Published(
                    Selection(
                        COLUMN,
                        "直达资金工作总结",
                        title="总结|全年.*情况|年度.*(报告|情况)",
                        without="监控|月",
                        about="Y",
                        elsewhere="直达.*(总结|全年|年度)",
                    )
                ),
                Day(1, 31, years=1),
            ),
        )
    ),
)
