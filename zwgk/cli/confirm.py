"""``zwgk confirm``."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from checks.evidence import Status
from zwgk.cli.options import DATA, Data, Db, ProfileFile, day, workplace


def status_named(text: str) -> Status:
    """A status by its name in the verdict record or in Chinese. Raises typer.BadParameter in Chinese."""
    for status in Status:
        if text.strip() in (status.value, status.label):
            return status
    raise typer.BadParameter(f"没有结论“{text}”；可用 {'、'.join(f'{s.value}（{s.label}）' for s in Status)}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("confirm")(confirm)


def confirm(
    profile: ProfileFile,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="单位名称或别名")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="指标编码，如 A005")],
    status: Annotated[Status, typer.Option("--status", parser=status_named, metavar="S", help="人工结论：passed 或 合格 等")],
    reason: Annotated[str, typer.Option("--reason", help="理由")],
    by: Annotated[str, typer.Option("--by", help="确认人")],
    until: Annotated[date | None, typer.Option("--until", parser=day, metavar="DATE", help="有效期至")] = None,
    data: Data = DATA,
    db: Db = None,
) -> None:
    """在判定旁边记下人工结论；依据的页面变了，结论即失效。"""
    from zwgk.jobs.confirm import confirm_verdict
    from zwgk.jobs.profiles import profile_at

    decided = confirm_verdict(
        workplace(data, db), profile_at(profile), unit, code, status=status, reason=reason, by=by, until=until
    )
    typer.echo(f"已记录：{decided.unit} {decided.code} 人工结论“{status.label}”（{by}）。系统结论仍为“{decided.status.label}”。")
