"""A047 重大建设项目实施信息

合格
    本年度批准结果、招标投标、征收土地、重大设计变更、施工、质量安全监督、竣工七类信息都有公开。

部分合格
    信息已公开，但没有放在重大建设项目、项目实施一类栏目。

不合格
    到10月31日七类信息都没有公开。

整改
    在“重大建设项目”栏目按类公开实施信息；某类确未发生的，发布情况说明。有的类别未见的，由人对照项目清单确认是否应有。

依据
    《中华人民共和国政府信息公开条例》第二十条（十）。
"""

from checks import YEARLY
from checks.disclosure.project_stages import ProjectStages
from rules import Rule

RULE = Rule(id="A047", check=ProjectStages(), method="assisted", due=YEARLY)
