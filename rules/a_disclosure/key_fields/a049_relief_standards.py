"""A049 社会救助对象认定和救助标准

合格
    社会救助栏目下，城乡低保、特困人员救助供养、临时救助（民政）和医疗救助（医保）各自写明救助对象如何认定、
    救助标准是多少；标准为本年度或上年度公布的。民政、医保两家各只评估自己的一份。

部分合格
    有的救助缺对象认定或缺标准，或者只有往年的标准，或者放在别的栏目；逐格写明。

不合格
    栏目没有，或者一格都没有。

整改
    在社会救助栏目逐类补齐对象认定条件和现行标准，标准调整后及时更新。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）、第二十一条。
"""

from checks import Selection
from checks.disclosure.relief import RELIEF
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A049",
    check=Matrix(
        Selection(
            columns=("社会救助",),
            what="社会救助对象认定和救助标准",
            title="低保|最低生活保障|特困|五保|救助|困难群众|标准|认定|指南|政策|条件|办法",
            without="领域.*标准|标准目录|人数|发放明细|名单|工作动态|招标|采购",
            elsewhere="(低保|最低生活保障|特困|临时救助|医疗救助|社会救助|困难群众).*(标准|认定|对象|条件|政策)",
        ),
        objects=RELIEF,
        aspects=(
            Trait("对象认定", title="(对象|资格|身份)认定|认定(办法|条件|标准)", element="救助对象认定"),
            Trait("救助标准", element="救助标准", back=1),
        ),
    ),
)
