"""What the annual report on disclosure holds: its six sections, the sums of its tables, what the sixth section states.

The headings are those of the format in force for the reported year: the trial one (国办公开办函〔2019〕60号) for 2020 and before,
国办公开办函〔2021〕30号 from 2021 on. They differ in the fourth and fifth heading only, so that both wordings are read for any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checks.authorship import body_named, of_government, speaks_for
from checks.documents import look_up
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.safeguards.annual_report import IN_COLUMN, WHAT, open_report, report_needs
from checks.safeguards.annual_tables import Identity, identities
from checks.titles import about_year, dated

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
    ("其他需要报告的事项", r"(其他|其它)?(需要?|应当?)(报告|说明)的?(其他|其它|有关)?(事项|情况)|其[他它]事项"),
)
_NUMBERING = r"(第?[一二三四五六七八][、.．，,:：]?(部分|章|节)?[、.．:：]?|[（(][一二三四五六七][）)][、.]?|[1-7１-７][、.．])"
_BY_PLACE: tuple[str, ...] = (
    r"(?![^\n]*(主动公开|申请|复议|问题))[^,，。;；:：\n]{0,18}(情况|概述|概况|综述)",
    r"[^,，。;；:：\n]{0,10}主动公开[^,，。;；:：\n]{0,16}",
    r"[^,，。;；:：\n]{0,16}申请[^,，。;；:：\n]{0,16}",
    r"[^,，。;；:：\n]{0,24}(复议|诉讼)[^,，。;；:：\n]{0,16}",
    r"[^,，。;；:：\n]{0,20}(问题|不足|困难)[^,，。;；:：\n]{0,20}",
    r"[^,，。;；:：\n]{0,8}(其他|其它|需要?|应当?)[^,，。;；:：\n]{0,12}",
)
"""What a heading of free wording is about, where it carries its section's own number: 六、其他事项."""


def _numbered(place: int) -> str:
    serial, digit = "一二三四五六"[place], f"{place + 1}{'１２３４５６'[place]}"
    return rf"(第?{serial}[、.．:：]|第{serial}(部分|章|节)[、.．:：]?|[（(]{serial}[）)][、.]?|[{digit}][、.．])"


@dataclass(frozen=True, slots=True)
class Sections:
    """A report's text cut at its headings: name of the section -> its text without the heading."""

    texts: dict[str, str]

    @property
    def lacking(self) -> tuple[str, ...]:
        """The sections without a heading."""
        return tuple(name for name, _ in SECTIONS if name not in self.texts)


@dataclass(frozen=True, slots=True)
class _Heading:
    """The headings of one section: ``lines`` on a line of its own, ``free`` in other words behind its own number, ``inline`` anywhere."""

    name: str
    lines: re.Pattern[str]
    free: re.Pattern[str]
    inline: re.Pattern[str]

    @classmethod
    def of(cls, place: int) -> _Heading:
        name, words = SECTIONS[place]
        end = r"(?:[（(][^）)\n]{0,12}[）)])?[。:：；;.]?$"
        lines = rf"^[ #*]*{_NUMBERING}?\n?(?:{words}){end}|^{_NUMBERING}\n?(?:{words})(?=[^\n、；;])"
        free = rf"^[ #*]*{_numbered(place)}\n?(?:{_BY_PLACE[place]})(?:[,，、](?:提起)?[^,，。;；:：\n]{{0,16}})?{end}"
        serial = "一二三四五六"[place]
        inline = rf"(?:{serial}[、.．]|第{serial}部分[、:：]?|[（(]{serial}[）)])(?:{words})"
        return cls(name, re.compile(lines, re.MULTILINE), re.compile(free, re.MULTILINE), re.compile(inline))

    def is_line(self, line: str) -> bool:
        """Whether the line is this heading and nothing else."""
        return (self.lines.fullmatch(line) or self.free.fullmatch(line)) is not None


_HEADINGS = tuple(_Heading.of(place) for place in range(len(SECTIONS)))
_BROKEN = re.compile(rf"^({_NUMBERING}[^\n]{{4,40}})\n(?!{_NUMBERING})(?P<rest>[^\n]{{1,20}})$", re.MULTILINE)
_MOST = 300
"""Places among which the headings are looked for."""
_Place = tuple[int, int, int]
"""Where a heading begins and ends, and the number of its section."""


