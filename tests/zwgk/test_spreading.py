"""Judging in several processes gives what judging in one gives."""

from __future__ import annotations

import os
from datetime import date
from itertools import pairwise

import pytest

from checks.evidence import Case, Finding, Status, Unit
from rules.assess import rule_of, unit_by_unit
from rules.edition import load_edition
from rules.model import Verdict, verdict
from rules.responsibility import Assignment, assignments
from zwgk.jobs import spreading
from zwgk.jobs.spreading import over_processes

EDITION = load_edition(2021)
PAIRS = assignments(EDITION, tuple(Unit(name) for name in ("区财政局", "区民政局", "区司法局", "区水利局", "区审计局"))).pairs
HERE = os.getpid()


def told(pair: Assignment) -> Verdict:
    case = Case(date(2021, 11, 30), 2021, unit=pair.unit, role=pair.role)
    return verdict(
        rule_of(pair.indicator),
        pair.indicator,
        pair.unit,
        case,
        Finding(Status.UNKNOWN, f"{pair.unit.name}的{pair.indicator.code}"),
    )


def by_whom(pair: Assignment) -> Verdict:
    case = Case(date(2021, 11, 30), 2021, unit=pair.unit, role=pair.role)
    return verdict(rule_of(pair.indicator), pair.indicator, pair.unit, case, Finding(Status.UNKNOWN, str(os.getpid())))


def dies_elsewhere(pair: Assignment) -> Verdict:
    if os.getpid() != HERE:
        os._exit(9)
    return told(pair)


@pytest.fixture(autouse=True)
def short_work_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "WORTH_IT", 1)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_answers_come_in_the_order_of_the_pairs_however_many_judge(count: int) -> None:
    assert tuple(over_processes(count, lambda: None)(told, PAIRS)) == tuple(told(pair) for pair in PAIRS)


def test_a_unit_is_judged_by_one_process_and_the_units_by_two() -> None:
    answers = tuple(over_processes(2, lambda: None)(by_whom, PAIRS))

    judges = {unit: {a.reason for a in answers if a.unit == unit} for unit in {a.unit for a in answers}}
    assert all(len(each) == 1 for each in judges.values())
    assert len(set.union(*judges.values())) == 2


def test_units_of_a_process_that_died_are_judged_here() -> None:
    assert tuple(over_processes(2, lambda: None)(dies_elsewhere, PAIRS)) == tuple(told(pair) for pair in PAIRS)


def test_connections_are_let_go_before_the_fork_and_kept_where_there_is_none() -> None:
    closed: list[str] = []

    over_processes(1, lambda: closed.append("one"))(told, PAIRS)
    over_processes(2, lambda: closed.append("two"))(told, PAIRS)

    assert closed == ["two"]


def test_units_are_judged_one_after_another() -> None:
    seen: list[str] = []

    def answer(pair: Assignment) -> Verdict:
        seen.append(pair.unit.name)
        return told(pair)

    answers = unit_by_unit(answer, PAIRS)

    assert answers == tuple(told(pair) for pair in PAIRS)
    assert sum(1 for a, b in pairwise(seen) if a != b) == len(set(seen)) - 1
