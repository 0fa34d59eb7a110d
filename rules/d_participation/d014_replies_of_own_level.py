"""D014 公开本级建议提案办理复文

合格
    建议提案栏目有本年度发布的本级人大代表建议、政协提案办理复文全文或摘要。标题只写建议名称的，看正文有无办理情况、承办单位。

部分合格
    复文已公开，但没有放在建议提案一类栏目。

不合格
    10月31日后，栏目已看完，没有本年度的本级复文；只有建议题目而页面没有办理内容的，不算复文。

整改
    公开本年度承办的本级建议提案办理复文；没有承办任务的发布情况说明。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第十九条。
"""

from checks import YEARLY
from checks.participation.proposals import Level, RepliesPublished
from rules import Rule

RULE = Rule(id="D014", check=RepliesPublished(Level.OWN), due=YEARLY)
