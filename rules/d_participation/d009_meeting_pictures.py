"""D009 提供会议图解

合格
    会议公开、会议解读类栏目本年度有会议速读版、一图读懂等图解，或会议页面附有、链接了图解。按标题和页面文字判断，应抽样复核。

部分合格
    会议图解放在别的栏目，没有与会议关联。

不合格
    10月31日后，会议类栏目已看完，本年度没有任何图解。

整改
    会后在会议公开栏目发布会议速读版或图解，并与会议信息链接。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第十九条。
"""

from checks import YEARLY
from checks.participation.meeting_matter import MeetingsExplained
from rules import Rule

RULE = Rule(
    id="D009",
    check=MeetingsExplained(
        what="会议图解（速读版、一图读懂等）",
        words=r"一图|一张图|看懂|图示|图解|速读|速览|图说|图文版|长图|海报|读懂|漫画|动画|短视频|视频版|看会议",
        column_words=r"会议图解|会议速读|会议速览|会议图文|一图读懂",
    ),
    confidence="heuristic",
    due=YEARLY,
)
