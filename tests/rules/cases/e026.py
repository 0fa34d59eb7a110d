"""E026 公开上年度年报."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _list(*rows: tuple[str, str], column: str = "政府信息公开年报", unit: str = "区财政局") -> SiteBuilder:
    site = SiteBuilder(unit)
    return site.column(column, *(site.document(title, day) for title, day in rows))


def _another_towns() -> Site:
    site = SiteBuilder().column("机构职能")
    told = site.document("示例区石井镇人民政府政府信息公开工作年度报告（2020年）", "2021-01-12", "一、总体情况")
    return site.column("政府信息公开年报", told, shared=True).build()


def _cut_short() -> Site:
    site = SiteBuilder()
    return site.column("政府信息公开年报", site.document("示例区财政局2020年政府信息公开工作...", "2021-01-12")).build()


def _under_year(title: str, day: str | None, year: str = "2020年") -> Site:
    site = SiteBuilder()
    return site.column(year, site.document(title, day), path=("政府信息公开年报",)).build()


CASES = [
    RuleCase(
        "有上年度报告", "pass", _list(("示例区财政局2020年政府信息公开工作年度报告", "2021-01-20")).build(), case(), Status.PASSED
    ),
    RuleCase(
        "标题不写单位", "pass", _list(("2020年度政府信息公开年报", "2021-01-20"), column="年报").build(), case(), Status.PASSED
    ),
    RuleCase("标题没有年份而年初发布", "pass", _list(("政府信息公开工作年度报告", "2021-01-20")).build(), case(), Status.PASSED),
    RuleCase(
        "本单位的报告叫工作总结",
        "pass",
        _list(("示例区财政局2020年政府信息公开工作总结", "2021-01-20")).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "企业年报公示的报告不是",
        "near",
        _list(("示例区财政局2020年企业年报公示工作报告", "2021-01-20")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "单位名里的统计不算别的事",
        "near",
        _list(("示例区统计局2020年年度报告", "2021-01-20"), unit="区统计局").build(),
        case(unit="区统计局"),
        Status.PASSED,
    ),
    RuleCase(
        "只有更早年度",
        "fail",
        _list(("示例区财政局2019年政府信息公开工作年度报告", "2020-01-20")).build(),
        case(),
        Status.FAILED,
        "2020",
    ),
    RuleCase(
        "本年度的不是上年度的",
        "near",
        _list(("示例区财政局2021年政府信息公开工作年度报告", "2021-11-20")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "只有区政府的报告",
        "near",
        _list(("示例区人民政府2020年政府信息公开工作年度报告", "2021-01-20")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "栏目里是别的局的报告",
        "near",
        _list(("示例区科技局2020年政府信息公开工作年度报告", "2021-01-20")).build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "区政府的报告就是政府办公室的",
        "near",
        _list(("示例区2020年政府信息公开工作年度报告", "2021-03-20"), unit="区政府办公室").build(),
        case(unit="区政府办公室"),
        Status.PASSED,
    ),
    RuleCase(
        "放在别的栏目",
        "near",
        _list(("示例区财政局2020年政府信息公开工作年度报告", "2021-01-20"), column="通知公告").column("政府信息公开年报").build(),
        case(),
        Status.PARTIAL,
        "未放在",
    ),
    RuleCase(
        "别的年度报告", "near", _list(("示例区财政局2020年法治政府建设年度报告", "2021-01-20")).build(), case(), Status.FAILED
    ),
    RuleCase("还没到1月底", "near", SiteBuilder().column("政府信息公开年报").build(), case("2021-01-15"), Status.NOT_DUE),
    RuleCase("栏目看不到", "near", SiteBuilder().gap("政府信息公开年报").build(), case(), Status.UNKNOWN),
    RuleCase(
        "门户栏目里只有别的镇的报告",
        "near",
        _another_towns(),
        case(),
        Status.FAILED,
    ),
    RuleCase("标题被截断，文件没有打开", "near", _cut_short(), case(), Status.UNKNOWN, "截断"),
    RuleCase("年度栏目里只写单位名", "near", _under_year("示例区财政局", "2021-01-20"), case(), Status.PASSED),
    RuleCase("年度栏目里没有年份和日期的标题", "near", _under_year("政府信息公开工作年度报告", None), case(), Status.PASSED),
    RuleCase("往年栏目里的单位名", "near", _under_year("示例区财政局", "2020-01-20", "2019年"), case(), Status.FAILED),
    RuleCase("别的局的名字", "near", _under_year("示例区民政局", "2021-01-20"), case(), Status.FAILED),
    RuleCase(
        "栏目页就是报告",
        "near",
        SiteBuilder().column("政府信息公开年报", page_text="示例区财政局2020年政府信息公开工作年度报告\n一、总体情况").build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "市局分局的全称",
        "near",
        _list(("示例市生态环境局示例分局2020年政府信息公开工作年度报告", "2021-01-20"), unit="区生态环境分局").build(),
        case(unit="区生态环境分局"),
        Status.PASSED,
    ),
    RuleCase(
        "市局别的分局不是本单位",
        "near",
        _list(("示例市生态环境局东城分局2020年政府信息公开工作年度报告", "2021-01-20"), unit="区生态环境分局").build(),
        case(unit="区生态环境分局"),
        Status.NEEDS_REVIEW,
    ),
]
