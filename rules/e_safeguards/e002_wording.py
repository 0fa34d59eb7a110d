"""E002 信息发布质量

核查方法
    列出本年度信息和栏目名称中的疑似错别字、重复字、机构旧称和空栏目，逐处附原句，由人判断名称是否规范、有无错别字、内容是否准确。
    机器只给疑点，不直接判合格或不合格。

整改
    更正确认的错别字、旧称和不准确的内容，规范栏目名称。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）。
"""

from checks.safeguards.wording import WordingShown
from rules import Rule

RULE = Rule(id="E002", check=WordingShown("请核查信息名称是否规范、有无错别字、内容是否准确"), method="assisted")
