"""A030 部门预算决算."""

from dataclasses import replace

from checks.evidence import Case, Status, Unit, UnitKind
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = "部门预算（决算）情况说明\n收支总表|一般公共预算支出表\n“三公”经费预算数为3万元，其中公务接待费1万元。"
BUDGET, FINAL = "区财政局2021年部门预算公开", "区财政局2020年度部门决算"


def _site(*documents: tuple[str, str], text: str = FULL, column: str = "财政预决算") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, *(site.document(title, day, text) for title, day in documents))


BOTH = ((BUDGET, "2021-02-20"), (FINAL, "2021-09-15"))


def _key() -> Case:
    judged = case()
    return replace(judged, unit=Unit("区财政局", key=True))


def _scanned() -> SiteBuilder:
    site = SiteBuilder()
    file = {"预算.pdf": Body(unreadable="扫描件未识别")}
    budget = site.document(BUDGET, "2021-02-20", "见附件", attachments=file)
    return site.column("预决算公开", budget, site.document(FINAL, "2021-09-15", FULL))


def _year_left_out() -> SiteBuilder:
    return _site((BUDGET, "2021-02-20"), ("部门决算公开", "2021-09-15"))


def _town() -> SiteBuilder:
    site = SiteBuilder("城关镇", UnitKind.TOWN)
    budget = site.document("城关镇2021年财政预算公开", "2021-02-20", FULL)
    return site.column("财政预决算", budget, site.document("城关镇2020年财政决算公开", "2021-09-15", FULL))


ONE_NOTICE = "区财政局2020年决算和2021年预算公开"


def _headed_by_names() -> SiteBuilder:
    site = SiteBuilder()
    budget = site.document("示例区财政局", "2021-02-20", FULL, units=("区财政局",))
    final = site.document("区财政局（本级）", "2021-09-15", FULL, units=("区财政局",))
    site.column("2021年", budget, path=("预决算公开", "部门预算"), shared=True)
    return site.column("2020年部门决算", final, path=("预决算公开",), shared=True)


def _only_last_year() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("2020年部门预算", site.document("区财政局", "2021-02-20", FULL, units=("区财政局",)), shared=True)


CASES = [
    RuleCase("镇的财政预算就是本镇预算", "near", _town().build(), case(unit="城关镇", kind=UnitKind.TOWN), Status.PASSED),
    RuleCase("预算决算合在一份", "near", _site((ONE_NOTICE, "2021-09-20")).build(), case(), Status.PASSED),
    RuleCase("预算决算都齐全", "pass", _site(*BOTH).build(), case(), Status.PASSED),
    RuleCase("决算题名没写年度", "near", _year_left_out().build(), case(), Status.PASSED),
    RuleCase("决算未公开", "near", _site(BOTH[0]).build(), case(), Status.PARTIAL, "2020年"),
    RuleCase("六月决算未到期", "near", _site(BOTH[0]).build(), case("2021-06-30"), Status.PASSED),
    RuleCase("没有三公经费", "near", _site(*BOTH, text="部门预算情况说明\n收支总表").build(), case(), Status.PARTIAL, "三公经费"),
    RuleCase("正文只有一句话", "near", _site(*BOTH, text="现予公开").build(), case(), Status.PARTIAL),
    RuleCase("附件读不了", "near", _scanned().build(), case(), Status.UNKNOWN),
    RuleCase("重点部门没有绩效", "near", _site(*BOTH).build(), _key(), Status.PARTIAL, "绩效"),
    RuleCase(
        "上一年预算不是本年预算", "fail", _site(("区财政局2020年部门预算公开", "2020-02-20")).build(), case(), Status.FAILED
    ),
    RuleCase("政府预算不是本部门预算", "near", _site(("示例区2021年政府预算草案", "2021-02-20")).build(), case(), Status.FAILED),
    RuleCase(
        "别的单位的预决算不是本单位的",
        "near",
        _site(("2021年度示例区残疾人联合会部门预算", "2021-02-20"), ("示例区文化馆2020年度单位决算", "2021-09-15")).build(),
        case(),
        Status.NEEDS_REVIEW,
        "残疾人联合会",
    ),
    RuleCase(
        "政府决算报告不是部门决算",
        "near",
        _site(BOTH[0], ("关于2020年示例区决算的报告", "2021-08-29")).build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("年初都未到期", "near", SiteBuilder().column("财政预决算").build(), case("2021-02-01"), Status.NOT_DUE),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("财政预决算").build(), case(), Status.UNKNOWN),
    RuleCase("门户按年度分栏，题名只有单位", "pass", _headed_by_names().build(), case(), Status.PASSED),
    RuleCase("题名只有单位，栏目是上一年预算", "near", _only_last_year().build(), case(), Status.FAILED),
    RuleCase(
        "编报预决算的通知",
        "near",
        _site(("关于报送2021年部门预算的通知", "2021-02-20"), ("关于做好2020年部门决算工作的通知", "2021-02-20")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase("栏目叫财务公开", "pass", _site(*BOTH, column="财务公开").build(), case(), Status.PASSED),
]
