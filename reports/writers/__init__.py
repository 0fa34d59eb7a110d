"""One module for each format: a ``NAME`` and a ``write(report, path)``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reports.model import Report
from reports.writers import page, summary, verdict_lines, workbook

FORMATS: Mapping[str, tuple[str, Callable[[Report, Path], None]]] = {
    "jsonl": (verdict_lines.NAME, verdict_lines.write),
    "json": (summary.NAME, summary.write),
    "xlsx": (workbook.NAME, workbook.write),
    "html": (page.NAME, page.write),
}


def write_all(report: Report, folder: Path, formats: Iterable[str] = tuple(FORMATS)) -> tuple[Path, ...]:
    """Write the report in the given formats; each file appears whole or not at all. Raises KeyError for an unknown format."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name in formats:
        file, write = FORMATS[name]
        part = folder / f".{file}.part"
        try:
            write(report, part)
            part.replace(folder / file)
        finally:
            part.unlink(missing_ok=True)
        written.append(folder / file)
    return tuple(written)
