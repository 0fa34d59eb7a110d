"""D001 发布年度重大行政决策事项目录

合格
    决策类栏目有本年度的重大行政决策事项目录（年度计划），包括调整、补充公告。

部分合格
    目录已公开，但没有放在决策类栏目。

不合格
    10月31日后，栏目已看完仍没有本年度的目录。

整改
    经法定程序确定本年度重大行政决策事项目录并公布，有调整的及时公布调整情况。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第三条。
"""

from checks import YEARLY, Published
from checks.participation.decisions import CATALOGUE
from rules import Rule

RULE = Rule(id="D001", check=Published(CATALOGUE), due=YEARLY)
