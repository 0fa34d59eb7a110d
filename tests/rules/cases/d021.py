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


def _on_the_portal(text: str) -> Site:
    site = SiteBuilder().column("机构职能")
    told = site.document("2021年第三季度“区长信箱”办理情况统计", "2021-10-12", text, units=("区政府办公室",))
    return site.column("信箱办理统计", told, path=("政民互动",), shared=True).build()


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
    RuleCase("写作全部答复", "near", _site(TITLE, "2021年共受理网上咨询56件，全部答复。"), case(), Status.PASSED),
    RuleCase(
        "门户统一的统计列有本单位",
        "near",
        _on_the_portal("承办单位 | 受理数 | 办结数\n区民政局 | 12 | 12\n区财政局 | 7 | 7"),
        case(),
        Status.PASSED,
        "列有本单位",
    ),
    RuleCase(
        "门户统一的统计没有本单位",
        "near",
        _on_the_portal("承办单位 | 受理数 | 办结数\n区民政局 | 12 | 12"),
        case(),
        Status.FAILED,
    ),
]
