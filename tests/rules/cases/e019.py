"""E019 专栏设计."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

NAMES = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报")


def _site(*names: str) -> SiteBuilder:
    site = SiteBuilder()
    for name in names:
        site.column(name, site.document(f"{name}文件", "2021-02-01"))
    return site


CASES = [
    RuleCase("与参考方案一致由人看", "pass", _site(*NAMES).build(), case(), Status.NEEDS_REVIEW, "四个部分齐全"),
    RuleCase("改名换序", "near", _site(NAMES[1], "信息公开指南", *NAMES[2:]).build(), case(), Status.NEEDS_REVIEW, "名称不一致"),
    RuleCase("一个都没有", "fail", _site("通知公告").build(), case(), Status.FAILED),
    RuleCase("导航看不到", "near", SiteBuilder().gap("").build(), case(), Status.UNKNOWN),
]
