"""A065 重点人群和重点区域健康科普."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEALTH = case(unit="区卫生健康局")
FIVE = ("孕期营养怎么补", "儿童青少年近视防控知识", "老年人冬季保健提示", "农村饮水健康常识", "矿山企业劳动者尘肺病预防")


def _site(*titles: str, year: int = 2021, column: str = "健康科普") -> Site:
    site = SiteBuilder("区卫生健康局")
    return site.column(
        column, *(site.document(t, f"{year}-06-1{i}", "正文提到老年人和农村") for i, t in enumerate(titles))
    ).build()


CASES = [
    RuleCase("五类都有", "pass", _site(*FIVE), HEALTH, Status.PASSED),
    RuleCase("缺农村和工矿企业", "near", _site(*FIVE[:3]), HEALTH, Status.PARTIAL, "未公开农村的科普信息，工矿企业的科普信息"),
    RuleCase("正文里提到不算专项", "near", _site("春季预防感冒"), HEALTH, Status.FAILED),
    RuleCase("都是去年的", "fail", _site(*FIVE, year=2020), HEALTH, Status.FAILED),
    RuleCase("企业招聘不是科普", "near", _site("医药企业招聘老年护理员"), HEALTH, Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder("区卫生健康局").gap("健康科普").build(), HEALTH, Status.UNKNOWN),
]
