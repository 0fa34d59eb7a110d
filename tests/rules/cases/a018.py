"""A018 政府集中采购目录和标准."""

from dataclasses import replace

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "转发《山东省政府集中采购目录及标准》的通知"
TEXT = "现将集中采购目录转发给你们。货物、服务项目分散采购限额标准为50万元。"


def _case() -> Case:
    return case(sole=True)


def _site(title: str = TITLE, day: str = "2021-01-05", text: str = TEXT, column: str = "政府采购") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


def _linked() -> SiteBuilder:
    site = SiteBuilder()
    return site.column(
        "政府采购", replace(site.document(TITLE, "2021-01-05", offsite=True), url="http://czt.example.gov.cn/1.html")
    )


CASES = [
    RuleCase("转发省目录", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("链接到省财政厅", "pass", _linked().build(), _case(), Status.PASSED),
    RuleCase(
        "只有目录",
        "near",
        _site("政府集中采购目录", text="一、货物类：计算机、打印机").build(),
        _case(),
        Status.PARTIAL,
        "采购标准",
    ),
    RuleCase("五年前的目录", "near", _site(day="2016-01-05").build(), _case(), Status.FAILED),
    RuleCase("品目分类目录不是集中采购目录", "near", _site("关于印发政府采购品目分类目录的通知").build(), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("政府采购").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("政府采购").build(), _case(), Status.UNKNOWN),
    RuleCase("征求意见不是目录", "near", _site("关于征求集中采购目录意见的通知").build(), _case(), Status.FAILED),
    RuleCase("目录培训", "near", _site("集中采购目录培训通知").build(), _case(), Status.FAILED),
]
