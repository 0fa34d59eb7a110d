"""E043 转载重大政策

核查方法
    本年度没有转载党中央、国务院重大决策部署的不合格。有的，列出最近转载的信息是否注明权威来源，由人核对内容是否准确、政务新媒体是否同步。

部分合格
    转载了，但没有放在要闻、政策转载类栏目。

不合格
    10月31日后，要闻、政策转载类栏目已看完，本年度没有转载。

整改
    及时转载党中央、国务院重大决策部署，注明来源，核对内容。

依据
    指标表本行；《政府网站发展指引》（国办发〔2017〕47号）。
"""

from checks import YEARLY, Selection
from checks.assisted import AskAbout
from checks.safeguards.notes import sources_marked
from rules import Rule

RULE = Rule(
    id="E043",
    check=AskAbout(
        Selection(
            ("重大政策转载",),
            "党中央、国务院重大决策部署转载信息",
            title=r"国务院|中共中央|党中央|中办|国办|习近平|总书记|总理|全国人大|政治局|中央[^财]",
            about="Y",
            asking=True,
            elsewhere=r"(国务院|中共中央|党中央|政治局|习近平|总理|全国人大).*(主持|召开|会议|部署|印发|公布|意见|决定|通知|方案|规划|纲要|条例)",
        ),
        "请核对转载信息是否注明来源、内容是否准确、政务新媒体是否同步转载",
        sources_marked,
        latest=20,
    ),
    method="assisted",
    due=YEARLY,
)
