"""A013 权责清单公开

合格
    “权责清单”栏目公开了本单位的权责清单，或者本单位的栏目链接到政务服务网的清单并能打开，或者门户统一的清单页面列有本单位。

部分合格
    清单已公开，但没有放在“权责清单”一类栏目。

不合格
    没有这类栏目，或者栏目里没有本单位的清单。

整改
    在“权责清单”栏目公开本单位现行权责清单，或链接到政务服务网本单位清单页。

依据
    《中华人民共和国政府信息公开条例》第二十条（五）、（六）。
"""

from checks import AnyOf, ColumnLands, Published, Selection
from checks.disclosure.platforms import PortalPageNames
from checks.disclosure.powers import POWER
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A013",
    check=AnyOf(
        (
            Published(
                Selection(
                    columns=("权责清单",),
                    what="权责清单",
                    title="权责|(权力|责任|职权|事项).{0,12}(清单|目录)|行政(权力|职权|许可|处罚|强制|征收|给付|检查|确认|奖励|裁决)"
                    "|(局|委员会|办公室|中心|分局|镇|乡|街道|街道办事处|政府)$"
                    f"|{POWER}",
                    without=f"解读|{SETS_GOING}|调整(情况|说明|公告)|(调整|修订|取消|下放)(?!后).{{0,40}}清单.{{0,12}}的(公告|公示|说明)$|工作方案|实施方案|管理办法|征求意见|安全生产|党风|处罚决定|(处罚|强制|许可)(的|事项)?(依据|结果|信息)|裁量|双公示|随机|收费",
                    elsewhere="(权责|权力|责任)(和责任)?清单",
                    local=True,
                    own=True,
                )
            ),
            PortalPageNames(("权责清单",)),
            ColumnLands(("权责清单",)),
        )
    ),
)
