"""E031 教育部门年度报告写明中小学信息公开情况

合格
    教育部门上一年度报告的第六部分“其他需要报告的事项”写明中小学开展信息公开工作的情况。

不合格
    第六部分没有写，只写在其他部分，报告没有这一部分，或者报告没有公开。

整改
    在年度报告“其他需要报告的事项”中写明本区中小学开展信息公开工作的情况。

依据
    《中华人民共和国政府信息公开条例》第五十条（五）。
"""

from checks.safeguards.annual_report import DEADLINE
from checks.safeguards.annual_sections import SectionSixStates
from rules import Rule

RULE = Rule(
    id="E031",
    check=SectionSixStates(
        "中小学开展信息公开工作的情况",
        r"(中小学|学校|幼儿园|教育机构)[^。\n]{0,60}公开|(信息|校务|政务)公开[^。\n]{0,60}(中小学|学校)",
    ),
    due=DEADLINE,
)
