"""A038 上年度行政执法总体情况."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "区财政局2020年度行政执法总体情况"
TEXT = "2020年，共实施行政处罚12件，行政检查86次，行政许可3件。"


def _site(title: str = TITLE, day: str = "2021-01-20", text: str = TEXT, column: str = "行政执法公示") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


CASES = [
    RuleCase("1月20日公开", "pass", _site().build(), case(), Status.PASSED),
    RuleCase("1月31日当天公开", "near", _site(day="2021-01-31").build(), case(), Status.PASSED),
    RuleCase("2月1日才公开", "near", _site(day="2021-02-01").build(), case(), Status.FAILED, "晚1天"),
    RuleCase("没有数据", "near", _site(text="我局认真开展行政执法工作。").build(), case(), Status.PARTIAL, "执法数据"),
    RuleCase(
        "年份错配", "near", _site("区财政局2021年度行政执法总体情况", "2021-11-20").build(), case(), Status.FAILED, "2020年"
    ),
    RuleCase("1月15日未到期", "near", SiteBuilder().column("行政执法公示").build(), case("2021-01-15"), Status.NOT_DUE),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政执法公示").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政执法公示").build(), case(), Status.UNKNOWN),
]
