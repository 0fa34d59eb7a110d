"""A059 学生优待政策

合格
    义务教育栏目公开了本年度学生优待政策：军人、烈士、消防救援人员、人才等的子女，随迁子女等怎样照顾入学；
    写在本年度招生通知里的也算。

部分合格
    已公开，但放在别的栏目。

不合格
    到10月31日，本年度优待政策没有公开。

整改
    在招生入学栏目公开本年度学生优待政策，写明优待对象和办法。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import YEARLY, Selection
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A059",
    check=Matrix(
        Selection(
            columns=("义务教育",),
            what="学生优待政策",
            title="优待|优抚|照顾|军人|烈士|英烈|人才.*子女|随迁|消防救援|公安英模|资助|减免|困难学生|招生|入学|政策|特殊群体",
            without="教师|招聘|招生(录取)?结果|录取名单|获奖|奖学金|普通?高中|高考|领域.*标准",
            about="Y",
        ),
        aspects=(
            Trait(
                "优待对象和办法",
                title="(优待|优抚|照顾|军人子女|烈士子女|英烈子女|人才子女|随迁子女|消防救援人员子女).*(政策|办法|通知|规定|意见|入学|问答|指南|细则)",
                element="学生优待办法",
            ),
        ),
    ),
    confidence="heuristic",
    due=YEARLY,
)
