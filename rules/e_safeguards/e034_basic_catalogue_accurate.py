"""E034 主动公开基本目录要素准确

核查方法
    没有主动公开基本目录的不合格。有的，列出空白格、超过法定20个工作日的时限、机构旧称等疑点，由人判断主体、内容、时限、方式是否准确。

不合格
    10月31日后，栏目已看完而没有主动公开基本目录。

整改
    更正目录中不准确的主体、内容、时限、方式。

依据
    《中华人民共和国政府信息公开条例》第二十六条。
"""

from checks import YEARLY
from checks.assisted import AskAbout
from checks.safeguards.basic_catalogue import CATALOGUE
from checks.safeguards.notes import catalogue_doubts
from rules import Rule

RULE = Rule(
    id="E034",
    check=AskAbout(CATALOGUE, "请核查主动公开基本目录的主体、内容、时限、方式是否准确", catalogue_doubts, latest=3),
    method="assisted",
    due=YEARLY,
)
