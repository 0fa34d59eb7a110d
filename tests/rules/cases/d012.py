"""D012 建议提案便于查找."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(name: str, **fields: object) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(name, site.document("关于第12号建议的答复", "2021-06-05"), **fields)  # type: ignore[arg-type]


CASES = [
    RuleCase(
        "有栏目由人判断", "pass", _site("政协提案", path=("建议提案",)).build(), case(), Status.NEEDS_REVIEW, "有人大、政协分类"
    ),
    RuleCase("没有分类检索", "near", _site("建议提案办理").build(), case(), Status.NEEDS_REVIEW, "未见"),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
]
