"""D014 本级建议提案复文."""

from dataclasses import replace

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str | None = None, day: str = "2021-06-05") -> Site:
    site = SiteBuilder()
    return site.column("政协提案", site.document(title, day, text)).build()


def _misplaced(title: str) -> Site:
    site = SiteBuilder().column("建议提案")
    return site.column("通知公告", site.document(title, "2021-06-05", "您提出的建议收悉，现答复如下。")).build()


def _nobodys() -> Site:
    site = SiteBuilder()
    reply = site.document("对区十七届人大五次会议第12号建议的答复", "2021-06-05", "现答复如下。")
    return site.column("建议提案", reply, shared=True).build()


CASES = [
    RuleCase("标题写明答复", "pass", _site("关于县政协十一届三次会议第132号提案答复的函"), case(), Status.PASSED),
    RuleCase(
        "标题只有建议而正文有办理情况",
        "pass",
        _site("关于提升小区治理能力的建议", "承办单位：区住建局\n办理情况：已完成"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "只有建议没有办理",
        "near",
        _site("关于提升小区治理能力的建议", "建议加强物业管理。"),
        case(),
        Status.FAILED,
        "没有办理内容",
    ),
    RuleCase("页面打不开", "near", _site("关于提升小区治理能力的建议"), case(), Status.UNKNOWN),
    RuleCase("总体情况不是复文", "near", _site("代表建议意见办理情况公开内容", "办理情况：12件"), case(), Status.FAILED),
    RuleCase("本年没有", "fail", _site("关于第1号提案答复的函", day="2020-06-05"), case(), Status.FAILED),
    RuleCase("市级复文不是本级", "near", _site("对市政协十三届第5号提案的答复"), case(), Status.FAILED),
    RuleCase(
        "县级市的代表建议是本级的",
        "near",
        _site("对市十七届人大五次会议第123号建议的答复", "现答复如下。"),
        replace(case(), district="示例市"),
        Status.PASSED,
    ),
    RuleCase("放在别的栏目", "near", _misplaced("示例区财政局对区人大第12号建议的答复"), case(), Status.PARTIAL, "通知公告"),
    RuleCase("群众建议的答复不是复文", "near", _misplaced("关于市民停车建议的答复"), case(), Status.FAILED),
    RuleCase(
        "叫办理结果公开的复文",
        "near",
        _site("2021年人大代表建议办理结果公开", "您提出的建议收悉，现答复如下。"),
        case(),
        Status.PASSED,
    ),
    RuleCase("门户栏目里没写单位的复文", "near", _nobodys(), case(), Status.NEEDS_REVIEW, "没有写明发布单位"),
    *(
        RuleCase(f"不是复文：{title}", "near", _site(title, "承办单位：财政局。办理结果要按时公开。"), case(), Status.FAILED)
        for title in ("区政协提案征集公告", "关于印发建议提案办理办法的通知", "建议提案承办单位分工表")
    ),
    RuleCase(
        "建议的题目里有办法",
        "near",
        _site("关于完善公交票价办法的建议", "承办单位：区交通局\n办理情况：已完成"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "建议的题目里有部署",
        "near",
        _site("关于加快部署充电设施的建议", "承办单位：区发改局\n办理情况：已完成"),
        case(),
        Status.PASSED,
    ),
]
