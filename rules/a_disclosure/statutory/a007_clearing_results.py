"""A007 规范性文件清理结果

合格
    本年度及前两年每年都公开了规范性文件清理结果（继续有效、废止、失效、修改的目录），或者有一份注明覆盖近三年。

部分合格
    近三年中有的年份没有，写明缺哪几年；或者没有放在履职依据、文件清理一类栏目。

不合格
    近三年没有公开任何清理结果。发布情况说明的，由人核查。

整改
    在“规范性文件清理”栏目补齐缺少年份的清理结果；确无规范性文件的，发布情况说明。

依据
    《中华人民共和国政府信息公开条例》第二十条（一）。
"""

from checks import YEARLY, AnyOf, Day, EveryYear, Published, Selection
from rules import Rule

COLUMNS = ("规范性文件清理", "履职依据")
NOT_A_RESULT = (
    "情况说明|解读|征求|开展.{0,12}清理|清理工作.{0,4}(通知|方案|办法)|清理(办法|方案|制度)|培训|备案|双随机|车辆|债务|证明事项"
)

RULE = Rule(
    id="A007",
    check=AnyOf(
        (
            EveryYear(
                Selection(
                    COLUMNS,
                    "规范性文件清理结果",
                    title="文件.{0,12}清理|清理.{0,20}文件|文件.{0,6}立改废|(继续有效|现行有效|废止|失效|修改).{0,16}文件|文件.{0,12}(废止|失效|继续有效|现行有效)",
                    without=NOT_A_RESULT,
                    local=True,
                    since=Day(1, 1, years=-2),
                ),
                back=2,
                due=YEARLY,
            ),
            Published(
                Selection(
                    COLUMNS,
                    "近三年规范性文件清理结果",
                    title="(近三年|近3年|三年来).{0,12}(文件|清理)",
                    without=NOT_A_RESULT,
                    local=True,
                    since=Day(1, 1, years=-1),
                )
            ),
        )
    ),
    confidence="heuristic",
)
