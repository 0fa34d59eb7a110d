"""A016 行政处罚、行政强制的依据、条件和程序

合格
    行政处罚、行政强制一类栏目写明行政处罚和行政强制各自的依据、条件、程序；只评估其中一类的单位写明该类三项。

部分合格
    六项（或三项）中缺一项或几项，逐项写明缺什么；或者没有放在这类栏目。

不合格
    没有公开，或者各项全缺。

整改
    在“行政处罚、行政强制”栏目集中公开依据、条件和程序，补齐缺少的项目。

依据
    《中华人民共和国政府信息公开条例》第二十条（六）。
"""

from checks import Selection
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A016",
    check=Matrix(
        Selection(
            columns=("行政处罚和强制", "执法事前公开"),
            what="行政处罚、行政强制的依据、条件和程序",
            title="处罚|强制|裁量|执法(依据|程序|流程|事项)|依据|程序|流程",
            without="决定书|处罚决定|处罚结果|案件|公告送达|送达公告|催告|告知书|双公示|总体情况|统计|检查结果|解读|罚字?[(〔]",
        ),
        objects=(Trait("行政处罚", "处罚|裁量|罚款"), Trait("行政强制", "强制|查封|扣押")),
        aspects=(
            Trait("依据", title="依据|裁量(权)?(基准|标准)", element="处罚强制依据"),
            Trait("条件", title="条件|裁量(权)?(基准|标准)", element="处罚强制条件"),
            Trait("程序", title="程序|流程", element="处罚强制程序"),
        ),
    ),
    confidence="heuristic",
)
