"""A076 食品生产经营监督检查."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

MARKET = case(unit="区市场监督管理局")
RESULT = ("2021年三季度食品经营监督检查结果公示", "2021-10-10", "共检查56家，发现问题：某店未公示许可证。")
STANDARD = ("食品生产经营监督检查要点表", "2019-04-01", "检查项目：食品贮存。")


def _site(*documents: tuple[str, str, str]) -> Site:
    site = SiteBuilder("区市场监督管理局")
    return site.column("食品安全", *(site.document(t, d, x) for t, d, x in documents)).build()


CASES = [
    RuleCase("标准是前几年的，结果是今年的", "pass", _site(RESULT, STANDARD), MARKET, Status.PASSED),
    RuleCase("只有标准", "near", _site(STANDARD), MARKET, Status.PARTIAL, "未公开检查结果"),
    RuleCase(
        "结果是去年的",
        "near",
        _site(STANDARD, ("2020年食品经营监督检查结果", "2020-10-10", "共检查56家。")),
        MARKET,
        Status.PARTIAL,
        "检查结果只有往年的",
    ),
    RuleCase(
        "抽检不是监督检查", "near", _site(("2021年第3期食品安全监督抽检信息", "2021-10-10", "抽检56批次")), MARKET, Status.FAILED
    ),
    RuleCase("只有价格表", "fail", _site(("主要食品价比三家一览表", "2021-10-10", "价格")), MARKET, Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder("区市场监督管理局").gap("食品安全").build(), MARKET, Status.UNKNOWN),
]
