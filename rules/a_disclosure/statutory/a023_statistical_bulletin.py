"""A023 统计公报公开

合格
    公开了本地区上一年度国民经济和社会发展统计公报，全文或直接指向公报文件均可；由上级统计部门统一发布的，链接到上级政府网站的公报也可以。

部分合格
    公报已公开，但没有放在统计信息一类栏目。

不合格
    到10月31日仍未公开上一年度的统计公报。

整改
    在“统计公报”栏目公开上一年度国民经济和社会发展统计公报全文。

依据
    《中华人民共和国政府信息公开条例》第二十条（四）。
"""

from checks import YEARLY, Published, Selection
from rules import Rule

RULE = Rule(
    id="A023",
    check=Published(
        Selection(
            columns=("统计信息",),
            what="国民经济和社会发展统计公报",
            title=r"(\d{4}|[一二]\D{3})年?.*统计公报|统计公报.*\d{4}",
            without="解读|图解|图说|普查|人口|转发|一图|专项|环境|水资源|教育事业|卫生",
            about="P",
        ),
        higher=True,
    ),
    due=YEARLY,
)
