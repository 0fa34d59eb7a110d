"""D019 咨询答复及时、有质量

核查方法
    没有咨询建言类栏目，或没有本年度公开的来信，不合格。有来信的，算出能读到的留言到答复的时间差，列出超过15个工作日的，由人判断答复是否及时、有无推诿套话。

不合格
    没有咨询建言类栏目，或10月31日后没有本年度公开的来信答复；门户统一的信箱里只有其他单位来信的，由人确认。

整改
    及时答复来信，答复针对问题，公开答复内容。

依据
    《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）；指标表本行。
"""

from checks import YEARLY, Selection
from checks.assisted import AskAbout
from checks.participation.common_mailbox import OrOthersLetters
from checks.participation.letters import NOT_LETTERS, delays
from rules import Rule

_LETTERS = Selection(("咨询建言", "互动交流"), "咨询留言答复", without=NOT_LETTERS, about="Y", asking=True)

RULE = Rule(
    id="D019",
    check=OrOthersLetters(AskAbout(_LETTERS, "咨询答复是否及时、内容是否有针对性", delays, latest=20), _LETTERS),
    method="assisted",
    due=YEARLY,
)
