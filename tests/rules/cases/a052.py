"""A052 财政资金直达基层专栏或目录."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _column(name: str, *titles: str, shared: bool = False) -> Site:
    site = SiteBuilder()
    return site.column(name, *(site.document(t, "2021-06-01") for t in titles), shared=shared).build()


CASES = [
    RuleCase(
        "有专栏有内容", "pass", _column("财政资金直达基层", "2021年5月直达资金监控分析"), case(sole=True), Status.PASSED, "共1条"
    ),
    RuleCase("名称写成长句", "pass", _column("中央财政资金直达市县基层、直接惠企利民", "台账"), case(sole=True), Status.PASSED),
    RuleCase("专栏在门户统一栏目", "pass", _column("直达资金", "台账", shared=True), case(sole=True), Status.PASSED),
    RuleCase("专栏是空的", "fail", _column("直达资金"), case(sole=True), Status.FAILED, "空的"),
    RuleCase(
        "只有一份文件没有专栏", "near", _column("财政信息", "2021年直达资金使用情况"), case(sole=True), Status.FAILED, "未设置"
    ),
    RuleCase("专栏打不开", "near", SiteBuilder().gap("直达资金").build(), case(sole=True), Status.UNKNOWN),
    RuleCase("财政信息里有直达基层目录", "near", _column("财政信息", "财政资金直达基层目录"), case(sole=True), Status.PASSED),
    RuleCase("财政信息里只有使用情况", "near", _column("财政信息", "直达资金使用情况"), case(sole=True), Status.FAILED),
]
