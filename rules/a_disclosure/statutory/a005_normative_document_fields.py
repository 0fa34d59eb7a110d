"""A005 规范性文件要素齐全

合格
    “规范性文件”栏目下，本年度及上年度公开的每份文件都写明文号、成文日期、发布日期和有效性，写在页面信息头或正文里均可。

部分合格
    有的文件缺项，逐份写明缺哪几项；或者文件发布在别的栏目。

不合格
    没有这个栏目，栏目是空的，或者每份文件四项全缺。

整改
    在文件页的信息头补齐缺少的要素，不要只写在附件里。

依据
    《中华人民共和国政府信息公开条例》第二十条（一）。
"""

from checks import EveryDocumentStates, Selection
from rules import Rule

RULE = Rule(
    id="A005",
    check=EveryDocumentStates(
        Selection(columns=("规范性文件",), what="规范性文件", without="解读|目录|清理|备案"),
        elements=("文号", "成文日期", "发布日期", "有效性"),
        latest=30,
    ),
)
