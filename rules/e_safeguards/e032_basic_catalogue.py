"""E032 公开主动公开基本目录并动态更新

合格
    公开了主动公开基本目录，本年度发布、更新或标题写明本年度版本；10月31日以前，上一年度发布的也算。

部分合格
    有目录，但本年度没有更新，写明最近一次的日期；或者没有放在目录栏目。

不合格
    栏目已看完而没有主动公开基本目录。

整改
    根据本年度职责和公开要求调整更新主动公开基本目录，并注明版本年度。

依据
    《中华人民共和国政府信息公开条例》第十二条。
"""

from checks import YEARLY, OwnOnly
from checks.safeguards.basic_catalogue import CatalogueCurrent
from rules import Rule

RULE = Rule(id="E032", check=OwnOnly(CatalogueCurrent(), "主动公开基本目录"), due=YEARLY)
