"""A024 统计数据和分析解读."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区统计局"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _months(*months: int) -> tuple[tuple[str, str], ...]:
    return tuple((f"示例区2021年{m}月主要经济指标", f"2021-{m + 1:02d}-24") for m in months)


def _site(*documents: tuple[str, str], complete: bool = True) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column("统计数据", *(site.document(t, d, "表") for t, d in documents), shared=True, complete=complete)


ANALYSIS = ("2021年上半年示例区经济运行情况分析", "2021-07-26")


def _beside(title: str) -> SiteBuilder:
    """Last year's data, and a document of this year in the column of interpretations."""
    site = _site(("2020年12月主要经济指标", "2021-01-24"))
    return site.column("政策解读", site.document(title, "2021-05-08", "解读"))


def _monthly_column() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    terms = (("一季度", "2021-04-25"), ("上半年", "2021-07-25"), ("前三季度", "2021-10-25"))
    site.column("统计月报", *(site.document(f"2021年{q}", d, "表") for q, d in terms))
    return site.column("统计分析", site.document(*ANALYSIS, "一、"))


CASES = [
    RuleCase("逐月数据和半年分析", "pass", _site(*_months(2, 3, 4, 5, 6, 7, 8, 9, 10), ANALYSIS).build(), _case(), Status.PASSED),
    RuleCase("只有数据没有分析", "near", _site(*_months(2, 3, 6, 9)).build(), _case(), Status.PARTIAL, "分析"),
    RuleCase("缺第三季度", "near", _site(*_months(3, 6), ANALYSIS).build(), _case(), Status.PARTIAL, "第三季度"),
    RuleCase("只有上一年数据", "fail", _site(("2020年12月主要经济指标", "2021-01-24")).build(), _case(), Status.FAILED),
    RuleCase(
        "四月尚未到期", "near", _site(("2020年12月主要经济指标", "2021-01-24")).build(), _case("2021-04-20"), Status.NOT_DUE
    ),
    RuleCase(
        "解读文件的不是统计分析",
        "near",
        _beside("区统计局负责人解读《统计调查优化营商环境办法》").build(),
        _case(),
        Status.FAILED,
    ),
    RuleCase(
        "统计分析放在政策解读", "near", _beside("2021年上半年全区经济运行分析").build(), _case(), Status.PARTIAL, "政策解读"
    ),
    RuleCase("列表没有读完", "near", _site(*_months(9), ANALYSIS, complete=False).build(), _case(), Status.UNKNOWN),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("统计数据").build(), _case(), Status.UNKNOWN),
    RuleCase(
        "催报数据的通知",
        "near",
        _site(
            *((f"关于报送2021年{q}统计分析报告的通知", d) for q, d in (("上半年", "2021-07-02"), ("前三季度", "2021-10-02")))
        ).build(),
        _case(),
        Status.FAILED,
    ),
    RuleCase("统计月报栏目以期次为题", "pass", _monthly_column().build(), _case(), Status.PASSED),
]
