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
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from checks.reading.names import plain
from checks.records import KINDS, LABELS, kind_of, read_rows, template_headers, template_hints
from crawler.profile import Profile
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


def ledgers_of(profile: Profile) -> Ledgers:
    """The profile's ledgers; records of a unit that it lacks are told too. Raises JobError as ``read_ledgers`` does."""
    read = read_ledgers(profile.records_folder)
    known = {plain(name) for entry in profile.units for name in (entry.name, *entry.aliases)}
    strange = tuple(
        f"台账里的责任单位“{unit}”不在档案里，它的{sum(map(len, kinds.values()))}条记录没有采用"
        for unit, kinds in read.by_unit.items()
        if plain(unit) not in known
    )
    return Ledgers(read.by_unit, (*read.problems, *strange))


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
        try:
            rows = _rows(path)
        except (OSError, UnicodeDecodeError, csv.Error, CalamineError) as error:
            problems.append(f"{path.name}：读不了，里面的记录都没有采用（{_why(error)}）")
            continue
        records, wrong = read_rows(kind, rows)
        problems += [f"{path.name}{p}" for p in wrong]
        for record in records:
            kinds = by_unit.setdefault(record.unit, {})
            kinds[kind] = (*kinds.get(kind, ()), record)
    return Ledgers(by_unit, tuple(problems))


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "文字编码认不出来，请存为 UTF-8"
    if isinstance(error, PasswordError):
        return "文件加了密码"
    return "不是完好的表格文件" if isinstance(error, CalamineError) else str(error)


def _rows(path: Path) -> list[dict[str, str]]:
    if path.suffix.lower() == ".csv":
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("gb18030")
        return [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(io.StringIO(text))]
    grid = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    head, *rows = [[_typed(cell) for cell in row] for row in grid] or [[]]
    return [{name: cell for name, cell in zip(head, row, strict=False) if name} for row in rows if any(row)]


def _typed(cell: object) -> str:
    """What the office sees in the cell: spreadsheets keep every number as a fraction."""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()


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
