"""A076 食品生产经营监督检查

合格
    食品安全栏目公开了食品生产经营监督检查的标准（检查要点、办法、细则等，现行的即可）和本年度检查结果。

部分合格
    只有标准或只有结果；或者放在别的栏目。抽样检验信息另看A077，这里不算。

不合格
    到10月31日，两项都没有。

整改
    在食品安全栏目公开监督检查标准和检查结果，写明被检查单位和结论。

依据
    《中华人民共和国政府信息公开条例》第二十条（十三）。
"""

from checks import YEARLY, Selection
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A076",
    check=Matrix(
        Selection(
            columns=("食品安全",),
            what="食品生产经营监督检查情况",
            title="检查|巡查|督查|风险分级|要点表|双随机|监管",
            without="抽检|抽样检验|领域.*标准|价比|一览表|招标|采购|演练|会议",
            elsewhere="食品.*(检查|巡查|双随机).*(结果|情况|标准|要点|公示|通报|公告)",
        ),
        aspects=(
            Trait(
                "监督检查标准",
                title="检查.*(标准|要点|细则|办法|规范|指南|操作手册|表格)|要点表|风险分级",
                element="食品检查标准",
            ),
            Trait(
                "检查结果",
                title="(检查|巡查|督查|双随机).*(结果|情况|公示|通报|公告|信息|通告)",
                element="食品检查结果",
                without="(计划|方案|要点)(的通知)?$|要点表|检查办法",
                back=0,
                expected=YEARLY,
            ),
        ),
    ),
    confidence="heuristic",
    due=YEARLY,
)
