"""Drafts of decisions put to the public: is the text there, an explanation, a way to answer, and time enough."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.documents import look_up
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.participation.consultations import Span, consultation_needs, matter, span_of, stock
from checks.participation.decisions import CATALOGUE
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.titles import dated, day_of

_SURVEY = re.compile(
    r"问卷|调查|评议|投票|^[您你](对|认为)|满意度|征集[^,。]{0,12}(意见建议|意见和建议|建议)$|提案|合理化|民生实事项目|金点子"
)
_TEXT = re.compile(r"第[一二1]条|征求意见稿[）)]?\n|草案[）)]?\n|(^|\n)一、[\s\S]{200,}(^|\n)二、")
_EXPLAINED = re.compile(
    r"(起草|编制|制定|修订|有关|情况)的?(说明|背景)|起草情况|制定依据|决策依据|背景(和|及|与)?依据|政策解读|解读|必要性|(为|为了)(进一步)?[^。\n]{6,60}(起草|制定|编制|修订)了?"
)
_CHANNEL = re.compile(
    r"(电话|传真|联系方式|联系人)[^。\n]{0,16}\d{7,}|(送达|递交|送交|反馈)(至|到|给)?[^。\n]{2,30}(局|科|室|办|中心|处)|[\w.+-]+[@＠][\w-]+\.|(邮寄|信函|来信|寄)(至|到|地址|[:：])|(在线|网上|网站|留言|登录)[^。\n]{0,20}(提交|反馈|留言|填写|提出|参与)"
)
_NO_DRAFT = re.compile(r"(反馈|意见|登记|报名|申请)表|(起草|编制|修订|制定|情况)的?说明")
"""Files beside a draft that are not the draft."""
_URGENT = re.compile(r"(情况)?紧急|缩短[^。\n]{0,10}(期限|时间)|期限缩短|确需缩短|因[^。\n]{2,30}缩短")
MINIMUM = 30
"""Days, both ends counted (《重大行政决策程序暂行条例》第十五条)."""


def _policy(document: Document) -> bool:
    return _SURVEY.search(plain(document.title)) is None


def _whole(site: Site, document: Document) -> Reading:
    return read(site, (document,))


@dataclass(frozen=True, slots=True)
class DraftsWhole:
    """合格: each draft of Y comes with its full text, an explanation, and a way to answer; lacks are named per draft."""

    columns: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "本年度每项征求意见都有决策草案全文、解读（起草）说明和意见反馈渠道"

    def needs(self) -> tuple[Need, ...]:
        """Notices with their files."""
        return consultation_needs(self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open each notice."""
        held = stock(self.columns, site, case, date(case.year, 1, 1), "决策草案征求意见")
        if held.missing:
            return held.missing
        drafts = [d for d in held.notices if _policy(d)] or list(held.notices)
        lacks: list[tuple[Document, list[str]]] = []
        unseen: list[str] = []
        for document in drafts[:40]:
            reading = _whole(site, document)
            missing = _lacking(document, reading, site)
            if missing and reading.unread:
                unseen += reading.unread
            elif missing:
                lacks.append((document, missing))
        evidence = unique_evidence(
            [*(d.as_evidence(f"缺少{'、'.join(m)}") for d, m in lacks), *(d.as_evidence() for d in drafts[:10])]
        )
        if lacks:
            told = "；".join(f"{dated(d)}缺少{'、'.join(m)}" for d, m in lacks[:4])
            bare = len(lacks) == len(drafts) and all(len(m) == 3 for _, m in lacks)
            fix = "在征集页面补齐决策草案全文、起草说明和意见反馈渠道"
            return Finding(Status.FAILED if bare else Status.PARTIAL, f"{len(drafts)}项征求意见中，{told}", evidence, fix=fix)
        if unseen:
            return Finding(Status.UNKNOWN, f"征求意见的草案或附件未能读取（{'；'.join(unseen[:3])}）", evidence)
        return Finding(Status.PASSED, f"{len(drafts)}项征求意见均有草案全文、说明和反馈渠道", evidence)


