"""E030 第六部分写明信息处理费."""

from checks.evidence import Site, Status
from checks.page import Table
from tests.rules.annual_reports import report_text
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FEES = Table((("指标名称", "金额"), ("信息公开收取的费用", "无"), ("检索费", "无")), "第二十条第（八）项")


def _site(six: str | None, tables: tuple[Table, ...] = ()) -> Site:
    site = SiteBuilder()
    report = site.document("2020年政府信息公开工作年度报告", "2021-01-20", report_text(six), tables=tables)
    return site.column("政府信息公开年报", report).build()


CASES = [
    RuleCase("写明未收取", "pass", _site("2020年，无收取信息处理费情况。"), case(), Status.PASSED),
    RuleCase("另一种说法", "pass", _site("本年度依申请公开政府信息未收取任何费用。"), case(), Status.PASSED),
    RuleCase("没有写", "fail", _site("承办政协提案3件。"), case(), Status.FAILED),
    RuleCase("写作信息公开处理费", "near", _site("我局未产生信息公开处理费。"), case(), Status.PASSED),
    RuleCase("行政事业性收费不是信息处理费", "near", _site("全年行政事业性收费3万元。"), case(), Status.FAILED),
    RuleCase("前面的表里有收费，第六部分没有写", "near", _site("承办政协提案3件。", (FEES,)), case(), Status.FAILED),
    RuleCase("报告没有公开", "near", SiteBuilder().column("政府信息公开年报").build(), case(), Status.FAILED),
    RuleCase(
        "第六部分分条写",
        "near",
        _site("1、收取信息处理费情况\n2020年未收取。\n2、建议提案办理情况\n承办建议3件。\n3、其他\n无"),
        case(),
        Status.PASSED,
    ),
    RuleCase("写明没有收费", "near", _site("（一）收费情况：2020年未发生收费。"), case(), Status.PASSED),
    RuleCase("行政事业性收费情况也不是", "near", _site("及时公开行政事业性收费情况。"), case(), Status.FAILED),
]
