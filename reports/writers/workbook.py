"""report.xlsx: cover, matrix, one sheet a unit in the office's columns, and what is left for people.

Cells that begin with = + - @ (or a control character) are written as text, so that no page can put a formula into an office's
spreadsheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from checks.evidence import Status
from reports.model import OPEN, Line, Report, counts, pass_rate, percent

NAME = "report.xlsx"
UNIT_COLUMNS = (
    ("序号", 6), ("一级指标", 11), ("二级指标", 14), ("三级指标", 14), ("四级指标", 14), ("五级指标", 46), ("检查结果", 11),
    ("存在问题", 60), ("问题位置", 28), ("问题链接", 36), ("依据", 36), ("整改要求", 40),
)  # fmt: skip
OPEN_COLUMNS = (("序号", 6), ("责任单位", 18), *UNIT_COLUMNS[1:6], ("待核查事项", 60), *UNIT_COLUMNS[8:10])
FILLS = {
    Status.PASSED: "C6EFCE", Status.PARTIAL: "FFEB9C", Status.FAILED: "FFC7CE", Status.NEEDS_REVIEW: "DDEBF7",
    Status.UNKNOWN: "D9D9D9", Status.NOT_DUE: "EDEDED", Status.NOT_APPLICABLE: "FFFFFF",
}  # fmt: skip
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_THIN = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAP = Alignment(wrap_text=True, vertical="top")
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_CELL_LIMIT = 32_000


def write(report: Report, path: Path) -> None:
    """Write the workbook."""
    book = Workbook(write_only=True)
    names: set[str] = set()
    _cover(_sheet(book, "封面", names, (26, 16, 16, 16, 16, 16, 16, 16, 16)), report)
    _matrix(_sheet(book, "单位×指标", names, (10, 44, *([9] * len(report.units)))), report)
    for unit in report.units:
        _unit(_sheet(book, unit, names, tuple(w for _, w in UNIT_COLUMNS)), report, unit)
    widths = tuple(w for _, w in OPEN_COLUMNS)
    _open_lines(_sheet(book, "需人工核查", names, widths), report, Status.NEEDS_REVIEW)
    _open_lines(_sheet(book, "未能核查", names, widths), report, Status.UNKNOWN)
    book.save(path)


def plain_text(value: str) -> str:
    """The value as a cell may hold it: control characters out, within Excel's length."""
    return _ILLEGAL.sub("", value)[:_CELL_LIMIT]


def is_formula(value: str) -> bool:
    """Whether a spreadsheet would take the value for a formula."""
    return bool(_FORMULA.match(value))


def _sheet(book: Workbook, name: str, taken: set[str], widths: Sequence[int]) -> Any:
    base = re.sub(r"[\[\]:*?/\\']", "", name)[:28] or "单位"
    title, n = base, 2
    while title in taken:
        title, n = f"{base}{n}", n + 1
    taken.add(title)
    sheet: Any = book.create_sheet(title)  # the stubs know neither its dimensions nor its panes
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    return sheet


def _cell(
    sheet: WriteOnlyWorksheet, value: Any, *, bold: bool = False, fill: str = "", centre: bool = False, link: str = ""
) -> Cell:
    text = plain_text(value) if isinstance(value, str) else value
    cell = WriteOnlyCell(sheet, value=text)
    if isinstance(text, str):
        cell.data_type = "s"
        if is_formula(text):
            cell.quotePrefix = True
    cell.alignment = _CENTRE if centre else _WRAP
    cell.border = _BORDER
    if bold:
        cell.font = Font(bold=True)
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)
    if link.startswith(("http://", "https://")) and len(link) < 2000:
        cell.hyperlink = link
        cell.font = Font(color="0563C1", underline="single")
    return cell


def _heading(sheet: WriteOnlyWorksheet, names: Iterable[str]) -> list[Cell]:
    return [_cell(sheet, name, bold=True, fill="D9E1F2", centre=True) for name in names]


