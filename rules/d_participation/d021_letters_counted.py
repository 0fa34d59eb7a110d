"""D021 公开留言受理反馈统计

合格
    公开了本年度留言（信件）受理反馈的统计数据，写明受理数和办结（答复）数，写在统计页、信件栏目页或统计文件里均可。

部分合格
    只有受理数或只有办结数；或者统计文件放在互动类栏目以外。

不合格
    没有统计数据；门户统一公布的统计列有本单位的，算公开。

整改
    在互动交流栏目公开留言受理、办结的统计数据，按季度或按月更新。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks import YEARLY, AnyOf, Selection
from checks.fields import NamedField, TableNames
from checks.participation.common_mailbox import OrNamedInCommon
from checks.static_pages import PageStates
from rules import Rule

_ELEMENTS = ("受理数量", "办结数量")
_FIELDS = (
    NamedField(
        "受理数量", r"受理(总)?(数|量|件)|收到[^,。]{0,12}\d|(共|累计)?受理[^,。]{0,8}\d|(来信|留言|信件|收件)(总)?(数|量|件)"
    ),
    NamedField(
        "办结数量",
        r"(办结|答复|回复|办复|反馈|处理)(总)?(数|量|件|率)|(办结|答复|回复|办复)[^,。]{0,8}\d|(全部|均)(已|予以|均已)?(办结|答复|回复)",
    ),
)

_STATISTICS = Selection(
    ("留言统计", "咨询建言", "互动交流"),
    "留言受理反馈统计",
    title=r"^(?!.*[?？]).*(留言|信件|来信|信箱|咨询|诉求|热线|12345|互动)[^,。]{0,20}(统计|情况|数据|通报|分析)",
    without=r"调查|征集|征求|申请公开|会议|召开",
    about="Y",
    asking=True,
)

RULE = Rule(
    id="D021",
    check=OrNamedInCommon(
        AnyOf(
            (
                TableNames(_STATISTICS, _FIELDS, latest=3),
                PageStates(("留言统计", "咨询建言", "互动交流"), elements=_ELEMENTS, what="留言受理反馈统计"),
            )
        ),
        _STATISTICS,
        _FIELDS,
    ),
    due=YEARLY,
)
