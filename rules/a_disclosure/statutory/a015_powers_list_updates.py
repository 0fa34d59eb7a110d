"""A015 权责清单动态调整

合格
    近一年内公布过权责清单的调整，或者更新过清单。

部分合格
    清单已公开，但没有放在“权责清单”一类栏目。

不合格
    没有公开权责清单。

整改
    法律法规立改废释、机构职能调整后二十个工作日内调整清单，并公布调整情况。更新已超过一年的，由人对照法律法规确认是否应调未调。

依据
    《中华人民共和国政府信息公开条例》第二十六条。
"""

from checks import Selection, UpdatedWithin
from checks.disclosure.powers import POWER
from checks.evidence import Status
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A015",
    check=UpdatedWithin(
        Selection(
            columns=("权责清单",),
            what="权责清单",
            title="权责|(权力|责任|职权|事项).{0,12}(清单|目录|调整)|行政(权力|职权)|(承接|取消|下放|新增).{0,16}事项"
            "|(局|委员会|办公室|中心|分局|镇|乡|街道|街道办事处|政府)$"
            f"|{POWER}|^(动态)?调整|动态调整",
            without=f"解读|^(?!.*(取消|下放|承接)).*{SETS_GOING}|安全生产|党风|处罚决定|双公示|随机|收费",
            elsewhere="(权责|权力|责任)(和责任)?清单",
            local=True,
            own=True,
        ),
        days=366,
        stale=Status.NEEDS_REVIEW,
    ),
    method="assisted",
)
