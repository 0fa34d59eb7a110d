"""A051 社会救助人次数和资金支出."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TABLE = Table(
    (
        ("救助类别", "户数", "人数", "资金支出（万元）"),
        ("城市低保", "120", "210", "16.8"),
        ("特困供养", "80", "80", "8.5"),
        ("临时救助", "12", "30", "3.1"),
    )
)
CIVIL = case(unit="区民政局", facet="除医疗救助外")
CARE = case(unit="区医疗保障分局", facet="医疗救助")


def _table(title: str, day: str, column: str = "社会救助") -> Site:
    site = SiteBuilder("区民政局")
    return site.column(column, site.document(title, day, "", tables=(TABLE,))).build()


def _text(title: str, day: str, text: str, unit: str = "区民政局", column: str = "城乡低保") -> Site:
    site = SiteBuilder(unit)
    return site.column(column, site.document(title, day, text), path=("社会救助",)).build()


def _stopped() -> Site:
    site = SiteBuilder("区民政局")
    old = site.document("2021年3月社会救助人数和资金支出情况", "2021-04-05", "", tables=(TABLE,))
    return site.column("城乡低保", site.document("领导走访慰问低保户", "2021-11-20", "新闻"), old, path=("社会救助",)).build()


def _locked() -> Site:
    site = SiteBuilder("区民政局")
    locked = {"汇总.xls": Body(unreadable="文件加密")}
    return site.column(
        "社会救助", site.document("2021年10月社会救助情况汇总", "2021-11-01", "见附件", attachments=locked)
    ).build()


CASES = [
    RuleCase("一张表写全三类", "pass", _table("2021年10月社会救助人数和资金支出情况", "2021-11-03"), CIVIL, Status.PASSED),
    RuleCase(
        "医疗救助三季度",
        "pass",
        _text(
            "2021年三季度医疗救助资金支出情况", "2021-10-12", "共救助1203人次，支出资金86.5万元。", "区医疗保障分局", "医疗救助"
        ),
        CARE,
        Status.PASSED,
    ),
    RuleCase(
        "发放明细只有低保和特困",
        "near",
        _text("2021年9月城乡低保及特困发放明细", "2021-09-30", "（附件）"),
        CIVIL,
        Status.PARTIAL,
        "临时救助的人次数、资金支出",
    ),
    RuleCase("栏目每周有新闻，数据停在3月", "near", _stopped(), CIVIL, Status.PARTIAL, "未更新"),
    RuleCase("数据是去年的", "fail", _table("2020年12月社会救助人数和资金支出情况", "2020-12-31"), CIVIL, Status.FAILED),
    RuleCase(
        "二月还没有今年的",
        "near",
        _table("2020年12月社会救助人数和资金支出情况", "2020-12-31"),
        case("2021-02-20", "区民政局", facet="除医疗救助外"),
        Status.NOT_DUE,
    ),
    RuleCase("附件加密", "near", _locked(), CIVIL, Status.UNKNOWN),
]
