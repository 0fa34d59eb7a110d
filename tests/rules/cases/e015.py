"""E015 历史公报."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*titles: str) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("政府公报", *(site.document(t, "2021-03-01") for t in titles)).build()


CASES = [
    RuleCase(
        "有年期导航", "pass", _site("2021年第1期", "2020年第4期"), case(), Status.NEEDS_REVIEW, "有年期导航；页面上未见检索"
    ),
    RuleCase("只有文章", "fail", _site("关于印发办法的通知"), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().build(), case(), Status.FAILED),
    RuleCase("栏目看不到", "near", SiteBuilder().gap("政府公报").build(), case(), Status.UNKNOWN),
]
