"""A064 医疗资源配置

合格
    医疗卫生栏目公开了本年度医疗机构数量、布局、床位、大型设备四项资源配置情况，可以分在几份文件里。

部分合格
    四项缺了一部分，写明缺哪项；或者放在别的栏目。

不合格
    到10月31日，本年度一项也没有。

整改
    定期（至少每半年）公开医疗机构数量、布局、床位和大型设备配置情况。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import YEARLY, Selection
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A064",
    check=Matrix(
        Selection(
            columns=("医疗卫生",),
            what="医疗资源配置情况",
            title="医疗(卫生|服务)?(机构|资源|设备)|卫生(资源|健康事业|统计|机构)|床位|大型(医用|医疗)?设备|医院.*(名录|一览|基本情况|名单)|资源配置|设置规划",
            without="检查|处罚|招聘|采购|核酸|发热|校验|监督|整治",
            elsewhere="医疗(卫生)?(资源|机构).*(配置|布局|数量|名录|一览|设置规划)|床位.*配置|大型(医用)?设备.*(配置|情况)",
            about="Y",
        ),
        aspects=(
            Trait("医疗机构数量", title="(名录|一览|名单|数量)", element="医疗机构数量"),
            Trait("医疗机构布局", title="布局|分布|设置规划|(名录|一览表)", element="医疗机构布局"),
            Trait("床位", element="医疗床位"),
            Trait("大型设备", element="大型医用设备"),
        ),
    ),
    confidence="heuristic",
    due=YEARLY,
)
