"""D013 省市建议提案复文."""

from dataclasses import replace

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(
    title: str, text: str | None = "您提出的建议收悉，现答复如下。", day: str = "2021-06-05", path: tuple[str, ...] = ()
) -> Site:
    site = SiteBuilder()
    return site.column("建议提案办理", site.document(title, day, text), path=path).build()


def _misplaced(title: str) -> Site:
    site = SiteBuilder().column("建议提案")
    return site.column("通知公告", site.document(title, "2021-06-05", "您提出的建议收悉，现答复如下。")).build()


CASES = [
    RuleCase("市人大建议", "pass", _site("对市十七届人大五次会议第123号建议的答复"), case(), Status.PASSED),
    RuleCase("省级栏目下的建议", "pass", _site("关于加强养老服务的建议", path=("省级建议提案",)), case(), Status.PASSED),
    RuleCase("放在别的栏目", "near", _misplaced("对市十七届人大五次会议第123号建议的答复"), case(), Status.PARTIAL, "通知公告"),
    RuleCase("只有区级", "fail", _site("对区十七届人大五次会议第12号建议的答复"), case(), Status.FAILED),
    RuleCase("省会城市某区的不是省级", "near", _site("关于示例市示例区十届政协第12号提案的答复"), case(), Status.FAILED),
    RuleCase("去年的", "near", _site("对市十七届人大四次会议第1号建议的答复", day="2020-06-05"), case(), Status.FAILED),
    RuleCase("情况说明", "near", _site("2021年无省市建议提案承办任务的情况说明"), case(), Status.NEEDS_REVIEW),
    RuleCase("未到期", "near", SiteBuilder().column("建议提案").build(), case("2021-06-01"), Status.NOT_DUE),
    RuleCase(
        "没有任务的说明不是复文",
        "near",
        _site("2021年我局无省、市级建议提案承办任务", "未收到承办单位通知。"),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "县级市自己的代表建议不是上级的",
        "near",
        _site("对市十七届人大五次会议第123号建议的答复"),
        replace(case(), district="示例市"),
        Status.FAILED,
    ),
    RuleCase(
        "县级市之上的地级市是上级",
        "near",
        _site("对临沂市十九届人大五次会议第123号建议的答复"),
        replace(case(), district="示例市"),
        Status.PASSED,
    ),
]
