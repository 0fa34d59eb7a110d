"""D001 年度决策事项目录."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*rows: tuple[str, str], column: str = "重大行政决策") -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column(column, *(site.document(t, d) for t, d in rows), shared=True).build()


WHO = case(sole=True)

CASES = [
    RuleCase("本年目录", "pass", _site(("示例区人民政府2021年度重大行政决策事项目录", "2021-03-31")), WHO, Status.PASSED),
    RuleCase(
        "第二批也算",
        "pass",
        _site(("2021年重大行政决策事项目录（第二批）", "2021-09-01"), column="公众参与/决策事项目录"),
        WHO,
        Status.PASSED,
    ),
    RuleCase("只有去年的", "fail", _site(("2020年度重大行政决策事项目录", "2020-03-31")), WHO, Status.FAILED, "2021年"),
    RuleCase("程序规定不是目录", "near", _site(("重大行政决策程序规定", "2021-03-31")), WHO, Status.FAILED),
    RuleCase(
        "发在通知公告", "near", _site(("2021年度重大行政决策事项目录", "2021-03-31"), column="通知公告"), WHO, Status.PARTIAL
    ),
    RuleCase("未到期", "near", _site(), case("2021-05-01", sole=True), Status.NOT_DUE),
    RuleCase("次年发布的不计", "near", _site(("2021年度重大行政决策事项目录", "2021-12-20")), WHO, Status.FAILED),
    RuleCase(
        "申报目录的通知不是目录", "near", _site(("关于申报2021年度重大行政决策事项的通知", "2021-02-20")), WHO, Status.FAILED
    ),
    RuleCase("叫决策计划", "near", _site(("区政府2021年度重大行政决策计划", "2021-03-31")), WHO, Status.PASSED),
    *(
        RuleCase(f"不是本区的目录：{title}", "near", _site((title, "2021-03-01")), WHO, Status.FAILED)
        for title in ("关于报送2021年度重大行政决策目录的通知", "山东省人民政府2021年度重大行政决策事项目录")
    ),
    RuleCase(
        "编制目录的通知不是目录", "near", _site(("关于编制2021年重大行政决策事项目录的通知", "2021-01-10")), WHO, Status.FAILED
    ),
    RuleCase("申报通知不是目录", "near", _site(("关于申报2021年度重大行政决策事项的通知", "2021-02-25")), WHO, Status.FAILED),
]
