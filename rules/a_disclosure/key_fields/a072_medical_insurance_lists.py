"""A072 医保定点医院、药店和药品、诊疗项目目录

合格
    医疗保险栏目公开了定点医院、定点药店、药品目录、诊疗项目目录四项；定点名单为本年度或上年度的，
    药品、诊疗项目目录可以转载或链接到国家、省医疗保障部门。

部分合格
    四项缺了一部分，写明缺哪项；或者名单只有往年的；或者放在别的栏目。

不合格
    四项都没有。

整改
    在医疗保险栏目补齐缺少的名单和目录，调整后及时更新。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import Selection
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A072",
    check=Matrix(
        Selection(
            columns=("医疗保险",),
            what="医保定点机构和目录",
            title="定点|药品|诊疗|目录|医疗服务(项目|设施)|药店|零售药房",
            without="领域.*标准|标准目录|集中采购|带量|处罚|检查|欺诈|骗保|一图|解约|申请指南",
        ),
        aspects=(
            Trait("定点医院", title="定点.*(医院|医疗机构|医药机构|医药)|定点机构", element="定点医院", back=1),
            Trait("定点药店", title="定点.*(药店|药房|医药机构|医药)", element="定点药店", back=1),
            Trait("药品目录", title="药品.*目录|目录.*药品|三(大|个)目录", element="药品目录", back=1, higher=True),
            Trait(
                "诊疗项目目录",
                title="(诊疗|医疗服务)(项目|设施)?.*目录|目录.*(诊疗|医疗服务)|三(大|个)目录|医疗服务项目",
                element="诊疗项目目录",
                higher=True,
            ),
        ),
        exclusive=True,
    ),
)
