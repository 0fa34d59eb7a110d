"""D018 公开咨询留言的答复要素

合格
    咨询建言类栏目（信箱、留言、咨询，网上信访和纪检举报除外）本年度公开的来信写明留言时间、答复时间、答复单位、答复内容。

部分合格
    缺其中几项，逐项写明。

不合格
    10月31日后，没有这类栏目，栏目里没有本年度本单位的来信，或四项都没有。门户统一的信箱里只有其他单位来信的，由人确认。内容只在接口里、页面读不到的，为未能核查。

整改
    在咨询建言栏目公开留言和答复，写明留言时间、答复时间、答复单位、答复内容。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks import YEARLY, DocumentStates, Selection
from checks.participation.common_mailbox import OrOthersLetters
from checks.participation.letters import NOT_LETTERS
from rules import Rule

_LETTERS = Selection(("咨询建言", "互动交流"), "咨询留言答复", without=NOT_LETTERS, about="Y", asking=True)

RULE = Rule(
    id="D018",
    check=OrOthersLetters(
        DocumentStates(_LETTERS, elements=("留言时间", "答复时间", "答复单位", "答复内容"), latest=8),
        _LETTERS,
    ),
    due=YEARLY,
)
