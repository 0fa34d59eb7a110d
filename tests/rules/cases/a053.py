"""A053 财政资金直达基层细化方案等重要政策."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, published: str | None = "2021-04-20", column: str = "直达资金", **fields: object) -> Site:
    site = SiteBuilder()
    return site.column(
        column, site.document(title, published, **fields), site.document("2021年5月直达资金监控分析报告", "2021-06-01")
    ).build()  # type: ignore[arg-type]


CASES = [
    RuleCase("本年度细化方案", "pass", _site("示例区2021年财政资金直达基层细化方案"), case(sole=True), Status.PASSED),
    RuleCase(
        "专栏内的下达通知不写直达", "pass", _site("关于下达2021年困难群众救助补助资金预算的通知"), case(sole=True), Status.PASSED
    ),
    RuleCase(
        "上年末提前下达本年指标",
        "near",
        _site("关于提前下达2021年直达资金指标的通知", "2020-12-20"),
        case(sole=True),
        Status.PASSED,
    ),
    RuleCase(
        "方案是去年的", "near", _site("示例区2020年直达资金分配方案", "2020-07-01"), case(sole=True), Status.FAILED, "2021年"
    ),
    RuleCase("只有监控分析和培训通知", "fail", _site("关于开展直达资金监控工作培训的通知"), case(sole=True), Status.FAILED),
    RuleCase(
        "放在财政信息栏目",
        "near",
        _site("示例区2021年直达资金管理办法", column="财政信息"),
        case(sole=True),
        Status.PARTIAL,
        "未放在",
    ),
    RuleCase("年中还没有", "near", _site("2021年4月直达资金监控分析报告"), case("2021-06-30", sole=True), Status.NOT_DUE),
    RuleCase("读不到日期", "near", _site("直达资金管理办法", None), case(sole=True), Status.UNKNOWN, "读不到日期"),
    RuleCase("资金安排表", "pass", _site("2021年中央财政直达资金安排表"), case(sole=True), Status.PASSED),
    RuleCase("催报方案的通知", "near", _site("关于报送2021年直达资金分配方案的通知"), case(sole=True), Status.FAILED),
]
