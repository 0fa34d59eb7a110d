"""A040 养老服务政策."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区民政局"
SUPPORT, GUIDE, SUBSIDY = "示例区养老服务扶持政策措施清单", "示例区养老机构投资指南", "养老机构建设补贴和运营补贴办法"


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _site(*titles: str, column: str = "养老服务") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, *(site.document(t, "2020-05-01", "一、") for t in titles))


CASES = [
    RuleCase("三类都有", "pass", _site(SUPPORT, GUIDE, SUBSIDY).build(), _case(), Status.PASSED),
    RuleCase("缺投资指南", "near", _site(SUPPORT, SUBSIDY).build(), _case(), Status.PARTIAL, "投资指南"),
    RuleCase(
        "给老人的津贴不是养老服务补贴",
        "near",
        _site("关于调整高龄津贴和失能老年人护理补贴标准的通知").build(),
        _case(),
        Status.FAILED,
    ),
    RuleCase("助餐服务补贴", "near", _site("老年助餐服务补贴实施细则").build(), _case(), Status.PARTIAL, "投资指南"),
    RuleCase("只有补贴名单", "near", _site("2021年9月高龄津贴发放名单公示").build(), _case(), Status.FAILED),
    RuleCase("都在通知公告", "near", _site(SUPPORT, GUIDE, SUBSIDY, column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("养老服务").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("养老服务").build(), _case(), Status.UNKNOWN),
    RuleCase(
        "设立备案指南、幸福院奖补、政策汇编",
        "pass",
        _site("养老服务政策汇编", "养老机构设立备案办事指南", "农村幸福院建设运营奖补").build(),
        _case(),
        Status.PASSED,
    ),
]
