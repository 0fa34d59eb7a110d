"""Each sort of defect alone in the good district: exactly the verdicts flip whose truth changes.

In memory (``driver``), judged for the unit that has the defect. The unit whose lists come by script needs a browser and is left out:
``test_truth`` covers it by a real crawl.
"""

from __future__ import annotations

import pytest

from tests.sample_district.mutations import Case, Judged, Laboratory, one_of_each_sort, wrong_flips

CASES = one_of_each_sort()


@pytest.fixture(scope="module")
def laboratory() -> Laboratory:
    return Laboratory()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_one_defect_flips_exactly_the_verdicts_that_it_should(laboratory: Laboratory, case: Case) -> None:
    before, after = laboratory.flip(case)

    wrong = wrong_flips(before, after)

    asked = {key for key in before.verdicts if after.truth.get(key, ()) != before.truth.get(key, ())}
    assert asked or all(statuses == ("passed",) for statuses in case.plant.answers.values())
    assert not wrong, f"{case.plant.why}\n" + "\n".join(wrong)


def test_the_defects_stand_on_every_publishing_system() -> None:
    assert {case.system for case in CASES} >= {"trs", "hanweb", "vsb", "asp", "ucap"}
    assert len({case.sort for case in CASES}) == len(CASES) > 200


def test_a_verdict_that_moves_without_its_truth_or_stays_with_it_is_told(laboratory: Laboratory) -> None:
    case = next(case for case in CASES if case.turn == 0 and not case.on_portal and ("failed",) in case.plant.answers.values())
    before, after = laboratory.flip(case)

    unmoved = wrong_flips(before, Judged(after.truth, before.verdicts))
    unasked = wrong_flips(before, Judged(before.truth, after.verdicts))

    assert any("should have become" in line for line in unmoved)
    assert any("nothing of it was touched" in line for line in unasked)
