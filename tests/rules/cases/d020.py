"""D020 智能问答."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase("有入口由人实测", "pass", with_links(SiteBuilder(), "智能问答").build(), case(), Status.NEEDS_REVIEW, "实测"),
    RuleCase("没有入口", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("首页没看到", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
]
