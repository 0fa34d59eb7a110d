"""A071 社会保险参保人数、待遇支付和基金收支."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

LABOUR = case(unit="区人力资源和社会保障局")
TEXT = "截至9月底，城镇职工养老保险参保人数6.2万人；发放养老金3.1亿元；基金收入4.5亿元，支出4.2亿元。"
TABLE = Table(
    (
        ("险种", "参保人数（人）", "待遇支付（万元）", "基金收入（万元）", "基金支出（万元）"),
        ("养老保险", "62000", "31000", "45000", "42000"),
    )
)


def _site(title: str, day: str, text: str = TEXT, tables: tuple[Table, ...] = (), column: str = "社会保险") -> Site:
    site = SiteBuilder("区人力资源和社会保障局")
    return site.column(column, site.document(title, day, text, tables=tables)).build()


def _locked() -> Site:
    site = SiteBuilder("区人力资源和社会保障局")
    locked = {"表.xls": Body(unreadable="文件加密")}
    return site.column(
        "社会保险", site.document("2021年三季度社会保险基金收支情况", "2021-10-12", "见附件", attachments=locked)
    ).build()


CASES = [
    RuleCase("三季度情况写全", "pass", _site("2021年三季度社会保险参保及基金收支情况", "2021-10-12"), LABOUR, Status.PASSED),
    RuleCase("写在表里", "pass", _site("2020年度社会保险信息披露", "2021-06-20", "", (TABLE,)), LABOUR, Status.PASSED),
    RuleCase(
        "只有参保人数",
        "near",
        _site("2021年三季度社会保险参保情况", "2021-10-12", "参保人数6.2万人。"),
        LABOUR,
        Status.PARTIAL,
        "待遇支付、基金收支",
    ),
    RuleCase("年初以后没更新", "near", _site("2020年社会保险运行情况", "2021-01-20"), LABOUR, Status.PARTIAL, "未更新"),
    RuleCase("附件加密", "near", _locked(), LABOUR, Status.UNKNOWN),
    RuleCase("补贴名单不算", "fail", _site("企业社会保险补贴对象名单公示", "2021-09-22"), LABOUR, Status.FAILED),
    RuleCase("去年发布的", "near", _site("2020年三季度社会保险基金收支情况", "2020-10-12"), LABOUR, Status.FAILED),
    RuleCase("称社保情况", "pass", _site("2021年前三季度社保情况通报", "2021-10-12"), LABOUR, Status.PASSED),
]
