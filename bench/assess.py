"""``python -m bench.assess``: ``zwgk assess`` as a process of its own on a whole district's stored pages.

A generated district of 46 units and 20,000 documents (about 3 minutes to make on two idle cores): 15 s and 1 GB. ``--sample`` crawls the
bundled sample district instead (about a minute): 10 s. Judging is given up after five minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

LIMIT, SAMPLE_LIMIT, MEMORY = 15.0, 10.0, 1024.0
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class Measure:
    """One ``zwgk assess``: wall and CPU seconds, peak resident MB over all its processes, verdicts by status."""

    seconds: float
    cpu: float
    peak: float
    statuses: Counter[str]

    def told(self) -> str:
        """As one line."""
        found = "，".join(f"{status} {count}" for status, count in sorted(self.statuses.items()))
        return f"{self.seconds:.1f} 秒，CPU {self.cpu:.1f} 秒，峰值内存 {self.peak:.0f} MB，{sum(self.statuses.values())} 条：{found}"


def measure(data: Path) -> Measure:
    """Judge the folder's district. Raises RuntimeError where that fails or takes longer than ``PATIENCE``."""
    started = time.monotonic()
    command = [sys.executable, "-m", "zwgk.cli", "assess", str(data / "profile.yml"), "--data", str(data), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        watch = _Memory(process.pid)
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        assert process.stdout is not None
        told = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        peak = max(watch.stop(), usage.ru_maxrss / 1024)
    if process.returncode != 0:
        raise RuntimeError(f"zwgk assess 失败（代码 {process.returncode}）：{told[-500:]}")
    return Measure(seconds, usage.ru_utime + usage.ru_stime, peak, _statuses(told))


def _statuses(told: str) -> Counter[str]:
    return Counter(json.loads(line)["status"] for line in told.splitlines())


class _Memory:
    """Watches what a process and its children take together: the kernel tells the peak of each alone."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The peak in MB."""
        self._ended.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while not self._ended.wait(0.1):
            self._peak = max(self._peak, sum(map(_resident, (self._pid, *_children(self._pid)))))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def _resident(pid: int) -> float:
    """MB that the process alone answers for: pages shared with its parent count in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def crawl_sample(data: Path) -> None:
    """Crawl the bundled sample district into the folder."""
    from crawler.profile import load_profile
    from samples import serve
    from zwgk.jobs.crawl import crawl_district
    from zwgk.workplace import Workplace

    with serve() as running:
        data.mkdir(parents=True, exist_ok=True)
        profile = running.write_profile(data / "profile.yml")
        summary = crawl_district(Workplace.at(data), load_profile(profile))
    _say(f"示例区已抓取 {summary.pages} 页")


def main() -> int:
    """Exit code 0 within the limits, 1 beyond them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.assess", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=20_000, help="存储的文件数（默认 20000；100000 约需十分钟生成）")
    parser.add_argument("--units", type=int, default=46)
    parser.add_argument("--sample", action="store_true", help="改用自带的示例区：先抓取一次，再评估")
    parser.add_argument(
        "--rounds", type=int, default=2, help="评估几次（默认 2；以第一次为准，其后几次可用第一次留下的解析结果）"
    )
    parser.add_argument("--keep", type=Path, help="数据留在这个文件夹；已有数据时不再生成")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="zwgk-bench-") as folder:
        data = args.keep or Path(folder)
        if not (data / "profile.yml").exists():
            _make(data, args.documents, args.units, sample=args.sample)
        runs = []
        for number in range(args.rounds):
            runs.append(measure(data))
            _say(f"第{number + 1}次评估：{runs[-1].told()}")
    limit = SAMPLE_LIMIT if args.sample else LIMIT
    _say(f"要求：{limit:.0f} 秒以内，内存 {MEMORY:.0f} MB 以内")
    return 0 if runs[0].seconds <= limit and max(run.peak for run in runs) <= MEMORY else 1


def _make(data: Path, documents: int, units: int, *, sample: bool) -> None:
    if sample:
        crawl_sample(data)
        return
    from bench.district import build

    started = time.monotonic()
    made = build(data, documents, units)
    spent = time.monotonic() - started
    _say(
        f"{made.units} 个单位，{made.columns} 个栏目，{made.documents} 个已存页面（其中附件 {made.files} 个），生成用时 {spent:.0f} 秒"
    )


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
