"""E037 开展政务公开业务培训

核查方法
    本年度没有任何培训信息的不合格。有的，列出培训信息和计划次数，由人对照计划判断是否按计划开展。

不合格
    10月31日后，栏目已看完，本年度没有开展或参加培训的信息。培训计划不算。

整改
    按计划开展政务公开业务培训，公开培训的时间、内容、参加人员。

依据
    《中华人民共和国政府信息公开条例》第四条；指标表本行。
"""

from checks import YEARLY, Selection
from checks.assisted import AskAbout
from checks.safeguards.notes import training_record
from rules import Rule

RULE = Rule(
    id="E037",
    check=AskAbout(
        Selection(
            ("政务公开培训",),
            "政务公开业务培训开展情况",
            title=r"公开.{0,20}(培训|讲座|研讨|业务学习|学习班|业务会)|(培训|讲座|研讨|学习).{0,20}公开",
            elsewhere=r"(政务|信息)公开.{0,20}(培训|讲座|研讨|业务学习|学习班|业务会)|(培训|讲座|研讨).{0,12}(政务|信息)公开",
            without=r"(计划|方案|安排)(的通知)?$|培训计划|申请公开|招标|采购",
            about="Y",
            asking=True,
        ),
        "请对照培训计划，核查是否按计划开展或参加政务公开业务培训",
        training_record,
        latest=10,
    ),
    method="assisted",
    due=YEARLY,
)
