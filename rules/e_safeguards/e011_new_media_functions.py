"""E011 政务新媒体整合功能

核查方法
    依据“政务新媒体账号”台账：政府网站入口、办事服务、便民查询、互动交流都有的合格，缺几项的部分合格，都没有的不合格。没有台账的，由人打开账号菜单核查。

整改
    在政务新媒体菜单中增加缺少的功能入口。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）；指标表本行。
"""

from checks.safeguards.new_media import AccountFunctions
from rules import Rule

RULE = Rule(
    id="E011",
    check=AccountFunctions("请核查政务新媒体是否整合政府网站入口、办事服务、便民查询和互动交流，并登记台账"),
    method="records",
)
