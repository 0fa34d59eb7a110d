"""E041 涉农补贴专栏."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*rows: tuple[str, str]) -> Site:
    site = SiteBuilder("区农业农村局")
    return site.column("涉农补贴", *(site.document(t, "2021-05-05", text) for t, text in rows), shared=True).build()


WHO = case(unit="区农业农村局", sole=True)
GUIDE = (
    "农机购置补贴申请指南",
    "补贴对象：农民。补贴标准：每台500元。申请程序：提交、审核、公示。申请材料：身份证。监督电话：12345",
)

CASES = [
    RuleCase("列出覆盖情况", "pass", _site(GUIDE), WHO, Status.NEEDS_REVIEW, "已见补贴对象"),
    RuleCase("只有新闻", "near", _site(("我区开展农机检修", "春耕在即。")), WHO, Status.NEEDS_REVIEW, "未见补贴政策依据"),
    RuleCase("专栏是空的", "fail", _site(), WHO, Status.FAILED),
    RuleCase("没有专栏", "fail", SiteBuilder("区农业农村局").build(), WHO, Status.FAILED),
]
