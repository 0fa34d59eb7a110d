"""E030 年度报告写明信息处理费收取情况

合格
    上一年度报告的第六部分“其他需要报告的事项”写明依申请公开收取信息处理费的情况，收取的写明金额，未收取的写明没有收取。

不合格
    第六部分没有写，只写在其他部分，报告没有这一部分，或者报告没有公开。

整改
    在年度报告“其他需要报告的事项”中写明收取信息处理费的情况，未收取的也应写明。

依据
    《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；《中华人民共和国政府信息公开条例》第五十条（五）。
"""

from checks.safeguards.annual_report import DEADLINE
from checks.safeguards.annual_sections import SectionSixStates
from rules import Rule

RULE = Rule(
    id="E030",
    check=SectionSixStates(
        "收取信息处理费的情况",
        r"信息(公开)?处理(费|收费)|信息公开(收|费用)|(申请|信息公开)[^。\n]{0,25}(收取|收费|费用)|(收取|收费)[^。\n]{0,25}(申请人|申请公开)",
    ),
    due=DEADLINE,
)
