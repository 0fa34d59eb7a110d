"""A061 公共场所、饮用水供水单位、涉水产品监督检查

合格
    医疗卫生栏目公开了本年度对公共场所、饮用水供水单位、涉水产品三类对象的检查计划及方案、检查结果和处理信息，
    一份计划或通报可以同时写几类对象。

部分合格
    有的对象缺计划、结果或处理信息，逐格写明；或者放在别的栏目。

不合格
    到10月31日，本年度一份也没有。

整改
    按对象补齐检查计划、结果和处理信息；检查未发现问题的，也要写明。

依据
    《中华人民共和国政府信息公开条例》第二十条（十三）。
"""

from checks import YEARLY
from checks.disclosure.inspections import INSPECTION, inspections
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A061",
    check=Matrix(
        inspections("公共场所、饮用水供水单位、涉水产品监督检查情况", "公共场所|饮用水|供水|涉水|水质"),
        aspects=INSPECTION,
        objects=(
            Trait("公共场所", "公共场所|住宿场所|美容美发|理发|沐浴|游泳"),
            Trait("饮用水供水单位", "饮用水(?!(的)?卫生安全(的)?产品)|供水|水质"),
            Trait("涉水产品", "涉水产品|涉及(生活)?饮用水(的)?(卫生安全)?(的)?产品|饮用水(的)?卫生安全(的)?产品"),
        ),
    ),
    due=YEARLY,
)
