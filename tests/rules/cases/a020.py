"""A020 行政事业性收费目录."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _case() -> Case:
    return case(sole=True)


def _site(title: str, day: str = "2021-06-01", column: str = "行政事业性收费") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, "序号"))


OWN = "示例区行政事业性收费目录清单"

CASES = [
    RuleCase("区级目录", "pass", _site(OWN).build(), _case(), Status.PASSED),
    RuleCase("转发省目录", "pass", _site("区财政局转发山东省2021年行政事业性收费目录").build(), _case(), Status.PASSED),
    RuleCase(
        "只有全国性目录",
        "near",
        _site("全国性及中央部门和单位行政事业性收费目录清单").build(),
        _case(),
        Status.PARTIAL,
        "上级目录",
    ),
    RuleCase("五年没有更新", "near", _site(OWN, "2016-06-01").build(), _case(), Status.PARTIAL, "未更新"),
    RuleCase("取消收费的通知不是目录", "near", _site("关于取消部分行政事业性收费项目的通知").build(), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site(OWN, column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("收费目录").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("收费目录").build(), _case(), Status.UNKNOWN),
    RuleCase("称收费公示", "pass", _site("2021年行政事业性收费公示").build(), _case(), Status.PASSED),
    RuleCase("催报目录的通知", "near", _site("关于报送行政事业性收费目录的通知").build(), _case(), Status.FAILED),
]
