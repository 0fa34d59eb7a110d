"""A068 发热门诊设置情况

合格
    疫情防控（或医疗卫生）栏目本年度公开了本地区医疗机构发热门诊（诊室）设置情况；名单常为图片，按标题认定。

部分合格
    已公开，但放在别的栏目。

不合格
    到10月31日，本年度没有公开。

整改
    在疫情防控专栏发布发热门诊设置情况，写明医疗机构名称、地址和电话；该项工作已结束的年度，可在区划配置中停用本指标。

依据
    《中华人民共和国政府信息公开条例》第二十条（十二）。
"""

from checks import YEARLY, Published, Selection
from checks.titles import SETS_GOING
from rules import Rule

RULE = Rule(
    id="A068",
    check=Published(
        Selection(
            columns=("疫情防控", "医疗卫生"),
            what="发热门诊设置情况",
            title="发热(门诊|诊室|哨点)|发热(患者|病人).{0,8}(医院|机构|就诊点)",
            without=f"{SETS_GOING}|招标|采购|改造|检查|验收",
            about="Y",
        )
    ),
    due=YEARLY,
)
