"""A034 执法信息公示平台

合格
    本单位设有“行政执法公示”一类栏目且有内容，或者在门户统一的执法公示栏目里有本单位的信息，或者链接到省、市执法公示平台并能打开。

部分合格
    门户设有统一的执法公示栏目，但其中没有本单位的信息；或者只分设事前、事后公开栏目，没有统一的执法公示栏目。

不合格
    本单位和门户都没有执法公示栏目，或者本单位的栏目是空的。只有双公示、双随机栏目的，由人确认是否作为统一平台。

整改
    设置“行政执法公示”栏目，或在门户统一的公示栏目发布本单位的执法信息。

依据
    《中华人民共和国政府信息公开条例》第二十条（六）；国办发〔2018〕118号。
"""

from checks import ColumnExists, Lesser, Otherwise, PortalColumn
from checks.evidence import Status
from rules import Rule

PLATFORM = Otherwise(ColumnExists(("行政执法公示",)), PortalColumn(("行政执法公示",)))
IN_PARTS = Lesser(
    ColumnExists(("执法分段公开",)),
    but="没有统一的“行政执法公示”栏目",
    fix="设置统一的“行政执法公示”栏目，归集事前、事中、事后公开的执法信息",
)
OTHER_NOTICES = Lesser(
    ColumnExists(("执法分散公示",)),
    but="没有“行政执法公示”栏目，须由人确认是否作为执法信息公示平台",
    fix="",
    status=Status.NEEDS_REVIEW,
)

RULE = Rule(id="A034", check=Otherwise(PLATFORM, Otherwise(IN_PARTS, OTHER_NOTICES)))
