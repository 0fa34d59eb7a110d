"""``zwgk demo``."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk.cli.options import DATA, Data, Db


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demo)


def demo(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="示例门户的端口，0 为任意空闲端口")] = 0,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """在本机起一个示例区门户，抓取、判定 162 项指标、写出全部报告。"""
    from zwgk.cli.printing import print_night, progress
    from zwgk.jobs.demo import run_demo

    with progress("示例区") as tick:
        night = run_demo(data, db, port=port, tick=tick)
    print_night(night, as_json=False)
    if not night.usable:
        raise typer.Exit(3)
