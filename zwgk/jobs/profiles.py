"""The profile as a job needs it: what the file says by itself, held against the edition of the table that it names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crawler.profile import Fault, Profile, ProfileError, load_profile, placed_faults
from rules.edition import EditionError
from rules.local_rules import judged_edition


def profile_at(path: Path) -> Profile:
    """The profile in that file. Raises ``ProfileError`` with every fault and its line, also for codes that its edition lacks."""
    profile = load_profile(path)
    if faults := tuple(_faults_by_the_table(profile)):
        raise ProfileError(placed_faults(path, faults))
    return profile


def _faults_by_the_table(profile: Profile) -> Iterator[Fault]:
    try:
        edition = judged_edition(profile.edition)
    except EditionError as error:
        yield ("edition",), str(error)
        return
    codes: list[tuple[tuple[int | str, ...], str]] = [(("disabled", i), code) for i, code in enumerate(profile.disabled)]
    for i, unit in enumerate(profile.units):
        codes += [(("units", i, "exempt", j, "indicator"), each.indicator) for j, each in enumerate(unit.exempt)]
    for location, code in codes:
        if code not in edition.by_code:
            yield location, f"{edition.year} 年版指标表里没有 {code}"
