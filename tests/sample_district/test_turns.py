"""The contents dealt to the other publishing systems, judged in memory: pair by pair as the truth, every deciding row both ways on two systems.

``test_truth`` serves and crawls each variant as it stands; a turn moves the departments and the portal to the next system. Pairs that
want a browser (the unit whose lists come by script, pages that a second look would render) are left to that real crawl.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import pytest

from samples.answers import BY_HAND, lines
from samples.district import District, build
from samples.faults import bare_deal
from samples.faults.general import ASSISTED
from samples.units import units
from tests.sample_district.driver import NO_BROWSER, Archive, crawl, judge
from tests.sample_district.mutations import SCRIPTED

DISTRICTS = [("good", 1), ("good", 2), ("bad", 1), ("bad", 2), ("bare", 0), ("bare", 2)]


@dataclass(frozen=True)
class Answer:
    """One pair: what it deserves and what it got."""

    row: int
    unit: str
    system: str
    expect: tuple[str, ...]
    status: str
    told: str

    @property
    def right(self) -> bool:
        return self.status in self.expect


def _district(variant: str, turn: int) -> District:
    return build("good", turn, bare_deal(units(turn))) if variant == "bare" else build(variant, turn)


class Answers:
    """The answers to each district, each judged once."""

    def __init__(self) -> None:
        self._archive = Archive()
        self._known: dict[tuple[str, int], list[Answer]] = {}

    def of(self, variant: str, turn: int) -> list[Answer]:
        if (variant, turn) not in self._known:
            self._known[variant, turn] = self._judge(_district(variant, turn))
        return self._known[variant, turn]

    def _judge(self, district: District) -> list[Answer]:
        systems = {unit.name: unit.system for unit in district.units if unit.system != SCRIPTED}
        verdicts = judge(crawl(district, self._archive), self._archive, tuple(systems))
        found = []
        for line in lines(district):
            if line.unit in systems and NO_BROWSER not in (verdict := verdicts[line.code, line.unit]).reason:
                told = f"{line.code} {line.unit}: {verdict.status.value} not in {line.expect}\n    says: {verdict.reason}\n    truth: {line.why}"
                found.append(Answer(line.row, line.unit, systems[line.unit], line.expect, verdict.status.value, told))
        return found


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


@pytest.mark.parametrize(("variant", "turn"), DISTRICTS)
def test_every_pair_is_answered_right_on_the_other_systems_too(answers: Answers, variant: str, turn: int) -> None:
    found = answers.of(variant, turn)

    wrong = [answer.told for answer in found if not answer.right]

    assert len(found) > 2300
    assert not wrong, f"{len(wrong)} of {len(found)} wrong\n" + "\n".join(wrong)


def test_every_deciding_row_is_seen_passing_and_failing_on_two_systems(answers: Answers) -> None:
    passing, failing = defaultdict(set), defaultdict(set)
    for district in DISTRICTS:
        for answer in answers.of(*district):
            if answer.right and answer.status == "passed":
                passing[answer.row].add(answer.system)
            if answer.right and answer.status == "failed":
                failing[answer.row].add(answer.system)

    deciding = [row for row in range(1, 163) if row not in BY_HAND | ASSISTED]
    assert len(deciding) == 129
    assert {row: passing[row] for row in deciding if len(passing[row]) < 2} == {}
    assert {row: failing[row] for row in deciding if len(failing[row]) < 2} == {}
