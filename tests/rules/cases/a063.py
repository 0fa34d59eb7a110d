"""A063 传染病防治监督检查."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")


def _site(*documents: tuple[str, str, str], column: str = "传染病防治") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, *(site.document(t, day, text) for t, day, text in documents), path=("医疗卫生",)).build()


PLAN = (
    "关于开展2021年传染病防治监督检查的通知",
    "2021-03-10",
    "各单位：现就有关事项通知如下，对违法行为立案2起以上的单位从严处理。",
)
RESULT = ("2021年传染病防治监督检查结果通报", "2021-09-10", "共检查医疗机构26家，对3家责令限期整改，立案1起。")
NO_HANDLING = ("2021年传染病防治监督检查情况", "2021-09-10", "共检查医疗机构26家。")
CASES = [
    RuleCase("通知和结果通报", "pass", _site(PLAN, RESULT), HEALTH, Status.PASSED),
    RuleCase("没有处理信息", "near", _site(PLAN, NO_HANDLING), HEALTH, Status.PARTIAL, "未公开传染病防治的处理信息"),
    RuleCase("通知里的要求不算处理信息", "near", _site(PLAN), HEALTH, Status.PARTIAL, "检查结果、处理信息"),
    RuleCase(
        "写在总的随机抽查结果里",
        "near",
        _site(PLAN, ("2021年国家随机监督抽查结果", "2021-09-10", "传染病防治：检查12家，均合格。")),
        HEALTH,
        Status.PASSED,
    ),
    RuleCase("只有科普", "fail", _site(("春季传染病防治知识", "2021-03-10", "勤洗手。")), HEALTH, Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder("区卫生健康局").gap("医疗卫生").build(), HEALTH, Status.UNKNOWN),
]
