"""Whether policy pages and interpretation pages lead to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.interpretation.interpretations import needs_of_pairs, nothing_to_judge
from checks.interpretation.pairs import INTERPRETS, Gathered, Pair, link_between, links_of, paired
from checks.needs import Need
from checks.titles import dated, day_of

_POLICY = re.compile(r"《|原文|政策文件|文件链接|^(?!.*(解读|图解)).{2,}关于.{4,}(通知|意见|办法|规定|细则|方案|决定|措施)$")
"""Words of a link to the policy that an interpretation is about."""


@dataclass(frozen=True, slots=True)
class LinkedBothWays:
    """合格: each policy page links to its interpretation, and the interpretation back; words without a link do not count."""

    latest: int = 20

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "政策文件页面有解读材料入口，解读页面关联政策文件"

    def needs(self) -> tuple[Need, ...]:
        """Documents and interpretations with their links."""
        return needs_of_pairs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Follow the links of each pair."""
        gathered, all_pairs = paired(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        pairs = [p for p in all_pairs if (day := day_of(p.interpretation)) is None or day >= date(case.previous, 1, 1)]
        if not pairs:
            return self._unpaired(gathered, site)
        lacks: list[tuple[Pair, str]] = []
        linked: list[Pair] = []
        unseen: list[Document] = []
        entered = {p.policy.url for p in pairs if link_between(links_of(p.policy, site), p.interpretation, named=INTERPRETS)}
        for pair in pairs[: self.latest]:
            closed = [d for d in (pair.policy, pair.interpretation) if site.open(d).unreadable and not d.links]
            forward = pair.policy.url in entered  # one of several interpretations will do
            back = link_between(links_of(pair.interpretation, site), pair.policy, named=re.compile("《"))
            if closed:
                unseen += closed
            elif forward and back:
                linked.append(pair)
            else:
                sides = [s for s, link in (("文件页没有解读入口", forward), ("解读页没有关联文件", back)) if not link]
                lacks.append((pair, "、".join(sides)))
        return self._weigh(linked, lacks, unseen)

    def _weigh(self, linked: list[Pair], lacks: list[tuple[Pair, str]], unseen: list[Document]) -> Finding:
        evidence = unique_evidence(
            [
                *(
                    e
                    for p, why in lacks[:8]
                    for e in (p.policy.as_evidence(why), p.interpretation.as_evidence(f"配对依据：{'、'.join(p.how)}"))
                ),
                *(e for p in linked[:4] for e in (p.policy.as_evidence("互相链接"), p.interpretation.as_evidence("互相链接"))),
            ]
        )
        if not lacks and not linked:
            told = "、".join(dated(d) for d in unseen[:3])
            return Finding(
                Status.UNKNOWN, f"文件或解读页面未能打开，不能核查互相链接：{told}", tuple(d.as_evidence() for d in unseen[:10])
            )
        if not lacks:
            return Finding(Status.PASSED, f"{len(linked)}组文件与解读互相链接，如{linked[0]}", evidence)
        told = "；".join(f"{p}{why}" for p, why in lacks[:4])
        one_way = any("、" not in why for _, why in lacks)
        status = Status.PARTIAL if linked or one_way else Status.FAILED
        reason = f"{len(lacks) + len(linked)}组文件与解读中{len(lacks)}组没有互相链接：{told}"
        return Finding(status, reason, evidence, fix="在政策文件页面加解读材料链接，在解读页面加政策文件原文链接")

    def _unpaired(self, gathered: Gathered, site: Site) -> Finding:
        pages = gathered.interpretations[: self.latest]
        leading = [
            d
            for d in pages
            if any(
                link.url and link.area not in ("nav", "footer", "side") and _POLICY.search(link.text)
                for link in links_of(d, site)
            )
        ]
        unseen = [d for d in pages if site.open(d).unreadable and not d.links]
        if leading:
            return Finding(
                Status.NEEDS_REVIEW,
                f"解读页面有文件链接，但所链文件不在本单位政策文件栏目内，须由人核查文件页面是否有解读入口：{dated(leading[0])}",
                tuple(d.as_evidence("有文件链接") for d in leading[:5]),
            )
        if unseen:
            return Finding(
                Status.UNKNOWN, f"解读页面未能打开，不能核查关联：{dated(unseen[0])}", tuple(d.as_evidence() for d in unseen[:5])
            )
        return Finding(
            Status.FAILED,
            f"{len(pages)}篇解读均未关联政策文件，也找不到对应的政策文件页面，最近一篇为{dated(pages[0])}",
            tuple(d.as_evidence("没有文件链接") for d in pages[:8]),
            fix="在解读页面加政策文件原文链接，在政策文件页面加解读材料链接",
        )
