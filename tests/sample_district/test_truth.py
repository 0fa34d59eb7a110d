"""The night on the sample district, compared with its truth file pair by pair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import samples
from checks.evidence import Status
from crawler.profile import load_profile
from rules.model import Verdict
from storage import Repository
from zwgk.jobs.nightly import Night, run_night
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace

VARIANTS = [p.stem for p in sorted((Path(samples.__file__).parent / "truth").glob("*.jsonl"))]


@pytest.fixture(scope="module", params=VARIANTS)
def judged(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Night, dict[tuple[str, str], Verdict]]:
    """A variant's night: its name, the outcome and the verdicts by (code, unit)."""
    work = tmp_path_factory.mktemp(request.param)
    place = Workplace.at(work / "data")
    with samples.serve(variant=request.param) as running:
        profile = load_profile(running.write_profile(work / "profile.yml"))
        night = run_night(place, profile, full=True, out=work / "report")
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        verdicts = {(v.code, v.unit): v for v in current_verdicts(repo, repo.assessments(profile.district))[1]}
    finally:
        repo.close()
    return request.param, night, verdicts


def _truth(variant: str) -> list[dict[str, object]]:
    path = Path(samples.__file__).parent / "truth" / f"{variant}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_every_truth_pair_is_answered_right(judged: tuple[str, Night, dict[tuple[str, str], Verdict]]) -> None:
    variant, _, verdicts = judged
    truth = _truth(variant)
    wrong = [
        f"{t['code']} {t['unit']}: {verdicts[str(t['code']), str(t['unit'])].status.value} not in {t['expect']}\n"
        f"  says: {verdicts[str(t['code']), str(t['unit'])].reason}\n  truth: {t['why']}"
        for t in truth
        if verdicts[str(t["code"]), str(t["unit"])].status.value not in t["expect"]  # type: ignore[operator]
    ]

    assert truth
    assert not wrong, f"{len(wrong)} of {len(truth)} wrong\n" + "\n".join(wrong)


def test_every_answer_can_be_verified(judged: tuple[str, Night, dict[tuple[str, str], Verdict]]) -> None:
    for verdict in judged[2].values():
        if verdict.status in (Status.PASSED, Status.PARTIAL, Status.FAILED):
            assert verdict.evidence, (verdict.code, verdict.unit)
            assert all(e.url.startswith("http") for e in verdict.evidence), (verdict.code, verdict.unit)


def test_reports_are_written(judged: tuple[str, Night, dict[tuple[str, str], Verdict]]) -> None:
    names = {p.name for p in judged[1].files}

    assert names == {"verdicts.jsonl", "summary.json", "report.xlsx", "report.html"}
    assert all(p.stat().st_size > 0 for p in judged[1].files)
