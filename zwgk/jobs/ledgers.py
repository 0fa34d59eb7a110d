"""Offline ledgers: empty templates for the office, and the filled ones read back, one file a kind, CSV or XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from python_calamine import CalamineWorkbook

from checks.reading.names import plain
from checks.records import KINDS, LABELS, kind_of, read_rows, template_headers, template_hints
from zwgk.jobs.failures import JobError


@dataclass(frozen=True, slots=True)
class Ledgers:
    """Unit -> kind -> records, and in Chinese what could not be read."""

    by_unit: Mapping[str, Mapping[str, tuple[object, ...]]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def of(self, *names: str) -> dict[str, tuple[object, ...]]:
        """The records under any of a unit's names, joined."""
        wanted = {plain(n) for n in names}
        joined: dict[str, tuple[object, ...]] = {}
        for unit, kinds in self.by_unit.items():
            if plain(unit) in wanted:
                for kind, records in kinds.items():
                    joined[kind] = (*joined.get(kind, ()), *records)
        return joined


def read_ledgers(folder: Path | None) -> Ledgers:
    """Every ledger in the folder. Raises JobError where the profile names a folder that is not there."""
    if folder is None:
        return Ledgers()
    if not folder.is_dir():
        raise JobError(f"档案里的台账文件夹不存在：{folder}", 2)
    by_unit: dict[str, dict[str, tuple[object, ...]]] = {}
    problems: list[str] = []
    for path in sorted(p for p in folder.iterdir() if p.suffix.lower() in (".csv", ".xlsx", ".xls", ".ods")):
        kind = kind_of(path.stem)
        if kind is None:
            problems.append(f"{path.name}：认不出是哪种台账，文件名应含{'、'.join(LABELS.values())}之一")
            continue
        records, wrong = read_rows(kind, _rows(path))
        problems += [f"{path.name}{p}" for p in wrong]
        for record in records:
            kinds = by_unit.setdefault(record.unit, {})
            kinds[kind] = (*kinds.get(kind, ()), record)
    return Ledgers(by_unit, tuple(problems))


def _rows(path: Path) -> list[dict[str, str]]:
    if path.suffix.lower() == ".csv":
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("gb18030")
        return [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(io.StringIO(text))]
    grid = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    head = [str(cell).strip() for cell in grid[0]] if grid else []
    return [
        {name: str(cell).strip() for name, cell in zip(head, row, strict=False) if name}
        for row in grid[1:]
        if any(str(cell).strip() for cell in row)
    ]


def write_templates(folder: Path) -> tuple[Path, ...]:
    """An empty XLSX and CSV for each kind, headings in Chinese with a hint on each. Raises JobError for a file that stands."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for kind in KINDS:
        sheet_path, text_path = folder / f"{LABELS[kind]}.xlsx", folder / f"{LABELS[kind]}.csv"
        for path in (sheet_path, text_path):
            if path.exists():
                raise JobError(f"文件已存在，不覆盖：{path}", 2)
        hints = template_hints(kind)
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for number, heading in enumerate(template_headers(kind), 1):
            cell = sheet.cell(row=1, column=number, value=heading)
            cell.font = Font(bold=True)
            cell.comment = Comment(hints[heading], "zwgk")
        book.save(sheet_path)
        text_path.write_text(",".join(template_headers(kind)) + "\n", encoding="utf-8-sig")
        written += [sheet_path, text_path]
    return tuple(written)
