"""A017 行政处罚决定

合格
    行政处罚结果一类栏目公开了本年度的行政处罚决定（只评估行政强制的单位为行政强制决定），或者栏目链接到统一公示平台并能打开。

部分合格
    已公开，但没有放在这类栏目。

不合格
    到10月31日仍未公开本年度的决定。确无具有一定社会影响的处罚的，发布情况说明，由人核查。

整改
    在“行政处罚”栏目及时公开具有一定社会影响的处罚决定，写明当事人、违法事实、依据、结果、机关和日期。

依据
    《中华人民共和国政府信息公开条例》第二十条（六）；国办发〔2018〕118号。
"""

from checks import YEARLY, AnyOf, ByFacet, ColumnLands, Published, Selection
from rules import Rule

COLUMNS = ("行政处罚结果",)
NOT_A_DECISION = "案卷|评查|依据|条件|程序|流程|裁量|清单|目录|事项|指南|统计|总体情况|年度报告|事先告知|听证|办法|规定|制度|解读|培训|会议|通知$|方案|计划"

RULE = Rule(
    id="A017",
    check=ByFacet(
        facets=(
            (
                "行政强制",
                Published(
                    Selection(
                        COLUMNS,
                        "行政强制决定",
                        title="强制.{0,12}(决定|执行|结果|公示|公告|信息)",
                        without=NOT_A_DECISION,
                        about="Y",
                        local=True,
                        elsewhere=r"行政强制.{0,6}(决定|结果)",
                    )
                ),
            ),
        ),
        whole=AnyOf(
            (
                Published(
                    Selection(
                        COLUMNS,
                        "行政处罚决定",
                        title=r"处罚.{0,12}(决定|结果|信息|公示|公告|案|情况)|处罚$|罚(决)?字?\(\d{4}\)|(违法|非法).{0,20}案|案件(信息|公示|结果)|案$|处罚.{0,8}(台账|一览|公开|汇总|登记)",
                        without=NOT_A_DECISION,
                        about="Y",
                        local=True,
                        elsewhere=r"处罚(决定|结果)|罚(决)?字?\(\d{4}\)",
                        whole="处罚(决定|结果|公示|案件)",
                    )
                ),
                ColumnLands(COLUMNS),
            )
        ),
    ),
    due=YEARLY,
)
