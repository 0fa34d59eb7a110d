"""``zwgk records``: offline ledgers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zwgk.cli.options import DATA, Data, Db, ProfileFile

app = typer.Typer(no_args_is_help=True)


@app.command("template")
def template(
    folder: Annotated[Path, typer.Option("--out", help="写到这个文件夹")] = Path("records"), data: Data = DATA, db: Db = None
) -> None:
    """写出空白台账（依申请公开实测、答复、政务新媒体、舆情），表头即填写项。"""
    del data, db
    from zwgk.jobs.ledgers import write_templates

    for path in write_templates(folder):
        typer.echo(str(path))


@app.command("check")
def check(profile: ProfileFile, data: Data = DATA, db: Db = None) -> None:
    """检查档案所指文件夹里的台账能否读懂。"""
    del data, db
    from zwgk.jobs.ledgers import ledgers_of
    from zwgk.jobs.profiles import profile_at

    ledgers = ledgers_of(profile_at(profile))
    for problem in ledgers.problems:
        typer.echo(problem, err=True)
    number = sum(len(r) for kinds in ledgers.by_unit.values() for r in kinds.values())
    typer.echo(f"台账记录 {number} 条，涉及 {len(ledgers.by_unit)} 个单位")
    if ledgers.problems:
        raise typer.Exit(2)
