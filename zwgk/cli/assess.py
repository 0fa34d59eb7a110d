"""``zwgk assess``."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk.cli.options import DATA, AsOf, Codes, Data, Db, Json, ProfileFile, Units, workplace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("assess")(assess)


def assess(
    profile: ProfileFile,
    unit: Units = None,
    indicator: Codes = None,
    as_of: AsOf = None,
    run: Annotated[str | None, typer.Option("--run", help="按这次抓取时的所见判定，默认用最新所见")] = None,
    as_json: Json = False,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """按已保存的页面判定各项指标；不访问网络。"""
    from zwgk.cli.printing import print_assessment
    from zwgk.jobs.assess import assess_district
    from zwgk.jobs.profiles import profile_at

    district = profile_at(profile)
    done = assess_district(
        workplace(data, db), district, units=tuple(unit or ()), codes=tuple(indicator or ()), as_of=as_of, run=run
    )
    print_assessment(done, as_json=as_json)
