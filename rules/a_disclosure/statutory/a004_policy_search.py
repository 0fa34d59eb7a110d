"""A004 政策文件检索

合格
    政策文件一类栏目的页面上有专门的检索框，或者有政策文件库、政策检索的入口。全站通用的搜索框不算。

不合格
    没有这类栏目，或者栏目页面上没有检索框，也没有入口。

整改
    在“履职依据”栏目设置可按标题、文号、关键词检索政策文件的检索框。

依据
    《中华人民共和国政府信息公开条例》第二十四条。
"""

from checks.disclosure.policy_library import PolicySearch
from rules import Rule

RULE = Rule(id="A004", check=PolicySearch())
