"""E029 第六部分写明建议提案."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.annual_reports import report_text
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "2020年政府信息公开工作年度报告"


def _site(six: str | None, more: str = "") -> Site:
    site = SiteBuilder()
    text = report_text(six).replace("120条。", f"120条。{more}")
    return site.column("政府信息公开年报", site.document(TITLE, "2021-01-20", text)).build()


def _scan() -> Site:
    site = SiteBuilder()
    scan = {"年报.pdf": Body(unreadable="扫描件未识别")}
    return site.column("政府信息公开年报", site.document(TITLE, "2021-01-20", "见附件", attachments=scan)).build()


CASES = [
    RuleCase("写了办理件数", "pass", _site("承办人大代表建议2件，办理结果均已公开。"), case(), Status.PASSED),
    RuleCase("写了没有承办", "pass", _site("本年度未承办建议、提案。"), case(), Status.PASSED),
    RuleCase("只写收费", "fail", _site("2020年，无收取信息处理费情况。"), case(), Status.FAILED),
    RuleCase("只写在总体情况里", "near", _site("无。", "办理政协提案3件。"), case(), Status.FAILED, "未纳入第六部分"),
    RuleCase("没有第六部分", "near", _site(None), case(), Status.FAILED, "没有"),
    RuleCase("欢迎提意见建议不算", "near", _site("欢迎社会各界提出意见建议。"), case(), Status.FAILED),
    RuleCase("扫描件", "near", _scan(), case(), Status.UNKNOWN),
    RuleCase(
        "分条写的第六部分不被自己的条目截断",
        "near",
        _site("1、收取信息处理费情况\n2020年未收取。\n2、建议提案办理情况\n承办建议3件，全部公开。"),
        case(),
        Status.PASSED,
    ),
]
