"""A018 政府集中采购目录和标准

合格
    政府采购一类栏目公开了近三年内发布的集中采购目录和限额标准；执行上级目录的，转发或链接到上级政府网站均可。

部分合格
    只有目录或只有标准；或者没有放在政府采购一类栏目。

不合格
    没有公开，或者只有三年以前的目录。

整改
    在“政府采购”栏目公开（转发）现行集中采购目录及限额标准。

依据
    《中华人民共和国政府信息公开条例》第二十条（九）。
"""

from checks import Day, DocumentStates, Selection
from rules import Rule

RULE = Rule(
    id="A018",
    check=DocumentStates(
        Selection(
            columns=("政府采购",),
            what="政府集中采购目录和标准",
            title="集中采购.{0,12}(目录|标准)|采购目录|采购.{0,8}限额标准|限额标准",
            without="品目分类|解读|答疑|征求意见|处罚",
            since=Day(1, 1, years=-3),
        ),
        elements=("集中采购目录", "采购标准"),
        higher=True,
        titles=True,
    ),
)
