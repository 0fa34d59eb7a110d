"""``zwgk crawl``."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk.cli.options import DATA, Data, Db, Json, ProfileFile, Units, workplace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("crawl")(crawl)


def crawl(
    profile: ProfileFile,
    unit: Units = None,
    full: Annotated[bool, typer.Option("--full", help="全部重新抓取，不用上次的结果")] = False,
    as_json: Json = False,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """抓取各单位的公开页面和门户。"""
    from zwgk.cli.printing import print_crawl, progress
    from zwgk.jobs.crawl import crawl_district
    from zwgk.jobs.profiles import profile_at

    district = profile_at(profile)
    with progress("抓取") as tick:
        summary = crawl_district(workplace(data, db), district, units=tuple(unit or ()), full=full, tick=tick)
    print_crawl(summary, as_json=as_json)
    if not summary.usable:
        raise typer.Exit(3)
