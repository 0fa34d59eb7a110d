"""A001 机构设置信息齐全

合格
    本单位“机构职能”一类栏目下的页面和文件合起来，写明部门职能、内设机构、办公地址、办公时间和联系方式，写在一页或分在几页均可。

部分合格
    五项中缺一项或几项，逐项写明缺什么；或者写在名称不对应的栏目里。

不合格
    没有这类栏目，栏目是空的，或者五项全缺。

整改
    在“机构职能”栏目补齐缺少的项目；办公时间写明上下午起止时刻，联系方式写明电话号码。

依据
    《中华人民共和国政府信息公开条例》第二十条（二）。
"""

from checks import ColumnStates, Otherwise
from checks.other_names import UnderAnotherName
from rules import Rule

COLUMNS, WHAT = ("机构职能",), "机构设置信息"
ELEMENTS = ("部门职能", "内设机构", "办公地址", "办公时间", "联系方式")

RULE = Rule(
    id="A001",
    check=Otherwise(
        ColumnStates(
            COLUMNS,
            ELEMENTS,
            WHAT,
            latest=40,
            title="职能|职责|机构|概况|简介|地址|联系|三定|科室|办公时间",
            titles=True,
        ),
        UnderAnotherName(
            COLUMNS,
            ELEMENTS,
            WHAT,
            title="(机构|部门|单位|本局|机关|主要|工作)(职能|职责|设置|简介|概况|介绍)|职能配置|三定|内设(机构|科室)",
        ),
    ),
)
