"""A062 诊疗活动、职业病防治、放射诊疗、处方、抗菌药物监督检查

合格
    医疗卫生栏目公开了本年度对诊疗活动、职业病防治、放射诊疗、处方、抗菌药物使用五类事项的检查计划及方案、检查结果和处理信息，
    一份计划或通报可以同时写几类事项。

部分合格
    有的事项缺计划、结果或处理信息，逐格写明；或者放在别的栏目。

不合格
    到10月31日，本年度一份也没有。

整改
    按事项补齐检查计划、结果和处理信息；检查未发现问题的，也要写明。

依据
    《中华人民共和国政府信息公开条例》第二十条（十三）。
"""

from checks import YEARLY
from checks.disclosure.inspections import INSPECTION, inspections
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A062",
    check=Matrix(
        inspections("诊疗活动、职业病防治、放射诊疗、处方、抗菌药物监督检查情况", "诊疗|医疗机构|职业病|放射|处方|抗菌药"),
        aspects=INSPECTION,
        objects=(
            Trait("诊疗活动", "(?<!放射)诊疗|医疗机构|医疗卫生机构|行医|医疗执业|依法执业|医疗美容|医疗乱象"),
            Trait("职业病防治", "职业病|职业卫生|职业健康|尘毒"),
            Trait("放射诊疗", "放射"),
            Trait("处方", "处方"),
            Trait("抗菌药物", "抗菌药|抗生素"),
        ),
    ),
    due=YEARLY,
)
