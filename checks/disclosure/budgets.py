"""A unit's own budget and final accounts: are both years there, with explanation, tables and 三公经费."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checks.attribution import nameless, names_of
from checks.authorship import of_government, own_of
from checks.combine import join
from checks.deadlines import Day
from checks.documents import Lookup, away, leads_away, look_up
from checks.elements import stated
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import dated, day_of

COLUMNS = ("财政信息",)
_OTHERS = "执行|调整|绩效|审计|采购|会议|(编制|报送|上报|填报|做好|开展).{0,30}通知|培训|解读|征求|资金分配|转移支付|国有资本|社会?保险?基金"
_GOVERNMENT = "|一般公共预算|政府预算|政府决算|总预算|总决算|财政(预算|决算)|[区县市]本?级(预算|决算)|草案"
"""The government's own budget is no department's; a town's is the town's."""
_ELSEWHERE = r"(部门|单位)(预|决)算|预?决?算(信息)?(公开|说明)|年度?(预|决)算$"
"""How budgets and final accounts are called outside the finance columns, where 预算 alone may be anything."""

BUDGET_DUE = Day(4, 30)
"""Unit budgets follow the people's congress of early spring within some weeks (预算法第十四条)."""
FINAL_DUE = Day(10, 31)
"""Final accounts are approved in summer; none is missed before the end of October."""

EXPLAINED, TABLES, THREE = "预决算说明", "预决算表格", "三公经费"


@dataclass(frozen=True, slots=True)
class UnitBudgets:
    """合格: budget of Y and final accounts of P stand, each with explanation, tables and 三公经费; key units also tell performance.

    What stands but could not be read leaves the contents 未能核查; what stands without them is 部分合格.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "公开本年度部门预算和上年度部门决算，附说明、表格和“三公”经费；重点部门公开绩效"

    def needs(self) -> tuple[Need, ...]:
        """The lists of two years, the documents and their files."""
        return tuple(Need(c, 1, bodies=True, attachments=True, title="预算|决算|三公|绩效", newest=20) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for both years and read what they say."""
        others = _others(site)
        # One notice may hold both: it is no budget only where it names no budget of Y.
        without = f"^(?!.*{{Y}}.{{0,24}}预算).*决算|{others}"
        what = f"{case.year}年部门预算"
        budget = look_up(Selection(COLUMNS, what, title="预算", without=without, about="Y", elsewhere=_ELSEWHERE), site, case)
        budget = _by_column(budget, "预算", case.year, site, case)
        final = _by_column(_final(site, case), "决算", case.previous, site, case)
        budget, final = _own(budget, what, site, case), _own(final, f"{case.previous}年部门决算", site, case)
        parts = [
            _part(budget, what, BUDGET_DUE, site, case),
            _part(final, f"{case.previous}年部门决算", FINAL_DUE, site, case),
        ]
        if case.unit.key or site.unit.key:
            performance = _performance((*budget.chosen, *final.chosen), site, case)
            # Beside budgets that stand their absence makes 部分合格; where nothing stands it adds no merit.
            if performance.status is not Status.PARTIAL or any(part.status is not Status.FAILED for part in parts):
                parts.append(performance)
        return join(parts)


def _by_column(looked: Lookup, account: str, year: int, site: Site, case: Case) -> Lookup:
    """The lookup with documents headed by nothing but the unit's name, where their column tells account and year (部门预算/2021年)."""
    if looked.chosen:
        return looked
    hits = tuple(d for c, d in looked.standing if _only_named(d, site, case) and _tells(c, d, account, year, case))
    return replace(looked, chosen=hits, missing=None) if hits else looked


def _only_named(document: Document, site: Site, case: Case) -> bool:
    left = re.sub(
        r"\([^()]*\)|(19|20)\d\d年?度?|人民政府|办事处", "", nameless(names_of((site.unit,), case.district), document.title)
    )
    return left != plain(document.title) and left in plain(case.district)


def _tells(column: Column, document: Document, account: str, year: int, case: Case) -> bool:
    names = [plain(document.title), plain(column.name), *map(plain, reversed(column.path))]
    told = next((set(re.findall("预算|决算", n)) for n in names if re.search("(?<!预)(预算|决算)", n)), set())
    years = next((found for n in names if (found := years_in(n))), None)
    day = day_of(document)
    return told == {account} and (year in years if years else day is not None and day.year == case.year)


def _own(looked: Lookup, what: str, site: Site, case: Case) -> Lookup:
    """The lookup without what other bodies, and the government itself, publish in the same columns."""
    own = own_of(looked.chosen, _account_holder, site.unit, case.district)
    if not site.unit.kind.is_town:
        own = tuple(d for d in own if not of_government(_account_holder(d.title)))
    if own or not looked.chosen:
        return replace(looked, chosen=own)
    told = "、".join(dated(d) for d in looked.chosen[:3])
    evidence = unique_evidence([*(d.as_evidence("标题未写本单位") for d in looked.chosen[:5]), *looked.search.looked_at])
    reason = f"未见本单位{what}，栏目中只有{told}，须由人确认其中有无本单位的"
    return replace(looked, chosen=(), missing=Finding(Status.NEEDS_REVIEW, reason, evidence))


