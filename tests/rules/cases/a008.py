"""A008 现行五年规划集中公开."""

from dataclasses import replace

from checks.evidence import Case, Role, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

ALL = (
    "示例区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
    "示例区“十四五”综合交通运输规划",
    "示例区国土空间总体规划（2021-2035年）",
    "示例区城南片区发展规划",
)


def _case(as_of: str = "2021-11-30", unit: str = "区交通运输局", *, sole: bool = False) -> Case:
    return replace(case(as_of, unit, sole=sole), role=Role.CONTRIBUTOR)


def _shared(*titles: str, unit: str = "区交通运输局", column: str = "专项规划") -> SiteBuilder:
    site = SiteBuilder(unit)
    return site.column(column, *(site.document(t, "2021-09-01", "规划") for t in titles), shared=True)


def _own(title: str, unit: str = "区交通运输局", column: str = "规划计划") -> SiteBuilder:
    site = SiteBuilder(unit)
    return site.column(column, site.document(title, "2021-09-01", "规划"))


DUTY = "区发展和改革局"

CASES = [
    RuleCase("本单位专项规划", "pass", _own(ALL[1]).build(), _case(), Status.PASSED),
    RuleCase("门户栏目里本领域规划没有署名", "pass", _shared(*ALL).build(), _case(), Status.PASSED, "交通"),
    RuleCase("2026年评十五五", "near", _own(ALL[1]).build(), _case("2026-11-30"), Status.FAILED, "十五五"),
    RuleCase("十三五规划不是现行规划", "near", _own("示例区“十三五”综合交通运输规划").build(), _case(), Status.FAILED),
    RuleCase("规划解读不是规划", "near", _own("《示例区“十四五”综合交通运输规划》解读").build(), _case(), Status.FAILED),
    RuleCase("七月尚未到期", "near", _own("示例区“十三五”综合交通运输规划").build(), _case("2021-07-01"), Status.NOT_DUE),
    RuleCase("放在通知公告", "near", _own(ALL[1], column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase(
        "空间规划未见", "near", _own("工作计划", "区自然资源局").build(), _case(unit="区自然资源局"), Status.NEEDS_REVIEW, "批复"
    ),
    RuleCase(
        "上一期的控制性详细规划不是本期空间规划",
        "near",
        _own("关于《城南组团控制性详细规划（2019年修编）》的公示", "区自然资源局").build(),
        _case(unit="区自然资源局"),
        Status.NEEDS_REVIEW,
        "此前的",
    ),
    RuleCase("一家负责，四类齐全", "pass", _shared(*ALL, unit=DUTY).build(), _case(unit=DUTY, sole=True), Status.PASSED),
    RuleCase(
        "一家负责，只有纲要", "near", _shared(ALL[0], unit=DUTY).build(), _case(unit=DUTY, sole=True), Status.PARTIAL, "空间规划"
    ),
    RuleCase(
        "通知公告里谈规划的文件不是规划",
        "near",
        _own("关于反映国土空间规划有关情况的说明", unit="区自然资源局", column="通知公告").column("规划计划").build(),
        _case(unit="区自然资源局"),
        Status.NEEDS_REVIEW,
        "批复",
    ),
    RuleCase(
        "通知公告里的总体规划",
        "near",
        _own("示例区国土空间总体规划（2021-2035年）", unit="区自然资源局", column="通知公告").column("规划计划").build(),
        _case(unit="区自然资源局"),
        Status.PARTIAL,
    ),
    RuleCase("没有栏目", "fail", SiteBuilder("区交通运输局").column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder("区交通运输局").gap("规划计划").build(), _case(), Status.UNKNOWN),
    RuleCase("年限写在规划后面", "pass", _own("示例区交通运输发展规划（2021-2025年）").build(), _case(), Status.PASSED),
    RuleCase("写在后面的年限是上一个五年", "near", _own("示例区交通运输发展规划（2016-2020年）").build(), _case(), Status.FAILED),
    RuleCase(
        "区域协调发展规划",
        "pass",
        _shared(*ALL[:3], "示例区区域协调发展规划", unit=DUTY, column="规划计划").build(),
        _case(unit=DUTY, sole=True),
        Status.PASSED,
    ),
]
