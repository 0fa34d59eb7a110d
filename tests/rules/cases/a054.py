"""A054 财政资金直达基层工作进展、使用情况和工作总结."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*rows: tuple[str, str], column: str = "财政资金直达基层") -> Site:
    site = SiteBuilder()
    return site.column(column, *(site.document(title, day) for title, day in rows)).build()


SEPTEMBER = ("示例区2021年9月直达资金预算执行和监控分析报告", "2021-10-14")
MARCH = ("示例区2021年1-3月转移支付（含直达资金）使用情况", "2021-04-08")
LAST_YEAR = ("示例区2020年直达资金工作总结", "2021-01-04")
CASES = [
    RuleCase("逐月发布，总结未到期", "pass", _site(SEPTEMBER, MARCH), case(sole=True), Status.PASSED, "2021-10-14"),
    RuleCase("停更半年多", "near", _site(MARCH), case(sole=True), Status.PARTIAL, "自2021-04-08以来未更新"),
    RuleCase("只有上年总结", "fail", _site(LAST_YEAR), case(sole=True), Status.FAILED, "2021年"),
    RuleCase("年初还没有", "near", _site(LAST_YEAR), case("2021-03-01", sole=True), Status.NOT_DUE),
    RuleCase("9月还一条没有", "near", _site(LAST_YEAR), case("2021-09-10", sole=True), Status.FAILED),
    RuleCase(
        "培训通知不算进展", "near", _site(("关于开展直达资金监控工作培训的通知", "2021-10-01")), case(sole=True), Status.FAILED
    ),
    RuleCase("放在财政信息栏目", "near", _site(SEPTEMBER, column="财政信息"), case(sole=True), Status.PARTIAL, "未放在"),
    RuleCase(
        "催报使用情况的通知", "near", _site(("关于报送直达资金使用情况的通知", "2021-10-14")), case(sole=True), Status.FAILED
    ),
]
