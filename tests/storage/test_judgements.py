"""Verdicts and decisions: kept as written, never changed."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import Assessment, Decision, Repository, StorageError

DAY = date(2021, 11, 30)


def verdict(code: str, unit: str, status: str = "passed") -> dict[str, Any]:
    return {
        "code": code,
        "rule": code,
        "unit": unit,
        "status": status,
        "reason": "公开了“一表”",
        "evidence": [{"url": "http://x/", "published": None}],
    }


def judged(repo: Repository, *records: dict[str, Any], run: str = "r1") -> Assessment:
    assessment = repo.start_assessment("示例区", run, DAY, 2021, 2021)
    assert repo.add_verdicts(assessment, records) == len(records)
    return repo.finish_assessment(assessment, {"unconfigured_units": ["区信访局"]})


def decision(status: str = "passed", until: date | None = None, unit: str = "甲局", rule: str = "A030") -> Decision:
    return Decision("示例区", unit, rule, rule, status, "已核对纸质材料", "王某", "2021-11-30T09:00:00+08:00", until, "abc")


def test_verdicts_come_back_as_written_and_in_order(repo: Repository) -> None:
    records = [verdict("A001", "甲局"), verdict("A002", "甲局", "failed"), verdict("A001", "乙局")]
    assessment = judged(repo, *records)
    assert repo.verdicts(assessment) == records
    assert repo.verdicts(assessment, "乙局") == records[2:]


def test_finished_assessments_come_newest_first(repo: Repository) -> None:
    first = judged(repo, verdict("A001", "甲局"))
    second = judged(repo, verdict("A001", "甲局", "failed"), run="r2")
    repo.start_assessment("示例区", "r3", DAY, 2021, 2021)
    assert repo.assessments("示例区") == (second, first)
    assert repo.assessments("另一区") == ()
    assert repo.assessment(first.id).notes == {"unconfigured_units": ["区信访局"]}
    with pytest.raises(StorageError, match="没有这次评估"):
        repo.assessment("x")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE verdicts SET status = 'passed'",
        "DELETE FROM verdicts",
        "UPDATE decisions SET reason = ''",
        "DELETE FROM decisions",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_judged_or_decided(repo: Repository, statement: str) -> None:
    judged(repo, verdict("A001", "甲局", "failed"))
    repo.add_decision(decision())
    with pytest.raises(DBAPIError, match="append only"), repo.database.writing() as connection:
        connection.execute(text(statement))
    assert repo.verdicts(repo.assessments("示例区")[0])[0]["status"] == "failed"
    assert len(repo.decisions("示例区")) == 1


def test_half_an_assessment_is_never_kept(repo: Repository) -> None:
    assessment = repo.start_assessment("示例区", "r1", DAY, 2021, 2021)
    with pytest.raises(KeyError):
        repo.add_verdicts(assessment, [verdict("A001", "甲局"), {"code": "A002"}])
    assert repo.verdicts(assessment) == []


def test_of_decisions_the_newest_counts_until_its_day_and_a_withdrawal_ends_it(repo: Repository) -> None:
    repo.add_decision(decision("failed"))
    newest = repo.add_decision(decision("not_applicable", until=date(2021, 12, 31)))
    other = repo.add_decision(decision(unit="乙局"))
    assert repo.current_decisions("示例区", date(2021, 12, 31)) == {("甲局", "A030"): newest, ("乙局", "A030"): other}
    assert ("甲局", "A030") not in repo.current_decisions("示例区", date(2022, 1, 1))
    repo.add_decision(decision("", unit="乙局"))
    assert ("乙局", "A030") not in repo.current_decisions("示例区", DAY)
    assert len(repo.decisions("示例区")) == 4
