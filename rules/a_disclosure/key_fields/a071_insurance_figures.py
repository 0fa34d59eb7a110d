"""A071 社会保险参保人数、待遇支付和基金收支

合格
    社会保险栏目本年度内公开了参保人数、待遇支付、基金收支三项情况，最近183天内有更新。

部分合格
    三项缺了一部分，写明缺哪项；或者已超过183天没有更新；或者放在别的栏目。

不合格
    到10月31日，本年度内一项也没有公开。

整改
    按季或按半年在社会保险栏目公开参保人数、待遇支付和基金收支情况。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import YEARLY, AllOf, Day, Selection, UpdatedWithin
from checks.matrix import Matrix, Trait
from rules import Rule

FIGURES = Selection(
    columns=("社会保险",),
    what="社会保险参保、待遇和基金情况",
    title="参保|基金|收支|待遇|支付|信息披露|社会保险.*(情况|统计|数据|公报|运行|报告)|(养老|工伤|失业|医疗)保险.*(情况|统计|数据|人数|运行)",
    without="领域.*标准|办事指南|认证|告知书|送达|稽核|名单|政策解读|补贴对象|一图|招标",
    since=Day(1, 1),
)

RULE = Rule(
    id="A071",
    check=AllOf(
        (
            Matrix(
                FIGURES,
                aspects=(
                    Trait("参保人数", element="参保人数"),
                    Trait("待遇支付", element="待遇支付"),
                    Trait("基金收支", element="基金收支"),
                ),
            ),
            UpdatedWithin(FIGURES, days=183),
        )
    ),
    confidence="heuristic",
    due=YEARLY,
)
