"""How good interpretations are: their four elements, several angles, lively forms and a person to ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checks.columns import documents_in, find_columns
from checks.documents import leads_away
from checks.elements import stated
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.interpretation.interpretations import needs_of_pairs, nothing_to_judge, recent
from checks.interpretation.pairs import INTERPRETATIONS, Gathered, Pair, cited, paired
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.titles import dated

PICTURED = re.compile(r"图解|一图|读懂|图说|图示|漫画|动漫|动画|视频|H5|h5|短片|直播|访谈|发布会|明白卡")
QUESTIONS = re.compile(r"问答|一问一答|答记者问|答疑|十问|几问|您问我答|你问我答|热点问题")
ANGLES: Mapping[str, re.Pattern[str]] = {
    "专家": re.compile(r"专家|教授|学者|研究员|院士"),
    "媒体": re.compile(r"媒体|记者|日报|电视台|新华社|新闻发布|发布会|访谈|采访|晚报|融媒"),
    "领导": re.compile(r"负责人|局长|主任|区长|县长|市长|镇长|书记|领导|主要负责同志|分管|一把手"),
}
"""Who interprets, by title or column; what names none of them is the department's own."""


def judged(site: Site, case: Case) -> tuple[Gathered, tuple[Document, ...]]:
    """Everything gathered, and the interpretations of Y, or of the year before where Y has none."""
    gathered, _ = paired(site, case)
    return gathered, recent(gathered.interpretations, case)


def none_recent(gathered: Gathered, case: Case) -> Finding:
    """不合格 where interpretations stand, but none of this year or the last; 未能核查 where their days cannot be read."""
    shown = tuple(d.as_evidence() for d in gathered.interpretations[:8])
    if all(not d.published and not d.listed for d in gathered.interpretations):
        return Finding(Status.UNKNOWN, "政策解读的列表和页面都读不到日期，无法核查", shown)
    last = dated(gathered.interpretations[0])
    reason = f"{case.previous}年以来没有解读材料，最近一篇为{last}"
    return Finding(Status.FAILED, reason, shown, fix="发布本年度政策文件的解读材料")


def by_policy(documents: tuple[Document, ...], pairs: tuple[Pair, ...]) -> dict[str, tuple[Document, ...]]:
    """The interpretations of each policy, by its title; one that names none stands alone."""
    policies = {p.interpretation.url: p.policy.title for p in pairs}
    groups: dict[str, tuple[Document, ...]] = {}
    for document in documents:
        name = policies.get(document.url) or next(iter(sorted(cited(document))), document.url)
        groups[name] = (*groups.get(name, ()), document)
    return groups


