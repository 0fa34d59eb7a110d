"""A043 老年人补贴月度公开."""

from checks.evidence import Case, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区民政局"
TEXT = "申领人数120人，审核通过118人，发放总金额11800元。名单公示如下：\n姓名|镇街|金额"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(*months: int, text: str = TEXT, year: int = 2021) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    documents = [site.document(f"{year}年{m}月高龄津贴发放情况公示", f"{year}-{m:02d}-28", text) for m in months]
    return site.column("老年人福利补贴", *documents)


def _files() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    scan = {"名单.pdf": Body(unreadable="扫描件未识别")}
    documents = [site.document(f"2021年{m}月高龄津贴发放", f"2021-{m:02d}-28", "见附件", attachments=scan) for m in range(1, 12)]
    return site.column("养老服务", *documents)


def _named_in_table() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    told = "申领人数120人，审核通过118人，发放总金额11800元。"
    names = {"名单.xls": Body(tables=(Table((("序号", "姓名", "村居", "金额"), ("1", "张某某", "一村", "100"))),))}
    documents = [site.document(f"2021年{m}月尊老金发放情况", f"2021-{m:02d}-28", told, attachments=names) for m in range(1, 12)]
    return site.column("养老服务", *documents)


CASES = [
    RuleCase("逐月公开", "pass", _site(*range(1, 12)).build(), _case(), Status.PASSED),
    RuleCase("缺7至10月", "near", _site(*range(1, 7)).build(), _case(), Status.PARTIAL, "7—10月份"),
    RuleCase("没有申领数", "near", _site(*range(1, 12), text="发放总金额11800元").build(), _case(), Status.PARTIAL, "申领"),
    RuleCase("名单是扫描件", "near", _files().build(), _case(), Status.UNKNOWN),
    RuleCase("只有上一年的", "fail", _site(*range(1, 12), year=2020).build(), _case(), Status.FAILED),
    RuleCase("二月首期未到期", "near", _site(12, year=2020).build(), _case("2021-02-20"), Status.NOT_DUE),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("养老服务").build(), _case(), Status.UNKNOWN),
    RuleCase("称尊老金，名单在附件表", "pass", _named_in_table().build(), _case(), Status.PASSED),
]
