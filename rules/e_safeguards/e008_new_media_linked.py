"""E008 政务新媒体有效链接

合格
    本单位页面有政务新媒体链接，或门户的政务新媒体栏目列有本单位账号。

部分合格
    有政务新媒体字样，但没有指向账号的有效链接。

不合格
    门户首页和本单位页面都没有政务新媒体链接。门户有新媒体栏目而未列本单位的，需人工核查（可能没有开设或已集约注销）。

整改
    在门户网站和本单位页面提供政务新媒体名称和有效链接（二维码）。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）。
"""

from checks.safeguards.new_media import NewMediaLinked
from rules import Rule

RULE = Rule(id="E008", check=NewMediaLinked())
