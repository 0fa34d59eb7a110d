"""The annual report on disclosure (政府信息公开工作年度报告): which one it is and when it came out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.attribution import nameless, names_of
from checks.authorship import is_government_office, of_government, own_of, speaks_for
from checks.columns import documents_in, find_columns
from checks.deadlines import Day
from checks.documents import Lookup, look_up
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import about_year, dated, day_of

COLUMN = "政府信息公开年报"
WHAT = "政府信息公开工作年度报告"
DEADLINE = Day(1, 31)
MOVED = "疑似改期"
"""How the hints of a page begin that are worth a word beside its day; the others tell of the reading of it."""
_BARRED = (
    r"自查|整改|测评|评估|培训|考核|检查|汇总|解读|图解|编制|通知|格式|统计年报|统计表|预算|决算|法治政府|网站工作|第三方|调研|部门年报"
    r"|提案|建议|行政执法(数据|统计|情况|工作|总体|公示|年)|述职|总结报告会"
)
_NAMED = r"(信息|政务)公开.*(年报|报告)|(年报|年度报告).*(信息|政务)公开"
REPORTS = Selection((COLUMN,), WHAT, title=_NAMED, without=_BARRED, about="P")
"""Reports that say in their title what they are: these count wherever they stand."""

_OTHER_MATTERS = r"^(?!.*公开).*(企业|个体|统计|环境|质量|依法行政|普法|党建|安全|审计|财务|绩效|社会责任|国资|国有|资产|食品|消费|水资源|知识产权|基金|公积金)"
IN_COLUMN = Selection((COLUMN,), WHAT, title=rf"{_NAMED}|年报|年度.*报告", without=rf"{_BARRED}|企业年|{_OTHER_MATTERS}")
"""What counts in the column of reports, where a title may be short."""

SUMMED_UP = Selection((COLUMN,), WHAT, title=r"(信息|政务)公开(工作)?(情况)?的?总结", without=_BARRED)
"""What some units call their report; it counts in the column where nothing is called report."""
_TITLES = rf"{IN_COLUMN.title}|{SUMMED_UP.title}|(局|委员会|办公室|办事处|街道|镇|乡|中心|政府)$"


_HEAD = 120
"""Letters of a text in which its title and year stand."""


@dataclass(frozen=True, slots=True)
class Found:
    """The unit's report: ``documents`` are its copies, earliest first; ``missing`` is the finding where there is none."""

    documents: tuple[Document, ...]
    lookup: Lookup
    missing: Finding | None


def find_report(site: Site, case: Case) -> Found:
    """The unit's report on the year P in the column of annual reports; outside it only where the title says what it is."""
    search = find_columns(site, (COLUMN,))
    places = {d.url: "/".join((*c.path, c.name)) for c in search.columns for d in c.documents}
    of_year: list[Document] = []
    for named in (IN_COLUMN, SUMMED_UP):
        lookup = look_up(named, site, case)
        candidates = list(lookup.chosen)
        if is_government_office(site.unit):
            candidates += [
                d for c in search.shared for d in named.chosen(c.documents, case) if (day_of(d) or date.min) <= case.as_of
            ]
        candidates += [d for _, d in documents_in(search, site, case) if named is IN_COLUMN and _bare(d, case)]
        reports = [d for d in {d.url: d for d in candidates}.values() if _reports_on(d, places.get(d.url, ""), site, case)]
        own = sorted(own_of(reports, str, site.unit, case.district), key=lambda d: day_of(d) or date.max)
        if own:
            return Found(tuple(own), lookup, None)
        of_year += reports
    strict = look_up(REPORTS, site, case)
    return Found((), strict, _missing(strict, of_year, site, case))


def _bare(document: Document, case: Case) -> bool:
    """Whether a title is nothing but the unit's name, as rows of a column by years are called."""
    told = plain(document.title).replace(plain(case.district), "")
    rest = nameless(names_of((case.unit,), case.district), told)
    return rest != told and re.fullmatch(r"[\d年度()、.·\-]*", rest) is not None


def _reports_on(document: Document, place: str, site: Site, case: Case) -> bool:
    """Whether a report is on P: by its title, else by its day or by the year of its column, last by how its text begins."""
    if years_in(document.title):
        return about_year(document, case.previous)
    day = day_of(document)
    if day is None:
        told = years_in(place) or years_in(read(site, (document,)).text[:_HEAD])
        return case.previous in told
    return day.year == case.year and (day.month <= 6 or case.previous in years_in(place))


