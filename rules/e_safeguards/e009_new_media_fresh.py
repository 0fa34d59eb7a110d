"""E009 政务新媒体及时更新

核查方法
    依据“政务新媒体发布内容”台账：各账号最近14天内有更新的合格，部分账号超期的部分合格，全部超期的不合格。没有台账的，由人核查。

整改
    及时更新政务新媒体，无力维护的按规定注销。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）。
"""

from checks.safeguards.new_media import PostsFresh
from rules import Rule

RULE = Rule(id="E009", check=PostsFresh("请核查本单位政务新媒体最近14天内是否有更新，并登记台账"), method="records")