def _account_holder(title: str) -> str:
    """The body whose money a title is about: the title without its year and from the budget on."""
    return re.split(
        r"(部门|单位|本级|财政)?(预|决)算|(部门|单位)预?决?算", re.sub(r"(19|20)\d\d年?度?", "", plain(title)), maxsplit=1
    )[0]


def _others(site: Site) -> str:
    return _OTHERS if site.unit.kind.is_town else _OTHERS + _GOVERNMENT


def _final(site: Site, case: Case) -> Lookup:
    """Final accounts of P; a title without a year counts for the year before its publication."""
    what = f"{case.previous}年部门决算"
    named = look_up(Selection(COLUMNS, what, title="决算", without=_others(site), about="P", elsewhere=_ELSEWHERE), site, case)
    if named.chosen:
        return named
    unnamed = look_up(
        Selection(COLUMNS, what, title=r"^(?!.*(19|20)\d\d).*决算", without=_others(site), about="Y", elsewhere=""), site, case
    )
    return unnamed if unnamed.chosen else named


def _part(looked: Lookup, what: str, due: Day, site: Site, case: Case) -> Finding:
    if looked.missing:
        if looked.missing.status is Status.FAILED and case.as_of < due.of(case):
            return Finding(Status.NOT_DUE, f"{what}尚未到公开时间", looked.missing.evidence)
        return looked.missing
    if linked := away(looked.chosen, what, higher=False):
        return linked
    chosen = tuple(d for d in looked.chosen if not leads_away(d))[:8]
    reading = read(site, chosen)
    lacking = _lacking(reading)
    evidence = unique_evidence([*(d.as_evidence() for d in chosen), *_quotes(reading, chosen[0])])
    if not lacking:
        reason = f"已公开{what}：{dated(chosen[0])}，有{EXPLAINED}、{TABLES}和{THREE}"
        return Finding(Status.PASSED, reason, evidence, found=chosen)
    told = "、".join(lacking)
    if reading.unread:
        reason = f"{what}（{dated(chosen[0])}）未见{told}，但有内容未能读取（{'；'.join(reading.unread[:2])}）"
        return Finding(Status.UNKNOWN, reason, evidence, found=chosen)
    reason = f"{what}内容不全：{dated(chosen[0])}缺少{told}"
    return Finding(Status.PARTIAL, reason, evidence, fix=f"在{what}中补充{told}", found=chosen)


def _lacking(reading: Reading) -> tuple[str, ...]:
    told = stated(reading, (EXPLAINED, TABLES, THREE))
    return tuple(e for e in told.lacking if not (e == TABLES and reading.tables))


def _quotes(reading: Reading, document: Document) -> tuple[Evidence, ...]:
    told = stated(reading, (EXPLAINED, TABLES, THREE))
    return tuple(document.as_evidence(f"{name}：{quote}") for name, quote in told.there)


def _performance(chosen: tuple[Document, ...], site: Site, case: Case) -> Finding:
    """Performance targets or evaluations of a key unit: a document of their own, or a part of budget and final accounts."""
    what = "绩效目标和绩效评价"
    own = look_up(Selection(COLUMNS, what, title="绩效", without="考核|通知$|培训|办法", about=""), site, case)
    recent = tuple(d for d in own.chosen if _recent(d, case))
    if recent:
        return Finding(
            Status.PASSED, f"已公开{what}：{dated(recent[0])}", tuple(d.as_evidence() for d in recent[:5]), found=recent
        )
    reading = read(site, chosen[:8])
    quote = reading.quote(re.compile(r"绩效(目标|评价|自评|管理|指标)[^\n]{4,}"))
    if quote:
        return Finding(Status.PASSED, f"预决算中写明{what}", (chosen[0].as_evidence(quote),), found=chosen)
    if reading.unread:
        reason = f"未见{what}，但有内容未能读取（{'；'.join(reading.unread[:2])}）"
        return Finding(Status.UNKNOWN, reason, tuple(d.as_evidence() for d in chosen))
    if own.missing and own.missing.status is not Status.FAILED:
        return own.missing
    looked = own.missing or Finding(Status.FAILED, "", tuple(d.as_evidence() for d in own.chosen[:3]))
    reason = f"作为重点部门，未公开{what}"
    return replace(looked, status=Status.PARTIAL, reason=reason, fix=f"公开本部门{what}")


def _recent(document: Document, case: Case) -> bool:
    day = document.published or document.listed
    return day is not None and day.year >= case.previous
