"""``zwgk report``."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk.cli.options import DATA, Data, Db, Out, ProfileFile, workplace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    profile: ProfileFile,
    out: Out = None,
    formats: Annotated[str, typer.Option("--format", help="逗号分开：jsonl、json、xlsx、html；默认全部")] = "",
    data: Data = DATA,
    db: Db = None,
) -> None:
    """写出最近一次判定的报告。"""
    from reports import FORMATS
    from zwgk.jobs.profiles import profile_at
    from zwgk.jobs.report import write_report

    chosen = tuple(f.strip() for f in formats.split(",") if f.strip()) or tuple(FORMATS)
    unknown = [f for f in chosen if f not in FORMATS]
    if unknown:
        raise typer.BadParameter(f"没有这种报告格式：{'、'.join(unknown)}；可用 {'、'.join(FORMATS)}")
    done = write_report(workplace(data, db), profile_at(profile), out=out, formats=chosen)
    for path in done.files:
        typer.echo(str(path))
    if not done.usable:
        raise typer.Exit(3)
