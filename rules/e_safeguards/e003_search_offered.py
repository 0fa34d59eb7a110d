"""E003 提供站内检索

合格
    首页有检索框或检索入口，并有高级检索；智能检索多由脚本实现，看到的一并列出，不因看不到而扣。检索是否好用由功能实测核查。

部分合格
    有检索框，没有高级检索。

不合格
    首页已看到，没有检索框，也没有检索入口。

整改
    在门户网站首页提供站内检索，增加高级检索和智能检索。

依据
    《中华人民共和国政府信息公开条例》第二十四条；《政府网站发展指引》（国办发〔2017〕47号）。
"""

from checks.safeguards.front_functions import SearchOffered
from rules import Rule

RULE = Rule(id="E003", check=SearchOffered())
