"""A028 预决算公开专栏."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区政府办公室"


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _tree(*names: str) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    site.column("财政资金", shared=True)
    for name in names:
        site.column(name, site.document("2021年预算公开", "2021-02-01", "表"), path=("重点领域", "财政资金"), shared=True)
    return site


CASES = [
    RuleCase("分设政府和部门预决算", "pass", _tree("政府预决算公开", "部门预决算公开").build(), _case(), Status.PASSED),
    RuleCase("按预算决算分设", "pass", _tree("政府预算", "政府决算", "部门预算", "部门决算").build(), _case(), Status.PASSED),
    RuleCase("只有部门预算", "near", _tree("部门预算公开").build(), _case(), Status.PARTIAL, "政府预决算"),
    RuleCase("有专栏未分类", "near", _tree("预决算信息").build(), _case(), Status.PARTIAL, "未分设"),
    RuleCase(
        "专栏在站外",
        "near",
        SiteBuilder(UNIT).column("财政预决算", shared=True, offsite=True).build(),
        _case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("专栏是空的", "fail", SiteBuilder(UNIT).column("财政预决算", shared=True).build(), _case(), Status.FAILED),
    RuleCase("没有专栏", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("专栏打不开", "near", SiteBuilder(UNIT).gap("财政预决算").build(), _case(), Status.UNKNOWN),
]
