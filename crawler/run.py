"""One crawl in a process of its own: a Twisted reactor starts once in a process.

``crawl`` is called by the jobs; it starts ``python -m crawler.run``, hands the order over as JSON and reads progress and outcome
from its output, one JSON object a line. The crawl has a session of its own, so an interrupt reaches it once, through ``crawl``;
and it ends by itself when the process that asked for it is gone.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from checks.needs import CrawlNeeds, Need
from crawler.monitors import CrawlSummary
from crawler.profile import Profile

log = logging.getLogger(__name__)
STOP_SECONDS = 30.0
"""How long an interrupted crawl may take to write down what it has."""
WATCH_SECONDS = 1.0
"""How often a crawl looks whether the process that asked for it still lives."""


def crawl(
    profile: Profile,
    units: Sequence[str],
    needs: CrawlNeeds | None,
    data_dir: Path,
    db_url: str,
    *,
    full: bool = False,
    urls: Sequence[str] | None = None,
    on_progress: Callable[[str], None] = lambda _: None,
) -> CrawlSummary:
    """Crawl the units (none named: all, and the portal) for what ``needs`` asks; with ``urls`` fetch exactly these again.

    Never raises for what goes wrong in the crawl: ``ended`` and ``error`` of the answer tell. KeyboardInterrupt is passed on
    after the crawl has written down what it has.
    """
    order = order_of(profile, units, needs, data_dir, db_url, full=full, urls=urls) | {"asked_by": os.getpid()}
    with tempfile.TemporaryDirectory(prefix="zwgk-") as folder:
        file = Path(folder) / "order.json"
        file.write_text(json.dumps(order, ensure_ascii=False), encoding="utf-8")
        command = [sys.executable, "-m", "crawler.run", str(file)]
        with subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
        ) as process:
            assert process.stdout is not None
            try:
                summary = _follow(process.stdout, on_progress)
                code = process.wait()
            except BaseException:
                _stop(process)
                raise
    if summary is None:
        return CrawlSummary(ended="failed", error=f"抓取进程异常退出（代码 {code}）")
    return summary


def order_of(
    profile: Profile,
    units: Sequence[str],
    needs: CrawlNeeds | None,
    data_dir: Path,
    db_url: str,
    *,
    full: bool = False,
    urls: Sequence[str] | None = None,
) -> dict[str, Any]:
    """What ``crawl`` is asked, as plain data for ``run_order``."""
    return {
        "profile": profile.model_dump(mode="json"),
        "folder": str(profile.folder.resolve()),
        "units": list(units),
        "needs": _needs_out(needs),
        "data": str(data_dir),
        "db": db_url,
        "full": full,
        "urls": None if urls is None else list(urls),
    }


def _follow(lines: IO[str], on_progress: Callable[[str], None]) -> CrawlSummary | None:
    summary = None
    for line in lines:
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if "progress" in told:
            on_progress(told["progress"])
        elif "summary" in told:
            summary = CrawlSummary.from_json(told["summary"])
    return summary


def _stop(process: subprocess.Popen[str]) -> None:
    """Let the crawl write down what it has; one that takes too long is ended with everything that it started."""
    process.send_signal(signal.SIGINT)
    try:
        process.communicate(timeout=STOP_SECONDS)  # reads on: a full pipe must not keep the crawl from ending
    except (subprocess.TimeoutExpired, KeyboardInterrupt):  # a second interrupt means at once
        _end_group(process.pid)
        process.wait()


def _end_group(leader: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def _end_with(asked_by: int) -> None:
    """Stop this process as an interrupt would once ``asked_by`` is no longer its parent, and at all events soon after."""

    def watch() -> None:
        while os.getppid() == asked_by:
            time.sleep(WATCH_SECONDS)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(STOP_SECONDS)
        _end_group(os.getpid())
        os._exit(130)

    threading.Thread(target=watch, name="asked-by", daemon=True).start()


def _needs_out(needs: CrawlNeeds | None) -> dict[str, Any] | None:
    return None if needs is None else {"year": needs.year, "needs": [asdict(need) for need in needs.needs]}


def _needs_in(data: dict[str, Any] | None) -> CrawlNeeds | None:
    return None if data is None else CrawlNeeds(data["year"], tuple(Need(**need) for need in data["needs"]))


def run_order(
    data: dict[str, Any], tell: Callable[[dict[str, Any]], None], settings: dict[str, Any] | None = None
) -> CrawlSummary:
    """Run the crawl in this process; ``tell`` receives progress. ``settings`` override Scrapy's, for measurements."""
    from crawler.keeping import StoreKeeper, open_repository, scope_of
    from crawler.order import Order
    from crawler.process import run_spider
    from crawler.walk.starts import Again
    from storage.errors import StorageError

    profile = Profile.model_validate({**data["profile"], "folder": Path(data["folder"])})
    try:
        repository = open_repository(Path(data["data"]), data["db"])
        try:
            again = data["urls"] is not None
            portal = not data["units"] or None not in repository.current_homes(profile.district)
            columns = repository.current_columns(profile.district) if again else ()
            scope = () if again else scope_of(profile, data["units"], portal=portal)
            keeper = StoreKeeper(
                repository,
                profile,
                "second-look" if again else "crawl",
                scope,
                lambda pages, waiting: tell({"progress": f"已抓取 {pages} 页，待抓取 {waiting}"}),
            )
            order = Order(
                profile=profile,
                units=tuple(data["units"]),
                needs=_needs_in(data["needs"]),
                full=data["full"],
                urls=None if data["urls"] is None else tuple(data["urls"]),
                columns=tuple(Again(c.url, c.owner, c.name, c.path, c.found_by) for c in columns),
                portal=portal,
            )
            return run_spider(order, keeper, settings or {})
        finally:
            repository.close()
    except StorageError as error:
        return CrawlSummary(ended="failed", error=str(error))


def main(arguments: Sequence[str] | None = None) -> int:
    """``python -m crawler.run ORDER.json``: exit code 0 done, 1 failed, 130 interrupted."""
    (file,) = arguments if arguments is not None else sys.argv[1:]
    data = json.loads(Path(file).read_text(encoding="utf-8"))

    def tell(message: dict[str, Any]) -> None:
        with suppress(BrokenPipeError):  # whoever asked is gone; what was fetched is still to be written down
            sys.stdout.write(json.dumps(message, ensure_ascii=False, default=str) + "\n")
            sys.stdout.flush()

    if "asked_by" in data:
        _end_with(data["asked_by"])
    try:
        summary = run_order(data, tell, {"ZWGK_LOG": str(Path(data["data"]) / "log")})
    except KeyboardInterrupt:  # before Scrapy minded signals: nothing was fetched yet
        return 130
    log.info("%s", summary.told())
    tell({"summary": summary.to_json()})
    return {"failed": 1, "interrupted": 130}.get(summary.ended, 0)


if __name__ == "__main__":
    sys.exit(main())
