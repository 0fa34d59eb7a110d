"""D008 常态化公开部门办公会

合格
    会议类栏目最近92天内有办公会（局务会、党组会、镇长办公会等）信息，本年度已结束的各季度都有，最近几次写明了议题和主要内容。

部分合格
    有的季度没有，最近92天没有更新，或者只有开会消息而没有内容，逐项写明。

不合格
    没有会议公开栏目，或一年内没有公开过会议。

整改
    在会议公开栏目按季度公开办公会的召开时间、议题和主要内容。

依据
    指标表本行；《中华人民共和国政府信息公开条例》第十九条。
"""

from checks import Selection
from checks.deadlines import Day
from checks.participation.meetings import MeetingsRegular
from rules import Rule

RULE = Rule(
    id="D008",
    check=MeetingsRegular(
        Selection(
            ("会议公开",),
            "部门办公会议",
            title=r"会议?|第[\d一二三四五六七八九十百]+次|例会",
            without=r"解读|图解|一图|速读|速览|发布会|培训会|座谈会|宣讲|观摩|推介会|人代会|代表大会|党代会|运动会|(协|学|商|工)会(?!议)",
            since=Day(1, 1, -1),
            governments=True,
            asking=True,
            elsewhere=r"^(?!.*召开)(.*(局务|党组|党委|办公|常务|(局|主任|镇|区|县|院|行)长|主任|班子)(扩大)?(办公)?会议?(纪要|情况|议题|内容|公开|信息)?$|.*第[\d一二三四五六七八九十百]+次[^,。]{0,12}会议?(纪要|情况|议题|内容|公开|信息)?$)",
        )
    ),
)
