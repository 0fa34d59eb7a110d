"""A005 规范性文件要素齐全

合格
    “规范性文件”栏目（没有单设的，看“政策文件”栏目）下的每份文件都写明文号、成文日期、发布日期和有效性，
    写在页面信息头、列表或正文里均可。

部分合格
    有的文件缺项，逐份写明缺哪几项；或者文件发布在别的栏目。

不合格
    两类栏目都没有，栏目是空的，或者每份文件四项全缺。

整改
    在文件页的信息头补齐缺少的要素，不要只写在附件里。

依据
    《中华人民共和国政府信息公开条例》第二十条（一）。
"""

from checks import EveryDocumentStates, Otherwise, Selection
from rules import Rule

NOT_ONE = "解读|图解|目录|清理|备案|招聘|招标|采购|中标|总结|简报|动态"
KNOWN_AS = "^(?!.{0,8}(国务院|国家|全国|省|自治区|市人民政府|市政府|市委)).*(印发|公布|发布|修订|修改).{0,40}(管理办法|实施办法|暂行办法|试行办法|规定|细则|规则)"
"""How such a document of the unit's own is called in columns where any other thing stands; what higher bodies issued is theirs."""
FIELDS = ("文号", "成文日期", "发布日期", "有效性")


def _called_so(*columns: str, elsewhere: str = "") -> EveryDocumentStates:
    """The question to columns where other documents stand as well: by the title."""
    called = "办法|规定|细则|规则|意见|措施|方案|决定|通告"
    selection = Selection(columns, "规范性文件", title=called, without=f"{NOT_ONE}|会议|公示", elsewhere=elsewhere, local=True)
    return EveryDocumentStates(selection, elements=FIELDS, latest=30)


OWN = EveryDocumentStates(
    Selection(("规范性文件",), "规范性文件", without=NOT_ONE, elsewhere=""),
    elements=FIELDS,
    latest=30,
)

RULE = Rule(
    id="A005",
    check=Otherwise(OWN, Otherwise(_called_so("政策文件", "本单位文件"), _called_so("履职依据", elsewhere=KNOWN_AS))),
)
