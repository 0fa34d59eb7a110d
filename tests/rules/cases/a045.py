"""A045 重大建设项目清单."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区发展和改革局"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(title: str, day: str = "2021-03-01", column: str = "重大建设项目") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, day, "序号 项目名称"), shared=True)


OLD = "2020年区重点项目清单"

CASES = [
    RuleCase("本年度清单", "pass", _site("关于印发2021年区重点项目名单的通知").build(), _case(), Status.PASSED),
    RuleCase(
        "年度建设计划",
        "pass",
        _site("示例区2021年重点项目建设计划", "2021-11-03", "重点项目建设").build(),
        _case(),
        Status.PASSED,
    ),
    RuleCase("明确了范围", "pass", _site("示例区重大建设项目范围", "2019-03-01").build(), _case(), Status.PASSED),
    RuleCase("上一年度清单", "near", _site(OLD, "2020-03-01").build(), _case(), Status.FAILED, "2021年"),
    RuleCase("上一年度清单，年初看", "near", _site(OLD, "2020-03-01").build(), _case("2021-02-01"), Status.NOT_DUE),
    RuleCase("进展情况不是清单", "near", _site("2021年重点项目清单完成情况").build(), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site("2021年区重点项目清单", column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("重大建设项目").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("重点项目").build(), _case(), Status.UNKNOWN),
    RuleCase(
        "催报清单的通知不是清单",
        "near",
        _site("关于报送2021年重大建设项目清单的通知").build(),
        _case(),
        Status.FAILED,
    ),
    RuleCase(
        "印发清单的通知就是清单",
        "near",
        _site("关于印发2021年区重点项目申报目录的通知").build(),
        _case(),
        Status.PASSED,
    ),
    RuleCase("题名只写重大建设项目", "pass", _site("2021年重大建设项目").build(), _case(), Status.PASSED),
    RuleCase("项目库", "pass", _site("2021年重大项目库").build(), _case(), Status.PASSED),
    RuleCase("项目推进情况不是清单", "near", _site("2021年重点项目推进情况").build(), _case(), Status.FAILED),
    RuleCase("半年项目情况不是清单", "near", _site("2021年上半年重点项目情况").build(), _case(), Status.FAILED),
    RuleCase("催报项目清单的通知", "near", _site("关于上报2021年重点项目清单的通知").build(), _case(), Status.FAILED),
]
