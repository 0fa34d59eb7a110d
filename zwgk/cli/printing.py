"""What commands print: progress on a terminal, results as Chinese lines or as JSON."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from checks.evidence import Status

if TYPE_CHECKING:
    from crawler.monitors import CrawlSummary
    from zwgk.jobs.assess import Assessed
    from zwgk.jobs.nightly import Night
    from zwgk.jobs.recheck import Change, Rechecked

Tick = Callable[[str], None]


LINE_SECONDS = 10.0
"""How often a log gets a line while the same thing goes on."""


def lines(title: str, clock: Callable[[], float] = time.monotonic) -> Tick:
    """Progress for logs and pipes: a line for each step at once, and every ten seconds how far a long one is."""
    last: tuple[str, float] = ("", 0.0)

    def tick(message: str) -> None:
        nonlocal last
        step, now = re.sub(r"\d+", "", message), clock()
        if step != last[0] or now - last[1] >= LINE_SECONDS:
            last = (step, now)
            print(f"{title}：{message}", file=sys.stderr, flush=True)

    return tick


@contextmanager
def progress(title: str) -> Iterator[Tick]:
    """A spinner with the last message on a terminal; elsewhere a line now and then."""
    if not sys.stderr.isatty():
        yield lines(title)
        return
    from rich.console import Console

    with Console(stderr=True).status(title) as status:
        yield lambda message: status.update(f"{title}：{message}")


def as_text(value: Any) -> str:
    """JSON of plain values, dates and paths as text."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def counted(statuses: Mapping[Status, int]) -> str:
    """合格 12，不合格 3, those that occur."""
    return "，".join(f"{status.label} {n}" for status, n in statuses.items() if n)


def print_crawl(summary: CrawlSummary, *, as_json: bool) -> None:
    """How the crawl went."""
    typer.echo(as_text(summary.to_json()) if as_json else f"抓取完成：{summary.told()}")


def _warn(problems: Iterable[str]) -> None:
    for problem in problems:
        typer.echo(f"注意：{problem}", err=True)


def print_assessment(done: Assessed, *, as_json: bool) -> None:
    """Counts of an assessment; with ``as_json`` one verdict a line. What could not be read is told beside them."""
    _warn(done.notes)
    if as_json:
        for verdict in done.verdicts:
            typer.echo(json.dumps(verdict.to_json(), ensure_ascii=False))
        return
    typer.echo(f"判定完成：{len(done.verdicts)} 条，按 {done.as_of.isoformat()} 判定；{counted(done.counts)}")
    for name, codes in done.unconfigured.items():
        typer.echo(f"指标表点名而档案里没有的单位：{name}（{len(codes)}项指标）")


def print_night(night: Night, *, as_json: bool) -> None:
    """What a night brought, and where the reports lie."""
    if as_json:
        told = {"run": night.run, "usable": night.usable, "files": [str(f) for f in night.files], "notes": night.notes}
        typer.echo(as_text({**told, "problems": night.problems}))
        return
    _warn(night.problems)
    if not night.usable:
        typer.echo(f"本次结果不可用：{'；'.join(night.notes)}")
    typer.echo(f"判定 {sum(night.counts.values())} 条：{counted(night.counts)}")
    typer.echo("报告：")
    for path in night.files:
        typer.echo(f"  {path}")


def _told(change: Change) -> str:
    if change.before is change.after:
        return f"{change.code} 仍为{change.after.label}：{change.reason}（原为：{change.before_reason}）"
    before = change.before.label if change.before else "未判定"
    return f"{change.code} {before} → {change.after.label}：{change.reason}"


def print_recheck(done: Rechecked, *, as_json: bool) -> None:
    """What changed for the unit."""
    if as_json:
        changes = [asdict(change) for change in done.changes]
        typer.echo(as_text({"unit": done.unit, "usable": done.usable, "changes": changes}))
        return
    typer.echo(f"复查完成：{done.unit}，判定 {done.judged} 条，重新查看页面 {done.pages} 个")
    for change in done.changes:
        typer.echo(_told(change))
    if not done.changes:
        typer.echo("没有变化。")
    for note in done.notes:
        typer.echo(f"注意：{note}")
