"""One defect of each name through the whole road, served and crawled: over all pairs of the district exactly the verdicts flip that should."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.profile import load_profile
from crawler.rendering import find_chromium
from samples.district import District, build
from samples.running import AS_OF, RunningSample
from storage import Repository
from tests.sample_district.driver import Archive, crawl, judge
from tests.sample_district.mutations import SCRIPTED, Judged, one_of_each_sort, planted, side_by_side, truth_of, wrong_flips
from zwgk.jobs.nightly import run_night
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace


def _after_a_night(district: District, work: Path) -> Judged:
    """The district's verdicts after a night; without a browser those of the unit whose lists come by script are left out."""
    work.mkdir(exist_ok=True)
    place = Workplace.at(work / "data")
    with RunningSample(district, 0, AS_OF) as running:
        profile = load_profile(running.write_profile(work / "profile.yml"))
        run_night(place, profile, full=True, out=work / "report")
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        verdicts = current_verdicts(repo, repo.assessments(profile.district))[1]
    finally:
        repo.close()
    unseen = set() if find_chromium() else {unit.name for unit in district.units if unit.system == SCRIPTED}
    return Judged(truth_of(district), {(v.code, v.unit): v for v in verdicts if v.unit not in unseen})


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return _after_a_night(build("good"), tmp_path_factory.mktemp("mutations") / "good")


@pytest.fixture(scope="module", params=range(len(side_by_side())))
def flipped(request: pytest.FixtureRequest) -> District:
    return build("good", deal=planted(side_by_side()[request.param]))


@pytest.fixture(scope="module")
def after(flipped: District, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return _after_a_night(flipped, tmp_path_factory.mktemp("mutations") / "flipped")


@pytest.mark.slow
def test_a_district_with_one_defect_of_each_name_flips_exactly_those_verdicts(before: Judged, after: Judged) -> None:
    wrong = wrong_flips(before, after)

    assert len(before.verdicts) > 2000
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong)


@pytest.mark.slow
def test_what_is_judged_in_memory_is_judged_the_same_after_a_real_crawl(flipped: District, after: Judged) -> None:
    archive = Archive()
    plain = [unit.name for unit in flipped.units if unit.system != SCRIPTED]

    in_memory = judge(crawl(flipped, archive), archive, plain)

    other = [
        f"{code} {unit}: {verdict.status.value} in memory, {after.verdicts[code, unit].status.value} after a crawl\n"
        f"    {verdict.reason}\n    {after.verdicts[code, unit].reason}"
        for (code, unit), verdict in in_memory.items()
        if verdict.status is not after.verdicts[code, unit].status
    ]
    assert len(in_memory) > 2000
    assert not other, f"{len(other)} otherwise\n" + "\n".join(other)


def test_a_few_districts_hold_every_name_of_defect() -> None:
    together = [case.plant.name for cases in side_by_side() for case in cases]

    assert set(together) | {"no-platform"} == {case.plant.name for case in one_of_each_sort()}
    assert len(together) == len(set(together)) > 140
    assert len(side_by_side()) < 7
