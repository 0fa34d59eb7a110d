"""``python -m bench.pipeline``: the full pipeline against bare Scrapy on the same generated portal, interleaved, median of three.

Fails under 1.5 x its pages a second or over 0.6 x its CPU a page. ``--memory`` compares peak memory at 12,000 and 1,000 pages
instead and fails over 20 % growth.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

FASTER, CHEAPER, GROWTH = 1.5, 0.6, 1.2


@dataclass(frozen=True, slots=True)
class Measure:
    """One run: pages, seconds, CPU seconds (user and system), peak resident MB."""

    pages: int
    seconds: float
    cpu: float
    peak: float

    @property
    def pace(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds

    @property
    def cost(self) -> float:
        """CPU seconds for a thousand pages."""
        return 1000 * self.cpu / self.pages


@contextmanager
def portal(pages: int) -> Iterator[str]:
    """A portal of that size in a process of its own; its home address."""
    with tempfile.TemporaryDirectory(prefix="zwgk-bench-") as folder:
        file = Path(folder) / "port"
        server = subprocess.Popen([sys.executable, "-m", "bench.portal", "--pages", str(pages), "--port-file", str(file)])  # noqa: S603
        try:
            for _ in range(200):
                if file.exists():
                    break
                time.sleep(0.05)
            else:
                raise RuntimeError("测试门户没有启动")
            yield f"http://127.0.0.1:{file.read_text(encoding='utf-8')}/"
        finally:
            server.terminate()
            server.wait()


def measure(module: str, *arguments: str) -> Measure:
    """Run a module and measure it alone. Raises RuntimeError when it fails."""
    started = time.monotonic()
    with subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        told = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or not told.strip().isdigit():
        raise RuntimeError(f"{module} 失败（代码 {process.returncode}）：{told[-500:]}")
    return Measure(int(told), time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def full(url: str) -> Measure:
    """The full pipeline into a fresh store."""
    with tempfile.TemporaryDirectory(prefix="zwgk-bench-") as folder:
        return measure("bench.full", url, folder)


def compare(pages: int, rounds: int) -> bool:
    """Both, turn by turn; prints the medians and answers whether the bars are met."""
    ours, bare = [], []
    with portal(pages) as url:
        measure("bench.bare", url)  # the server keeps its pages from here on
        for number in range(rounds):
            bare.append(measure("bench.bare", url))
            ours.append(full(url))
            _say(f"第{number + 1}轮  裸 Scrapy {_told(bare[-1])}；全流程 {_told(ours[-1])}")
    short = min(m.pages for m in ours) < 0.98 * max(m.pages for m in bare)
    pace = statistics.median(m.pace for m in ours) / statistics.median(m.pace for m in bare)
    cost = statistics.median(m.cost for m in ours) / statistics.median(m.cost for m in bare)
    _say(f"每秒页数 {pace:.2f} 倍（要求不低于 {FASTER}）；每页 CPU {cost:.2f} 倍（要求不高于 {CHEAPER}）")
    if short:
        _say(f"全流程没有抓全：{min(m.pages for m in ours)} 页，裸 Scrapy {max(m.pages for m in bare)} 页")
    return pace >= FASTER and cost <= CHEAPER and not short


def memory(small: int, large: int) -> bool:
    """Peak memory of both sizes; prints it and answers whether the growth stays within the bar."""
    peaks = []
    for pages in (small, large):
        with portal(pages) as url:
            found = full(url)
            _say(f"{found.pages} 页：峰值内存 {found.peak:.0f} MB，{_told(found)}")
            peaks.append(found.peak)
    _say(f"峰值内存 {peaks[1] / peaks[0]:.2f} 倍（要求不高于 {GROWTH}）")
    return peaks[1] <= GROWTH * peaks[0]


def _told(one: Measure) -> str:
    return f"{one.pages} 页 {one.pace:.0f} 页/秒 CPU {one.cost:.1f} 秒/千页"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    """Exit code 0 when the bars are met, 1 when not."""
    parser = argparse.ArgumentParser(prog="python -m bench.pipeline")
    parser.add_argument("--pages", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help="比较 1,000 页与 12,000 页的峰值内存")
    args = parser.parse_args()
    good = memory(1000, 12000) if args.memory else compare(args.pages, args.rounds)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
