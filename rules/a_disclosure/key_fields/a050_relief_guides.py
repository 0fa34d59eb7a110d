"""A050 社会救助申报指南

合格
    城乡低保、特困人员救助供养、临时救助（民政）和医疗救助（医保）都有申报指南，写明条件、材料、程序、时限和联系方式。
    民政、医保两家各只评估自己的一份。

部分合格
    有的救助没有指南，或者指南缺项，或者放在别的栏目；逐格写明。

不合格
    栏目没有，或者一份指南也没有。

整改
    在社会救助栏目逐类公开申报指南，补齐缺少的要素；链接到政务服务网的，要落到本事项页面。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）、第二十一条。
"""

from checks import Selection
from checks.disclosure.relief import RELIEF
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A050",
    check=Matrix(
        Selection(
            columns=("社会救助", "救助申报指南"),
            what="社会救助申报指南",
            title="指南|流程|程序|须知|申请|申报|办理|怎么办|如何办|问答|低保|最低生活保障|特困|救助|办法|规程",
            without="领域.*标准|标准目录|人数|发放明细|名单|工作动态|招标|采购|信息公开指南|依申请公开",
            elsewhere="(低保|最低生活保障|特困|临时救助|医疗救助|社会救助|困难群众).*(指南|流程|须知|程序|怎么办|如何办|申请|办理|规程)",
        ),
        objects=RELIEF,
        aspects=(
            Trait("条件", element="救助申报条件"),
            Trait("材料", element="救助申报材料"),
            Trait("程序", element="救助申报程序"),
            Trait("时限", element="救助申报时限"),
            Trait("联系方式", element="救助申报联系方式"),
        ),
    ),
)
