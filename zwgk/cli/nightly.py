"""``zwgk nightly``."""

from __future__ import annotations

import typer

from zwgk.cli.options import DATA, AsOf, Data, Db, Json, Out, ProfileFile, workplace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("nightly")(nightly)


def nightly(
    profile: ProfileFile, as_of: AsOf = None, out: Out = None, as_json: Json = False, data: Data = DATA, db: Db = None
) -> None:
    """抓取、判定、复看不合格之处、再判定、出报告。"""
    from zwgk.cli.printing import print_night, progress
    from zwgk.jobs.nightly import run_night
    from zwgk.jobs.profiles import profile_at

    district = profile_at(profile)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)  # a folder that cannot be written is better known before the night than after
    with progress("夜间评估") as tick:
        night = run_night(workplace(data, db), district, as_of=as_of, out=out, tick=tick)
    print_night(night, as_json=as_json)
    if not night.usable:
        raise typer.Exit(3)
