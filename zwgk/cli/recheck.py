"""``zwgk recheck``."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk.cli.options import DATA, AsOf, Codes, Data, Db, Json, ProfileFile, workplace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("recheck")(recheck)


def recheck(
    profile: ProfileFile,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="单位名称或别名")],
    indicator: Codes = None,
    url: Annotated[list[str] | None, typer.Option("--url", help="另外再看这个网址，可重复")] = None,
    as_of: AsOf = None,
    as_json: Json = False,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """重新抓取并判定一个单位，列出前后变化。"""
    from zwgk.cli.printing import print_recheck, progress
    from zwgk.jobs.profiles import profile_at
    from zwgk.jobs.recheck import recheck_unit

    district = profile_at(profile)
    with progress("复查") as tick:
        done = recheck_unit(
            workplace(data, db), district, unit, codes=tuple(indicator or ()), urls=tuple(url or ()), as_of=as_of, tick=tick
        )
    print_recheck(done, as_json=as_json)
    if not done.usable:
        raise typer.Exit(3)
