"""E026 公开上年度政府信息公开工作年度报告

合格
    “政府信息公开年报”栏目有本单位上一年度的政府信息公开工作年度报告。以标题写明的年份为准；标题没有年份的，以上半年发布的为上一年度报告。

部分合格
    报告已公开，但没有放在年报栏目。

不合格
    年报栏目已看完而没有上一年度的报告，或者只有上级机关、全区汇总的报告。

整改
    在“政府信息公开年报”栏目公开本单位上一年度的政府信息公开工作年度报告，标题写明年度和单位全称。

依据
    《中华人民共和国政府信息公开条例》第四十九条。
"""

from checks.safeguards.annual_report import DEADLINE, ReportPublished
from rules import Rule

RULE = Rule(id="E026", check=ReportPublished(), due=DEADLINE)
