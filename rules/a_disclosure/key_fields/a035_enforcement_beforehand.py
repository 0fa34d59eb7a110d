"""A035 执法事前公开

合格
    行政执法公示（事前公开）一类栏目写明执法职责、权限、依据、程序和监督途径，分在几份文件里也可以。

部分合格
    五项中缺一项或几项，逐项写明缺什么；或者写在名称不对应的栏目里。

不合格
    没有这类栏目，栏目是空的，或者五项全缺；领域标准目录不算事前公开的内容。

整改
    在“事前公开”栏目补齐缺少的项目，监督途径写明电话或邮箱。

依据
    《中华人民共和国政府信息公开条例》第二十条（六）；国办发〔2018〕118号。
"""

from checks import ColumnStates, Otherwise
from checks.other_names import UnderAnotherName
from rules import Rule

COLUMNS, WHAT = ("执法事前公开",), "行政执法事前公开信息"
ELEMENTS = ("执法职责", "执法权限", "执法依据", "执法程序", "执法监督途径")

RULE = Rule(
    id="A035",
    check=Otherwise(
        ColumnStates(
            COLUMNS,
            ELEMENTS,
            WHAT,
            latest=40,
            title="职责|职能|权限|依据|程序|流程|监督|主体|人员|清单|救济|投诉|举报|指南|事项|裁量|目录|事前",
            titles=True,
            without="标准目录|标准指引",
        ),
        UnderAnotherName(COLUMNS, ELEMENTS, WHAT, title="执法.{0,8}(主体|职责|权限|依据|程序|清单|监督)|事前公[开示]"),
    ),
    confidence="heuristic",
)
