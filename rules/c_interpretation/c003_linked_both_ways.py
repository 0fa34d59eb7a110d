"""C003 文件与解读互相关联

合格
    每组配对的文件与解读，文件页有通往解读页的链接，解读页有通往文件页的链接；只有文字没有链接的不算。

部分合格
    有的组互相链接，有的没有；或者只有一个方向。

不合格
    都没有互相链接，或者没有解读材料。

整改
    在政策文件页面加解读材料链接，在解读页面加政策文件原文链接，链接要能打开。

依据
    《国务院办公厅关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）。
"""

from checks.interpretation.interpretation_links import LinkedBothWays
from rules import Rule

RULE = Rule(id="C003", check=LinkedBothWays())
