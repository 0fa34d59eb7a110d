"""A026 公务员招考公告."""

from dataclasses import replace

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区政府办公室"
TITLE = "2021年度示例市考试录用公务员公告"
TEXT = "一、招录计划\n计划招录公务员35人，职位名称、代码见职位表。\n二、报考条件\n具有中华人民共和国国籍，18周岁以上。"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(title: str = TITLE, day: str = "2021-02-20", text: str = TEXT, column: str = "公务员招考") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, day, text), shared=True)


def _linked(url: str) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column("招考录用", replace(site.document(TITLE, "2021-02-20", offsite=True), url=url), shared=True)


CASES = [
    RuleCase("公告写全", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("链接到省里公告", "pass", _linked("http://hrss.example.gov.cn/1.html").build(), _case(), Status.PASSED),
    RuleCase("链接到不明网站", "near", _linked("http://exam.example.com/1.html").build(), _case(), Status.NEEDS_REVIEW),
    RuleCase("上一年年末发布的本年度公告", "near", _site(day="2020-11-20").build(), _case(), Status.PASSED),
    RuleCase("上一年度公告", "near", _site("2020年度考试录用公务员公告", "2020-02-20").build(), _case(), Status.FAILED),
    RuleCase("只有面试公告", "near", _site("2021年度考试录用公务员面试公告").build(), _case(), Status.FAILED),
    RuleCase("缺报考条件", "near", _site(text="计划招录35人，职位名称见表。").build(), _case(), Status.PARTIAL, "报考条件"),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("公务员招考").build(), _case(), Status.FAILED),
    RuleCase("二月尚未到期", "near", SiteBuilder(UNIT).column("公务员招考").build(), _case("2021-02-01"), Status.NOT_DUE),
]
