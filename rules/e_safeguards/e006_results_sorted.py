"""E006 检索结果分类展现

合格
    检索页、检索框可按新闻、政策、文件、服务、互动等三个以上分类查看结果。检索页没有看到的，需人工核查。

不合格
    检索页已看到而没有分类，或首页没有检索功能。

整改
    检索结果按类别分类展现。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks.safeguards.front_functions import ResultsSorted
from rules import Rule

RULE = Rule(id="E006", check=ResultsSorted())
