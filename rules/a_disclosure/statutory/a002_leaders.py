"""A002 领导信息齐全

合格
    本单位“领导信息”一类栏目写明负责人的姓名、职务和分工；没有单设栏目的，在“机构职能”栏目写明三项也可以。

部分合格
    缺少其中一项或两项，例如只有姓名和职务，没有分工；或者写在名称不对应的栏目里。

不合格
    两类栏目都没有，或者都没有负责人信息。

整改
    在“领导信息”栏目逐人公开姓名、职务和分工，人事变动后二十个工作日内更新。

依据
    《中华人民共和国政府信息公开条例》第二十条（二）、第二十六条。
"""

from checks import ColumnStates, Otherwise
from checks.other_names import UnderAnotherName
from rules import Rule

ELEMENTS = ("领导姓名", "领导职务", "领导分工")

RULE = Rule(
    id="A002",
    check=Otherwise(
        Otherwise(
            ColumnStates(("领导信息",), ELEMENTS, what="领导信息", latest=40, titles=True),
            ColumnStates(
                ("机构职能",),
                ("负责人姓名", "负责人职务", "负责人分工"),
                what="负责人信息",
                latest=40,
                title="^(?!.*(小组|指挥部|联席会议)).*(领导|负责人|职能|机构|概况)",
            ),
        ),
        UnderAnotherName(
            ("领导信息", "机构职能"),
            ELEMENTS,
            "领导信息",
            title="领导(班子)?(成员)?(信息|简介|介绍|分工|简历|职责)|负责人(信息|简介|分工)|班子成员|(局长|主任|镇长|书记).{0,4}(简历|简介|分工)",
        ),
    ),
)
