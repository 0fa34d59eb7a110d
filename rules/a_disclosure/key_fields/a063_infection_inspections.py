"""A063 传染病防治监督检查

合格
    医疗卫生栏目公开了本年度传染病防治工作的检查计划及方案、检查结果和处理信息。

部分合格
    缺计划、结果或处理信息，逐项写明；或者放在别的栏目。

不合格
    到10月31日，本年度一份也没有。

整改
    补齐传染病防治监督检查的计划、结果和处理信息；检查未发现问题的，也要写明。

依据
    《中华人民共和国政府信息公开条例》第二十条（十三）。
"""

from checks import YEARLY
from checks.disclosure.inspections import INSPECTION, inspections
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A063",
    check=Matrix(
        inspections("传染病防治监督检查情况", "传染病"),
        aspects=INSPECTION,
        objects=(Trait("传染病防治", "传染病|疫情防控|疫情管理|预防接种|疫苗接种|医疗废物|消毒(产品|隔离)|院感"),),
    ),
    due=YEARLY,
)