@dataclass(frozen=True, slots=True)
class InterpretationElements:
    """合格: each policy has an interpretation in words that states all elements; pictures and films are left to row 95.

    A further piece on the same policy (负责人解读, 问答) need not say again what the first one says.
    ``elements`` maps the name in reasons to the key of the lexicon.
    """

    elements: Mapping[str, str]
    latest: int = 30

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"每篇文字解读写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """The interpretations."""
        return tuple(Need(c, 1, bodies=True, attachments=True, newest=200) for c in INTERPRETATIONS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read each interpretation."""
        gathered, documents = judged(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        if not documents:
            return none_recent(gathered, case)
        in_words = [d for d in documents if not PICTURED.search(plain(d.title)) and not leads_away(d)][: self.latest]
        full: list[Document] = []
        lacks: list[tuple[Document, list[str]]] = []
        closed: list[str] = []
        for document in in_words:
            reading = read(site, (document,))
            told = stated(reading, tuple(self.elements.values()))
            lacking = [name for name, key in self.elements.items() if key in told.lacking]
            if lacking and reading.unread:
                closed += reading.unread
            elif lacking and reading.videos == 0:
                lacks.append((document, lacking))
            elif not lacking:
                full.append(document)
        whole = {d.url for d in full}
        groups = by_policy(documents, paired(site, case)[1]).values()
        told_beside = {m.url for group in groups if any(d.url in whole for d in group) for m in group}
        return self._weigh(full, [(d, m) for d, m in lacks if d.url not in told_beside], closed, documents)

    def _weigh(
        self, full: list[Document], lacks: list[tuple[Document, list[str]]], closed: list[str], documents: tuple[Document, ...]
    ) -> Finding:
        names = "、".join(self.elements)
        evidence = unique_evidence(
            [*(d.as_evidence(f"缺少{'、'.join(m)}") for d, m in lacks[:10]), *(d.as_evidence(f"写明{names}") for d in full[:6])]
        )
        if not full and not lacks:
            shown = tuple(d.as_evidence() for d in documents[:6])
            if closed:
                return Finding(Status.UNKNOWN, f"解读材料未能打开，无法核查要素（{'；'.join(closed[:3])}）", shown)
            return Finding(Status.NEEDS_REVIEW, f"解读均为图解、视频等形式，须由人核查是否写明{names}", shown)
        if closed and not lacks:
            return Finding(Status.UNKNOWN, f"有解读材料未能打开，无法核查要素（{'；'.join(closed[:3])}）", evidence)
        if not lacks:
            return Finding(Status.PASSED, f"{len(full)}篇文字解读均写明{names}", evidence)
        told = "；".join(f"{dated(d)}缺少{'、'.join(m)}" for d, m in lacks[:4])
        more = f"等{len(lacks)}篇" if len(lacks) > 4 else ""
        bare = not full and all(len(m) == len(self.elements) for _, m in lacks)
        reason = f"解读要素不全，{len(full) + len(lacks)}篇中{len(lacks)}篇缺项：{told}{more}"
        missing = "、".join(e for e in self.elements if any(e in m for _, m in lacks))
        return Finding(Status.FAILED if bare else Status.PARTIAL, reason, evidence, fix=f"在解读材料中补写缺少的{missing}")


@dataclass(frozen=True, slots=True)
class SeveralAngles:
    """合格: one policy is interpreted from at least two angles (部门, 领导, 专家, 媒体); twice from the same angle is 部分合格."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "同一政策由部门、领导、专家、媒体中两种以上角度解读"

    def needs(self) -> tuple[Need, ...]:
        """Documents and interpretations."""
        return needs_of_pairs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Group the interpretations by policy."""
        gathered, documents = judged(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        if not documents:
            return none_recent(gathered, case)
        groups = by_policy(documents, paired(site, case)[1])
        columns = {d.url: (*c.path[-1:], c.name) for c, d in documents_in(find_columns(site, INTERPRETATIONS), site, case)}
        best: tuple[str, dict[str, Document]] = ("", {})
        twice: tuple[Document, ...] = ()
        for policy, members in groups.items():
            angles = {angle_of(m, columns.get(m.url, ())): m for m in members}
            if len(angles) > len(best[1]):
                best = (policy, angles)
            if len(members) > 1:
                twice = twice or members
        return self._weigh(best, twice, documents)

    def _weigh(
        self, best: tuple[str, dict[str, Document]], twice: tuple[Document, ...], documents: tuple[Document, ...]
    ) -> Finding:
        policy, angles = best
        if len(angles) > 1:
            told = "、".join(angles)
            evidence = tuple(d.as_evidence(f"{name}解读") for name, d in angles.items())
            return Finding(Status.PASSED, f"《{policy}》有{told}等{len(angles)}种角度的解读", evidence)
        fix = "对重要政策安排负责人、专家或媒体从不同角度再作解读"
        if twice:
            reason = f"同一政策有{len(twice)}篇解读，但都是同一角度：{'、'.join(dated(d) for d in twice[:3])}"
            return Finding(Status.PARTIAL, reason, tuple(d.as_evidence() for d in twice[:6]), fix=fix)
        reason = f"{len(documents)}篇解读各对应一项政策，没有从不同角度对同一政策多次解读"
        return Finding(Status.FAILED, reason, tuple(d.as_evidence() for d in documents[:8]), fix=fix)


def angle_of(document: Document, places: tuple[str, ...]) -> str:
    """Who speaks in an interpretation, by its title, its column, its source; 部门 where none of the others is named."""
    told = plain("|".join((document.title, *places, document.source or "")))
    return next((name for name, pattern in ANGLES.items() if pattern.search(told)), "部门")


@dataclass(frozen=True, slots=True)
class LivelyOrAnswerable:
    """合格: interpretations come as questions and answers, pictures or films, or name a person to ask with a telephone number.

    ``person`` and ``phone`` are lexicon keys; only one of the two is 部分合格.
    """

    person: str
    phone: str
    latest: int = 40

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "以问答、图解、视频、动漫等形式解读，或者写明联系人和联系电话"

    def needs(self) -> tuple[Need, ...]:
        """The interpretations."""
        return tuple(Need(c, 1, bodies=True, newest=200) for c in INTERPRETATIONS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look at titles, then inside."""
        gathered, documents = judged(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        if not documents:
            return none_recent(gathered, case)
        half: list[tuple[Document, str]] = []
        closed: list[str] = []
        for document in documents[: self.latest]:
            reading = read(site, (document,), attachments=False)
            shown = _form(document, reading)
            told = stated(reading, (self.person, self.phone))
            if shown or not told.lacking:
                quote = shown or "；".join(q for _, q in told.there)
                return Finding(Status.PASSED, f"{dated(document)}{quote}", (document.as_evidence(quote),), found=(document,))
            closed += reading.unread
            half += [(document, "；".join(q for _, q in told.there))] if told.there else []
        return self._weigh(half, closed, documents)

    def _weigh(self, half: list[tuple[Document, str]], closed: list[str], documents: tuple[Document, ...]) -> Finding:
        fix = "采用问答、图解、视频等形式解读，或者在解读材料末尾写明联系人和联系电话"
        if closed:
            reason = f"有解读材料未能打开，无法核查解读形式（{'；'.join(closed[:3])}）"
            return Finding(Status.UNKNOWN, reason, tuple(d.as_evidence() for d in documents[:6]))
        if half:
            document, quote = half[0]
            reason = f"解读未采用问答、图解、视频等形式，联系人和联系电话只写明一项：{dated(document)}（{quote}）"
            return Finding(Status.PARTIAL, reason, tuple(d.as_evidence(q) for d, q in half[:6]), fix=fix)
        reason = f"{len(documents)}篇解读均为文字照登，没有问答、图解、视频等形式，也没有写明联系人和联系电话"
        return Finding(Status.FAILED, reason, tuple(d.as_evidence() for d in documents[:8]), fix=fix)


def _form(document: Document, reading: Reading) -> str | None:
    title = plain(document.title)
    if PICTURED.search(title):
        return "以图解、视频等形式解读"
    asked = re.findall(r"(?:^|\n)(?:[^\n]{0,6}(?:问|Q\d?)[:：]|[^\n]{3,40}[？?](?=\n|$))", reading.text)
    if QUESTIONS.search(title) or len(asked) > 1:
        return "以问答形式解读"
    return "页面内有视频" if reading.videos else None
