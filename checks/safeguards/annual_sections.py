"""What the annual report on disclosure holds: its six sections, the sums of its tables, what the sixth section states.

The headings are those of the format in force for the reported year: the trial one (国办公开办函〔2019〕60号) for 2020 and before,
国办公开办函〔2021〕30号 from 2021 on. They differ in the fourth and fifth heading only, so that both wordings are read for any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
_SERIAL = "一二三四五六七"


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
        fix = "按国务院办公厅规定的年度报告格式补齐缺少的部分" if lacks else "核对并更正年度报告表内数据"
        return Finding(status, reason, unique_evidence(evidence), fix=fix, found=(document,))


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
