"""Workbooks (xlsx, xlsb, xls, et, ods) through calamine: each visible sheet a grid captioned with its name."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from crawler.extraction.attachments.blocks import Grid, clean
from crawler.extraction.attachments.compound import streams
from crawler.extraction.attachments.formats import OLE
from crawler.extraction.attachments.limits import ENCRYPTED, Limits, NotUnderstoodError, UnreadableError, damaged
from crawler.extraction.attachments.packed import Package
from crawler.extraction.attachments.reading import Reading

_FILE_PASS = 0x2F  # the record that says how the rest is locked; it stands right behind the first
_FIRST_RECORDS = 8

Value = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(data: bytes, kind: str, limits: Limits) -> Reading:
    """The grids of a workbook. Hidden sheets are left out (the public does not see them) unless all are hidden.

    ``NotUnderstoodError`` for an old binary workbook that is whole and yet not read.
    """
    images = 0
    if data.startswith(b"PK"):
        package = Package(data, kind, limits)  # refuses bombs and broken archives before calamine opens them
        images = sum(1 for name in package.names() if "/media/" in name.lower())
    elif data.startswith(OLE):
        _check_whole(data, kind)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            sheets = [
                sheet for sheet in book.sheets_metadata if sheet.typ in (SheetTypeEnum.WorkSheet, SheetTypeEnum.DialogSheet)
            ]
            if not sheets:
                raise damaged(kind)
            shown = [sheet for sheet in sheets if sheet.visible is SheetVisibleEnum.Visible] or sheets
            blocks: list[Grid] = []
            left = limits.cells
            partly: list[str] = []
            for metadata in shown:
                block, used, cut = _sheet(book.get_sheet_by_name(metadata.name), left)
                left -= used
                if cut:
                    partly.append(f"工作表“{metadata.name}”过大，只读了前{len(block.rows)}行")
                if block.rows:
                    blocks.append(block)
    except PasswordError as error:
        raise UnreadableError(ENCRYPTED) from error
    except (CalamineError, OSError, ValueError, KeyError) as error:
        if data.startswith(OLE):
            raise NotUnderstoodError from error
        raise damaged(kind) from error
    return Reading(tuple(blocks), images=images, partly=tuple(partly))


def _check_whole(data: bytes, kind: str) -> None:
    """Refuses a compound file whose end is missing (calamine would hand out what is there as if it were all) or that is locked."""
    parts = streams(data, ("Workbook", "Book"), kind)
    book = parts.get("Workbook", parts.get("Book", b""))
    at = 0
    for _ in range(_FIRST_RECORDS):
        if at + 4 > len(book):
            return
        record, length = struct.unpack_from("<HH", book, at)
        if record == _FILE_PASS:
            raise UnreadableError(ENCRYPTED)
        at += 4 + length


def _sheet(sheet: CalamineSheet, cells: int) -> tuple[Grid, int, bool]:
    """The grid of a sheet, how many cells were looked at, and whether it was cut."""
    rows: list[list[str]] = []
    used, cut = 0, False
    width = max(sheet.width, 1)
    for values in sheet.iter_rows():
        used += width
        if used > cells:
            cut = True
            break
        rows.append([shown(value) for value in values])
    start = sheet.start or (0, 0)
    lines = [_line(row) for row in rows]  # before merged cells are repeated, so that the text says everything once
    # Rows come from the top of the sheet, their cells from the first used column; merged areas are counted from the corner.
    down = start[0] if len(rows) == sheet.height else 0
    for (top, first), (bottom, last) in sheet.merged_cell_ranges or []:
        _repeat(rows, top - down, bottom - down, first - start[1], last - start[1])
    kept = [index for index, row in enumerate(rows) if any(row)]
    right = max((column + 1 for index in kept for column, text in enumerate(rows[index]) if text), default=0)
    return (
        Grid(tuple(tuple(rows[index][:right]) for index in kept), tuple(lines[index] for index in kept), sheet.name),
        used,
        cut,
    )


def _line(row: Sequence[str]) -> str:
    return "\t".join(row).strip("\t")


def _repeat(rows: list[list[str]], top: int, bottom: int, first: int, last: int) -> None:
    if not (0 <= top < len(rows) and 0 <= first < len(rows[top])):
        return
    text = rows[top][first]
    if not text:
        return
    for row in rows[top : bottom + 1]:
        for column in range(first, min(last + 1, len(row))):
            row[column] = text


def shown(value: Value) -> str:
    """A cell value as a reader sees it: whole numbers without a point, dates as 2021-09-27."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M:%S")
    return str(value)
