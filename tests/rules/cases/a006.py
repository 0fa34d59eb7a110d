"""A006 规范性文件备案目录定期公开."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区司法局"


def _site(title: str, day: str, column: str = "规范性文件备案") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, day, "序号 文件名称"))


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


GOOD = "示例区2021年第三季度规范性文件备案目录"


def _noted(title: str) -> SiteBuilder:
    site = SiteBuilder(UNIT).column("规范性文件备案")
    return site.column("政策文件", site.document(title, "2021-07-02", "特此说明"), path=("履职依据",))


CASES = [
    RuleCase("三季度目录", "pass", _site(GOOD, "2021-10-09").build(), _case(), Status.PASSED),
    RuleCase(
        "半年前公开过",
        "near",
        _site("2021年第一季度行政规范性文件备案情况", "2021-04-10").build(),
        _case(),
        Status.PARTIAL,
        "未更新",
    ),
    RuleCase("上一年的目录", "near", _site("2020年度规范性文件备案目录", "2020-12-30").build(), _case(), Status.FAILED),
    RuleCase(
        "年初尚未到期", "near", _site("2020年度规范性文件备案目录", "2020-12-30").build(), _case("2021-02-01"), Status.NOT_DUE
    ),
    RuleCase(
        "单件的备案报告不是目录", "near", _site("关于报送规范性文件备案的报告", "2021-10-09").build(), _case(), Status.FAILED
    ),
    RuleCase("备案办法不是目录", "near", _site("示例区规范性文件备案审查办法", "2021-10-09").build(), _case(), Status.FAILED),
    RuleCase(
        "无新制定文件不等于无备案", "near", _noted("关于本年度无新制定的规范性文件的情况说明").build(), _case(), Status.FAILED
    ),
    RuleCase("无备案的情况说明", "near", _noted("关于本年度无规范性文件备案的情况说明").build(), _case(), Status.NEEDS_REVIEW),
    RuleCase("放在通知公告", "near", _site(GOOD, "2021-10-09", "通知公告").build(), _case(), Status.PARTIAL, "未放在"),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("备案目录").build(), _case(), Status.UNKNOWN),
    RuleCase("称报备的规范性文件", "pass", _site("2021年度报备的规范性文件目录", "2021-10-09").build(), _case(), Status.PASSED),
    RuleCase(
        "催报备案目录的通知", "near", _site("关于报送规范性文件备案目录的通知", "2021-10-09").build(), _case(), Status.FAILED
    ),
]
