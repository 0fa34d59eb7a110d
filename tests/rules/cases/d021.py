"""D021 留言统计."""

from checks.evidence import Site, Status
from checks.page import Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str, day: str = "2021-07-05", column: str = "信件统计") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text)).build()


def _beside_a_head(text: str) -> Site:
    head = Table((("索引号：", "1234/2021-5", "发布机构：", "示例区财政局"), ("文号：", "", "发布日期：", "2021-07-05")))
    site = SiteBuilder()
    return site.column("信件统计", site.document(TITLE, "2021-07-05", text, tables=(head,))).build()


TITLE = "2021年上半年网民留言办理情况统计"

CASES = [
    RuleCase("受理办结都有", "pass", _site(TITLE, "上半年共受理留言120件，办结118件。"), case(), Status.PASSED),
    RuleCase(
        "正文旁有索引号一栏的信息表",
        "pass",
        _beside_a_head("上半年共受理留言120件，办结118件。"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "统计在栏目页",
        "pass",
        SiteBuilder().column("信件统计", page_text="来信总数：530\n办结数：520").build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("只有受理数", "near", _site(TITLE, "上半年共受理留言120件。"), case(), Status.PARTIAL, "办结数量"),
    RuleCase(
        "去年的统计", "near", _site("2020年留言统计", "受理120件，办结118件", "2020-12-30", "互动交流"), case(), Status.FAILED
    ),
    RuleCase("没有", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("机构职能").build(), case("2021-03-01"), Status.NOT_DUE),
]
