"""A047 重大建设项目实施信息."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区住房和城乡建设局"
ALL = (
    "某道路工程可行性研究报告的批复",
    "某道路工程施工招标公告",
    "某道路工程征收土地公告",
    "某道路工程设计变更公示",
    "某道路工程施工许可信息",
    "建设工程质量安全监督检查情况",
    "某道路工程竣工验收备案",
)


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT)


def _site(*titles: str, day: str = "2021-05-01", column: str = "重大建设项目") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, *(site.document(t, day, "公告") for t in titles))


CASES = [
    RuleCase("七类都有", "pass", _site(*ALL).build(), _case(), Status.PASSED),
    RuleCase("没有设计变更", "near", _site(*ALL[:3], *ALL[4:]).build(), _case(), Status.NEEDS_REVIEW, "未见重大设计变更"),
    RuleCase("放在通知公告", "near", _site(*ALL, column="通知公告").build(), _case(), Status.PARTIAL, "通知公告"),
    RuleCase("只有上一年的", "fail", _site(*ALL, day="2020-05-01").build(), _case(), Status.FAILED),
    RuleCase("年初未到期", "near", _site(*ALL, day="2020-05-01").build(), _case("2021-02-01"), Status.NOT_DUE),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("重大建设项目").build(), _case(), Status.UNKNOWN),
]
