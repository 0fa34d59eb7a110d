"""A031 财政收支月度公开."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TEXT = "全区一般公共预算收入完成17.18亿元，减收6.68亿元，下降28.0%。"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, sole=True)


def _site(*months: int, text: str = TEXT, year: int = 2021) -> SiteBuilder:
    site = SiteBuilder()
    documents = [site.document(f"{year}年{m}月预算执行情况分析", f"{year}-{m + 1:02d}-20", text) for m in months]
    return site.column("政府预算公开", *documents, path=("财政资金",), shared=True)


def _cumulative() -> SiteBuilder:
    site = SiteBuilder()
    names = ["1-2月", *(f"1-{m}月" for m in range(3, 10))]
    days = ["2021-03-20", *(f"2021-{m + 1:02d}-20" for m in range(3, 10))]
    return site.column("财政收支", *(site.document(f"2021年{n}财政收支情况", d, TEXT) for n, d in zip(names, days, strict=True)))


def _elsewhere(title: str) -> SiteBuilder:
    site = SiteBuilder().column("财政收支")
    return site.column("规范性文件", site.document(title, "2021-09-30", "通知"))


def _titled(title: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("财政收支", *(site.document(title.format(m), f"2021-{m + 1:02d}-20", TEXT) for m in range(1, 11)))


CASES = [
    RuleCase("逐月公开", "pass", _site(*range(1, 11)).build(), _case(), Status.PASSED),
    RuleCase("累计月份逐期公开", "pass", _cumulative().build(), _case(), Status.PASSED),
    RuleCase("缺6至9月", "near", _site(1, 2, 3, 4, 5).build(), _case(), Status.PARTIAL, "6—9月份"),
    RuleCase("没有增减变化", "near", _site(*range(1, 11), text="收入完成17.18亿元。").build(), _case(), Status.PARTIAL, "增减"),
    RuleCase("只有上一年", "fail", _site(*range(1, 11), year=2020).build(), _case(), Status.FAILED),
    RuleCase("文件名里有财政收支", "near", _elsewhere("关于印发《财政收支管理若干措施》的通知").build(), _case(), Status.FAILED),
    RuleCase("月报放错栏目", "near", _elsewhere("2021年8月财政收支情况").build(), _case(), Status.PARTIAL, "规范性文件"),
    RuleCase("二月首期未到期", "near", _site(*range(1, 11), year=2020).build(), _case("2021-02-10"), Status.NOT_DUE),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("财政收支").build(), _case(), Status.UNKNOWN),
    RuleCase("称财政数据", "pass", _titled("2021年{}月财政数据").build(), _case(), Status.PASSED),
    RuleCase("称财政经济运行情况", "pass", _titled("2021年{}月财政经济运行情况").build(), _case(), Status.PASSED),
]
