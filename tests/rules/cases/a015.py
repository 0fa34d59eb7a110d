"""A015 权责清单动态调整."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, day: str | None, column: str = "权责清单") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, "序号"))


CASES = [
    RuleCase("本年度调整公告", "pass", _site("关于调整区财政局权责清单的公告", "2021-06-01").build(), case(), Status.PASSED),
    RuleCase("清单两年没有更新", "near", _site("区财政局权责清单", "2019-06-01").build(), case(), Status.NEEDS_REVIEW, "未更新"),
    RuleCase("正好一年", "near", _site("区财政局权责清单", "2020-11-30").build(), case(), Status.PASSED),
    RuleCase(
        "放在通知公告", "near", _site("区财政局权责清单", "2021-06-01", "通知公告").build(), case(), Status.PARTIAL, "通知公告"
    ),
    RuleCase("清单没有日期", "near", _site("区财政局权责清单", None).build(), case(), Status.UNKNOWN),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("权责清单").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("权责清单").build(), case(), Status.UNKNOWN),
    RuleCase(
        "清单栏目链接到站外，处罚栏目不能代替",
        "near",
        SiteBuilder().column("权责清单", path=("权力运行",), offsite=True).column("行政处罚", path=("权力运行",)).build(),
        case(),
        Status.NEEDS_REVIEW,
        "站外",
    ),
    RuleCase("题名只写动态调整", "pass", _site("动态调整情况", "2021-06-01").build(), case(), Status.PASSED),
    RuleCase("本年无调整的说明", "near", _site("2021年权责清单无调整的说明", "2021-06-01").build(), case(), Status.NEEDS_REVIEW),
    RuleCase("部署调整的通知", "near", _site("关于做好权责清单调整工作的通知", "2021-06-01").build(), case(), Status.FAILED),
    RuleCase(
        "取消下放事项的衔接通知",
        "pass",
        _site("关于做好取消和下放行政许可事项衔接工作的通知", "2021-06-01").build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("省厅调整清单", "near", _site("省财政厅调整权责清单", "2021-06-01").build(), case(), Status.FAILED),
]
