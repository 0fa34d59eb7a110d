"""Whether consultations that are over have been answered in public, and whether the answers tell what was adopted and why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from checks.deadlines import YEARLY
from checks.evidence import Case, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.participation.consultations import ANSWER_DAYS, Pairing, consultation_needs, pair_up, stock
from checks.readings import read
from checks.titles import dated, day_of

_NONE = (
    r"(未|没有|没)(收到|接到|征集到|有|收集到)[^。\n]{0,20}(意见|建议|反馈|回复)|没有[^。\n]{0,16}(提出|反馈|提交)[^。\n]{0,10}(意见|建议)"
    r"|(无|没有)(任何)?(反馈)?(意见|建议)|零(意见|建议|反馈)|无(不同|修改|反对)意见|(收到|征集到?|反馈)[^。\n\d]{0,8}0(条|份|件|个|人)"
)
"""That nobody answered: the outcome, the count and the reason in one."""
_OUTCOME = re.compile(rf"采纳|吸收|(不予|未)采纳|{_NONE}")
_COUNT = re.compile(rf"(收到|征集到?|共计?|参与|回收|有效)[^。\n]{{0,20}}\d+|\d+(条|份|人|件|票|%)|{_NONE}")
_REASON = re.compile(
    rf"(未|不|不予|没有)采纳[^。\n]{{0,20}}(理由|原因|情况|因|由于)|理由|原因|由于|全部采纳|均(已|予以)?采纳|{_NONE}"
)


@dataclass(frozen=True, slots=True)
class ConsultationsAnswered:
    """合格: each consultation of Y that ended at least thirty days ago has a published result.

    With ``reasons`` the result must also tell what was adopted and why the rest was not. Some without are 部分合格, all 不合格;
    nothing to answer yet is 未到期.
    """

    columns: tuple[str, ...]
    what: str
    reasons: bool = False

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        more = "，并说明采纳情况和不采纳理由" if self.reasons else ""
        return f"本年度{self.what}结束满{ANSWER_DAYS}天的，逐一公开反馈结果{more}"

    def needs(self) -> tuple[Need, ...]:
        """Notices and results with their pages."""
        return consultation_needs(self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Pair every notice with its result."""
        held = stock(self.columns, site, case, date(case.year, 1, 1), self.what)
        if held.missing:
            early = held.missing.status is Status.FAILED and bool(held.search.columns) and case.as_of < YEARLY.of(case)
            told = f"{case.year}年尚无须反馈的{self.what}，未到期；目前：{held.missing.reason}"
            return Finding(Status.NOT_DUE, told, held.missing.evidence) if early else held.missing
        pairs = pair_up(held.notices, held.results, site)
        closed = [p for p in pairs if p.result or _over(p, case)]
        if not closed:
            told = "、".join(dated(p.notice) for p in pairs[:3])
            evidence = tuple(p.notice.as_evidence() for p in pairs[:10])
            return Finding(Status.NOT_DUE, f"{self.what}尚未结束或结束不满{ANSWER_DAYS}天，未到反馈期限：{told}", evidence)
        open_ = [p for p in closed if p.result is None]
        unseen = [p for p in open_ if p.reading.unread and not p.span.end]
        if unseen and len(unseen) == len(open_) == len(closed):
            told = "、".join(dated(p.notice) for p in unseen[:3])
            return Finding(
                Status.UNKNOWN, f"征集页面未能打开，无法核查是否已反馈：{told}", tuple(p.notice.as_evidence() for p in unseen)
            )
        bare = [(p, why) for p in closed if p.result and self.reasons and (why := _bare(p, site))]
        return self._weigh(closed, open_, bare, held.search.found_as)

    def _weigh(self, closed: list[Pairing], open_: list[Pairing], bare: list[tuple[Pairing, str]], where: str) -> Finding:
        answered = [p for p in closed if p.result]
        evidence = unique_evidence(
            [*(e for p in answered for e in _pair(p)), *(p.notice.as_evidence("未见反馈结果") for p in open_)]
        )
        unseen = [why for _, why in bare if why.startswith("未能")]
        parts = []
        if open_:
            told = "、".join(dated(p.notice) for p in open_[:4])
            parts.append(f"{len(open_)}项未公开反馈结果：{told}")
        plain_bare = [(p, why) for p, why in bare if not why.startswith("未能")]
        parts += [f"《{p.result.title}》{why}" for p, why in plain_bare[:4] if p.result]
        if not parts and unseen:
            return Finding(Status.UNKNOWN, f"反馈结果未能读取，无法核查采纳说明（{unseen[0]}）", evidence)
        if not parts:
            shown = "；".join(f"《{p.notice.title}》—《{p.result.title}》（{p.how[:30]}）" for p in answered[:3] if p.result)
            return Finding(Status.PASSED, f"{len(answered)}项{self.what}均已公开反馈结果：{shown}", evidence)
        status = Status.PARTIAL if answered else Status.FAILED
        fix = f"在{where}栏目公开上述{self.what}的反馈结果" + ("，说明采纳情况和不采纳的理由" if self.reasons else "")
        return Finding(status, f"已结束的{len(closed)}项{self.what}中，{'；'.join(parts)}", evidence, fix=fix)


def _over(pair: Pairing, case: Case) -> bool:
    end = pair.span.end or ((posted + timedelta(days=30)) if (posted := day_of(pair.notice)) else None)
    return end is not None and end + timedelta(days=ANSWER_DAYS) <= case.as_of


def _pair(pair: Pairing) -> tuple[Evidence, ...]:
    if pair.result is None:
        return ()
    return (pair.notice.as_evidence(f"征集（{pair.span.told or '未写期限'}）"), pair.result.as_evidence(f"反馈：{pair.how}"))


def _bare(pair: Pairing, site: Site) -> str:
    """What the result does not tell: empty, or 没有说明采纳情况 ...; 未能 where it could not be read."""
    if pair.result is None:
        return ""
    reading = read(site, (pair.result,))
    if not _OUTCOME.search(reading.text):
        lacks = "没有说明意见采纳情况"
    elif not _REASON.search(reading.text):
        lacks = "没有说明不采纳的理由"
    elif not _COUNT.search(reading.text):
        lacks = "没有写明收到意见的数量"
    else:
        return ""
    if reading.unread or (reading.images and len(reading.text) < 80):
        return f"未能读取《{pair.result.title}》"
    return lacks
