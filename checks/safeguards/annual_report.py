"""The annual report on disclosure (政府信息公开工作年度报告): which one it is, when it came out, what its six sections hold.

The headings are those of the format in force for the reported year: the trial one (国办公开办函〔2019〕60号) for 2020 and before,
国办公开办函〔2021〕30号 from 2021 on. They differ in the fourth and fifth heading only, so that both wordings are read for any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from checks.attribution import is_government_office
from checks.columns import Search, find_columns
from checks.deadlines import Day
from checks.documents import Lookup, Selection, about_year, dated, day_of, look_up
from checks.elements import Reading, read
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, Unit, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.safeguards.annual_tables import Identity, identities

COLUMN = "政府信息公开年报"
WHAT = "政府信息公开工作年度报告"
DEADLINE = Day(1, 31)
_BARRED = (
    r"自查|整改|测评|评估|培训|考核|检查|汇总|解读|图解|编制|通知|格式|统计年报|统计表|预算|决算|法治政府|网站工作|第三方|调研|部门年报"
    r"|提案|建议|行政执法(数据|统计|情况|工作|总体|公示|年)|述职|总结报告会"
)
_NAMED = r"(信息|政务)公开.*(年报|报告)|(年报|年度报告).*(信息|政务)公开"
REPORTS = Selection((COLUMN,), WHAT, title=_NAMED, without=_BARRED, about="P")
"""Reports that say in their title what they are: these count wherever they stand."""

_IN_COLUMN = Selection((COLUMN,), WHAT, title=rf"{_NAMED}|年报|年度.*报告", without=_BARRED)

SECTIONS: tuple[tuple[str, str], ...] = (
    ("总体情况", r"总体情况|基本情况|概述|总体概况"),
    ("主动公开政府信息情况", r"(行政机关)?(主动公开政府信息|政府信息主动公开|主动公开)(工作)?的?情况"),
    (
        "收到和处理政府信息公开申请情况",
        r"(行政机关)?(收到和处理|收到及处理|办理和答复)?(政府)?信息公开申请(的?(收到和处理|办理|处理))?的?情况|(政府信息)?依申请公开(政府信息|办理)?的?情况",
    ),
    (
        "政府信息公开行政复议、行政诉讼情况",
        r"(因)?(政府)?(信息公开)?(工作|申请)?(被|被申请|申请|引起的?|产生的?)*(提起)?行政.?复议[^\n。]{0,8}行政诉讼的?情况",
    ),
    (
        "存在的主要问题及改进情况",
        r"(政府信息公开)?(工作)?(中)?(存在的?)?(主要)?(问题|不足)[及和与、]?(下一步)?(改进|整改|工作)(情况|措施|打算|计划)?",
    ),
    ("其他需要报告的事项", r"(其他|其它)?需要(报告|说明)的(其他|其它|有关)?(事项|情况)"),
)
_NUMBERING = r"(第?[一二三四五六七八][、.．，,:：]?(部分|章|节)?[、.．:：]?|[（(][一二三四五六七][）)][、.]?|[1-7１-７][、.．])"
_SERIAL = "一二三四五六七"


_BODY = re.compile(r"(局|委员会|办公室|委|办|中心|街道(办事处)?|镇(人民政府)?|乡(人民政府)?|院|队|站|所|公司)$")


@dataclass(frozen=True, slots=True)
class Found:
    """The unit's report: ``documents`` are its copies, earliest first; ``missing`` is the finding where there is none."""

    documents: tuple[Document, ...]
    lookup: Lookup
    missing: Finding | None


def core_name(name: str) -> str:
    """A unit's name without the place before it: 示例区财政局, 区财政局 -> 财政局."""
    bare = re.sub(r"^.{0,12}?(?<!社)(区|县|市|旗)(?=.{2,})", "", plain(name), count=1)
    return bare or plain(name)


def speaks_for(title: str, unit: Unit, district: str) -> bool | None:
    """Whose report a title announces: the unit's (True), another body's (False), or nobody named (None)."""
    told, body = plain(title), re.sub(r"\([^()]*\)", "", _body_named(title))
    names = [plain(n) for n in (unit.name, *unit.aliases)]
    cores = [c for c in {*names, *(core_name(n) for n in names)} if len(c) >= 3]
    for name in sorted({*cores, *(c.replace("和", "") for c in cores)}, key=len, reverse=True):
        # An alias may be the mere name of the place, before which another body's name begins.
        if name in body and not _BODY.search(body.replace(name, "", 1)):
            return True
        if name in told and name not in body and len(name) >= 4:
            return True
    if _BODY.search(body):
        return False
    if _of_government(told) or (district and body == plain(district)):
        return is_government_office(unit)
    return None


def _body_named(title: str) -> str:
    before = re.split(r"(19|20)\d{2}|政府信息公开|信息公开|政务公开", plain(title), maxsplit=1)[0]
    return re.sub(r"^(关于|中共|\()+", "", before)


def _of_government(title: str) -> bool:
    return re.search(r"(人民政府|政府|管委会|全?省|全?市|全?区|全?县)$", _body_named(title)) is not None


