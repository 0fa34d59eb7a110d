"""A066 疫情防控专栏和最新通知、公告."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局", sole=True)


def _site(title: str, day: str, column: str = "疫情防控", **fields: object) -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, site.document(title, day), **fields).build()  # type: ignore[arg-type]


CASES = [
    RuleCase("最近有通告", "pass", _site("关于进一步加强疫情防控工作的通告", "2021-11-20"), HEALTH, Status.PASSED),
    RuleCase(
        "在门户专题里",
        "pass",
        _site("示例区疫情防控最新提示", "2021-11-20", "抗击新冠肺炎疫情专栏", shared=True),
        HEALTH,
        Status.PASSED,
    ),
    RuleCase("三个月没更新", "near", _site("关于疫情防控的通告", "2021-08-20"), HEALTH, Status.PARTIAL, "未更新"),
    RuleCase("全是去年的", "fail", _site("关于疫情防控的通告", "2020-02-20"), HEALTH, Status.FAILED),
    RuleCase("动物疫情不算", "near", _site("关于动物疫情的通告", "2021-11-20", "动物疫情防控"), HEALTH, Status.PARTIAL),
    RuleCase("没有专栏", "fail", SiteBuilder("区卫生健康局").column("机构职能").build(), HEALTH, Status.FAILED),
    RuleCase("专栏打不开", "near", SiteBuilder("区卫生健康局").gap("疫情防控").build(), HEALTH, Status.UNKNOWN),
]
