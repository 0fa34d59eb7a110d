"""A003 政策文件多维分类与主动推送

合格
    政策文件一类栏目可按文件类型、主题、体裁、发文机关、年份等至少两种方式分类，并有按用户类型或办事需求推送的入口。

不合格
    没有这类栏目，或者栏目只有一个列表，既无分类也无推送。

整改
    在“履职依据”栏目设置文件类型、主题、体裁等分类导航，按个人、企业等用户类型推送政策。其余情形由人打开页面确认。

依据
    《中华人民共和国政府信息公开条例》第二十四条。
"""

from checks.disclosure.policy_library import FacetedLibrary
from rules import Rule

RULE = Rule(id="A003", check=FacetedLibrary(), method="assisted")
