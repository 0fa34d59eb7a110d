"""E033 主动公开基本目录要素齐全

合格
    最近一版目录的表头有公开主体、公开内容（事项）、公开时限、公开方式（形式、渠道），写在页面或附件的表格里。

部分合格
    缺其中几项表头，逐项写明。

不合格
    没有目录，或目录里四项都没有。附件或图片不能读取的，为未能核查。

整改
    在主动公开基本目录中补齐公开主体、内容、时限、方式各栏。

依据
    《中华人民共和国政府信息公开条例》第十二条。
"""

from checks import YEARLY, OwnOnly
from checks.safeguards.basic_catalogue import CatalogueColumns
from rules import Rule

RULE = Rule(id="E033", check=OwnOnly(CatalogueColumns(), "主动公开基本目录"), due=YEARLY)
