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


def _own(*titles: str) -> SiteBuilder:
    """The budget column of the office's own section, on a portal without one."""
    site = SiteBuilder(UNIT).column("政务公开", shared=True)
    return site.column("部门预决算", *(site.document(t, "2021-02-01", "表") for t in titles), path=("法定主动公开内容",))


OTHERS = tuple(f"示例区{name}2021年部门预算" for name in ("教育局", "民政局", "青禾镇"))
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
    RuleCase("只有区府办自己的预算", "near", _own("2021年部门预算").build(), _case(), Status.FAILED, "只公开本单位的内容"),
    RuleCase("汇集各单位预算", "near", _own(*OTHERS).build(), _case(), Status.PARTIAL, "政府预决算"),
    RuleCase("只有自己的预算，门户栏目打不开", "near", _own("2021年部门预算").gap("财政信息").build(), _case(), Status.UNKNOWN),
    RuleCase("没有专栏", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("专栏打不开", "near", SiteBuilder(UNIT).gap("财政预决算").build(), _case(), Status.UNKNOWN),
]
