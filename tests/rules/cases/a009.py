"""A009 历史规划归集."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区发展和改革局"
TWELFTH = "示例区国民经济和社会发展第十二个五年规划纲要"
THIRTEENTH = "示例区“十三五”规划纲要"
FOURTEENTH = "示例区国民经济和社会发展第十四个五年规划纲要"
YEARLY_PLAN = "2020年国民经济和社会发展计划执行情况的报告"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(*titles: str, column: str = "发展规划", complete: bool = True) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, *(site.document(t, "2017-05-24", "规划") for t in titles), shared=True, complete=complete)


CASES = [
    RuleCase("十二五和十三五都有", "pass", _site(TWELFTH, THIRTEENTH, FOURTEENTH).build(), _case(), Status.PASSED),
    RuleCase("缺十二五", "near", _site(THIRTEENTH, FOURTEENTH).build(), _case(), Status.PARTIAL, "十二五"),
    RuleCase("2026年看十三五和十四五", "near", _site(THIRTEENTH, FOURTEENTH).build(), _case("2026-11-30"), Status.PASSED),
    RuleCase("只有年度计划", "near", _site(YEARLY_PLAN).build(), _case(), Status.PARTIAL),
    RuleCase("只有现行规划", "fail", _site(FOURTEENTH).build(), _case(), Status.FAILED),
    RuleCase("列表没有读完", "near", _site(THIRTEENTH, complete=False).build(), _case(), Status.UNKNOWN),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("历史规划").build(), _case(), Status.UNKNOWN),
]
