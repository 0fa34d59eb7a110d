"""E016 公报电子版."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(**fields: object) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("政府公报", site.document("2021年第1期", "2021-03-01", "全文", **fields)).build()  # type: ignore[arg-type]


CASES = [
    RuleCase("有PDF由人看", "pass", _site(attachments={"公报.pdf": Body("全文")}), case(), Status.NEEDS_REVIEW, "有电子版线索"),
    RuleCase("没有线索也由人看", "near", _site(), case(), Status.NEEDS_REVIEW, "未见电子版线索"),
    RuleCase("没有栏目", "fail", SiteBuilder().build(), case(), Status.FAILED),
]
