"""``zwgk rule``: the catalogue of indicators and their rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from zwgk.cli.options import DATA, Data, Db, Json

app = typer.Typer(no_args_is_help=True)
Year = Annotated[int, typer.Option("--edition", help="指标体系版本（年）")]


@app.command("list")
def list_rules(edition: Year = 2021, as_json: Json = False, data: Data = DATA, db: Db = None) -> None:
    """列出全部指标：编码、判定方式、是否已编写规则。"""
    del data, db
    from reports.model import METHOD_LABELS
    from rules.assess import NOT_WRITTEN, rule_of
    from rules.catalogue import catalogue
    from rules.local_rules import judged_edition

    written = catalogue()
    for indicator in judged_edition(edition).indicators:
        rule = rule_of(indicator)
        if as_json:
            record = {"code": indicator.code, "rule": indicator.rule, "row": indicator.row, "method": rule.method}
            record |= {"confidence": rule.confidence, "written": indicator.rule in written, "indicator": indicator.text}
            typer.echo(json.dumps(record, ensure_ascii=False))
        else:
            how = METHOD_LABELS[rule.method] if indicator.rule in written else NOT_WRITTEN
            typer.echo(f"{indicator.code}  {how}{'（抽查）' if rule.confidence == 'heuristic' else ''}  {indicator.text}")


@app.command("show")
def show(code: str, edition: Year = 2021, data: Data = DATA, db: Db = None) -> None:
    """一项指标的原文、责任单位和规则说明。"""
    del data, db
    from rules.local_rules import judged_edition
    from zwgk.jobs.failures import JobError
    from zwgk.jobs.handbook import page_of

    indicator = judged_edition(edition).by_code.get(code.upper())
    if indicator is None:
        raise JobError(f"{edition}版没有编码为 {code} 的指标；用 zwgk rule list 查看", 2)
    typer.echo(page_of(indicator))


@app.command("new")
def new(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="规则编号，如 A078")],
    slug: Annotated[str, typer.Argument(metavar="NAME", help="英文短名，如 budget_platform")],
    title: Annotated[str, typer.Option("--title", help="规则的中文名")],
    into: Annotated[Path, typer.Option("--into", help="源码文件夹")] = Path(),
    data: Data = DATA,
    db: Db = None,
) -> None:
    """起草一条规则和它的样例文件。"""
    del data, db
    from zwgk.jobs.new_rule import draft_rule

    for path in draft_rule(into, rule_id.upper(), slug, title):
        typer.echo(str(path))


@app.command("docs")
def docs(
    folder: Annotated[Path, typer.Option("--out", help="写到这个文件夹")] = Path("docs/rules"),
    check: Annotated[bool, typer.Option("--check", help="只检查是否最新，不写")] = False,
    edition: Year = 2021,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """由规则写出手册页。"""
    del data, db
    from rules.local_rules import judged_edition
    from zwgk.jobs.handbook import stale_pages, write_pages

    table = judged_edition(edition)
    if check:
        stale = stale_pages(table, folder)
        for path in stale:
            typer.echo(f"手册页已过期：{path}")
        raise typer.Exit(1 if stale else 0)
    typer.echo(f"写出手册页 {write_pages(table, folder)} 个，在 {folder}")


@app.command("import")
def import_table_file(
    table: Annotated[Path, typer.Argument(metavar="TABLE", help="发布的指标体系表，文本（各单元格一行）")],
    out: Annotated[Path | None, typer.Option("--out", help="写成 CSV")] = None,
    edition: Annotated[int | None, typer.Option("--base", help="与这一版对照，相同指标沿用规则编号")] = None,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """导入一版指标体系表，报告看起来有问题的地方，不擅自改正。"""
    del data, db
    from rules.edition import load_edition
    from rules.table_import import import_table
    from zwgk.jobs.failures import JobError

    try:
        text = table.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        text = table.read_text(encoding="gb18030")
    except FileNotFoundError:
        raise JobError(f"没有这个文件：{table}", 2) from None
    report = import_table(text, load_edition(edition) if edition else None)
    for problem in report.problems:
        typer.echo(f"请核对：{problem}", err=True)
    if out:
        out.write_text(report.to_csv(), encoding="utf-8")
        typer.echo(f"导入 {len(report.rows)} 行，写入 {out}")
    else:
        typer.echo(report.to_csv(), nl=False)
