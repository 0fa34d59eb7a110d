"""D005 征求意见有草案全文、说明和反馈渠道

合格
    本年度每项决策征求意见都有草案全文（正文、附件或链接）、解读（起草）说明，以及电话、邮箱、信函或在线提交等反馈渠道。按正文关键语句判断，应抽样复核。

部分合格
    有的事项缺其中几项，逐项写明。

不合格
    10月31日后本年度没有征求意见，或每项三样都没有。附件不能读取的，为未能核查。

整改
    在征集页面补齐决策草案全文、起草说明和意见反馈渠道。

依据
    《重大行政决策程序暂行条例》（国务院令第713号）第十五条。
"""

from checks import YEARLY
from checks.participation.drafts import DraftsWhole
from rules import Rule

RULE = Rule(id="D005", check=DraftsWhole(("决策预公开",)), confidence="heuristic", due=YEARLY)
