"""E010 政务新媒体重要信息在网站同步发布

核查方法
    依据“政务新媒体发布内容”台账：本年度政策类、涉及群众切身利益的发布内容，在网站各栏目标题中找同题信息；都有的合格，部分没有的部分合格，都没有的不合格。
    没有台账的，由人抽查。

整改
    将列出的发布内容在网站相应栏目同步发布。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）；指标表本行。
"""

from checks.safeguards.new_media import PostsOnSite
from rules import Rule

RULE = Rule(id="E010", check=PostsOnSite("请抽查政务新媒体发布的重要政策信息是否已在网站发布，并登记台账"), method="records")
