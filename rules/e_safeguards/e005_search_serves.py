"""E005 搜索即服务

核查方法
    首页没有检索功能的不合格。有的，由人检索“身份证”“公积金”“营业执照”等词，看是否聚合办事服务和相关信息。

不合格
    首页已看到，没有检索框，也没有检索入口。

整改
    在检索结果中聚合办事指南、在线办理等服务。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks.safeguards.front_functions import SearchOffered
from rules import Rule

RULE = Rule(
    id="E005",
    check=SearchOffered("请检索“身份证”“公积金”“营业执照”等词，核查能否聚合相关信息和办事服务"),
    method="assisted",
)
