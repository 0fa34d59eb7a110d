"""D006 不少于30日."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "关于《示例区养犬管理办法（征求意见稿）》公开征求意见的公告"


def _site(*rows: tuple[str, str | None], title: str = TITLE) -> Site:
    site = SiteBuilder("区自然资源局")
    return site.column("意见征集", *(site.document(title, day, text) for day, text in rows)).build()


def _with_catalogue(listed: str) -> Site:
    site = SiteBuilder("区自然资源局")
    notice = site.document(TITLE, "2021-05-06", "征求意见时间：2021年5月6日至2021年5月15日。")
    catalogue = site.document("示例区2021年重大行政决策事项目录", "2021-03-01", f"1.{listed}，承办单位：区自然资源局")
    return site.column("意见征集", notice).column("重大行政决策事项目录", catalogue, shared=True).build()


CASES = [
    RuleCase(
        "刚好30日", "pass", _site(("2021-05-06", "征求意见时间：2021年5月6日至2021年6月4日。")), case(), Status.PASSED, "30日"
    ),
    RuleCase("29日", "fail", _site(("2021-05-06", "征求意见时间：2021年5月6日至2021年6月3日。")), case(), Status.FAILED, "29日"),
    RuleCase("只写截止日从发布日算", "near", _site(("2021-05-06", "请于2021年5月20日前反馈。")), case(), Status.FAILED, "15日"),
    RuleCase("自公告之日起30日", "near", _site(("2021-05-06", "自公告之日起30日内提出意见。")), case(), Status.PASSED),
    RuleCase(
        "情况紧急已说明",
        "near",
        _site(("2021-05-06", "因情况紧急，征求意见时间为2021年5月6日至2021年5月12日。")),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "不足30日的和足够的都有",
        "near",
        _site(("2021-05-06", "征求意见时间：2021年5月6日至2021年6月30日。"), ("2021-07-01", "截止时间：2021年7月10日")),
        case(),
        Status.PARTIAL,
        "10日",
    ),
    RuleCase("没写截止日", "near", _site(("2021-05-06", "欢迎提出意见。")), case(), Status.FAILED, "没有写明"),
    RuleCase("打不开", "near", _site(("2021-05-06", None)), case(), Status.UNKNOWN),
    RuleCase("只有问卷调查", "near", _site(("2021-05-06", "问卷"), title="群众满意度问卷调查"), case(), Status.NEEDS_REVIEW),
    *(
        RuleCase(f"期限的另一种写法：{words}", "near", _site(("2021-06-01", f"现公开征求意见。{words}。")), case(), Status.PASSED)
        for words in (
            "自即日起至2021年7月5日",
            "即日起30日内",
            "征求意见期自2021年6月1日起，为期30天",
            "2021年6月1日至7月1日期间，欢迎来信来电",
            "意见征集期：一个月",
        )
    ),
    RuleCase(
        "不在目录里的一般文件征求10天", "near", _with_catalogue("示例区国土空间规划"), case(), Status.NEEDS_REVIEW, "不在2021年"
    ),
    RuleCase("目录里的事项只征求10天", "near", _with_catalogue("示例区养犬管理办法"), case(), Status.FAILED),
]
