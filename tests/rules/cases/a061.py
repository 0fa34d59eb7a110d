"""A061 公共场所、饮用水供水单位、涉水产品监督检查."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

PLAN = "今年对公共场所、集中式供水单位、涉及饮用水卫生安全产品生产企业开展随机抽查，对违法行为依法立案查处。"
RESULT = """公共场所：检查38家，责令整改5家，立案2起。
饮用水供水单位：检查6家，未发现违法行为。
涉水产品：抽检4件，检测结果：均合格。"""
HEALTH = case(unit="区卫生健康局")


def _site(*documents: tuple[str, str, str], column: str = "医疗卫生") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(column, *(site.document(t, day, text) for t, day, text in documents)).build()


ALL_PLAN = ("2021年卫生监督随机抽查工作计划", "2021-04-10", PLAN)
ALL_RESULT = ("2021年卫生随机监督抽查结果公示", "2021-10-20", RESULT)
CASES = [
    RuleCase(
        "总计划加总结果",
        "pass",
        _site(ALL_PLAN, ALL_RESULT),
        HEALTH,
        Status.PASSED,
        "涉水产品的检查计划及方案、检查结果、处理信息",
    ),
    RuleCase(
        "只有计划，计划里写了查处",
        "near",
        _site(ALL_PLAN),
        HEALTH,
        Status.PARTIAL,
        "未公开公共场所的检查结果、处理信息，饮用水供水单位的检查结果、处理信息",
    ),
    RuleCase(
        "只公布公共场所",
        "near",
        _site(ALL_PLAN, ("2021年公共场所卫生监督检查情况", "2021-09-01", "检查38家，责令改正5家。")),
        HEALTH,
        Status.PARTIAL,
        "未公开饮用水供水单位的检查结果",
    ),
    RuleCase("上一年的", "fail", _site(("2020年卫生监督抽查结果", "2020-10-20", RESULT)), HEALTH, Status.FAILED, "2021年"),
    RuleCase("年初只有计划", "near", _site(ALL_PLAN), case("2021-05-01", "区卫生健康局"), Status.PASSED, "其余尚未到期"),
    RuleCase(
        "年初什么也没有",
        "near",
        _site(("2020年卫生监督抽查结果", "2020-10-20", RESULT)),
        case("2021-05-01", "区卫生健康局"),
        Status.NOT_DUE,
    ),
    RuleCase(
        "法定长栏目名",
        "near",
        _site(ALL_PLAN, ALL_RESULT, column="环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
        HEALTH,
        Status.PASSED,
    ),
    RuleCase(
        "涉及饮用水的产品不等于供水单位",
        "near",
        _site(("涉及饮用水卫生安全产品监督检查情况", "2021-09-01", "检查3家，均合格。")),
        HEALTH,
        Status.PARTIAL,
        "饮用水供水单位的检查计划及方案、检查结果、处理信息",
    ),
]
