"""E007 无障碍和适老化服务

合格
    门户首页有无障碍浏览、长者模式（关怀版、适老化）等入口，或有字体放大、语音朗读、辅助线、配色等工具条。按名称判断，功能由人实测，应抽样复核。

不合格
    首页已看到，没有任何无障碍或适老化入口。

整改
    在门户首页提供无障碍浏览和长者模式。

依据
    GB/T 37668-2019；国办公开办函〔2021〕28号。
"""

from checks.safeguards.front_functions import EntriesShown, Entry
from rules import Rule

RULE = Rule(
    id="E007",
    check=EntriesShown(
        "无障碍和适老化服务",
        (
            Entry(
                "无障碍或适老化",
                r"无障碍|适老|长者|长辈|关怀(版|模式)|老年(版|模式|人版)|敬老版|字体放大|放大字体|大字(版|体|号)|语音(播报|朗读|阅读)|读屏|辅助线|盲人",
            ),
        ),
    ),
    confidence="heuristic",
)
