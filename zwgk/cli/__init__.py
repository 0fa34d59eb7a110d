"""``zwgk``: the command line. Each noun has a module; heavy imports happen inside the commands."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

import typer

from zwgk.cli import assess, confirm, crawl, db, demo, inspect, nightly, profile, recheck, records, report, rule
from zwgk.cli.failures import explain, tell

INTERRUPTED = 130
app = typer.Typer(
    name="zwgk",
    help="政务公开评估：抓取公开页面，逐条指标判定，导出报告。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for module in (demo, crawl, assess, nightly, recheck, report, inspect, confirm):
    module.register(app)
app.add_typer(rule.app, name="rule", help="指标与规则目录")
app.add_typer(profile.app, name="profile", help="区县档案")
app.add_typer(records.app, name="records", help="线下台账")
app.add_typer(db.app, name="db", help="数据库")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with the contract's exit code: 0 done, 1 failed inside, 2 wrong usage, 3 not usable, 130 interrupted."""
    # A stopped service ends like Ctrl-C: the crawl writes down what it has.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and answer its exit code; every failure is told in Chinese on standard error."""
    try:
        answer = app(args=list(arguments) if arguments is not None else None, standalone_mode=False)
    except typer.TyperException as error:
        print(explain(error), file=sys.stderr)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        answer = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the outermost place: whatever happened is told, never a bare trace
        return tell(error)
    code = answer if isinstance(answer, int) else 0  # typer answers with the code of an Exit, and makes one of an interrupt
    if code == INTERRUPTED:
        print("已中断；再次运行同一命令会接着进行。", file=sys.stderr)
    return code
