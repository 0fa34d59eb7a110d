"""Answers to matters of public concern (政务舆情回应), from the ledger of events: hours to the first word and to the press conference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from checks.columns import documents_in, find_columns
from checks.evidence import Case, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.records import OpinionEvent

COLUMN = "舆情回应"
WORD_HOURS = 5
"""Hours to authoritative information on 特别重大, 重大 events."""
PRESS_HOURS = 24
"""Hours to the press conference on them."""
OTHER_HOURS = 48
"""Hours to an answer on all others."""


@dataclass(frozen=True, slots=True)
class OpinionsAnswered:
    """合格: every event of Y in the ledger was answered in time; some 部分合格, none 不合格; no ledger 需人工核查 with the column's rows.

    Whether an answer settled the matter stays with a person; the reason says so.
    """

    question: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"台账所列舆情{WORD_HOURS}小时、{PRESS_HOURS}小时、{OTHER_HOURS}小时内回应；没有台账的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """The column of answers, as evidence."""
        return (Need(COLUMN, 0),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare each event's times."""
        events = [
            e
            for e in site.records.get("opinion_events", ())
            if isinstance(e, OpinionEvent) and e.occurred.year == case.year and e.occurred.date() <= case.as_of
        ]
        if not events:
            return self._ask(site, case)
        late = {e.event: told for e in events if (told := lateness(e, case))}
        evidence = unique_evidence(
            Evidence(e.response_url, e.event, f"{e.severity}，发生{_at(e.occurred)}，首次回应{_at(e.first_response)}")
            for e in events
        )
        if not late:
            return Finding(Status.PASSED, f"台账所列{len(events)}起舆情均按时回应；回应效果由人评价", evidence)
        told = "；".join(f"“{event}”{why}" for event, why in list(late.items())[:4])
        status = Status.PARTIAL if len(late) < len(events) else Status.FAILED
        reason = f"{len(events)}起舆情中{len(late)}起未按时回应：{told}"
        return Finding(status, reason, evidence, fix="按5小时、24小时、48小时的时限回应舆情，补发尚未回应的事项")

    def _ask(self, site: Site, case: Case) -> Finding:
        search = find_columns(site, (COLUMN,))
        rows = [d for _, d in documents_in(search, site, case)]
        evidence = unique_evidence(
            [*(c.as_evidence() for c in search.columns[:2]), *(d.as_evidence() for d in rows[:8]), *search.looked_at]
        )
        seen = f"{search.found_as}栏目{len(rows)}条" if search.columns else "页面上未见舆情回应类栏目"
        return Finding(Status.NEEDS_REVIEW, f"{self.question}（没有台账；{seen}）", evidence)


def lateness(event: OpinionEvent, case: Case) -> str:
    """What was late about an event, in Chinese; empty where all was in time or the time is not up on the day of judgement."""
    grave = event.severity in ("特别重大", "重大")
    limits = [("权威信息" if grave else "回应", event.first_response, WORD_HOURS if grave else OTHER_HOURS)]
    limits += [("新闻发布会", event.press_conference, PRESS_HOURS)] if grave else []
    parts: list[str] = []
    for what, at, hours in limits:
        limit = event.occurred + timedelta(hours=hours)
        if at is None:
            parts += [f"未在{hours}小时内{'发布' if grave else ''}{what}"] if limit.date() < case.as_of else []
        elif at > limit:
            parts.append(f"{what}用时{(at - event.occurred).total_seconds() / 3600:.1f}小时，超过{hours}小时")
    return "，".join(parts)


def _at(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "未记"
