"""E009 新媒体更新."""

from dataclasses import replace
from datetime import date

from checks.evidence import Site, Status
from checks.records import NewMediaAccount, NewMediaPost
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*posts: tuple[str, str]) -> Site:
    records = tuple(
        NewMediaPost(unit="区财政局", platform="微信", account=account, title="关于缴费的通知", published=date.fromisoformat(day))
        for account, day in posts
    )
    return replace(SiteBuilder().build(), records={"new_media_posts": records})


def _with_a_closed_one() -> Site:
    site = _site(("示例财政", "2021-11-28"), ("旧账号", "2020-05-01"))
    closed = NewMediaAccount(unit="区财政局", platform="微信", account="旧账号", checked=date(2021, 11, 20), closed=True)
    return replace(site, records={**site.records, "new_media_accounts": (closed,)})


CASES = [
    RuleCase("14天内", "pass", _site(("示例财政", "2021-11-16")), case(), Status.PASSED),
    RuleCase("15天前", "fail", _site(("示例财政", "2021-11-15")), case(), Status.FAILED, "2021-11-15"),
    RuleCase(
        "一个账号停更", "near", _site(("示例财政", "2021-11-28"), ("示例国资", "2021-05-01")), case(), Status.PARTIAL, "示例国资"
    ),
    RuleCase("核查日之后的不计", "near", _site(("示例财政", "2021-12-01"), ("示例财政", "2021-10-01")), case(), Status.FAILED),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW, "登记台账"),
    RuleCase("已注销的账号不计", "near", _with_a_closed_one(), case(), Status.PASSED),
]
