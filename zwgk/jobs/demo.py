"""The main job on the bundled sample district, served on loopback for as long as it takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import samples
from crawler.profile import load_profile
from zwgk.jobs.nightly import Night, run_night
from zwgk.workplace import Workplace


def run_demo(data: Path, db: str | None, *, port: int = 0, tick: Callable[[str], None] = lambda _: None) -> Night:
    """Serve, crawl, assess and report the sample district; its reports lie in ``<data>/demo/report``."""
    place = Workplace.at(data / "demo", db)
    with samples.serve(port=port) as running:
        profile = load_profile(running.write_profile(place.folder / "profile.yml"))
        return run_night(place, profile, out=place.folder / "report", full=True, tick=tick)
