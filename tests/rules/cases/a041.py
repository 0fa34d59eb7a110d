"""A041 养老服务评估结果和服务清单."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区民政局"
RESULT, LIST = "2020年养老机构等级评定结果公示", "示例区基本养老公共服务清单"


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _site(*titles: str) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column("养老服务", *(site.document(t, "2020-11-01", "序号") for t in titles))


CASES = [
    RuleCase("结果和清单都有", "pass", _site(RESULT, LIST).build(), _case(), Status.PASSED),
    RuleCase("缺服务清单", "near", _site(RESULT).build(), _case(), Status.PARTIAL, "服务清单"),
    RuleCase(
        "服务项目的评估询价函不是服务清单",
        "near",
        _site(RESULT, "关于开展居家养老专业化服务项目社会调查暨年度评估的询价函").build(),
        _case(),
        Status.PARTIAL,
        "服务清单",
    ),
    RuleCase(
        "补贴项目不是服务清单", "near", _site(RESULT, "养老服务消费补贴项目实施").build(), _case(), Status.PARTIAL, "服务清单"
    ),
    RuleCase("评估办法不是结果", "near", _site("养老机构等级评定管理办法").build(), _case(), Status.FAILED),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("养老服务").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("养老服务").build(), _case(), Status.UNKNOWN),
    RuleCase("公布等级的通知", "pass", _site("关于公布2021年养老机构等级的通知", LIST).build(), _case(), Status.PASSED),
    RuleCase("质量评估报告", "pass", _site("养老服务质量评估报告", LIST).build(), _case(), Status.PASSED),
    RuleCase("部署评定的通知", "near", _site("关于开展养老机构等级评定的通知").build(), _case(), Status.FAILED),
    RuleCase("评估项目中标", "near", _site("养老机构评估项目中标公告").build(), _case(), Status.FAILED),
]
