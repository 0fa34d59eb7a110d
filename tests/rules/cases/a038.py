"""A038 上年度行政执法总体情况."""

from checks.evidence import Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "区财政局2020年度行政执法总体情况"
TEXT = "2020年，共实施行政处罚12件，行政检查86次，行政许可3件。"


def _site(title: str = TITLE, day: str = "2021-01-20", text: str = TEXT, column: str = "行政执法公示") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


def _table() -> SiteBuilder:
    site = SiteBuilder()
    rows = Table((("执法主体", "行政处罚", "行政检查"), ("区财政局", "12", "86")))
    return site.column("行政执法公示", site.document(TITLE, "2021-01-20", "见附件", attachments={"a.xls": Body("", (rows,))}))


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
    RuleCase("题名没写年度，一月公开", "pass", _site("行政执法总体情况").build(), case(), Status.PASSED),
    RuleCase("题名没写年度，上一年公开", "near", _site("行政执法总体情况", "2020-06-20").build(), case(), Status.FAILED),
    RuleCase("写上年度", "pass", _site("上年度行政执法总体情况").build(), case(), Status.PASSED),
    RuleCase("称处罚实施情况统计表", "pass", _site("2020年行政处罚实施情况统计表").build(), case(), Status.PASSED),
    RuleCase("数字在附件表里", "pass", _table().build(), case(), Status.PASSED),
    RuleCase("要求填报的通知", "near", _site("关于做好2020年度行政执法数据统计工作的通知").build(), case(), Status.FAILED),
    RuleCase("省厅的总体情况", "near", _site("省财政厅2020年度行政执法总体情况").build(), case(), Status.FAILED),
    RuleCase(
        "省厅公布本单位的总体情况",
        "near",
        _site("省财政厅关于区财政局2020年度行政执法总体情况的通报").build(),
        case(),
        Status.PASSED,
    ),
]