def find_report(site: Site, case: Case) -> Found:
    """The unit's report on the year P in the column of annual reports; outside it only where the title says what it is."""
    search = find_columns(site, (COLUMN,))
    lookup = look_up(_IN_COLUMN, site, case)
    candidates = list(lookup.chosen)
    if is_government_office(site.unit):
        candidates += [
            d for c in search.shared for d in _IN_COLUMN.chosen(c.documents, case) if (day_of(d) or date.min) <= case.as_of
        ]
    of_year = [d for d in {d.url: d for d in candidates}.values() if _reports_on(d, case)]
    told = {d.url: speaks_for(d.title, site.unit, case.district) for d in of_year}
    own = [d for d in of_year if told[d.url]] or [d for d in of_year if told[d.url] is None]
    if own:
        own.sort(key=lambda d: day_of(d) or date.max)
        return Found(tuple(own), lookup, None)
    strict = look_up(REPORTS, site, case)
    return Found((), strict, _missing(strict, of_year, site, case))


def _reports_on(document: Document, case: Case) -> bool:
    if years_in(document.title):
        return about_year(document, case.previous)
    day = day_of(document)
    return day is not None and day.year == case.year and day.month <= 6


def _missing(strict: Lookup, of_year: list[Document], site: Site, case: Case) -> Finding:
    wanted = f"{case.previous}年度{WHAT}"
    elsewhere = [d for d in strict.chosen if speaks_for(d.title, site.unit, case.district) is not False]
    if strict.missing and strict.missing.status is Status.PARTIAL:
        elsewhere = [d for d in strict.missing.found if speaks_for(d.title, site.unit, case.district) is not False]
        if elsewhere:
            return strict.missing
    others = [d for d in of_year or strict.chosen if speaks_for(d.title, site.unit, case.district) is False]
    if others:
        superior = all(_of_government(d.title) for d in others)
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


def _needs(bodies: bool) -> tuple[Need, ...]:
    title = _IN_COLUMN.title if bodies else ""
    return (Need(COLUMN, 2, bodies, bodies, title, 4),)


@dataclass(frozen=True, slots=True)
class Sections:
    """A report's text cut at its headings: name of the section -> its text without the heading."""

    texts: dict[str, str]

    @property
    def lacking(self) -> tuple[str, ...]:
        """The sections without a heading."""
        return tuple(name for name, _ in SECTIONS if name not in self.texts)


def cut(text: str) -> Sections:
    """Cut a report at its six headings. Lists of the headings in the opening paragraph are not headings.

    A heading stands at the beginning of a line, numbered or alone on its line; in a text without lines a numbered one counts anywhere.
    """
    places: list[tuple[int, int, str]] = []
    single = text.count("\n") < 6
    for serial, (name, words) in zip(_SERIAL, SECTIONS, strict=False):
        heads = [
            rf"^[ #*]*{_NUMBERING}?\n?(?:{words})(?:[（(][^）)\n]{{0,12}}[）)])?[。:：；;.]?$",
            rf"^{_NUMBERING}\n?(?:{words})(?=[^\n、；;])",
        ]
        if single:
            heads.append(rf"(?:{serial}[、.．]|第{serial}部分[、:：]?|[（(]{serial}[）)])(?:{words})")
        hits = [m for head in heads for m in re.finditer(head, text, re.MULTILINE)]
        if hits:
            last = max(hits, key=lambda m: m.start())
            places.append((last.start(), max(m.end() for m in hits if m.start() == last.start()), name))
    if not places:
        return Sections({})
    places.sort()
    ends = [p[0] for p in places[1:]] + [len(text)]
    return Sections({name: text[start:end].strip() for (_, start, name), end in zip(places, ends, strict=True)})


