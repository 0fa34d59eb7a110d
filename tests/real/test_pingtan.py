"""The night on one real district: verdicts against what a careful evaluator answered, on both days."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checks.reading.names import plain
from crawler.profile import load_profile
from storage import ColumnRead, Repository
from tests.real.pingtan import labels, replay, rows
from zwgk.jobs.nightly import run_night
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace

Row = tuple[str, str]
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

    repo = Repository.open(place.db_url, place.snapshots)
    try:
        verdicts = {(v.unit, v.code): v for v in current_verdicts(repo, repo.assessments(profile.district))[1]}
        columns = repo.current_columns(profile.district)
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

    right, strange, lost = _rows_read(columns, rows(folder, as_of))
    assert len(right) > 500
    assert 2 * len(right) / (2 * len(right) + len(strange) + len(lost)) >= 0.99, (sorted(strange)[:5], sorted(lost)[:5])


def _rows_read(columns: Iterable[ColumnRead], archived: Mapping[str, set[Row]]) -> tuple[set[Row], set[Row], set[Row]]:
    """Rows read as the archive has them, rows it has not, rows not read; each list as far back as it was read, pages of text left aside."""
    right, strange, lost = set[Row](), set[Row](), set[Row]()
    for column in columns:
        path = urlsplit(column.url).path.strip("/")
        if column.static or path not in archived:
            continue
        known, since = archived[path], str(column.reads_to or "")
        whole = {row for row in known if row[1] >= since[: len(row[1])]}
        read = {(plain(item.title), str(item.published or "")) for item in column.rows}
        seen = {(title, day if (title, day) in known else day[:7]) for title, day in read}
        right |= seen & known
        strange |= seen - known
        lost |= whole - seen
    return right, strange, lost
