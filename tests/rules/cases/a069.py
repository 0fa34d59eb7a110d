"""A069 疫苗接种地点."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")


def _site(title: str, day: str, column: str = "疫情防控") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, site.document(title, day, images=1)).build()


CASES = [
    RuleCase("名单已公开，内容为图片", "pass", _site("示例区新冠病毒疫苗接种点一览表", "2021-08-10"), HEALTH, Status.PASSED),
    RuleCase("是去年的", "near", _site("示例区新冠病毒疫苗接种点一览表", "2020-08-10"), HEALTH, Status.FAILED),
    RuleCase("同一个词的别的事", "near", _site("犬只狂犬病疫苗接种点公告", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("没有名单只有动态", "fail", _site("疫苗接种进展情况", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("放在通知公告", "near", _site("示例区新冠病毒疫苗接种点一览表", "2021-08-10", "通知公告"), HEALTH, Status.PARTIAL),
    RuleCase("专栏打不开", "near", SiteBuilder("区卫生健康局").gap("疫情防控").build(), HEALTH, Status.UNKNOWN),
    RuleCase("管理通知不是地点", "near", _site("关于规范疫苗接种单位管理的通知", "2021-08-10"), HEALTH, Status.FAILED),
]
