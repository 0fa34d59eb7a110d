"""A038 上年度行政执法总体情况

合格
    在本年度1月31日前公开了上一年度行政执法总体情况，写明处罚、许可、检查、强制等数量。

部分合格
    按时公开，但没有写明数量；或者没有放在执法公示一类栏目。

不合格
    没有公开上一年度的数据，或者2月1日以后才公开。

整改
    在“行政执法公示”栏目公开上一年度行政执法总体情况和数据，今后于1月31日前完成。

依据
    国办发〔2018〕118号。
"""

from checks import Day, DocumentStates, PublishedBy, Selection, Then
from checks.titles import SETS_GOING
from rules import Rule

YEARLY_FIGURES = Selection(
    columns=("执法总体情况",),
    what="上一年度行政执法总体情况",
    title="执法.{0,16}(总体情况|总结|报告|年报|年度(统计)?报告|数据|统计|情况|汇总)|(总体情况|统计年报|年度数据).{0,12}执法|(处罚|许可|强制|检查).{0,20}(统计|数据|年报|汇总|总体)",
    without=f"{SETS_GOING}|双随机|检查计划|人员|资格|培训|考试|案卷|评查|清单|解读|通知$|季度|月份|半年|信息公开",
    about="P",
    local=True,
    told_later=True,
    elsewhere=r"执法.{0,6}(总体情况|统计年报|年度(统计)?报告|年报|统计数据)",
)

RULE = Rule(
    id="A038",
    check=Then(
        PublishedBy(YEARLY_FIGURES, Day(1, 31)),
        DocumentStates(YEARLY_FIGURES, elements=("执法数据",), latest=5),
    ),
)
