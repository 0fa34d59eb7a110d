"""A067 核酸检测机构名单

合格
    疫情防控（或医疗卫生）栏目本年度公开了本地区核酸检测机构（采样点）名单；名单常为图片，按标题认定。

部分合格
    已公开，但放在别的栏目。

不合格
    到10月31日，本年度没有公开。

整改
    在疫情防控专栏发布核酸检测机构名单，写明机构名称、地址、电话和服务时间；该项工作已结束的年度，可在区划配置中停用本指标。

依据
    《中华人民共和国政府信息公开条例》第二十条（十二）。
"""

from checks import YEARLY, Published, Selection
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A067",
    check=Published(
        Selection(
            columns=("疫情防控", "医疗卫生"),
            what="核酸检测机构名单",
            title="核酸.*(检测|采样).*(机构|点|名单|地点|一览|场所|医院|服务|公布|安排)|(机构|名单|地点|点位|哪里).*核酸",
            without=f"{SETS_GOING}|培训|招标|采购|检查",
            about="Y",
        )
    ),
    due=YEARLY,
)
