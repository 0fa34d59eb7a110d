"""The line of a unit that only supervises sums up its contributors."""

from __future__ import annotations

from datetime import date

import pytest

from checks.evidence import Case, Evidence, Finding, Role, Status, Unit
from rules.assess import rule_of
from rules.edition import load_edition
from rules.model import Verdict, lead_verdict, verdict

INDICATOR = load_edition(2021).by_code["A046"]
CASE = Case(date(2021, 11, 30), 2021, role=Role.LEAD)
PASSED, PARTIAL, FAILED, REVIEW, UNKNOWN = Status.PASSED, Status.PARTIAL, Status.FAILED, Status.NEEDS_REVIEW, Status.UNKNOWN


def _line(name: str, status: Status) -> Verdict:
    finding = Finding(status, "所见", (Evidence("http://example.gov.cn/"),))
    return verdict(rule_of(INDICATOR), INDICATOR, Unit(name), CASE, finding)


@pytest.mark.parametrize(
    ("statuses", "expected", "named"),
    [
        ((PASSED, PASSED), PASSED, "2个"),
        ((PASSED, FAILED), PARTIAL, "单位1"),
        ((PARTIAL, UNKNOWN), PARTIAL, "单位0"),
        ((FAILED, FAILED), PARTIAL, "单位0、单位1"),
        ((PASSED, UNKNOWN), PARTIAL, "单位1的页面未能看到"),
        ((PASSED, REVIEW), REVIEW, "单位1"),
        ((REVIEW, UNKNOWN), REVIEW, "单位0、单位1"),
        ((UNKNOWN, UNKNOWN), UNKNOWN, "均未能核查"),
        ((Status.NOT_DUE, Status.NOT_DUE), Status.NOT_DUE, "期限"),
        ((Status.NOT_APPLICABLE, Status.NOT_APPLICABLE), Status.NOT_APPLICABLE, "不适用"),
        ((PASSED, Status.NOT_APPLICABLE), PASSED, "达到要求"),
    ],
)
def test_a_lead_line_names_those_that_do_not_stand(statuses: tuple[Status, ...], expected: Status, named: str) -> None:
    lines = {f"单位{i}": _line(f"单位{i}", status) for i, status in enumerate(statuses)}
    summed = lead_verdict(rule_of(INDICATOR), INDICATOR, Unit("区发展和改革局"), CASE, lines)
    assert summed.status is expected
    assert named in summed.reason
    assert bool(summed.fix) is (expected is PARTIAL)
