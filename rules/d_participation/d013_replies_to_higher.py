"""D013 公开省级、市级建议提案办理复文

合格
    建议提案栏目有本年度发布的省级或市级人大代表建议、政协提案办理复文全文或摘要。标题只写建议名称的，看正文有无办理情况。

部分合格
    复文已公开，但没有放在建议提案一类栏目。

不合格
    10月31日后，栏目已看完，没有本年度的省级、市级复文。

整改
    公开本年度承办的省级、市级建议提案办理复文；没有承办任务的发布情况说明。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第十九条。
"""

from checks import YEARLY
from checks.participation.proposals import Level, RepliesPublished
from rules import Rule

RULE = Rule(id="D013", check=RepliesPublished(Level.HIGHER), due=YEARLY)