@dataclass(frozen=True, slots=True)
class ReportPublished:
    """合格: the unit's report on the year before stands in the column of annual reports."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{COLUMN}”栏目公开了本单位上一年度的{WHAT}"

    def needs(self) -> tuple[Need, ...]:
        """The list of reports."""
        return _needs(bodies=False)

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
        return (Need(COLUMN, 2, True, False, _IN_COLUMN.title, 4),)

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
        hint = f"；{'、'.join(document.hints)}" if document.hints else ""
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


def _not_read(document: Document, reading: Reading, what: str) -> Finding | None:
    if not reading.unread and len(reading.text) >= 60:
        return None
    images = "，内容可能在图片中" if reading.images else ""
    if reading.unread or reading.images:
        why = "；".join(reading.unread[:3]) or f"正文只有{len(reading.text)}字{images}"
        return Finding(Status.UNKNOWN, f"{dated(document)}的内容未能读取，无法核查{what}（{why}）", (document.as_evidence(),))
    return None


@dataclass(frozen=True, slots=True)
class ReportComplete:
    """合格: all six sections stand and the tables' sums hold; 部分合格 names the sections that lack and each sum that does not.

    The government's own report must also tell of 工作考核、社会评议和责任追究 (条例第五十条).
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"上一年度的{WHAT}写有六个部分（{'、'.join(name for name, _ in SECTIONS)}），表内勾稽关系成立"

    def needs(self) -> tuple[Need, ...]:
        """The reports with their files; the year before's for the carry-over."""
        return _needs(bodies=True)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Cut the report and add up its tables."""
        document, reading, missing = open_report(site, case)
        if missing:
            return missing
        sections = cut(reading.text)
        there = [name for name, _ in SECTIONS if name in sections.texts]
        if sections.lacking and (gap := _not_read(document, reading, "六个部分")):
            return gap
        sums = identities(reading)
        wrong = [i for i in sums if not i.holds]
        lacks = list(sections.lacking)
        government = _of_government(document.title) or (case.district and _body_named(document.title) == plain(case.district))
        if government and not re.search(r"考核|社会评议|责任追究", reading.text):
            lacks.append("工作考核、社会评议和责任追究结果情况")
        evidence = (document.as_evidence(), *_shown(document, there, sums))
        carry = _carried(site, case, reading)
        return self._weigh(document, there, lacks, wrong, len(sums), evidence, carry)

    @staticmethod
    def _weigh(
        document: Document,
        there: list[str],
        lacks: list[str],
        wrong: list[Identity],
        sums: int,
        evidence: tuple[Evidence, ...],
        carry: str,
    ) -> Finding:
        parts = [f"缺少{'、'.join(lacks)}"] if lacks else []
        parts += [f"表内数据不符：{'；'.join(i.told for i in wrong[:4])}"] if wrong else []
        if not parts:
            told = f"六个部分齐全，{sums}条勾稽关系均成立" if sums else "六个部分齐全"
            return Finding(Status.PASSED, f"{dated(document)}{told}{carry}", unique_evidence(evidence), found=(document,))
        status = Status.PARTIAL if there else Status.FAILED
        reason = f"{dated(document)}{'；'.join(parts)}{carry}"
        fix = "按国务院办公厅规定的年度报告格式补齐缺少的部分" if lacks else "核对并更正年度报告表内数据"
        return Finding(status, reason, unique_evidence(evidence), fix=fix, found=(document,))


def _shown(document: Document, there: Iterable[str], sums: Iterable[Identity]) -> tuple[Evidence, ...]:
    quotes = [f"已有：{'、'.join(there)}", *(i.told for i in sums)]
    return tuple(document.as_evidence(q) for q in quotes[:12])


def _carried(site: Site, case: Case, reading: Reading) -> str:
    """What the year before's report carried over against what this one took over; only told, never judged."""
    earlier = [d for d in look_up(_IN_COLUMN, site, case).chosen if about_year(d, case.previous - 1) and years_in(d.title)]
    own = [d for d in earlier if speaks_for(d.title, site.unit, case.district) is not False]
    if not own:
        return ""
    before = [i for i in identities(read(site, own[:1])) if i.carried_on is not None]
    now = [i for i in identities(reading) if i.carried_in is not None]
    if not before or not now or before[-1].carried_on == now[-1].carried_in:
        return ""
    return f"；提示：上年度报告结转{before[-1].carried_on}件，本年度报告记上年结转{now[-1].carried_in}件，两者不一致，请核对"


@dataclass(frozen=True, slots=True)
class SectionSixStates:
    """合格: 其他需要报告的事项 of the report states ``what``; written in another section only it is 不合格, and told so.

    ``pattern`` is searched in the section's text without blanks.
    """

    what: str
    pattern: str
    kind: Literal["section"] = "section"

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"上一年度的{WHAT}第六部分“其他需要报告的事项”写明{self.what}"

    def needs(self) -> tuple[Need, ...]:
        """The reports with their files."""
        return _needs(bodies=True)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read inside the sixth section only."""
        document, reading, missing = open_report(site, case)
        if missing:
            return missing
        section = cut(reading.text).texts.get(SECTIONS[-1][0])
        pattern = re.compile(self.pattern)
        hit = pattern.search(section or "")
        if section and hit:
            quote = section[max(0, hit.start() - 25) : hit.end() + 35].replace("\n", " ")
            return Finding(
                Status.PASSED,
                f"{dated(document)}第六部分写明：{quote}",
                (document.as_evidence(f"其他需要报告的事项：{quote}"),),
                found=(document,),
            )
        if gap := _not_read(document, reading, self.what):
            return gap
        fix = f"在年度报告“其他需要报告的事项”中写明{self.what}，没有的也应写明没有"
        if section is None:
            reason = f"{dated(document)}没有“其他需要报告的事项”部分，未写明{self.what}"
            return Finding(Status.FAILED, reason, (document.as_evidence(),), fix=fix, found=(document,))
        other = pattern.search(reading.text)
        where = "（只在其他部分提到，未纳入第六部分）" if other else ""
        shown = section[:80].replace("\n", " ")
        return Finding(
            Status.FAILED,
            f"{dated(document)}第六部分未写明{self.what}{where}，该部分内容为：{shown or '空'}",
            (document.as_evidence(f"其他需要报告的事项：{shown}"),),
            fix=fix,
            found=(document,),
        )


def report_columns(site: Site) -> Search:
    """The columns in which annual reports stand."""
    return find_columns(site, (COLUMN,))
