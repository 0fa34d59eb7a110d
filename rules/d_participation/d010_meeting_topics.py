"""D010 会议议题解读

合格
    会议公开、会议解读类栏目本年度有会议议题的解读，或会议页面链接了政策解读、媒体解读。按标题和链接文字判断，应抽样复核。

部分合格
    会议解读放在别的栏目，没有与会议关联。

不合格
    10月31日后，会议类栏目已看完，本年度没有任何议题解读。

整改
    对会议议题开展解读，或在会议信息中链接相关解读材料。

依据
    指标表本行；《重大行政决策程序暂行条例》（国务院令第713号）第三十二条。
"""

from checks import YEARLY
from checks.participation.meeting_matter import MeetingsExplained
from rules import Rule

RULE = Rule(
    id="D010",
    check=MeetingsExplained(
        what="会议议题解读",
        words=r"解读|政策问答|答记者问|媒体(报道|评论|视角|关注|聚焦)|专家(观点|谈)|新闻发布会",
        column_words=r"会议解读|议题解读",
    ),
    confidence="heuristic",
    due=YEARLY,
)