def cut(text: str) -> Sections:
    """Cut a report at its six headings. Lists of the headings in the opening paragraph are not headings.

    A heading stands at the beginning of a line, numbered or alone on its line; in a text without lines a numbered one counts anywhere.
    A line that a page's edge broke in two is read as one. Of several places those count that give most sections in their order.
    """
    text = _BROKEN.sub(_mended, text)
    single = text.count("\n") < 6
    told: dict[_Place, int] = {}
    for number, heading in enumerate(_HEADINGS):
        for match in heading.free.finditer(text):
            told[match.start(), match.end(), number] = 2
        for match in (*heading.lines.finditer(text), *(heading.inline.finditer(text) if single else ())):
            told[match.start(), match.end(), number] = 3
    places = _in_order(told)
    taken = {number for *_, number in places}
    # A report may keep another order than the format's.
    places += {p[2]: p for p in sorted(told) if p[2] not in taken and told[p] == 3}.values()
    if not places:
        return Sections({})
    places.sort()
    ends = [p[0] for p in places[1:]] + [len(text)]
    return Sections({SECTIONS[n][0]: text[start:end].strip() for (_, start, n), end in zip(places, ends, strict=True)})


def _mended(match: re.Match[str]) -> str:
    whole = match[1] + match["rest"]
    broken = any(h.is_line(whole) for h in _HEADINGS) and not any(h.is_line(match[1]) for h in _HEADINGS)
    return whole if broken else match[0]


def _in_order(told: Mapping[_Place, int]) -> list[_Place]:
    """The places that stand in the order of their sections and weigh most together, the later ones where several do (a table of contents)."""
    best: list[tuple[tuple[int, int], list[_Place]]] = []
    for place in sorted(told)[-_MOST:]:
        before = [b for b in best if b[1][-1][2] < place[2] and b[1][-1][0] < place[0]]
        weight, chain = max(before, key=lambda b: b[0], default=((0, 0), []))
        best.append(((weight[0] + told[place], weight[1] + place[0]), [*chain, place]))
    return max(best, key=lambda b: b[0], default=((0, 0), []))[1]


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
        return report_needs(bodies=True)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Cut the report and add up its tables."""
        document, reading, missing = open_report(site, case)
        if missing:
            return missing
        sections = cut(reading.prose)
        there = [name for name, _ in SECTIONS if name in sections.texts]
        if sections.lacking and (gap := _not_read(document, reading, "六个部分")):
            return gap
        sums = identities(reading)
        wrong = [i for i in sums if not i.holds]
        lacks = list(sections.lacking)
        # 条例第五十条第二款 speaks of 县级以上: a town's report is called its 人民政府's as well.
        county = not site.unit.kind.is_town
        government = county and (
            of_government(document.title) or (case.district and body_named(document.title) == plain(case.district))
        )
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
        fixes = [f"按国务院办公厅规定的年度报告格式补齐{'、'.join(lacks)}"] if lacks else []
        fixes += ["核对并更正年度报告表内数据"] if wrong else []
        return Finding(status, reason, unique_evidence(evidence), fix="；".join(fixes), found=(document,))


def _shown(document: Document, there: Iterable[str], sums: Iterable[Identity]) -> tuple[Evidence, ...]:
    quotes = [f"已有：{'、'.join(there)}", *(i.told for i in sums)]
    return tuple(document.as_evidence(q) for q in quotes[:12])


def _carried(site: Site, case: Case, reading: Reading) -> str:
    """What the year before's report carried over against what this one took over; only told, never judged."""
    earlier = [d for d in look_up(IN_COLUMN, site, case).chosen if about_year(d, case.previous - 1) and years_in(d.title)]
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

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"上一年度的{WHAT}第六部分“其他需要报告的事项”写明{self.what}"

    def needs(self) -> tuple[Need, ...]:
        """The reports with their files."""
        return report_needs(bodies=True)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read inside the sixth section only."""
        document, reading, missing = open_report(site, case)
        if missing:
            return missing
        section = cut(reading.prose).texts.get(SECTIONS[-1][0])
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
