"""A068 发热门诊设置情况."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")


def _site(title: str, day: str, column: str = "疫情防控") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, site.document(title, day, images=1)).build()


CASES = [
    RuleCase("名单已公开，内容为图片", "pass", _site("示例区设置发热门诊的医疗机构公布", "2021-08-10"), HEALTH, Status.PASSED),
    RuleCase("是去年的", "near", _site("示例区设置发热门诊的医疗机构公布", "2020-08-10"), HEALTH, Status.FAILED),
    RuleCase("同一个词的别的事", "near", _site("发热门诊改造项目招标公告", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("没有名单只有动态", "fail", _site("发热病人就诊提示", "2021-08-10"), HEALTH, Status.FAILED),
    RuleCase("放在通知公告", "near", _site("示例区设置发热门诊的医疗机构公布", "2021-08-10", "通知公告"), HEALTH, Status.PARTIAL),
    RuleCase("专栏打不开", "near", SiteBuilder("区卫生健康局").gap("疫情防控").build(), HEALTH, Status.UNKNOWN),
    RuleCase("称发热患者就诊医院", "pass", _site("示例区发热患者就诊医院名单", "2021-08-10"), HEALTH, Status.PASSED),
    RuleCase("管理通知不是设置情况", "near", _site("关于加强发热门诊管理的通知", "2021-08-10"), HEALTH, Status.FAILED),
]
