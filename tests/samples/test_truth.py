"""The truth files follow from what was planted, speak of existing pairs only, and say what the contract allows."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

import samples
from samples.answers import BY_HAND, EVERYONE, Line, code_of, lines, rows_of
from samples.district import VARIANTS, build
from samples.faults.general import ASSISTED

STATUSES = {"passed", "partial", "failed", "needs_review", "not_due", "unknown", "not_applicable"}


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_bundled_truth_is_what_the_district_says(variant: str) -> None:
    kept = (Path(samples.__file__).parent / "truth" / f"{variant}.jsonl").read_text(encoding="utf-8").splitlines()
    assert kept == [line.as_json() for line in lines(build(variant))], "python -m samples --write-truth samples/truth"


@pytest.mark.parametrize("variant", VARIANTS)
def test_truth_speaks_of_pairs_that_the_table_makes(variant: str) -> None:
    district = build(variant)
    pairs = {(code_of(row), unit.name) for unit in district.units for row in rows_of(unit)}
    for line in lines(district):
        assert (line.code, line.unit) in pairs
        assert set(line.expect) <= STATUSES
        assert line.expect
        assert line.why


def test_the_number_of_pairs_is_the_tables_own_sum() -> None:
    units = build("good").units
    towns = sum(unit.is_town for unit in units)
    others = len(units) - towns
    assert len(EVERYONE) == 62
    assert sum(len(rows_of(unit)) for unit in units) == 62 * len(units) + 4 * others + 3 * (others - 3 + towns) + 267


def test_every_code_has_an_owner() -> None:
    owned = {row for unit in build("good").units for row in rows_of(unit)}
    assert owned == set(range(1, 163))


def test_codes_run_with_the_table() -> None:
    assert [code_of(row) for row in (1, 77, 78, 88, 96, 118, 119, 162)] == [
        "A001",
        "A077",
        "B001",
        "C001",
        "D001",
        "D023",
        "E001",
        "E044",
    ]


def test_good_contents_ask_for_no_failure() -> None:
    for line in lines(build("good")):
        assert "passed" in line.expect or line.row in BY_HAND, line


def test_what_cannot_be_seen_is_never_failed_alone() -> None:
    district = build("demo")
    for line in lines(district):
        if any(word in line.why for word in ("503", "防火墙", "假正常页", "断开", "空壳", "跳回", "脚本验证")):
            assert "failed" not in line.expect or len(line.expect) > 1, line


def test_every_deciding_row_is_seen_failing_on_two_systems() -> None:
    systems = defaultdict(set)
    for turn in (0, 1, 2):
        district = build("bad", turn)
        living = {unit.name: unit.system for unit in district.units}
        for line in lines(district):
            if _not_well(line):
                systems[line.row].add(living[line.unit])
    weak = [row for row in range(1, 163) if row not in BY_HAND | ASSISTED and len(systems[row]) < 2]
    assert not weak


def test_every_single_owner_lives_on_three_systems_over_the_turns() -> None:
    for slug in ("czj", "rsj", "spj", "fjq"):
        assert len({next(u.system for u in build("good", turn).units if u.slug == slug) for turn in (0, 1, 2)}) == 3


def _not_well(line: Line) -> bool:
    return bool({"failed", "partial"} & set(line.expect)) and "passed" not in line.expect


def test_the_demo_holds_every_sort_of_fault() -> None:
    names = {plant.name for plant in build("demo").deal.plants}
    sorts = {
        "missing": "org-missing",
        "empty": "org-empty",
        "last year's": "last-year",
        "late": "report-late",
        "element": "report-no-fees",
        "dead link": "report-dead",
        "firewall": "budgets-forbidden",
        "challenge": "meetings-challenge",
        "soft 404": "catalogue-soft404",
        "note": "note",
        "misplaced": "misplaced",
        "near miss": "plan-decoy",
        "not due": "no-summary",
        "after the day": "chart-too-late",
    }
    assert {sort for sort, name in sorts.items() if name not in names} == set()


def test_truth_lines_are_json_with_four_fields() -> None:
    for text in (Path(samples.__file__).parent / "truth" / "demo.jsonl").read_text(encoding="utf-8").splitlines():
        assert json.loads(text).keys() == {"code", "unit", "expect", "why"}
