"""E027 年度报告于1月底前发布

合格
    上一年度的政府信息公开工作年度报告在本年1月31日（含）前发布，以页面标注的发布日期为准；同一报告多次发布的，以最早一次为准。

不合格
    2月1日及以后才发布，或者至今没有公开。逾期发布的，本年度始终不合格。政府本级（政府办公室）的法定期限是3月31日，
    指标按1月底评估，结论中同时写明是否在法定期限内。

整改
    每年1月31日前发布上一年度报告，如实标注发布日期；未公开的立即补发。

依据
    《中华人民共和国政府信息公开条例》第四十九条。
"""

from checks.safeguards.annual_report import DEADLINE, ReportInTime
from rules import Rule

RULE = Rule(id="E027", check=ReportInTime(), due=DEADLINE)
