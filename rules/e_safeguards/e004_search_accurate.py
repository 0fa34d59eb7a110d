"""E004 检索结果准确、易用

核查方法
    首页没有检索功能的不合格。有的，由人用已知标题、关键词、错字实测，看结果是否相关、排序和筛选是否易用。

不合格
    首页已看到，没有检索框，也没有检索入口。

整改
    改进检索结果的相关度和排序，支持按时间、标题、栏目筛选。

依据
    《中华人民共和国政府信息公开条例》第二十四条；《政府网站发展指引》（国办发〔2017〕47号）。
"""

from checks.safeguards.front_functions import SearchOffered
from rules import Rule

RULE = Rule(id="E004", check=SearchOffered("请用已发布信息的标题和关键词实测检索结果是否准确、易用"), method="assisted")
