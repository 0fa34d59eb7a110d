"""D015 办理总体情况."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(
    title: str, text: str | None = "共承办建议12件，办结率100%，采纳8件。", day: str = "2021-11-05", **fields: object
) -> Site:
    site = SiteBuilder()
    return site.column("建议提案", site.document(title, day, text, **fields)).build()  # type: ignore[arg-type]


TITLE = "2021年建议提案办理总体情况"

OFFICE = "区政府办公室"


def _on_the_portal(unit: str) -> Site:
    site = SiteBuilder(unit).column("机构职能")
    account = site.document(TITLE, "2021-11-05", "共承办建议12件，办结率100%，采纳8件。")
    return site.column("建议提案", account, shared=True).build()


CASES = [
    RuleCase("全区的总体情况由政府办公室负责", "near", _on_the_portal(OFFICE), case(unit=OFFICE), Status.PASSED),
    RuleCase("全区的总体情况不是本局的", "near", _on_the_portal("区财政局"), case(), Status.FAILED),
    RuleCase("写明采纳", "pass", _site(TITLE), case(), Status.PASSED),
    RuleCase("没写采纳", "near", _site(TITLE, "各承办单位高度重视。"), case(), Status.PARTIAL),
    RuleCase(
        "全文在附件", "near", _site(TITLE, "见附件", attachments={"情况.pdf": Body(unreadable="扫描件")}), case(), Status.PARTIAL
    ),
    RuleCase("单件复文不是总体", "fail", _site("关于第12号建议办理情况的答复"), case(), Status.FAILED),
    RuleCase("去年的", "near", _site("2020年建议提案办理情况总结", day="2020-12-05"), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("建议提案").build(), case("2021-09-01"), Status.NOT_DUE),
    RuleCase("布置办理工作的通知不是总体情况", "near", _site("关于做好2021年建议提案办理工作的通知"), case(), Status.FAILED),
]
