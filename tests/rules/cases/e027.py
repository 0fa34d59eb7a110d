"""E027 年报于1月底前发布."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*days: str | None, unit: str = "区财政局", title: str = "2020年政府信息公开工作年度报告") -> Site:
    site = SiteBuilder(unit)
    return site.column("政府信息公开年报", *(site.document(title, day) for day in days)).build()


def _summed_up_before() -> Site:
    site = SiteBuilder()
    early = site.document("2020年政府信息公开工作总结", "2021-01-10")
    return site.column("政府信息公开年报", early, site.document("2020年政府信息公开工作年度报告", "2021-02-10")).build()


CASES = [
    RuleCase("1月31日当天", "pass", _site("2021-01-31"), case(), Status.PASSED),
    RuleCase("2月1日", "fail", _site("2021-02-01"), case(), Status.FAILED, "晚1天"),
    RuleCase("重发的以最早一次为准", "near", _site("2021-03-10", "2021-01-28"), case(), Status.PASSED),
    RuleCase("没有公开", "fail", SiteBuilder().column("政府信息公开年报").build(), case(), Status.FAILED),
    RuleCase("没有日期", "near", _site(None), case(), Status.UNKNOWN),
    RuleCase("未到期", "near", SiteBuilder().column("政府信息公开年报").build(), case("2021-01-20"), Status.NOT_DUE),
    RuleCase(
        "政府本级3月发布",
        "near",
        _site("2021-03-10", unit="区政府办公室"),
        case(unit="区政府办公室"),
        Status.FAILED,
        "2021-03-31，未超过",
    ),
    RuleCase("先发的工作总结不是报告", "near", _summed_up_before(), case(), Status.FAILED, "2021-02-10"),
]
