"""A006 规范性文件备案目录定期公开

合格
    本年度公开了规范性文件备案目录，最近一次公开距评估日不超过半年（183天）。

部分合格
    本年度公开过，但最近一次已超过半年；或者发布在规范性文件、备案以外的栏目。

不合格
    到10月31日仍未公开本年度的备案目录。

整改
    在“规范性文件备案”栏目每半年至少公开一次备案目录，列明文件名称、文号、制定机关和备案日期。

依据
    《中华人民共和国政府信息公开条例》第二十条（一）。
"""

from checks import YEARLY, Selection, UpdatedWithin
from checks.titles import ASKS
from rules import Rule

RULE = Rule(
    id="A006",
    check=UpdatedWithin(
        Selection(
            columns=("规范性文件备案", "履职依据"),
            what="规范性文件备案目录",
            title="^(?=.*(目录|清单|名录|名单|情况|公告|公示|统计|登记|一览|结果)).*(文件.*备案|备案.*文件|报备.*文件)|备案(审查)?(登记)?(目录|清单|名单)",
            without=f"{ASKS}|解读|备案(审查)?(工作)?(办法|规定|制度|规程)|条例|征求|培训|会议|项目备案",
            about="Y",
            note="备案",
        ),
        days=183,
    ),
    due=YEARLY,
)
