"""A064 医疗资源配置."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")
FULL = "全区共有医疗机构326家，布局如下：城区医院3家，镇卫生院9家。编制床位1860张。大型设备：CT5台、磁共振2台。"


def _site(*documents: tuple[str, str, str], column: str = "医疗资源") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(
        column, *(site.document(t, d, x) for t, d, x in documents), path=("医疗卫生",) if column == "医疗资源" else ()
    ).build()


CASES = [
    RuleCase("一份写全四项", "pass", _site(("2021年医疗资源配置情况", "2021-07-05", FULL)), HEALTH, Status.PASSED),
    RuleCase(
        "缺床位和设备",
        "near",
        _site(("2021年医疗机构名录", "2021-07-05", "机构名称|地址")),
        HEALTH,
        Status.PARTIAL,
        "未公开床位、大型设备",
    ),
    RuleCase("去年的", "fail", _site(("2020年医疗资源配置情况", "2020-07-05", FULL)), HEALTH, Status.FAILED),
    RuleCase("招聘不算", "near", _site(("2021年医疗机构招聘床位护士", "2021-07-05", FULL)), HEALTH, Status.FAILED),
    RuleCase(
        "三月还没有",
        "near",
        _site(("2020年医疗资源配置情况", "2020-07-05", FULL)),
        case("2021-03-01", "区卫生健康局"),
        Status.NOT_DUE,
    ),
    RuleCase(
        "放在通知公告", "near", _site(("2021年医疗资源配置情况", "2021-07-05", FULL), column="通知公告"), HEALTH, Status.PARTIAL
    ),
    RuleCase("称医疗服务资源", "pass", _site(("2021年医疗服务资源公示", "2021-07-05", FULL)), HEALTH, Status.PASSED),
]
