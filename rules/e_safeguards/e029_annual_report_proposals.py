"""E029 年度报告写明建议提案办理结果公开情况

合格
    上一年度报告的第六部分“其他需要报告的事项”写明人大代表建议、政协提案办理结果的公开情况，没有承办任务的写明没有。

不合格
    第六部分没有写，只写在其他部分，报告没有这一部分，或者报告没有公开。

整改
    在年度报告“其他需要报告的事项”中写明建议和提案办理结果公开情况，没有的也应写明。

依据
    《中华人民共和国政府信息公开条例》第五十条（五）。
"""

from checks.safeguards.annual_report import DEADLINE
from checks.safeguards.annual_sections import SectionSixStates
from rules import Rule

RULE = Rule(
    id="E029",
    check=SectionSixStates(
        "建议和提案办理结果公开情况",
        r"(人大|政协|代表|委员|两会)[^。\n]{0,30}(提案|建议|议案)|(?<!意见)(?<!合理化)(建议|提案|议案)[^。\n]{0,30}(办理|办结|答复|复文|承办|\d+件)|(承办|办理|收到)[^。\n]{0,12}(?<!意见)(建议|提案|议案)",
    ),
    due=DEADLINE,
)
