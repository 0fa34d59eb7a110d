"""A023 统计公报公开."""

from typing import Any

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区统计局"
TITLE = "2020年示例区国民经济和社会发展统计公报"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(title: str = TITLE, day: str = "2021-04-08", column: str = "统计公报", **fields: Any) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(
        column, site.document(title, day, "2020年，", **fields), path=("统计信息",) if column == "统计公报" else ()
    )


def _city() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    document = site.document(TITLE, "2021-04-08", offsite=True)
    moved = {"url": "http://tj.example.gov.cn/1.html"}
    return site.column("统计公报", type(document)(**{f: getattr(document, f) for f in document.__slots__} | moved))


CASES = [
    RuleCase("上一年度公报", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("链接到市统计局", "pass", _city().build(), _case(), Status.PASSED, "上级"),
    RuleCase("中文数字年份", "near", _site("示例区二〇二〇年国民经济和社会发展统计公报").build(), _case(), Status.PASSED),
    RuleCase(
        "再上一年的公报",
        "near",
        _site("2019年示例区国民经济和社会发展统计公报", "2020-04-01").build(),
        _case(),
        Status.FAILED,
        "未公开2020年",
    ),
    RuleCase("普查公报不算", "near", _site("示例区第七次全国人口普查公报（2020年）").build(), _case(), Status.FAILED),
    RuleCase("公报解读不算", "near", _site("2020年国民经济和社会发展统计公报解读").build(), _case(), Status.FAILED),
    RuleCase("三月尚未到期", "near", _site("2019年统计公报", "2020-04-01").build(), _case("2021-03-01"), Status.NOT_DUE),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", SiteBuilder(UNIT).column("统计公报").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("统计信息").build(), _case(), Status.UNKNOWN),
    RuleCase("题名没写年度，本年公开", "pass", _site("国民经济和社会发展统计公报").build(), _case(), Status.PASSED),
    RuleCase(
        "题名没写年度，上一年公开", "near", _site("国民经济和社会发展统计公报", "2020-04-08").build(), _case(), Status.FAILED
    ),
    RuleCase("称经济社会发展公报", "pass", _site("2020年示例区国民经济和社会发展公报").build(), _case(), Status.PASSED),
    RuleCase("部门的统计公报", "near", _site("2020年人力资源和社会保障事业发展统计公报").build(), _case(), Status.FAILED),
    RuleCase("统计公报培训", "near", _site("2020年统计公报编制培训班举办").build(), _case(), Status.FAILED),
    RuleCase("统计公报征求意见", "near", _site("关于征求2020年统计公报意见的公告").build(), _case(), Status.FAILED),
]
