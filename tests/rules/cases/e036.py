"""E036 培训计划."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, day: str, column: str = "业务培训") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, day)).build()


PLAN = "示例区财政局2021年政务公开业务培训计划"


def _plan(text: str) -> Site:
    site = SiteBuilder()
    return site.column("业务培训", site.document("示例区财政局2021年培训计划", "2021-03-01", text)).build()


CASES = [
    RuleCase("本年计划", "pass", _site(PLAN, "2021-03-06"), case(), Status.PASSED),
    RuleCase("上年12月发布的本年计划", "pass", _site(PLAN, "2020-12-30", "组织管理"), case(), Status.PASSED),
    RuleCase("去年的计划", "fail", _site("2020年政务公开培训计划", "2020-03-06"), case(), Status.FAILED),
    RuleCase("去年的计划今年才发", "near", _site("2020年政务公开培训计划", "2021-01-06"), case(), Status.FAILED),
    RuleCase("培训报道不是计划", "near", _site("区财政局举办2021年政务公开培训会", "2021-05-06"), case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site(PLAN, "2021-03-06", "通知公告"), case(), Status.PARTIAL),
    RuleCase("未到期", "near", SiteBuilder().column("业务培训").build(), case("2021-05-01"), Status.NOT_DUE),
    RuleCase("叫学习计划", "near", _site("2021年政务公开业务学习计划", "2021-01-10"), case(), Status.PASSED),
    RuleCase("要求报送计划的通知", "near", _site("关于报送2021年政务公开培训计划的通知", "2021-02-01"), case(), Status.FAILED),
    RuleCase("年度培训计划里有政务公开", "near", _plan("6月开展政务公开业务培训，各科室负责人参加。"), case(), Status.PASSED),
    RuleCase("年度培训计划里没有政务公开", "near", _plan("6月开展会计业务培训，各科室负责人参加。"), case(), Status.FAILED),
    RuleCase(
        "区里的培训计划不是本单位的",
        "near",
        _site("区政务公开领导小组办公室关于印发2021年政务公开培训计划的通知", "2021-03-01"),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "要求报送计划的通知不是计划",
        "near",
        _site("关于报送2021年政务公开业务培训计划的通知", "2021-01-20"),
        case(),
        Status.FAILED,
    ),
]
