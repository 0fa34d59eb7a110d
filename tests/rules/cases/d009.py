"""D009 会议图解."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str | None = "会议研究了预算。", column: str = "会议公开", day: str = "2021-06-05") -> Site:
    site = SiteBuilder()
    rest = [] if column != "通知公告" else [site.document("局长办公会", "2021-03-03", "会议研究了预算。")]
    if rest:
        site.column("会议公开", *rest)
    return site.column(column, site.document(title, day, text)).build()


def _on_the_portal(title: str) -> Site:
    site = SiteBuilder()
    return site.column("会议公开", site.document(title, "2021-06-05", "会议研究了预算。"), shared=True).build()


CASES = [
    RuleCase("一图读懂", "pass", _site("一图读懂区财政局第5次局长办公会"), case(), Status.PASSED),
    RuleCase(
        "会议页面附图解", "pass", _site("第5次局长办公会", "会议研究了预算。\n图解：第5次局长办公会"), case(), Status.PASSED
    ),
    RuleCase("只有文字", "fail", _site("第5次局长办公会"), case(), Status.FAILED),
    RuleCase("去年的", "near", _site("一图读懂第5次局长办公会", day="2020-06-05"), case(), Status.FAILED),
    RuleCase("放在别处", "near", _site("一图读懂局长办公会会议精神", column="通知公告"), case(), Status.PARTIAL),
    RuleCase("会议页面打不开", "near", _site("第5次局长办公会", None), case(), Status.UNKNOWN),
    RuleCase("未到期", "near", _site("第1次局长办公会"), case("2021-07-01"), Status.NOT_DUE),
    *(
        RuleCase(f"图解的另一种名称：{title}", "near", _site(title), case(), Status.PASSED)
        for title in ("一张图看懂局务会议题", "区财政局第4次党组会要点图示")
    ),
    *(
        RuleCase(f"门户栏目里没写单位的图解：{title}", "near", _on_the_portal(title), case(), expect)
        for title, expect in (("一图读懂局长办公会", Status.NEEDS_REVIEW), ("一图读懂区政府第10次常务会议", Status.FAILED))
    ),
]
