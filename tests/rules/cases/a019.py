"""A019 政府集中采购实施情况."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "示例区2020年政府集中采购实施情况"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, sole=True)


def _site(title: str = TITLE, day: str = "2021-02-05", column: str = "政府采购") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, "全年采购预算3亿元"))


CASES = [
    RuleCase("上一年度实施情况", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("上一年度统计分析", "pass", _site("2020年度政府采购信息统计分析报告").build(), _case(), Status.PASSED),
    RuleCase("再上一年度的", "near", _site("2019年政府采购实施情况", "2020-02-05").build(), _case(), Status.FAILED, "2020年"),
    RuleCase("单个项目的中标公告", "near", _site("2020年办公设备政府采购项目中标结果公告").build(), _case(), Status.FAILED),
    RuleCase("半年情况不是年度情况", "near", _site("2020年上半年政府采购情况").build(), _case(), Status.FAILED),
    RuleCase("三月尚未到期", "near", _site("2019年政府采购实施情况", "2020-02-05").build(), _case("2021-03-01"), Status.NOT_DUE),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("政府采购").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("政府采购").build(), _case(), Status.UNKNOWN),
    RuleCase("题名没写年度，本年公开", "pass", _site("政府集中采购实施情况").build(), _case(), Status.PASSED),
    RuleCase("题名没写年度，上一年公开", "near", _site("政府集中采购实施情况", "2020-02-05").build(), _case(), Status.FAILED),
    RuleCase("写上年度", "pass", _site("上年度政府集中采购实施情况").build(), _case(), Status.PASSED),
    RuleCase("催报统计的通知", "near", _site("关于报送2020年政府采购信息统计的通知").build(), _case(), Status.FAILED),
]
