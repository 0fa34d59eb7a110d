"""Five-year plans: which one is in force in a year, and whether it and its predecessors stand.

The fourteenth runs from 2021 to 2025; the others are counted from it, so that an edition of the table serves for years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.columns import answers, find_columns, words_for
from checks.documents import look_up
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.selections import Selection
from checks.titles import dated, day_of, has_title

FIRST_YEAR_OF_14 = 2021
_DIGITS = "一二三四五六七八九"
COLUMNS = ("规划信息",)

OUTLINE, SPECIAL, SPATIAL, REGIONAL = "规划纲要", "专项规划", "空间规划", "区域规划"
_SPATIAL = r"国土空间|空间规划|空间布局|土地利用总体规划|(城市|城镇|镇|乡|县城)总体规划|控制性详细规划|控规|村庄规划|管控规划"
_REGIONAL = (
    r"区域.{0,6}规划|片区.{0,12}规划|组团|城市群|都市圈|一体化.{0,8}规划|新区.{0,8}规划|开发区.{0,8}规划|示范区.{0,10}规划"
)
_NOT_A_PLAN = r"解读|图解|征求意见|意见征集|公开征集|招标|采购|中标|评估报告|审查会|论证会|调研|工作方案|编制.{0,6}(方案|通知)|许可|规划师|会议"
_NOT_A_PLAN += r"|网民|网友|反映|回应|有关问题|(措施|办法|细则|规定|条例|制度)[》\"]?(\(.*\))?(的(通知|公告|公示))?$"

_PLAN_ITSELF = r"规划(\([^)]*\))*([》\"]|$|的?(通知|公示|公告|批复|批后|文本|图件|草案|成果))"
"""How a plan is called outside the columns of plans, where much else is about planning."""

FIELD_WORDS: dict[str, str] = {
    "自然资源": "国土|空间|自然资源|土地|矿产|林业|城镇|村庄|地质",
    "生态环境": "生态|环境|污染|大气|水",
    "交通": "交通|公路|道路|运输|路网",
    "工业和信息化": "工业|制造|信息|数字|产业|新动能",
    "市场监督": "市场监管|市场监督|质量|标准化|知识产权|食品|药品|特种设备",
}
"""By which words the plans of a unit are known in a column that all units share, after a part of the unit's name."""


def plan_of(year: int) -> int:
    """The number of the five-year plan that runs in ``year``: 14 for 2021-2025."""
    return 14 + (year - FIRST_YEAR_OF_14) // 5


