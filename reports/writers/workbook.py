"""report.xlsx: cover, 问题清单, matrix, one sheet a unit in the office's columns, and what is left for people. Prints on A4.

Cells that begin with = + - @ (or a control character) are written as text, so that no page can put a formula into an office's
spreadsheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.properties import PageSetupProperties

from checks.evidence import Status
from reports.model import OPEN, Line, Report, counts, pass_rate, percent

NAME = "report.xlsx"
UNIT_COLUMNS = (
    ("序号", 6), ("一级指标", 11), ("二级指标", 14), ("三级指标", 14), ("四级指标", 14), ("五级指标", 46), ("检查结果", 11),
    ("存在问题", 60), ("问题位置", 28), ("问题链接", 36), ("依据", 36), ("整改要求", 40),
)  # fmt: skip
PROBLEM_COLUMNS = (UNIT_COLUMNS[0], ("责任单位", 18), *UNIT_COLUMNS[1:])
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
_A4 = 9
UNITS_ON_PAPER = 16
"""How many units stand side by side on a printed page of the matrix."""
COVER_WIDTHS = (26, *([16] * 8))


def write(report: Report, path: Path) -> None:
    """Write the workbook."""
    book = Workbook(write_only=True)
    names: set[str] = set()

    def sheet(name: str, widths: Sequence[int], head: str = "") -> Any:
        return _sheet(book, name, names, widths, f"{report.district}{report.year}年政务公开{head or name}")

    _cover(sheet("封面", COVER_WIDTHS, "评估报告"), report)
    _problems(sheet("问题清单", _widths(PROBLEM_COLUMNS), "评估问题清单"), report)
    _matrix(sheet("单位×指标", (10, 44, *([9] * len(report.units))), "评估结果"), report)
    for unit in report.units:
        _unit(sheet(unit, _widths(UNIT_COLUMNS), f"评估结果（{unit}）"), report, unit)
    for status in OPEN:
        _open_lines(sheet(status.label, _widths(OPEN_COLUMNS), f"评估{status.label}事项"), report, status)
    book.save(path)


def plain_text(value: str) -> str:
    """The value as a cell may hold it: control characters out, within Excel's length."""
    return _ILLEGAL.sub("", value)[:_CELL_LIMIT]


def is_formula(value: str) -> bool:
    """Whether a spreadsheet would take the value for a formula."""
    return bool(_FORMULA.match(value))