def _missing(strict: Lookup, of_year: list[Document], site: Site, case: Case) -> Finding:
    wanted = f"{case.previous}年度{WHAT}"
    elsewhere = [d for d in strict.chosen if speaks_for(d.title, site.unit, case.district) is not False]
    if strict.missing and strict.missing.status is Status.PARTIAL:
        elsewhere = [d for d in strict.missing.found if speaks_for(d.title, site.unit, case.district) is not False]
        if elsewhere:
            return strict.missing
    others = [d for d in of_year or strict.chosen if speaks_for(d.title, site.unit, case.district) is False]
    if others:
        superior = all(of_government(d.title) for d in others)
        seen = "、".join(dated(d) for d in others[:3])
        evidence = unique_evidence([*(d.as_evidence("不是本单位的年度报告") for d in others[:5]), *strict.search.looked_at])
        status = Status.FAILED if superior else Status.NEEDS_REVIEW
        ask = "" if superior else "，须由人确认是否为本单位曾用名或合署机构的报告"
        return Finding(status, f"未见本单位{wanted}，栏目中只有{seen}{ask}", evidence, fix=f"在“{COLUMN}”栏目公开本单位{wanted}")
    if strict.missing and strict.missing.status is not Status.PARTIAL:
        return strict.missing
    evidence = unique_evidence(
        [*(c.as_evidence(f"共{len(c.documents)}条") for c in strict.search.columns), *strict.search.looked_at]
    )
    return Finding(Status.FAILED, f"未公开{wanted}", evidence, fix=f"在“{COLUMN}”栏目公开{wanted}")


def report_needs(*, bodies: bool) -> tuple[Need, ...]:
    """The list of reports, with their pages and files where ``bodies`` are read."""
    title = _TITLES if bodies else ""
    return (Need(COLUMN, 2, bodies, bodies, title, 4),)


@dataclass(frozen=True, slots=True)
class ReportPublished:
    """合格: the unit's report on the year before stands in the column of annual reports."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{COLUMN}”栏目公开了本单位上一年度的{WHAT}"

    def needs(self) -> tuple[Need, ...]:
        """The list of reports."""
        return report_needs(bodies=False)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for it by year and subject."""
        found = find_report(site, case)
        if found.missing:
            return found.missing
        told = "、".join(dated(d) for d in found.documents[:3])
        return Finding(
            Status.PASSED,
            f"已公开{case.previous}年度{WHAT}：{told}",
            tuple(d.as_evidence() for d in found.documents[:5]),
            found=found.documents,
        )


@dataclass(frozen=True, slots=True)
class ReportInTime:
    """合格: its first publication was not later than 31 January of Y; a later one stays 不合格 for ever."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"上一年度的{WHAT}于1月31日前发布"

    def needs(self) -> tuple[Need, ...]:
        """The reports' pages: their labelled dates go before the list's."""
        return (Need(COLUMN, 2, True, False, _TITLES, 4),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the labelled day of publication with the deadline."""
        found = find_report(site, case)
        if found.missing:
            return found.missing
        limit = DEADLINE.of(case)
        days = [(d, day_of(d)) for d in found.documents]
        first = next(((d, day) for d, day in days if day), None)
        evidence = tuple(d.as_evidence() for d in found.documents[:5])
        if first is None:
            told = "、".join(f"《{d.title}》" for d in found.documents[:3])
            return Finding(Status.UNKNOWN, f"列表和页面都读不到发布日期，无法核查是否于{limit}前发布：{told}", evidence)
        document, day = first
        moved = [hint for hint in document.hints if hint.startswith(MOVED)]
        hint = f"；{'、'.join(moved)}" if moved else ""
        if day <= limit:
            return Finding(Status.PASSED, f"{dated(document)}，不晚于{limit}{hint}", evidence, found=found.documents)
        statutory = ""
        if is_government_office(site.unit):
            march = date(case.year, 3, 31)
            kept = "未超过" if day <= march else "也已超过"
            statutory = f"（《条例》第四十九条对政府信息公开主管部门规定的期限为{march}，{kept}；指标按1月底评估）"
        return Finding(
            Status.FAILED,
            f"{case.previous}年度{WHAT}应于{limit}前发布，实际发布于{day}，晚{(day - limit).days}天：{dated(document)}{statutory}{hint}",
            evidence,
            fix=f"本年度逾期已无法补救；今后每年1月31日前在“{COLUMN}”栏目发布上一年度报告，并如实标注发布日期",
            found=found.documents,
        )


def open_report(site: Site, case: Case) -> tuple[Document, Reading, Finding | None]:
    """The newest readable copy of the report with its text, or the finding that says why there is none."""
    found = find_report(site, case)
    if found.missing:
        return Document("", ""), Reading(""), found.missing
    best: tuple[Document, Reading] | None = None
    for document in reversed(found.documents):
        reading = read(site, (document,))
        if best is None or (len(reading.text) > len(best[1].text)):
            best = (document, reading)
    assert best is not None
    return best[0], best[1], None
