"""D004 决策预公开栏目."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区自然资源局"


def _site(name: str, *, shared: bool = False, units: tuple[str, ...] = ()) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(name, site.document("关于征求某规划意见的公告", "2021-04-05", units=units), shared=shared)


CASES = [
    RuleCase("本单位栏目", "pass", _site("意见征集").build(), case(unit=UNIT), Status.PASSED),
    RuleCase(
        "门户栏目有本单位内容", "pass", _site("决策预公开", shared=True, units=(UNIT,)).build(), case(unit=UNIT), Status.PASSED
    ),
    RuleCase(
        "门户栏目没有本单位内容",
        "near",
        _site("调查征集", shared=True, units=("区财政局",)).build(),
        case(unit=UNIT),
        Status.FAILED,
    ),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), case(unit=UNIT), Status.FAILED),
    RuleCase("文物征集不是", "near", _site("文物征集").build(), case(unit=UNIT), Status.FAILED),
    RuleCase("看不到", "near", SiteBuilder(UNIT).gap("意见征集").build(), case(unit=UNIT), Status.UNKNOWN),
    *(
        RuleCase(f"换一种栏目名：{name}", "near", _site(name).build(), case(unit=UNIT), Status.PASSED)
        for name in ("预公开", "政策征集", "意见建议征集")
    ),
]