def _widths(columns: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    return tuple(width for _, width in columns)


def _sheet(book: Workbook, name: str, taken: set[str], widths: Sequence[int], head: str) -> Any:
    base = re.sub(r"[\[\]:*?/\\']", "", name)[:28] or "单位"
    title, n = base, 2
    while title in taken:
        title, n = f"{base}{n}", n + 1
    taken.add(title)
    sheet: Any = book.create_sheet(title)  # the stubs know neither its dimensions nor its panes
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    _for_paper(sheet, head)
    return sheet


def _for_paper(sheet: Any, head: str) -> None:
    """A4 across, as wide as the page, with the title above, the headings on every page and the pages counted."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.HeaderFooter.oddHeader.center.text = plain_text(head).replace("&", "&&")
    sheet.HeaderFooter.oddFooter.center.text = "第&P页，共&N页"


def _as_list(sheet: Any, columns: Sequence[tuple[str, int]], rows: int) -> None:
    """The headings stay in sight and on every printed page; the rows can be chosen by any of them."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{rows + 1}"
    sheet.append(_heading(sheet, [name for name, _ in columns]))


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


def _cover(sheet: Any, report: Report) -> None:
    title = WriteOnlyCell(sheet, value=plain_text(report.title))
    title.font = Font(bold=True, size=18)
    sheet.append([title])
    facts = [
        ("评估对象", f"{len(report.units)}个单位"), ("指标体系", f"{report.edition}版，{len(report.rows)}项指标"),
        ("数据采集截止", report.as_of.isoformat()), ("本次编号", report.run), ("生成时间", report.made_at),
        ("单位首页", f"{report.health.homes_seen}/{report.health.homes} 已看到"), ("页面", f"{report.health.pages}个，未能看到{report.health.gaps}处"),
    ]  # fmt: skip
    row = 2
    if not report.health.usable:
        row = _wide(sheet, row, "本次结果不可用", "；".join(report.health.notes), fill="FFC7CE")
    for name, value in (*facts, *(("注意", problem) for problem in report.problems)):
        row = _wide(sheet, row, name, value)
    blocks = [_counts_block(sheet, report), _coverage_block(sheet, report)]
    for line in (line for block in blocks for line in ([], *block)):
        sheet.append(line)
        row += 1
    if report.unconfigured:
        sheet.append([])
        sheet.append(_heading(sheet, ["指标表点名而未配置的单位", "涉及指标"]))
        row += 2
        for unit, codes in report.unconfigured.items():
            row = _wide(sheet, row, unit, "、".join(codes))
    sheet.append([])
    row = _wide(
        sheet, row + 1, "说明", "合格率=合格÷（合格+部分合格+不合格）。“未能核查”是没有看到，不等于没有公开。标有“抽查”的结论由关键词或配对得出，写入正式文件前应抽查。"
    )  # fmt: skip
    for note in report.corrections:
        row = _wide(sheet, row, "指标表勘误读法", note)


def _wide(sheet: Any, row: int, name: str, value: str, fill: str = "") -> int:
    """Append a name and a text that runs over the other columns, as high as the text needs; answers the next row's number."""
    last = len(COVER_WIDTHS)
    sheet.merged_cells.add(f"B{row}:{get_column_letter(last)}{row}")
    lines = -(-2 * len(value) // sum(COVER_WIDTHS[1:])) or 1
    sheet.row_dimensions[row].height = 15 * lines + 3
    sheet.append([_cell(sheet, name, bold=True, fill=fill), _cell(sheet, value), *(_cell(sheet, "") for _ in range(last - 2))])
    return row + 1


def _counts_block(sheet: Any, report: Report) -> Iterator[list[Cell]]:
    yield _heading(sheet, ["检查结果", *(s.label for s in Status), "合格率"])
    for name, lines in (("全区", report.lines), *((unit, report.of_unit(unit)) for unit in report.units)):
        told = counts(lines)
        yield [_cell(sheet, name), *(_cell(sheet, told[s]) for s in Status), _cell(sheet, percent(pass_rate(lines)))]


def _coverage_block(sheet: Any, report: Report) -> Iterator[list[Cell]]:
    yield _heading(sheet, ["判定方式", "指标数"])
    for name, number in report.coverage().items():
        yield [_cell(sheet, name), _cell(sheet, number)]


def _matrix(sheet: Any, report: Report) -> None:
    sheet.freeze_panes = "C2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:B"
    sheet.page_setup.fitToWidth = -(-len(report.units) // UNITS_ON_PAPER) or 1
    sheet.append(_heading(sheet, ["编号", "五级指标", *report.units]))
    table = {(line.verdict.code, line.verdict.unit): line for line in report.lines}
    for code, text in report.rows:
        row = [_cell(sheet, code), _cell(sheet, text)]
        for unit in report.units:
            line = table.get((code, unit))
            row.append(_cell(sheet, line.status.label, fill=FILLS[line.status], centre=True) if line else _cell(sheet, ""))
        sheet.append(row)


def _problems(sheet: Any, report: Report) -> None:
    lines = report.problems_found
    _as_list(sheet, PROBLEM_COLUMNS, len(lines))
    for number, line in enumerate(lines, 1):
        first, *rest = _judged(sheet, number, line)
        sheet.append([first, _cell(sheet, line.verdict.unit), *rest])


def _unit(sheet: Any, report: Report, unit: str) -> None:
    lines = report.of_unit(unit)
    _as_list(sheet, UNIT_COLUMNS, len(lines))
    for number, line in enumerate(lines, 1):
        sheet.append(_judged(sheet, number, line))


def _judged(sheet: Any, number: int, line: Line) -> list[Cell]:
    shown = line.status not in (Status.PASSED, Status.NOT_APPLICABLE)
    v = line.verdict
    return [
        _cell(sheet, number, centre=True), *(_cell(sheet, level) for level in v.levels), _cell(sheet, v.indicator),
        _cell(sheet, line.status.label, fill=FILLS[line.status], centre=True), _cell(sheet, _told(line)),
        _cell(sheet, line.location if shown else ""), _cell(sheet, line.link, link=line.link), _cell(sheet, line.basis), _cell(sheet, line.fix),
    ]  # fmt: skip


def _told(line: Line) -> str:
    return f"{'【抽查后使用】' if line.to_be_sampled else ''}{line.problem}"


def _open_lines(sheet: Any, report: Report, status: Status) -> None:
    lines = [line for line in report.lines if line.status is status]
    _as_list(sheet, OPEN_COLUMNS, len(lines))
    for number, line in enumerate(lines, 1):
        v = line.verdict
        sheet.append([
            _cell(sheet, number, centre=True), _cell(sheet, v.unit), *(_cell(sheet, level) for level in v.levels), _cell(sheet, v.indicator),
            _cell(sheet, line.problem), _cell(sheet, line.location), _cell(sheet, line.link, link=line.link),
        ])  # fmt: skip
