"""E043 转载重大政策."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str, day: str = "2021-06-05", **fields: object) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("国务院信息", site.document(title, day, text, **fields), shared=True).build()  # type: ignore[arg-type]


def _beside(title: str) -> Site:
    site = SiteBuilder("区政府办公室").column("国务院信息", shared=True)
    return site.column("养老服务", site.document(title, "2021-11-14", "……"), shared=True).build()


WHO = case(sole=True)

CASES = [
    RuleCase(
        "注明来源由人核对",
        "pass",
        _site("国务院常务会议部署工作", "会议……", source="中国政府网"),
        WHO,
        Status.NEEDS_REVIEW,
        "1条注明权威来源",
    ),
    RuleCase("没有来源", "near", _site("国务院常务会议部署工作", "会议……"), WHO, Status.NEEDS_REVIEW, "未见来源"),
    RuleCase("本年没有转载", "fail", _site("国务院常务会议部署工作", "会议……", "2020-06-05"), WHO, Status.FAILED),
    RuleCase("别处的学习心得不是转载", "near", _beside("学习课堂丨《习近平关于民政工作论述摘编》(2)"), WHO, Status.FAILED),
    RuleCase("别处有转载的部署", "near", _beside("国务院常务会议部署养老服务工作"), WHO, Status.PARTIAL, "养老服务"),
    RuleCase(
        "未到期", "near", SiteBuilder().column("国务院信息", shared=True).build(), case("2021-05-01", sole=True), Status.NOT_DUE
    ),
]
