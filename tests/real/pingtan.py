"""Replays the one real district of ZWGK_REAL_PAGES on loopback."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from checks.reading.names import plain


@dataclass(frozen=True)
class Label:
    """What a careful evaluator could answer for one pair on one day."""

    unit: str
    code: str
    expect: tuple[str, ...]
    why: str


def labels(folder: Path, as_of: str) -> list[Label]:
    """The labels of one day, from every labels file of the folder."""
    records = [json.loads(line) for path in sorted(folder.glob("labels*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [Label(r["unit"], r["code"], tuple(r["expect"]), r["why"]) for r in records if r["as_of"] == as_of]


def rows(folder: Path, as_of: str) -> dict[str, set[tuple[str, str]]]:
    """The list rows that the archive dates no later than a day: path of the column -> (title without blanks, date as far as it is known)."""
    found: dict[str, set[tuple[str, str]]] = {}
    with (folder / "documents.tsv").open(encoding="utf-8", newline="") as file:
        for record in csv.DictReader(file, delimiter="\t"):
            if record["published"] and record["published"] <= as_of:
                known = record["published"][: 10 if record["precision"] == "day" else 7]
                found.setdefault(record["column"], set()).add((plain(record["title"]), known))
    return found


@contextmanager
def replay(folder: Path, work: Path, as_of: str) -> Iterator[Path]:
    """Serve the district as it looked on a day; yields its profile. The server is ended on leaving."""
    port_file, profile = work / "port", work / "profile.yml"
    arguments = ["serve", "--port", "0", "--port-file", str(port_file), "--profile", str(profile), "--as-of", as_of]
    server = subprocess.Popen([sys.executable, str(folder / "replay.py"), *arguments], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if port_file.exists():
                break
            time.sleep(0.1)
        assert port_file.exists(), "the replay server did not start within ten seconds"
        yield profile
    finally:
        server.terminate()
        server.wait(timeout=10)
