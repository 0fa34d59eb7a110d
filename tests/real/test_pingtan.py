"""The night on one real district: verdicts against what a careful evaluator answered, on both days."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crawler.profile import load_profile
from tests.real.pingtan import labels, replay
from zwgk.jobs.nightly import run_night
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace

REAL = os.environ.get("ZWGK_REAL_PAGES", "")

pytestmark = pytest.mark.skipif(
    not REAL or not (Path(REAL) / "pingtan").is_dir(), reason="ZWGK_REAL_PAGES does not name the folder of real pages"
)


@pytest.mark.parametrize("as_of", ["2025-11-30", "2026-09-10"])
def test_verdicts_agree_with_a_careful_evaluator(as_of: str, tmp_path: Path) -> None:
    folder = Path(REAL) / "pingtan"
    place = Workplace.at(tmp_path / "data")
    with replay(folder, tmp_path, as_of) as path:
        profile = load_profile(path)
        night = run_night(place, profile, full=True)

    from storage import Repository

    repo = Repository.open(place.db_url, place.snapshots)
    try:
        verdicts = {(v.unit, v.code): v for v in current_verdicts(repo, repo.assessments(profile.district))[1]}
    finally:
        repo.close()
    wanted = labels(folder, as_of)
    wrong = [
        f"{label.unit} {label.code}: {verdicts[label.unit, label.code].status} not in {label.expect}\n"
        f"  says: {verdicts[label.unit, label.code].reason}\n  label: {label.why}"
        for label in wanted
        if verdicts[label.unit, label.code].status not in label.expect
    ]

    assert wanted
    assert night.usable, night.notes
    assert not wrong, "\n".join(wrong)
