"""A008 现行五年规划集中公开

合格
    规划信息一类栏目公开了评估年度所在五年的规划：提供内容的单位有本领域的专项规划（自然资源部门为空间规划），牵头单位一家负责时纲要、专项、空间、区域规划齐全。

部分合格
    牵头单位的四类规划缺一类或几类；或者规划没有放在规划信息一类栏目。

不合格
    到10月31日仍未公开。空间规划未见的，由人确认是否尚未批复。

整改
    在“规划计划”栏目归集公开本五年的规划纲要、专项规划、空间规划和区域规划。

依据
    《中华人民共和国政府信息公开条例》第二十条（三）；国办发〔2021〕12号。
"""

from checks import YEARLY
from checks.disclosure.five_year_plans import PlansInForce
from rules import Rule

RULE = Rule(id="A008", check=PlansInForce(), confidence="heuristic", due=YEARLY)
