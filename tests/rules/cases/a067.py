"""A067 核酸检测机构名单."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")


def _site(title: str, day: str, column: str = "疫情防控") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, site.document(title, day, images=1)).build()


CASES = [
    RuleCase("名单已公开，内容为图片", "pass", _site("示例区核酸检测机构名单", "2021-08-10"), HEALTH, Status.PASSED),
    RuleCase("是去年的", "near", _site("示例区核酸检测机构名单", "2020-08-10"), HEALTH, Status.FAILED),
    RuleCase("同一个词的别的事", "near", _site("核酸检测能力培训班开班", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("没有名单只有动态", "fail", _site("全员核酸检测进展通报", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("放在通知公告", "near", _site("示例区核酸检测机构名单", "2021-08-10", "通知公告"), HEALTH, Status.PARTIAL),
    RuleCase("专栏打不开", "near", SiteBuilder("区卫生健康局").gap("疫情防控").build(), HEALTH, Status.UNKNOWN),
    RuleCase("称哪里可以做核酸", "pass", _site("示例区哪里可以做核酸", "2021-08-10"), HEALTH, Status.PASSED),
    RuleCase("管理通知不是名单", "near", _site("关于做好核酸检测机构管理的通知", "2021-08-10"), HEALTH, Status.FAILED),
]
