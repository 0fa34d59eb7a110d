"""D017 互动平台有四项功能

合格
    首页或栏目有留言评论、在线访谈、征集调查、咨询投诉四项功能的入口。功能是否可用由功能实测核查；入口按名称判断，应抽样复核。

部分合格
    缺其中几项入口。

不合格
    四项入口都没有。

整改
    在互动交流平台补设缺少的功能。

依据
    《政府网站发展指引》（国办发〔2017〕47号）。
"""

from checks.safeguards.front_functions import EntriesShown, Entry
from rules import Rule

RULE = Rule(
    id="D017",
    check=EntriesShown(
        "互动交流功能",
        (
            Entry("留言评论", r"留言|评论|信箱|写信|来信|网民|建言|问政|论坛"),
            Entry("在线访谈", r"访谈|在线直播"),
            Entry("征集调查", r"征集|调查|问卷|征求意见"),
            Entry("咨询投诉", r"咨询|投诉|12345|热线|诉求"),
        ),
        own=True,
    ),
    confidence="heuristic",
)
