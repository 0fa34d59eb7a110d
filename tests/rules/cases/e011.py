"""E011 新媒体功能."""

from dataclasses import replace
from datetime import date

from checks.evidence import Site, Status
from checks.records import NewMediaAccount
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(**cells: bool | None) -> Site:
    account = NewMediaAccount(unit="区财政局", platform="微信", account="示例财政", checked=date(2021, 11, 1), **cells)
    return replace(SiteBuilder().build(), records={"new_media_accounts": (account,)})


CASES = [
    RuleCase("四项都有", "pass", _site(site_entry=True, services=True, enquiries=True, interaction=True), case(), Status.PASSED),
    RuleCase(
        "没有便民查询", "near", _site(site_entry=True, services=True, enquiries=False, interaction=True), case(), Status.PARTIAL
    ),
    RuleCase(
        "都没有", "fail", _site(site_entry=False, services=False, enquiries=False, interaction=False), case(), Status.FAILED
    ),
    RuleCase("没有填完", "near", _site(site_entry=True), case(), Status.NEEDS_REVIEW),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
]
