"""A014 权责清单要素

合格
    本单位的权责清单按职权名称、编码、类型、依据、行使主体、流程图和监督方式统一公开，清单和流程图分开发布的合并计算。

部分合格
    七项中缺一项或几项，逐项写明缺什么。

不合格
    没有公开本单位的权责清单，或者七项全缺。清单只在站外平台的，由人打开确认。

整改
    在“权责清单”栏目按统一表头公开，补齐缺少的项目。

依据
    《中华人民共和国政府信息公开条例》第二十条（五）、（六）。
"""

from checks import DocumentStates, Selection
from checks.disclosure.powers import POWER
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A014",
    check=DocumentStates(
        Selection(
            columns=("权责清单",),
            what="权责清单",
            title="权责|(权力|责任|职权|事项).{0,12}(清单|目录)|行政(权力|职权|许可|处罚|强制|征收|给付|检查|确认|奖励|裁决)|流程"
            "|(局|委员会|办公室|中心|分局|镇|乡|街道|街道办事处|政府)$"
            f"|{POWER}",
            without=f"解读|{SETS_GOING}|工作方案|实施方案|管理办法|征求意见|安全生产|党风|处罚决定|(处罚|强制|许可)(的|事项)?(依据|结果|信息)|裁量|双公示|随机|收费",
            elsewhere="(权责|权力|责任)(和责任)?清单",
            local=True,
            own=True,
        ),
        elements=("职权名称", "职权编码", "职权类型", "职权依据", "行使主体", "流程图", "权责监督方式"),
        latest=20,
        titles=True,
    ),
)
