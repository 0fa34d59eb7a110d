"""Options that commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from zwgk.workplace import Workplace


def day(text: str) -> date:
    """A day as YYYY-MM-DD. Raises typer.BadParameter in Chinese."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}”不是日期，应写成 2021-11-30 这样") from None


Data = Annotated[
    Path, typer.Option("--data", envvar="ZWGK_DATA", help="数据文件夹：数据库、页面存档、报告", show_default="./zwgk-data")
]
Db = Annotated[str | None, typer.Option("--db", envvar="ZWGK_DB", help="数据库地址（SQLAlchemy），默认用数据文件夹里的 SQLite")]
ProfileFile = Annotated[Path, typer.Argument(metavar="PROFILE", help="区县档案 profile.yml")]
Units = Annotated[list[str] | None, typer.Option("--unit", help="只处理这个单位，可重复")]
Codes = Annotated[list[str] | None, typer.Option("--indicator", help="只判定这项指标（编码），可重复")]
AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=day, metavar="DATE", help="按这一天判定，默认取档案里的 as_of，再默认今天")
]
Json = Annotated[bool, typer.Option("--json", help="输出机器可读的 JSON")]
Out = Annotated[Path | None, typer.Option("--out", help="报告写到这个文件夹")]
DATA = Path("zwgk-data")


def workplace(data: Path, db: str | None) -> Workplace:
    """The workplace that the shared options name. Raises StorageError for a database that no address or driver fits."""
    if db:
        from storage import engine_for

        engine_for(db).dispose()
    return Workplace.at(data, db)
