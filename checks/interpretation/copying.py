"""Interpretations that only repeat their policy document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.interpretation.interpretation_quality import PICTURED, judged
from checks.interpretation.interpretations import needs_of_pairs, nothing_to_judge
from checks.interpretation.overlap import Overlap, overlap
from checks.interpretation.pairs import Pair, paired
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import Reading, read

COPIED = 0.8
"""Share of an interpretation that stands in its policy from which it is only an excerpt."""

DOUBTFUL = 0.6
"""Share from which a person is to look."""

_LABELLED = re.compile(r"^[\u4e00-\u9fff]{2,6}[:：][^。；]{0,60}$")
ENOUGH_LETTERS = 120
"""Letters an interpretation must have to be compared: pictures with a line of text are no excerpt."""


@dataclass(frozen=True, slots=True)
class NotCopied:
    """A deduction: an interpretation that stands for the most part word for word in its policy makes 不合格.

    From 60 to 80 % a person decides, with the passages; below it is 合格.
    """

    latest: int = 20

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"解读与政策文件的文字重合不超过{COPIED:.0%}"

    def needs(self) -> tuple[Need, ...]:
        """Documents and interpretations."""
        return needs_of_pairs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare each pair word for word."""
        gathered, documents = judged(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return self._nothing(missing)
        urls = {d.url for d in documents if not PICTURED.search(plain(d.title))}  # a picture's caption may be short
        pairs = [p for p in paired(site, case)[1] if p.interpretation.url in urls][: self.latest]
        compared: list[tuple[Pair, Overlap]] = []
        closed: list[str] = []
        for pair in pairs:
            one, source = read(site, (pair.interpretation,)), read(site, (pair.policy,))
            if one.unread or source.unread:
                closed += (*one.unread, *source.unread)
                continue
            found = overlap(_said(one, pair.policy), source.text)
            if found.letters >= ENOUGH_LETTERS:
                compared.append((pair, found))
        return self._weigh(compared, closed, documents)

    def _nothing(self, missing: Finding) -> Finding:
        if missing.status is not Status.FAILED:
            return missing
        return Finding(Status.NEEDS_REVIEW, f"没有可比对的解读材料，须由人确认是否扣分（{missing.reason}）", missing.evidence)

    def _weigh(self, compared: list[tuple[Pair, Overlap]], closed: list[str], documents: tuple[Document, ...]) -> Finding:
        copied = [(p, o) for p, o in compared if o.share >= COPIED]
        doubtful = [(p, o) for p, o in compared if DOUBTFUL <= o.share < COPIED]
        if copied:
            told = "；".join(f"{p}重合{o.percent}" for p, o in copied[:3])
            return Finding(
                Status.FAILED,
                f"{len(compared)}篇解读中{len(copied)}篇与政策文件大段重复，仅是压缩或摘抄：{told}",
                _passages(copied),
                fix="重写解读材料，说明政策背景、依据、目的和举措的含义，不要照抄原文",
            )
        if doubtful:
            told = "；".join(f"{p}重合{o.percent}" for p, o in doubtful[:3])
            return Finding(Status.NEEDS_REVIEW, f"解读与政策文件重复较多，须由人判断是否仅是摘抄：{told}", _passages(doubtful))
        if compared:
            most = max(compared, key=lambda c: c[1].share)
            reason = f"已比对{len(compared)}篇解读，与政策文件的文字重合最高{most[1].percent}，不是压缩或摘抄"
            return Finding(Status.PASSED, reason, _passages([most]))
        shown = tuple(d.as_evidence() for d in documents[:6])
        if closed:
            return Finding(Status.UNKNOWN, f"解读或政策文件未能打开，无法比对（{'；'.join(closed[:3])}）", shown)
        return Finding(Status.NEEDS_REVIEW, "解读材料没有配到政策文件原文或没有文字，无法比对重复情况，须由人核查", shown)


def _said(reading: Reading, policy: Document) -> str:
    """What an interpretation says, without its head of labels and the policy's name, which it cannot but repeat."""
    names = sorted(
        {plain(policy.title), *re.findall(r"《([^《》]+(?:《[^《》]+》[^《》]*)?)》", plain(policy.title))}, key=len, reverse=True
    )
    lines = (line for line in reading.text.split("\n") if not _LABELLED.match(line))
    text = plain("\n".join(lines))
    for name in names:
        text = text.replace(name, "")
    return text


def _passages(compared: Iterable[tuple[Pair, Overlap]]) -> tuple[Evidence, ...]:
    return unique_evidence(
        e
        for p, o in compared
        for e in (
            p.interpretation.as_evidence(f"重合{o.percent}：{'……'.join(t[:80] for t in o.passages[:3])}"),
            p.policy.as_evidence(f"配对依据：{'、'.join(p.how)}"),
        )
    )
