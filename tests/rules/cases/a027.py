"""A027 公务员录用结果."""

from dataclasses import replace

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区政府办公室"
TITLE = "示例区2021年度拟录用公务员公示（第一批）"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(title: str = TITLE, day: str = "2021-08-20", column: str = "公务员招考") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, day, "姓名"), shared=True)


def _linked() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    moved = replace(site.document(TITLE, "2021-08-20", offsite=True), url="http://www.example.gov.cn/1.html")
    return site.column("人事考试", moved, shared=True)


CASES = [
    RuleCase("拟录用公示", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("链接到市里公示", "pass", _linked().build(), _case(), Status.PASSED),
    RuleCase("招考公告不是结果", "near", _site("2021年度考试录用公务员公告").build(), _case(), Status.FAILED),
    RuleCase("体检公告不是结果", "near", _site("2021年度考试录用公务员体检公告").build(), _case(), Status.FAILED),
    RuleCase("事业单位拟录用不算", "near", _site("2021年事业单位拟录用人员公示").build(), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL, "通知公告"),
    RuleCase("上一年的结果", "near", _site("2020年度拟录用公务员公示", "2020-09-01").build(), _case(), Status.FAILED),
    RuleCase(
        "七月尚未到期", "near", _site("2020年度拟录用公务员公示", "2020-09-01").build(), _case("2021-07-01"), Status.NOT_DUE
    ),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("公务员招考").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("公务员招录").build(), _case(), Status.UNKNOWN),
    RuleCase("辅警的录用不是公务员录用", "near", _site("2021年辅警拟录用公示").build(), _case(), Status.FAILED),
]
