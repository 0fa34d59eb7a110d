"""A051 社会救助人次数和资金支出

合格
    社会救助栏目公开了本年度城乡低保、特困人员救助供养、临时救助（民政）和医疗救助（医保）的救助人次数和资金支出，
    最近100天内有更新。民政、医保两家各只评估自己的一份。

部分合格
    有的救助缺人次数或资金支出，逐格写明；或者已超过100天没有更新；或者放在别的栏目。

不合格
    到4月30日，本年度一份也没有；新闻、政策问答不算数据。

整改
    按月或按季在社会救助栏目公开各类救助的人（户）次数和资金支出总额，不公开个人隐私。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）、第二十一条。
"""

from checks import Day, Selection
from checks.disclosure.relief import RELIEF
from checks.matrix import Matrix, Trait
from rules import Rule

RULE = Rule(
    id="A051",
    check=Matrix(
        Selection(
            columns=("社会救助", "救助人数和资金"),
            what="社会救助人次数和资金支出",
            title="人数|人次|户数|资金|支出|发放|统计|数据|明细|使用情况|保障情况|救助情况|供养情况|花名册|基本情况|公示表|汇总",
            without="领域.*标准|标准目录|管理办法|招标|采购|一图|指南",
            elsewhere="(低保|最低生活保障|特困|临时救助|医疗救助|社会救助|困难群众).*(人数|人次|户数|资金|支出|发放|数据|统计)",
            about="Y",
            local=True,
        ),
        objects=RELIEF,
        aspects=(
            Trait("人次数", title="人(次)?数|人次|户数|明细|统计|汇总|基本数据", element="救助人次数"),
            Trait("资金支出", title="资金|金额|支出|发放|拨付|明细", element="救助资金支出"),
        ),
        fresh=100,
    ),
    due=Day(4, 30),
)
