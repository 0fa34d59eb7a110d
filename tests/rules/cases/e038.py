"""E038 本年度政务公开实施方案."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, day: str, column: str = "工作推进") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, day)).build()


CASES = [
    RuleCase("本年方案", "pass", _site("示例区财政局2021年政务公开工作实施方案", "2021-06-06"), case(), Status.PASSED),
    RuleCase("没写年份而本年发布", "pass", _site("关于印发政务公开工作要点任务分工的通知", "2021-06-06"), case(), Status.PASSED),
    RuleCase(
        "放在通知公告",
        "near",
        _site("示例区财政局2021年政务公开工作实施方案", "2021-06-06", "通知公告"),
        case(),
        Status.PARTIAL,
        "通知公告",
    ),
    RuleCase("去年的", "fail", _site("示例区财政局2020年政务公开工作实施方案", "2020-06-06"), case(), Status.FAILED),
    RuleCase("培训方案不是", "near", _site("2021年政务公开培训工作方案", "2021-06-06"), case(), Status.FAILED),
    RuleCase("总结不是方案", "near", _site("2021年政务公开工作要点落实情况", "2021-06-06"), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("工作推进").build(), case("2021-06-01"), Status.NOT_DUE),
    RuleCase("列表没读完", "near", SiteBuilder().column("工作推进", complete=False).build(), case(), Status.UNKNOWN),
    *(
        RuleCase(f"换一种名称：{title}", "near", _site(title, "2021-05-10"), case(), Status.PASSED)
        for title in (
            "区财政局2021年度政务公开工作推进方案",
            "示例区财政局2021年政务公开落实措施",
            "示例区财政局2021年政务公开主要任务",
        )
    ),
    RuleCase(
        "征求意见的不是", "near", _site("关于征求《2021年政务公开工作要点》意见的通知", "2021-04-01"), case(), Status.FAILED
    ),
    *(
        RuleCase(f"别人的要点：{title}", "near", _site(title, "2021-05-25"), case(), Status.NEEDS_REVIEW)
        for title in (
            "国务院办公厅关于印发2021年政务公开工作要点的通知",
            "示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
            "示例区2021年政务公开工作要点",
        )
    ),
    RuleCase(
        "转发是本单位的部署",
        "near",
        _site("示例区财政局转发区政府办公室关于印发2021年政务公开工作要点的通知", "2021-05-25"),
        case(),
        Status.PASSED,
    ),
    *(
        RuleCase(f"不是方案：{title}", "near", _site(title, "2021-05-25"), case(), Status.FAILED)
        for title in ("区财政局召开2021年政务公开工作部署会", "2021年政务公开措施有力成效明显")
    ),
]
