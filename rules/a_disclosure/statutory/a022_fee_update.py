"""A022 收费和基金清单更新

合格
    在本年度10月31日前更新公开了行政事业性收费清单和政府性基金清单，一份文件包含两类也可以。

部分合格
    两类清单只更新了一类；或者没有放在收费一类栏目。

不合格
    到10月31日两类清单都没有更新，11月1日以后才更新的也不合格。

整改
    在“行政事业性收费”栏目更新收费清单和政府性基金清单，今后于10月底前完成。

依据
    《中华人民共和国政府信息公开条例》第二十条（八）。
"""

from checks import AllOf, Day, PublishedBy, Selection
from rules import Rule

COLUMNS = ("行政事业性收费",)
NOT_A_LIST = "解读|停车|物业|处理费|检查|决算|预算"
THIS_YEAR = Day(1, 1)
END_OF_OCTOBER = Day(10, 31)

RULE = Rule(
    id="A022",
    check=AllOf(
        (
            PublishedBy(
                Selection(
                    COLUMNS,
                    "行政事业性收费清单",
                    title="收费.{0,20}(目录|清单|项目|一览|公示)|(目录|清单).{0,10}收费|非税收入.{0,10}目录",
                    without=NOT_A_LIST,
                    since=THIS_YEAR,
                    elsewhere=r"行政事业性收费.{0,10}(目录|清单)|非税收入.{0,8}目录",
                ),
                END_OF_OCTOBER,
            ),
            PublishedBy(
                Selection(
                    COLUMNS,
                    "政府性基金清单",
                    title="政府性基金$|基金.{0,20}(目录|清单|项目|一览|公示)|(目录|清单).{0,10}基金|非税收入.{0,10}目录",
                    without=NOT_A_LIST,
                    since=THIS_YEAR,
                    whole="^政府性基金",
                    elsewhere=r"政府性基金.{0,10}(目录|清单)|非税收入.{0,8}目录",
                ),
                END_OF_OCTOBER,
            ),
        )
    ),
)
