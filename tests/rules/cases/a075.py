"""A075 食品安全领域基层政务公开标准目录."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEADS = ("公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级")
WHOLE = Table((HEADS, ("政策文件",) * 9))
HALF = Table((HEADS[:4], ("政策文件",) * 4))
ASKED = case(unit="区市场监督管理局")


def _site(title: str, table: Table, column: str = "标准目录") -> Site:
    site = SiteBuilder("区市场监督管理局")
    return site.column(column, site.document(title, "2020-12-01", "见表", tables=(table,)), path=("基层政务公开",)).build()


def _file(body: Body) -> Site:
    site = SiteBuilder("区市场监督管理局")
    document = site.document("食品药品监管领域基层政务公开标准目录", "2020-12-01", "见附件", attachments={"目录.xlsx": body})
    return site.column("食品安全", document).build()


CASES = [
    RuleCase("目录表头齐全", "pass", _site("示例区食品安全领域基层政务公开标准目录", WHOLE), ASKED, Status.PASSED, "表头9项"),
    RuleCase("目录在附件里", "pass", _file(Body("", (WHOLE,))), ASKED, Status.PASSED),
    RuleCase("表头只有四项", "near", _site("示例区食品安全领域基层政务公开标准目录", HALF), ASKED, Status.PARTIAL, "表头不全"),
    RuleCase("是安全生产领域的目录", "near", _site("安全生产领域基层政务公开标准目录", WHOLE), ASKED, Status.FAILED),
    RuleCase("附件打不开", "near", _file(Body(unreadable="文件加密")), ASKED, Status.UNKNOWN),
    RuleCase("没有公开", "fail", SiteBuilder("区市场监督管理局").column("食品安全").build(), ASKED, Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder("区市场监督管理局").gap("基层政务公开标准目录").build(), ASKED, Status.UNKNOWN),
]
