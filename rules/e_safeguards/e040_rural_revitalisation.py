"""E040 “乡村振兴”专栏

合格
    门户首页有“乡村振兴”链接，专栏本年度发布了政策、政策解读、工作进展三类信息。三类按标题区分，应抽样复核。
    10月31日前，上一年度以来的都算。

部分合格
    首页没有链接，或缺其中几类信息。

不合格
    没有专栏；或首页没有链接，专栏本年度也没有信息。

整改
    在门户首页明显位置设置“乡村振兴”链接，在专栏发布政策、解读和工作进展。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第二十条。
"""

from checks import AllOf
from checks.links import LinkOnHome
from checks.safeguards.special_topics import KindsPublished
from rules import Rule

RULE = Rule(
    id="E040",
    check=AllOf(
        (
            LinkOnHome(what="“乡村振兴”", name=r"乡村.{0,3}振兴", columns=("乡村振兴",), prominent=True),
            KindsPublished(
                ("乡村振兴",),
                (
                    ("政策解读", r"解读|图解|一图|问答|读懂|答记者问"),
                    ("政策文件", r"政策|意见|方案|办法|通知|规划|条例|规定|措施|行动计划|要点|〔|细则|清单|制度"),
                    ("工作进展", r""),
                ),
            ),
        )
    ),
    confidence="heuristic",
)
