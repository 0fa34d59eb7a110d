"""``zwgk profile``: check a district profile, or draft one from a list of units."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from crawler.profile import Profile

# The contract gives every command these two; a profile needs neither.
Data = Annotated[Path | None, typer.Option("--data", envvar="ZWGK_DATA", hidden=True)]
Db = Annotated[str | None, typer.Option("--db", envvar="ZWGK_DB", hidden=True)]

app = typer.Typer(no_args_is_help=True, help="区县档案：检查、从单位名单起草。")


@app.command("check")
def check(
    file: Annotated[Path, typer.Argument(metavar="PROFILE", help="档案文件 profile.yml")],
    as_json: Annotated[bool, typer.Option("--json", help="输出机器可读的结果")] = False,
    data: Data = None,
    db: Db = None,
) -> None:
    """检查档案；有错逐条写明行号和键，退出码 2。"""
    del data, db
    from crawler.profile import ProfileError
    from zwgk.jobs.profiles import profile_at

    try:
        profile = profile_at(file)
        notes = tuple(_notes(profile))
    except ProfileError as error:
        if as_json:
            typer.echo(json.dumps({"ok": False, "errors": list(error.messages)}, ensure_ascii=False))
        else:
            for message in error.messages:
                typer.echo(message, err=True)
            typer.echo(f"共 {len(error.messages)} 处错误。", err=True)
        raise typer.Exit(2) from None
    if as_json:
        typer.echo(json.dumps({"ok": True, "units": len(profile.units), "notes": list(notes)}, ensure_ascii=False))
        return
    towns = sum(unit.kind.is_town for unit in profile.units)
    typer.echo(f"档案没有错误：{profile.district}，部门、单位 {len(profile.units) - towns} 个，镇（街道）{towns} 个。")
    for note in notes:
        typer.echo(f"提示：{note}")


@app.command("new")
def new(
    units: Annotated[
        Path, typer.Option("--units", help="单位名单：xlsx、xls、ods 或 csv，表头有“单位名称”，另可有类别、网址、别名")
    ],
    out: Annotated[Path | None, typer.Option("--out", help="写到这个文件；不给则打印")] = None,
    district: Annotated[str, typer.Option("--district", help="区县名称")] = "",
    data: Data = None,
    db: Db = None,
) -> None:
    """从单位名单起草档案，需要补的地方写着“待填”。"""
    del data, db
    from crawler.profile_draft import UnitListError, draft_profile, read_unit_list

    try:
        text = draft_profile(read_unit_list(units), district)
    except UnitListError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    if out is None:
        typer.echo(text, nl=False)
        return
    try:
        with out.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        typer.echo(f"文件已存在，没有改动：{out}", err=True)
        raise typer.Exit(2) from None
    except OSError as error:
        typer.echo(f"写不了 {out}：{error.strerror or error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"已写到 {out}；请补全“待填”后运行 zwgk profile check {out}")


def _notes(profile: Profile) -> Iterator[str]:
    """What is no error but worth a look: units that the table names and the profile lacks, exemptions that have run out."""
    from rules.local_rules import judged_edition
    from rules.responsibility import assignments

    found = assignments(judged_edition(profile.edition), profile.judged_units())
    if found.unconfigured_units:
        yield f"指标表点名、档案里没有的单位（不会评估，报告里会列出）：{'、'.join(found.unconfigured_units)}"
    for unit in profile.units:
        for each in unit.exempt:
            if profile.as_of and each.until < profile.as_of:
                yield f"{unit.name} 的例外 {each.indicator} 到 {each.until} 已失效"
    if profile.records_folder and not profile.records_folder.is_dir():
        yield f"台账文件夹还不存在：{profile.records_folder}"
