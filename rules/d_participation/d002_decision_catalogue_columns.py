"""D002 决策事项目录写明事项名称和承办单位

合格
    本年度重大行政决策事项目录（页面或附件的表格、文字）列有决策事项名称和承办（责任）单位。

部分合格
    缺其中一项；或者目录没有放在决策类栏目。

不合格
    10月31日后没有本年度目录，或目录里两项都没有。附件不能读取的，为未能核查。

整改
    在重大行政决策事项目录中列明决策事项名称、承办单位。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第三条。
"""

from checks import YEARLY
from checks.fields import NamedField, TableNames
from checks.participation.decisions import CATALOGUE
from rules import Rule

RULE = Rule(
    id="D002",
    check=TableNames(
        CATALOGUE,
        (
            NamedField("决策事项名称", r"决策事项|事项名称|决策名称|项目名称|^事项$|^名称$|目录事项"),
            NamedField("承办单位", r"承办|(责任|牵头|实施|起草|主办|主责)(单位|部门|主体|科室|机构)"),
        ),
    ),
    due=YEARLY,
)
