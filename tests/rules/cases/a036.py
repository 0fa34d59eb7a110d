"""A036 服务指南和执法流程图."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

GUIDE = "事项名称：代理记账许可\n受理机构：区财政局窗口\n审批机构：区财政局\n受理条件：为依法设立的企业\n办理时限：10个工作日"


def _site(text: str = GUIDE, *, chart: bool = True) -> SiteBuilder:
    site = SiteBuilder()
    guide = site.document("代理记账许可服务指南", "2020-05-01", text)
    more = (site.document("行政处罚流程图", "2020-05-01", "", images=1),) if chart else ()
    return site.column("行政执法公示", guide, *more)


def _scanned() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政执法公示", site.document("行政许可服务指南", "2020-05-01", "", images=2))


def _by_item(column: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(
        column, site.document("代理记账许可", "2021-03-01", GUIDE), site.document("行政检查流程", "2021-03-01", "", images=1)
    )


CASES = [
    RuleCase("指南齐全，流程图是图片", "pass", _site().build(), case(), Status.PASSED),
    RuleCase("办理时限为即办", "pass", _site(GUIDE.replace("10个工作日", "即办")).build(), case(), Status.PASSED),
    RuleCase(
        "办理时限只有标签",
        "near",
        _site(GUIDE.replace("10个工作日", "") + "\n流程图见下", chart=False).build(),
        case(),
        Status.PARTIAL,
        "办理时限",
    ),
    RuleCase("没有流程图", "near", _site(chart=False).build(), case(), Status.PARTIAL, "执法流程图"),
    RuleCase(
        "缺办理时限",
        "near",
        _site(GUIDE.rsplit("\n", 1)[0] + "\n流程图见下", chart=False).build(),
        case(),
        Status.PARTIAL,
        "办理时限",
    ),
    RuleCase("指南是图片", "near", _scanned().build(), case(), Status.UNKNOWN),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政执法公示").build(), case(), Status.FAILED),
    RuleCase(
        "依申请公开指南不是服务指南",
        "near",
        SiteBuilder().column("政府信息公开指南", page_text="指南").build(),
        case(),
        Status.FAILED,
    ),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政执法公示").build(), case(), Status.UNKNOWN),
    RuleCase("办事指南栏目以事项为题", "pass", _by_item("办事指南").build(), case(), Status.PASSED),
    RuleCase("称准予条件", "pass", _site(GUIDE.replace("受理条件", "准予条件")).build(), case(), Status.PASSED),
]