def _lacking(document: Document, reading: Reading, site: Site) -> list[str]:
    body = site.open(document)
    offered = plain("|".join([*(a.title for a in document.attachments), *(link.text for link in body.links)]))
    forms = bool(document.forms or body.forms)
    draft = (
        any(not _NO_DRAFT.search(plain(a.title)) for a in document.attachments)
        or _TEXT.search(reading.text)
        or len(reading.text) > 1200
        or re.search("征求意见稿|草案|全文", offered)
    )
    checks = (
        ("决策草案全文", bool(draft)),
        ("解读说明", bool(_EXPLAINED.search(reading.text) or re.search(r"说明|解读|背景", offered))),
        ("意见反馈渠道", forms or _CHANNEL.search(reading.text) is not None),
    )
    return [name for name, there in checks if not there]


@dataclass(frozen=True, slots=True)
class ThirtyDays:
    """合格: each draft of Y is open for at least thirty days, or says why it is shorter.

    Where the catalogue of major decisions names some of them, only these are judged; a shorter one that a catalogue does not name is
    put to a person.
    """

    columns: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"重大行政决策草案公开征求意见不少于{MINIMUM}日（含首尾），缩短的说明原因"

    def needs(self) -> tuple[Need, ...]:
        """Notices with their files, and the catalogue."""
        return (*consultation_needs(self.columns), *CATALOGUE.need(bodies=True, attachments=True, newest=3))

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read each notice's span."""
        held = stock(self.columns, site, case, date(case.year, 1, 1), "重大行政决策草案征求意见")
        if held.missing:
            return held.missing
        drafts = [d for d in held.notices if _policy(d)]
        if not drafts:
            told = dated(held.notices[0])
            evidence = tuple(d.as_evidence() for d in held.notices[:5])
            return Finding(Status.NEEDS_REVIEW, f"本年度只有调查、问卷类征集（{told}），请确认有无重大行政决策草案", evidence)
        catalogue = self._catalogue(site, case)
        listed = [d for d in drafts if len(m := matter(d.title)) >= 4 and m in catalogue]
        spans = [(d, r := _whole(site, d), span_of(d, r)) for d in (listed or drafts)[:40]]
        finding = self._weigh(spans, bool(listed))
        if listed or not catalogue or finding.status not in (Status.FAILED, Status.PARTIAL):
            return finding
        ask = f"{finding.reason}；但上述草案不在{case.year}年重大行政决策事项目录中，须由人确认是否属于重大行政决策"
        return Finding(Status.NEEDS_REVIEW, ask, finding.evidence)

    @staticmethod
    def _catalogue(site: Site, case: Case) -> str:
        """The text of the catalogue of major decisions, the unit's own or else the government's on the portal; empty where none was read."""
        looked = look_up(CATALOGUE, site, case)
        everybodys = (d for c in looked.search.shared for d in c.documents if (day_of(d) or case.as_of) <= case.as_of)
        chosen = looked.chosen or CATALOGUE.chosen(everybodys, case)
        return plain(read(site, chosen[:3]).text)

    @staticmethod
    def _weigh(spans: list[tuple[Document, Reading, Span]], listed: bool) -> Finding:
        short: list[tuple[Document, Span]] = []
        untold: list[tuple[Document, Reading]] = []
        for document, reading, span in spans:
            if span.days is None:
                untold.append((document, reading))
            elif span.days < MINIMUM and not _URGENT.search(reading.text):
                short.append((document, span))
        evidence = unique_evidence(d.as_evidence(s.told or "没有写明截止日期") for d, _, s in spans[:15])
        scope = "列入重大行政决策目录的" if listed else ""
        if not short and not untold:
            least = min(s.days for _, _, s in spans if s.days is not None)
            return Finding(Status.PASSED, f"{scope}{len(spans)}项草案征求意见期限均符合要求，最短{least}日", evidence)
        unread = [u for _, r in untold for u in r.unread]
        if not short and unread:
            return Finding(
                Status.UNKNOWN, f"《{untold[0][0].title}》未能读取，无法核查征求意见期限（{'；'.join(unread[:2])}）", evidence
            )
        parts = [f"{dated(d)}征求意见{s.days}日（{s.start}至{s.end}），少于{MINIMUM}日且未说明原因" for d, s in short[:4]]
        parts += [f"{dated(d)}没有写明征求意见的截止日期" for d, r in untold[:3] if not r.unread]
        status = Status.PARTIAL if len(short) + len(untold) < len(spans) else Status.FAILED
        fix = f"重大行政决策草案公开征求意见不少于{MINIMUM}日，情况紧急需要缩短的在公告中说明"
        return Finding(status, f"{scope}{len(spans)}项草案中，{'；'.join(parts)}", evidence, fix=fix)
