"""A069 疫苗接种地点

合格
    疫情防控（或医疗卫生）栏目本年度公开了本地区疫苗接种地点；名单常为图片，按标题认定。

部分合格
    已公开，但放在别的栏目。

不合格
    到10月31日，本年度没有公开。

整改
    在疫情防控专栏发布疫苗接种地点，写明接种点名称、地址、时间和电话；该项工作已结束的年度，可在区划配置中停用本指标。

依据
    《中华人民共和国政府信息公开条例》第二十条（十二）。
"""

from checks import YEARLY, Published, Selection
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A069",
    check=Published(
        Selection(
            columns=("疫情防控", "医疗卫生"),
            what="疫苗接种地点",
            title="接种(点|单位|地点|门诊|安排|地址|服务|场所|机构|时间)|(疫苗|接种).*(地点|门诊|安排|名单|一览|地址|在哪)",
            without=f"{SETS_GOING}|犬|动物|招标|采购|检查",
            about="Y",
        )
    ),
    due=YEARLY,
)
