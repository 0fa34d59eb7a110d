"""C001 政策解读专栏及时更新."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _column(name: str, *rows: tuple[str, str | None], shared: bool = False, units: tuple[str, ...] = ()) -> Site:
    site = SiteBuilder()
    return site.column(name, *(site.document(t, day, units=units) for t, day in rows), shared=shared).build()


READ = "《示例区国有资产管理办法》政策解读"
CASES = [
    RuleCase(
        "两个月前更新",
        "pass",
        _column("政策解读", ("置顶：解读工作安排", "2019-01-01"), (READ, "2021-09-20")),
        case(),
        Status.PASSED,
        "2021-09-20",
    ),
    RuleCase(
        "门户统一栏目里有本单位的",
        "pass",
        _column("解读回应", (READ, "2021-09-20"), shared=True, units=("区财政局",)),
        case(),
        Status.PASSED,
    ),
    RuleCase("恰好183天", "near", _column("政策解读", (READ, "2021-05-31")), case(), Status.PASSED),
    RuleCase("184天", "near", _column("政策解读", (READ, "2021-05-30")), case(), Status.PARTIAL, "未更新"),
    RuleCase(
        "判定日之后发布的不算", "near", _column("政策解读", (READ, "2021-12-02"), (READ, "2021-01-02")), case(), Status.PARTIAL
    ),
    RuleCase(
        "门户栏目里没有本单位的",
        "fail",
        _column("政策解读", (READ, "2021-09-20"), shared=True, units=("区民政局",)),
        case(),
        Status.FAILED,
        "没有本单位",
    ),
    RuleCase("栏目是空的", "fail", _column("政策解读"), case(), Status.FAILED),
    RuleCase(
        "情况说明",
        "near",
        _column(
            "政策解读",
            ("本年度无政策解读情况说明", "2021-09-20"),
        ),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("读不到日期", "near", _column("政策解读", (READ, None)), case(), Status.UNKNOWN),
]
