"""E044 舆情回应."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from checks.evidence import Site, Status
from checks.records import OpinionEvent
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

ZONE = timezone(timedelta(hours=8))
START = datetime(2021, 6, 1, 8, 0, tzinfo=ZONE)


def _site(*hours: tuple[str, float | None, float | None]) -> Site:
    events = tuple(
        OpinionEvent(
            unit="区财政局",
            event=f"舆情{n}",
            severity=severity,  # type: ignore[arg-type]
            occurred=START,
            first_response=START + timedelta(hours=word) if word is not None else None,
            press_conference=START + timedelta(hours=press) if press is not None else None,
        )
        for n, (severity, word, press) in enumerate(hours, 1)
    )
    return replace(SiteBuilder().build(), records={"opinion_events": events})


CASES = [
    RuleCase("都按时", "pass", _site(("重大", 5, 24), ("其他", 48, None)), case(), Status.PASSED),
    RuleCase("权威信息晚了", "fail", _site(("特别重大", 5.5, 20)), case(), Status.FAILED, "5.5小时，超过5小时"),
    RuleCase("没有开发布会", "near", _site(("重大", 4, None), ("其他", 40, None)), case(), Status.PARTIAL, "新闻发布会"),
    RuleCase("其他舆情49小时", "near", _site(("其他", 49, None)), case(), Status.FAILED, "48小时"),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW, "没有台账"),
]