def numeral(number: int) -> str:
    """A plan's number in Chinese: 十四."""
    if number <= 10:
        return "十" if number == 10 else _DIGITS[number - 1]
    return ("" if number < 20 else _DIGITS[number // 10 - 1]) + "十" + (_DIGITS[number % 10 - 1] if number % 10 else "")


def plan_name(number: int) -> str:
    """“十四五”."""
    return f"“{numeral(number)}五”"


def plan_pattern(number: int) -> str:
    """Titles that name a plan: 十四五, 第十四个五年, 2021-2025."""
    start = FIRST_YEAR_OF_14 + (number - 14) * 5
    # 一五 would be found in 十一五, and 十五 in 十五五 and 第十五个五年.
    return rf"(?<![一二三四五六七八九十]){numeral(number)}五(?![五个年])|第{numeral(number)}个五年|{start}年?[-至~到]{start + 4}"


@dataclass(frozen=True, slots=True)
class PlansInForce:
    """合格: the plans of the five years in which Y lies stand among the plans: the unit's own part for a contributor, all kinds else.

    A unit that only contributes needs a plan of its own field; one that answers for the row alone needs outline, special and spatial
    or regional plans. Spatial plans run longer than five years and count by their kind; absent, they are put to a person, since
    their approval is not the unit's to give.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "在规划信息栏目集中公开本五年的规划纲要、专项规划、空间规划和区域规划"

    def needs(self) -> tuple[Need, ...]:
        """The whole lists: plans are posted once in five years."""
        return tuple(Need(c, None) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Sort the plans that stand by kind."""
        return self._all_kinds(site, case) if case.sole else self._own_part(site, case)

    def _own_part(self, site: Site, case: Case) -> Finding:
        words = next((w for name, w in FIELD_WORDS.items() if name in site.unit.name), "")
        number = plan_of(case.year)
        spatial = "自然资源" in site.unit.name
        kinds = f"^(?=.*({plan_pattern(number)})).*规划" + (f"|{_SPATIAL}" if spatial else "")
        what = f"{plan_name(number)}{'空间规划' if spatial else '专项规划'}"
        known_as = rf"^(?=.*({kinds})).*{_PLAN_ITSELF}"
        own = look_up(Selection(COLUMNS, what, title=kinds, without=_NOT_A_PLAN, elsewhere=known_as), site, case)
        standing = tuple(d for d in own.chosen if _reaches(d, number))
        if standing:
            return _passed(what, standing)
        if own.chosen:
            told = "、".join(dated(d) for d in own.chosen[:3])
            reason = f"未见{what}，须确认是否尚未批复（只有此前的{told}）"
            return Finding(Status.NEEDS_REVIEW, reason, tuple(d.as_evidence("此前的规划") for d in own.chosen[:5]))
        gathered = tuple(c for c in site.gathered if answers(words_for(COLUMNS), c.name, c.path))
        for column in (*find_columns(site, COLUMNS).shared, *gathered) if words else ():
            past = [d for d in column.documents if (d.published or d.listed or case.as_of) <= case.as_of]
            hits = tuple(d for d in past if re.search(words, d.title) and _is_plan(d, kinds) and _reaches(d, number))
            if hits:
                return _passed(what, hits)
        assert own.missing is not None
        if own.missing.status is Status.FAILED and (unread := _half_read(gathered, what)):
            return unread
        if spatial and own.missing.status is Status.FAILED:
            reason = f"未见{what}，须确认是否尚未批复（{own.missing.reason}）"
            return Finding(Status.NEEDS_REVIEW, reason, own.missing.evidence)
        return own.missing

    def _all_kinds(self, site: Site, case: Case) -> Finding:
        number = plan_of(case.year)
        what = f"{plan_name(number)}规划"
        looked = look_up(
            Selection(COLUMNS, what, title=f"({plan_pattern(number)})|{_SPATIAL}|{_REGIONAL}", without=_NOT_A_PLAN), site, case
        )
        if looked.missing:
            return looked.missing
        kinds = {
            OUTLINE: rf"({plan_pattern(number)}).*纲要|国民经济和社会发展({plan_pattern(number)}).*规划",
            SPECIAL: rf"^(?!.*纲要)(?!.*国民经济和社会发展)(?=.*({plan_pattern(number)})).*规划",
            SPATIAL: _SPATIAL,
            REGIONAL: _REGIONAL,
        }
        current = tuple(d for d in looked.chosen if _reaches(d, number))
        there = {k: tuple(d for d in current if has_title(d, re.compile(p))) for k, p in kinds.items()}
        lacking = [k for k, found in there.items() if not found]
        evidence = unique_evidence(d.as_evidence(k) for k, found in there.items() for d in found[:4])
        evidence = evidence or tuple(d.as_evidence() for d in looked.chosen[:5])
        told = "、".join(f"{k}{len(found)}份" for k, found in there.items() if found)
        if not lacking:
            return Finding(Status.PASSED, f"已集中公开{what}：{told}", evidence, found=looked.chosen)
        if gap := _half_read(looked.search.columns, what):
            return gap
        names = "、".join(lacking)
        status = Status.FAILED if len(lacking) == len(kinds) else Status.PARTIAL
        reason = f"{what}不全，未见{names}（已有{told}）" if told else f"{what}不全，未见{names}"
        return Finding(status, reason, evidence, fix=f"在{looked.search.found_as}栏目归集公开{names}", found=looked.chosen)


@dataclass(frozen=True, slots=True)
class PastPlans:
    """合格: the outlines of the two five-year plans before the one in force stand; 部分合格 with one of them or only yearly plans."""

    back: int = 2

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"归集公开此前{self.back}个五年规划及年度计划"

    def needs(self) -> tuple[Need, ...]:
        """The whole lists."""
        return tuple(Need(c, None) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for each earlier plan."""
        last = plan_of(case.year)
        numbers = [last - n for n in range(1, self.back + 1)]
        patterns = {plan_name(n): plan_pattern(n) for n in numbers}
        yearly = r"国民经济(和|与)社会发展.{0,4}计划|年度计划|计划执行情况"
        both = f"({'|'.join(patterns.values())}).*(规划|纲要|计划)|{yearly}"
        looked = look_up(
            Selection(
                COLUMNS,
                "历史规划（计划）",
                title=both,
                without=_NOT_A_PLAN,
                elsewhere=f"({'|'.join(patterns.values())}).*(规划|纲要)|国民经济(和|与)社会发展.{{0,4}}计划",
            ),
            site,
            case,
        )
        if looked.missing:
            return looked.missing
        # The outline speaks for its five years better than one field's plan.
        ranked = sorted(looked.chosen, key=lambda d: "纲要" not in d.title)
        there = {k: tuple(d for d in ranked if has_title(d, re.compile(p))) for k, p in patterns.items()}
        lacking = [k for k, found in there.items() if not found]
        evidence = unique_evidence(d.as_evidence() for d in (*(d for f in there.values() for d in f[:4]), *looked.chosen[:4]))
        told = "、".join(dated(d) for f in there.values() for d in f[:2]) or "、".join(dated(d) for d in looked.chosen[:2])
        if not lacking:
            return Finding(Status.PASSED, f"已归集公开历史规划：{told}", evidence, found=looked.chosen)
        if gap := _half_read(looked.search.columns, "历史规划"):
            return gap
        names = "、".join(f"{k}规划" for k in lacking)
        reason = f"历史规划归集不全，未见{names}（已有{told}）"
        return Finding(Status.PARTIAL, reason, evidence, fix=f"在{looked.search.found_as}栏目补充{names}", found=looked.chosen)


def _reaches(document: Document, number: int) -> bool:
    """Whether a plan reaches into the five years: it names them or a year of theirs or later; without years, it came out in them or later."""
    start = FIRST_YEAR_OF_14 + (number - 14) * 5
    named, day = years_in(document.title), day_of(document)
    if has_title(document, re.compile(plan_pattern(number))):
        return True
    return max(named) >= start if named else day is None or day.year >= start


def _is_plan(document: Document, kinds: str) -> bool:
    return has_title(document, re.compile(kinds)) and not has_title(document, re.compile(_NOT_A_PLAN))


def _passed(what: str, documents: tuple[Document, ...]) -> Finding:
    told = "、".join(dated(d) for d in documents[:3])
    return Finding(Status.PASSED, f"已公开{what}：{told}", tuple(d.as_evidence() for d in documents[:10]), found=documents)


def _half_read(columns: tuple[Column, ...], what: str) -> Finding | None:
    short = [c for c in columns if not c.offsite and (c.gap or not c.complete)]
    if not short:
        return None
    told = "、".join(f"“{c.name}”" for c in short[:3])
    return Finding(Status.UNKNOWN, f"栏目列表未能读完（{told}），无法断定{what}是否齐全", tuple(c.as_evidence() for c in short))
