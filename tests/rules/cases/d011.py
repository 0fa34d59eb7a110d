"""D011 建议提案栏目."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(name: str, **fields: object) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(name, site.document("关于第12号建议的答复", "2021-06-05"), **fields)  # type: ignore[arg-type]


CASES = [
    RuleCase("建议提案办理", "pass", _site("建议提案办理").build(), case(), Status.PASSED),
    RuleCase("议案提案下的子栏目", "pass", _site("政协提案", path=("议案提案",)).build(), case(), Status.PASSED),
    RuleCase("没有", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("空栏目", "near", SiteBuilder().column("建议提案").build(), case(), Status.FAILED, "空的"),
    RuleCase("合理化建议不是", "near", _site("合理化建议").build(), case(), Status.FAILED),
    RuleCase("看不到", "near", SiteBuilder().gap("人大代表建议").build(), case(), Status.UNKNOWN),
]
