"""A009 历史规划归集

合格
    规划信息一类栏目归集公开了此前两个五年规划。

部分合格
    只有其中一个，或者只有年度计划；或者没有放在规划信息一类栏目。

不合格
    没有归集任何历史规划、计划。

整改
    在“历史规划（计划）”栏目补充此前两个五年规划的纲要，归集历年国民经济和社会发展计划。

依据
    《中华人民共和国政府信息公开条例》第二十条（三）；国办发〔2021〕12号。
"""

from checks.disclosure.five_year_plans import PastPlans
from rules import Rule

RULE = Rule(id="A009", check=PastPlans(), confidence="heuristic")
