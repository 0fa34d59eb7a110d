"""E036 发布政务公开业务培训计划

合格
    公开了本年度政务公开业务培训计划（方案、安排），标题写明本年度，或者上一年度12月以后发布且没有写明是别的年度。
    培训类栏目里的年度培训计划，标题没有写公开而正文写有政务公开培训的也算。

部分合格
    计划已公开，但没有放在业务培训、组织管理类栏目。

不合格
    10月31日后，栏目已看完仍没有本年度的培训计划。培训通知、培训报道不是计划。

核查方法
    栏目里只有上级或其他单位的培训计划，由人核查本单位是否另有计划。

整改
    在业务培训（组织管理）栏目公开本年度政务公开业务培训计划，写明时间、内容、对象。

依据
    《中华人民共和国政府信息公开条例》第四条；指标表本行。
"""

from checks import YEARLY, Day, DocumentStates, Otherwise, OwnOnly, Published, Selection
from rules import Rule

_OF_YEAR = r"^(?=.*{Y}|(?!.*(19|20)\d\d)).*"
_WITHOUT = r"总结|(开展|落实|完成|执行)情况|举办|召开|(报送|上报|征集|征求|填报|参加).*通知|解读"
_PLAN = Selection(
    ("政务公开培训",),
    "本年度政务公开业务培训计划",
    title=rf"{_OF_YEAR}公开.*(培训|学习).*(计划|方案|安排)|{_OF_YEAR}(培训|学习)(计划|方案|安排).*公开",
    elsewhere=rf"{_OF_YEAR}(政务|信息)公开.{{0,20}}培训.{{0,8}}(计划|方案|安排)",
    without=_WITHOUT,
    since=Day(12, 1, -1),
    asking=True,
)
_WIDER = Selection(
    ("政务公开培训",),
    "写有政务公开内容的本年度培训计划",
    title=rf"{_OF_YEAR}培训(工作)?(计划|方案|安排)",
    elsewhere="",
    without=rf"{_WITHOUT}|公开",
    since=Day(12, 1, -1),
    asking=True,
)

RULE = Rule(
    id="E036",
    check=OwnOnly(
        Otherwise(Published(_PLAN), DocumentStates(_WIDER, elements=("政务公开培训内容",), latest=3)), "政务公开培训计划"
    ),
    due=YEARLY,
)
