"""A020 行政事业性收费目录

合格
    设有行政事业性收费一类专栏，公开了近两年更新的县级收费目录（转发上级目录的算）。

部分合格
    只有全国性、省级的目录，没有本级目录或转发文件；或者目录已两年以上未更新；或者没有放在专栏。

不合格
    没有专栏，或者专栏里没有收费目录。

整改
    在“行政事业性收费”栏目公开本级现行收费目录清单。

依据
    《中华人民共和国政府信息公开条例》第二十条（八）。
"""

from checks import Lesser, Otherwise, Selection, UpdatedWithin
from rules import Rule

LISTS = "收费.{0,16}(目录|清单|项目|一览|标准|公示)|(目录|清单).{0,10}收费|非税收入.{0,10}目录"
NOT_A_LIST = "解读|停车|物业|处理费|通知书|取消|停征|免征|缓缴|减免|检查"

RULE = Rule(
    id="A020",
    check=Otherwise(
        UpdatedWithin(
            Selection(
                columns=("行政事业性收费",),
                what="县级行政事业性收费目录",
                title=LISTS,
                # 全国、中央、省级的目录本身不是县级目录，转发的算。
                without=f"{NOT_A_LIST}|^(?!.*(转发|[区县市旗](本?级)?(行政|涉企|财政|\\d))).*(全国性|中央|国务院|省|自治区)",
                elsewhere=r"行政事业性收费.{0,10}(目录|清单)|非税收入.{0,8}目录",
            ),
            days=731,
        ),
        Lesser(
            UpdatedWithin(
                Selection(
                    columns=("行政事业性收费",),
                    what="上级行政事业性收费目录",
                    title=LISTS,
                    without=NOT_A_LIST,
                    elsewhere=r"行政事业性收费.{0,10}(目录|清单)|非税收入.{0,8}目录",
                ),
                days=731,
            ),
            but="只有上级目录，没有县级目录",
            fix="在“行政事业性收费”栏目公开本级收费目录",
        ),
    ),
)
