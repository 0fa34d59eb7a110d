"""A034 执法信息公示平台

合格
    本单位设有“行政执法公示”一类栏目且有内容，或者在门户统一的执法公示栏目里有本单位的信息，或者链接到省、市执法公示平台并能打开。

部分合格
    门户设有统一的执法公示栏目，但其中没有本单位的信息。

不合格
    本单位和门户都没有执法公示栏目，或者本单位的栏目是空的。

整改
    设置“行政执法公示”栏目，或在门户统一的公示栏目发布本单位的执法信息。

依据
    《中华人民共和国政府信息公开条例》第二十条（六）；国办发〔2018〕118号。
"""

from checks import ColumnExists, Otherwise, PortalColumn
from rules import Rule

RULE = Rule(
    id="A034",
    check=Otherwise(ColumnExists(("行政执法公示",)), PortalColumn(("行政执法公示",))),
)
