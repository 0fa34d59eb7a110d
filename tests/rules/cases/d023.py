"""D023 调查征集反馈."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

NOTICE = (
    "关于《示例区养犬管理办法（征求意见稿）》公开征求意见的公告",
    "2021-05-06",
    "征求意见时间：2021年5月6日至2021年6月5日。",
)
RESULT = ("《示例区养犬管理办法》征求意见采纳情况的公告", "2021-07-01", "共收到意见12条，采纳10条，未采纳2条，理由如下。")
OTHER = ("关于教育惠民实事满意度的网上调查", "2021-03-01", "截止时间：2021年3月31日")


def _site(*rows: tuple[str, str, str | None]) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("调查征集", *(site.document(*r) for r in rows), shared=True).build()


WHO = case(sole=True)

CASES = [
    RuleCase("有反馈", "pass", _site(NOTICE, RESULT), WHO, Status.PASSED, "标题同一事项"),
    RuleCase(
        "同页反馈",
        "pass",
        _site((OTHER[0], OTHER[1], "截止时间：2021年3月31日。共收到有效问卷320份。")),
        WHO,
        Status.PASSED,
        "同页反馈",
    ),
    RuleCase("都没反馈", "fail", _site(NOTICE, OTHER), WHO, Status.FAILED, "未公开反馈结果"),
    RuleCase("一项没反馈", "near", _site(NOTICE, RESULT, OTHER), WHO, Status.PARTIAL, "教育惠民"),
    RuleCase(
        "别的事项的结果", "near", _site(NOTICE, ("城区公厕布局调查结果公示", "2021-07-01", "共收到问卷100份")), WHO, Status.FAILED
    ),
    RuleCase("尚未结束", "near", _site((NOTICE[0], "2021-11-10", "截止时间：2021年12月10日")), WHO, Status.NOT_DUE),
    RuleCase("采购方案征集不计", "near", _site(("供应室耗材采购方案征集公告", "2021-03-01", "")), WHO, Status.FAILED),
    RuleCase("没有栏目", "near", SiteBuilder().build(), WHO, Status.FAILED),
    RuleCase(
        "年初还没有开展",
        "near",
        _site((OTHER[0], "2020-03-01", "截止时间：2020年3月31日")),
        case("2021-01-20", sole=True),
        Status.NOT_DUE,
    ),
    RuleCase(
        "同页写明调查结果",
        "near",
        _site((OTHER[0], OTHER[1], "截止时间：2021年3月31日\n调查结果\n调查已结束，共收回问卷65份，满意率88%。")),
        WHO,
        Status.PASSED,
    ),
]
