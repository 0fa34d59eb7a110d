"""D018 来信要素."""

from checks.evidence import Site, Status
from checks.page import Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = "留言时间：2021-05-06\n内容：请问社保怎么转移？\n答复单位：区人社局\n答复时间：2021-05-08\n答复内容：您好，可在网上办理转移手续。"


def _site(text: str | None, day: str = "2021-05-08", column: str = "局长信箱", title: str = "关于社保转移的咨询") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text)).build()


def _on_the_portal(*units: str, own: bool = False) -> Site:
    site = SiteBuilder().column("局长信箱" if own else "机构职能")
    letters = [site.document(f"关于第{n}件事的咨询", "2021-05-08", FULL, units=(unit,)) for n, unit in enumerate(units)]
    return site.column("区长信箱", *letters, path=("政民互动",), shared=True).build()


def _tabled() -> Site:
    site = SiteBuilder()
    rows = (
        ("来信时间", "2021-06-01"),
        ("回复时间", "2021-06-05"),
        ("回复单位", "示例区财政局"),
        ("回复内容", "您好，可以办理，请携带材料"),
    )
    return site.column("局长信箱", site.document("退税怎么办", "2021-06-05", "信件详情", tables=(Table(rows),))).build()


CASES = [
    RuleCase("四项齐全", "pass", _site(FULL), case(), Status.PASSED),
    RuleCase("没有答复时间", "near", _site(FULL.replace("答复时间：2021-05-08\n", "")), case(), Status.PARTIAL, "答复时间"),
    RuleCase("互动交流栏目里的来信", "near", _site(FULL, column="互动交流"), case(), Status.PASSED),
    RuleCase("咨询的正是统计调查", "near", _site(FULL, title="咨询统计调查员怎么报名？"), case(), Status.PASSED),
    RuleCase("征集公告不是来信", "near", _site(FULL, column="互动交流", title="关于公开征集意见的公告"), case(), Status.FAILED),
    RuleCase("打不开", "near", _site(None), case(), Status.UNKNOWN),
    RuleCase("去年的来信", "fail", _site(FULL, "2020-05-08"), case(), Status.FAILED),
    RuleCase("信访栏目不算", "near", _site(FULL, column="网上信访"), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("局长信箱").build(), case("2021-03-01"), Status.NOT_DUE),
    RuleCase(
        "门户统一信箱里只有别的单位的来信", "near", _on_the_portal("区民政局"), case(), Status.NEEDS_REVIEW, "没有写明属于本单位"
    ),
    RuleCase("门户统一信箱里有本单位的来信", "near", _on_the_portal("区民政局", "区财政局"), case(), Status.PASSED),
    RuleCase("自己的信箱是空的", "near", _on_the_portal("区民政局", own=True), case(), Status.FAILED),
    *(
        RuleCase(f"另一种版式：{text[:12]}", "near", _site(text), case(), Status.PASSED)
        for text in (
            "网友留言 2021-06-01 10:00\n请问怎么办\n官方回复 示例区财政局 2021-06-05 15:00\n您好，您反映的问题已收悉，经研究答复如下。",
            "咨询时间 2021-06-01\n请问如何办理退税\n处理部门 示例区财政局\n处理时间 2021-06-05\n处理结果 您好，请携带资料到窗口办理",
            "诉求时间：2021-06-01 12:00:00\n诉求内容：道路破损\n承办单位：示例区财政局\n办结时间：2021-06-03\n办理情况：已安排人员修复",
        )
    ),
    RuleCase("写在表格里", "near", _tabled(), case(), Status.PASSED),
    RuleCase(
        "网页的发布时间不是留言时间", "near", _site(FULL.replace("留言时间", "发布时间")), case(), Status.PARTIAL, "留言时间"
    ),
]
