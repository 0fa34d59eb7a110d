"""D007 反馈采纳情况."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

NOTICE = (
    "关于《示例区养犬管理办法（征求意见稿）》公开征求意见的公告",
    "2021-05-06",
    "征求意见时间：2021年5月6日至2021年6月5日。",
)
TITLE = "《示例区养犬管理办法》征求意见采纳情况"


def _site(*rows: tuple[str, str, str | None]) -> Site:
    site = SiteBuilder("区自然资源局")
    return site.column("意见征集", *(site.document(*r) for r in rows)).build()


CASES = [
    RuleCase(
        "采纳和理由都有",
        "pass",
        _site(NOTICE, (TITLE, "2021-07-01", "收到意见5条，采纳3条，未采纳2条，理由：与上位法不符。")),
        case(),
        Status.PASSED,
    ),
    RuleCase("未收到意见", "pass", _site(NOTICE, (TITLE, "2021-07-01", "公示期间未收到意见建议。")), case(), Status.PASSED),
    RuleCase("没有采纳情况", "near", _site(NOTICE, (TITLE, "2021-07-01", "感谢大家参与。")), case(), Status.PARTIAL, "采纳情况"),
    RuleCase(
        "没有不采纳理由", "near", _site(NOTICE, (TITLE, "2021-07-01", "收到意见5条，采纳3条。")), case(), Status.PARTIAL, "理由"
    ),
    RuleCase("没有反馈", "fail", _site(NOTICE), case(), Status.FAILED),
    RuleCase("反馈打不开", "near", _site(NOTICE, (TITLE, "2021-07-01", None)), case(), Status.UNKNOWN),
    RuleCase("刚结束", "near", _site((NOTICE[0], "2021-10-10", "截止时间：2021年11月15日")), case(), Status.NOT_DUE),
    *(
        RuleCase(f"没有人提意见的另一种写法：{text}", "near", _site(NOTICE, (TITLE, "2021-07-01", text)), case(), Status.PASSED)
        for text in (
            "截至6月5日，共收到0条意见。",
            "征求意见期内没有单位或个人提出意见和建议",
            "未接到群众反馈意见",
            "无意见反馈。",
        )
    ),
    RuleCase(
        "反馈叫征求意见结果",
        "near",
        _site(NOTICE, ("示例区养犬管理办法征求意见结果", "2021-07-01", "未收到意见建议。")),
        case(),
        Status.PASSED,
    ),
]
