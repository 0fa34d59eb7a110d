"""A029 财政预决算领域标准目录."""

from checks.disclosure.catalogues import HEADERS
from checks.evidence import Case, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区财政局"
TITLE = "示例区财政预决算领域基层政务公开标准目录"
TABLE = Table((("序号", *HEADERS), ("1", *(["事项"] * 9))))
SHORT = Table((("序号", "公开事项", "公开内容", "公开依据", "公开时限"),))


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _site(title: str = TITLE, table: Table = TABLE, column: str = "标准目录") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, "2020-12-01", tables=(table,)))


def _common(*files: str) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    bodies = {name: Body(tables=(TABLE,)) for name in files}
    return site.column(
        "基层政务公开", site.document("26个试点领域基层政务公开标准目录", "2020-12-01", "见附件", attachments=bodies), shared=True
    )


CASES = [
    RuleCase("目录表头齐全", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("全区汇总目录的附件", "pass", _common("财政预决算领域.xlsx", "户籍管理领域.xlsx").build(), _case(), Status.PASSED),
    RuleCase("在财政信息栏目", "pass", _site(column="财政信息").build(), _case(), Status.PASSED),
    RuleCase("汇总目录没有本领域", "near", _common("户籍管理领域.xlsx").build(), _case(), Status.FAILED),
    RuleCase("别的领域的目录", "near", _site("示例区社会救助领域基层政务公开标准目录").build(), _case(), Status.FAILED),
    RuleCase("表头只有四项", "near", _site(table=SHORT).build(), _case(), Status.PARTIAL, "公开主体"),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("标准目录").build(), _case(), Status.UNKNOWN),
]
