"""D015 公开建议提案办理总体情况和吸收采纳情况

合格
    建议提案栏目有本年度发布的办理总体情况（总结、报告），写明承办件数、办结或吸收采纳情况。

部分合格
    有总体情况，但没有写明吸收采纳情况；或者没有放在建议提案一类栏目。内容在不能读取的附件里的，为未能核查。

不合格
    10月31日后，栏目已看完，没有本年度的总体情况。单件复文不是总体情况。

整改
    公开建议提案办理总体情况，写明件数、办结和吸收采纳情况。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第十九条。
"""

from checks import YEARLY
from checks.participation.proposals import OverallAccount
from rules import Rule

RULE = Rule(id="D015", check=OverallAccount(), due=YEARLY)