def _cover(sheet: WriteOnlyWorksheet, report: Report) -> None:
    title = WriteOnlyCell(sheet, value=plain_text(report.title))
    title.font = Font(bold=True, size=18)
    sheet.append([title])
    facts = [
        ("评估对象", f"{len(report.units)}个单位"), ("指标体系", f"{report.edition}版，{len(report.rows)}项指标"),
        ("数据采集截止", report.as_of.isoformat()), ("本次编号", report.run), ("生成时间", report.made_at),
        ("单位首页", f"{report.health.homes_seen}/{report.health.homes} 已看到"), ("页面", f"{report.health.pages}个，未能看到{report.health.gaps}处"),
    ]  # fmt: skip
    if not report.health.usable:
        sheet.append([_cell(sheet, "本次结果不可用", bold=True, fill="FFC7CE"), _cell(sheet, "；".join(report.health.notes))])
    for name, value in facts:
        sheet.append([_cell(sheet, name, bold=True), _cell(sheet, value)])
    sheet.append([])
    sheet.append(_heading(sheet, ["检查结果", *(s.label for s in Status), "合格率"]))
    total = counts(report.lines)
    sheet.append(
        [_cell(sheet, "全区"), *(_cell(sheet, total[s]) for s in Status), _cell(sheet, percent(pass_rate(report.lines)))]
    )
    for unit in report.units:
        lines = report.of_unit(unit)
        told = counts(lines)
        sheet.append([_cell(sheet, unit), *(_cell(sheet, told[s]) for s in Status), _cell(sheet, percent(pass_rate(lines)))])
    sheet.append([])
    sheet.append(_heading(sheet, ["判定方式", "指标数"]))
    for name, number in report.coverage().items():
        sheet.append([_cell(sheet, name), _cell(sheet, number)])
    if report.unconfigured:
        sheet.append([])
        sheet.append(_heading(sheet, ["指标表点名而未配置的单位", "涉及指标"]))
        for unit, codes in report.unconfigured.items():
            sheet.append([_cell(sheet, unit), _cell(sheet, "、".join(codes))])
    sheet.append([])
    sheet.append(
        [
            _cell(sheet, "说明", bold=True),
            _cell(sheet, "合格率=合格÷（合格+部分合格+不合格）。“未能核查”是没有看到，不等于没有公开。"),
        ]
    )
    for note in report.corrections:
        sheet.append([_cell(sheet, "指标表勘误读法"), _cell(sheet, note)])


def _matrix(sheet: WriteOnlyWorksheet, report: Report) -> None:
    sheet.freeze_panes = "C2"
    sheet.append(_heading(sheet, ["编号", "五级指标", *report.units]))
    table = {(line.verdict.code, line.verdict.unit): line for line in report.lines}
    for code, text in report.rows:
        row = [_cell(sheet, code), _cell(sheet, text)]
        for unit in report.units:
            line = table.get((code, unit))
            row.append(_cell(sheet, line.status.label, fill=FILLS[line.status], centre=True) if line else _cell(sheet, ""))
        sheet.append(row)


def _unit(sheet: WriteOnlyWorksheet, report: Report, unit: str) -> None:
    sheet.freeze_panes = "A2"
    sheet.append(_heading(sheet, [name for name, _ in UNIT_COLUMNS]))
    for number, line in enumerate(report.of_unit(unit), 1):
        shown = line.status not in (Status.PASSED, Status.NOT_APPLICABLE)
        v = line.verdict
        sheet.append([
            _cell(sheet, number, centre=True), *(_cell(sheet, level) for level in v.levels), _cell(sheet, v.indicator),
            _cell(sheet, line.status.label, fill=FILLS[line.status], centre=True), _cell(sheet, _told(line)),
            _cell(sheet, line.location if shown else ""), _cell(sheet, line.link, link=line.link), _cell(sheet, line.basis), _cell(sheet, v.fix),
        ])  # fmt: skip


def _told(line: Line) -> str:
    mark = "【抽查后使用】" if line.verdict.confidence == "heuristic" and line.status not in OPEN else ""
    return f"{mark}{line.problem}"


def _open_lines(sheet: WriteOnlyWorksheet, report: Report, status: Status) -> None:
    sheet.freeze_panes = "A2"
    sheet.append(_heading(sheet, [name for name, _ in OPEN_COLUMNS]))
    for number, line in enumerate((ln for ln in report.lines if ln.status is status), 1):
        v = line.verdict
        sheet.append([
            _cell(sheet, number, centre=True), _cell(sheet, v.unit), *(_cell(sheet, level) for level in v.levels), _cell(sheet, v.indicator),
            _cell(sheet, v.reason), _cell(sheet, line.location), _cell(sheet, line.link, link=line.link),
        ])  # fmt: skip
