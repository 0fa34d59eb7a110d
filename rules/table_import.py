"""Reads the published indicator table into the rows of an edition, and tells what looks wrong in it.

The table comes as the text that a word processor leaves of it: one cell a line, each behind a tab, rows parted by an empty line; or
with the cells of a row side by side, parted by tabs, as a spreadsheet copies them. Merged cells come out empty below the first one.
Nothing is mended here: what stands in the table stands in the edition, and ``ImportReport.problems`` names what a person should look at.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rules.edition import COLUMNS, Edition, EditionError, Indicator, Levels
from rules.responsibility import CellError, Responsibility, read_cell

HEADINGS = ("一级指标", "二级指标", "三级指标", "四级指标", "五级指标", "责任单位")
GROUPS = {"主动公开": "A", "依申请公开": "B", "政策解读": "C", "公众参与": "D", "监督保障": "E"}

_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_YEAR = re.compile(r"20\d\d年?")
_CATALOGUE = re.compile(r"公开本地区(?P<field>.+?)领域基层政务公开事项标准目录")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the table that a person should look at: the rows, and a Chinese sentence."""

    rows: tuple[int, ...]
    message: str

    def __str__(self) -> str:
        return f"第 {_ranges(self.rows)} 行：{self.message}" if self.rows else self.message


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The rows as they go into the edition, and what looks wrong."""

    rows: tuple[Indicator, ...]
    problems: tuple[Problem, ...]

    def to_csv(self) -> str:
        """The edition file, with the columns of ``rules.edition.COLUMNS``."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((each.code, each.rule, each.row, *each.levels, each.text, each.units_cell) for each in self.rows)
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table as printed; ``merged`` tells that third and fourth level are one cell, ``split`` that a cell held a blank line."""

    cells: tuple[str, ...]
    merged: bool = False
    split: bool = False


def import_table(text: str, base: Edition | None = None) -> ImportReport:
    """The rows of a published table, with codes in table order.

    With ``base`` (an earlier edition) a row whose text is the same but for its years keeps the earlier rule's id, and a new row gets
    the next free id of its group; without it every row's rule is its own code. Raises ``EditionError`` when there is no table.
    """
    printed = tuple(_printed_rows(text))
    if not printed:
        raise EditionError("没有找到指标表：应有表头“一级指标 … 五级指标 责任单位”和各行内容")
    problems: list[Problem] = []
    filled, printed_in = _filled(printed, problems)
    rows = _coded(filled, problems)
    problems += _reading_problems(printed, rows, printed_in)
    if base is not None:
        rows = _with_lasting_ids(rows, base, problems)
    return ImportReport(rows, tuple(problems))


def _printed_rows(text: str) -> Iterator[_Row]:
    """The rows behind the heading row, each with its six cells; merged ones are empty."""
    lines = [_BOOKMARK.sub("", line.rstrip("\r")) for line in text.removeprefix("\ufeff").split("\n")]
    side_by_side = [i for i, line in enumerate(lines) if _cells(line)[-6:] == list(HEADINGS)]
    if side_by_side:
        for line in lines[side_by_side[0] + 1 :]:
            cells = _cells(line)
            if any(cells):
                yield _Row(tuple((cells + [""] * 6)[:6]))
        return
    heading = [i for i, line in enumerate(lines) if line.strip() == HEADINGS[-1]]
    if heading:
        yield from _stacked_rows(lines[heading[0] + 1 :])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")]


def _stacked_rows(lines: Sequence[str]) -> Iterator[_Row]:
    """Rows of one cell a line. Five cells: third and fourth level are one merged cell; fewer: a blank line inside a cell cut the row."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.startswith("\t"):
            blocks[-1].append(line.strip())
        elif line.strip() and blocks[-1]:
            blocks[-1][-1] += line.strip()
        elif not line.strip():
            blocks.append([])
    pending: list[str] = []
    for block in filter(None, blocks):
        cells, split = pending + block, bool(pending)
        pending = []
        if len(cells) < 5:
            pending = cells
        elif len(cells) == 5:
            yield _Row((*cells[:3], "", *cells[3:]), merged=True, split=split)
        elif len(cells) == 6:
            yield _Row(tuple(cells), merged=bool(cells[2]) and not cells[3], split=split)
        else:
            raise EditionError(f"指标表有一行多于六格，看不懂：{' | '.join(cells)}")
    if pending:
        raise EditionError(f"指标表最后一行不完整：{' | '.join(pending)}")


def _filled(printed: Sequence[_Row], problems: list[Problem]) -> tuple[list[tuple[Levels, str, str]], dict[int, int]]:
    """Levels, text and unit cell of every row with merged cells inherited, and for each row the row its unit cell was printed in."""
    filled: list[tuple[Levels, str, str]] = []
    printed_in: dict[int, int] = {}
    levels, units, source = ["", "", "", ""], "", 0
    for number, row in enumerate(printed, 1):
        for depth, cell in enumerate(row.cells[:4]):
            if cell:
                levels[depth:] = [cell, *[""] * (3 - depth)]
        if row.cells[5]:
            units, source = row.cells[5], number
        printed_in[number] = source
        if not row.cells[4]:
            problems.append(Problem((number,), "五级指标为空"))
        if not all(levels[:3]):
            problems.append(Problem((number,), "一至三级指标不全，上面也没有可继承的合并单元格"))
        if not units:
            problems.append(Problem((number,), "责任单位为空，上面也没有可继承的合并单元格"))
        filled.append(((levels[0], levels[1], levels[2], levels[3]), row.cells[4], units))
    return filled, printed_in


def _coded(filled: Iterable[tuple[Levels, str, str]], problems: list[Problem]) -> tuple[Indicator, ...]:
    letters, counts, rows = dict(GROUPS), dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0), []
    for number, (levels, text, units) in enumerate(filled, 1):
        if levels[0] not in letters:
            letters[levels[0]] = next(letter for letter in counts if letter not in letters.values())
            problems.append(Problem((number,), f"没有见过的一级指标“{levels[0]}”，编码用 {letters[levels[0]]}"))
        letter = letters[levels[0]]
        counts[letter] += 1
        code = f"{letter}{counts[letter]:03d}"
        rows.append(Indicator(code, code, number, levels, text, units))
    return tuple(rows)


def _reading_problems(printed: Sequence[_Row], rows: Sequence[Indicator], printed_in: dict[int, int]) -> Iterator[Problem]:
    """What a careful reader would ask the table's author about."""
    if split := tuple(i for i, row in enumerate(printed, 1) if row.split):
        yield Problem(split, "单元格里有空行，一行被拆成两段；已接成一行，文字未改")
    if merged := tuple(i for i, row in enumerate(printed, 1) if row.merged):
        yield Problem(merged, "三级、四级指标合并为一格；四级指标按空处理")
    across, within = _inheriting(rows, printed_in)
    for source, heirs in across.items():
        cell = rows[source - 1].units_cell
        yield Problem(tuple(heirs), f"责任单位靠纵向合并的单元格继承第 {source} 行，跨了三级指标，请核对是否本意：{cell}")
    if within:
        yield Problem(tuple(within), "责任单位靠同一三级指标内纵向合并的单元格继承")
    for cell, numbers in _by_cell(rows).items():
        yield from _cell_problems(cell, numbers)
    for row in rows:
        yield from _text_problems(row)
    if dated := tuple(row.row for row in rows if _YEAR.search(row.text)):
        yield Problem(dated, "题面写死了年份；评估其他年度时按相对年份理解（表的年份为 Y，上一年为 Y-1），原文未改")
    seen: dict[tuple[Levels, str], int] = {}
    for row in rows:
        if (first := seen.setdefault((row.levels, row.text), row.row)) != row.row:
            yield Problem((first, row.row), "两行的各级指标完全相同")


def _inheriting(rows: Sequence[Indicator], printed_in: dict[int, int]) -> tuple[dict[int, list[int]], list[int]]:
    """Rows without a unit cell of their own: by source row where the third level changes on the way, and the harmless rest."""
    across: dict[int, list[int]] = {}
    within: list[int] = []
    for row in rows:
        source = printed_in[row.row]
        if source and source != row.row:
            if row.levels[:3] == rows[source - 1].levels[:3]:
                within.append(row.row)
            else:
                across.setdefault(source, []).append(row.row)
    return across, within


def _by_cell(rows: Iterable[Indicator]) -> dict[str, tuple[int, ...]]:
    cells: dict[str, tuple[int, ...]] = {}
    for row in rows:
        cells[row.units_cell] = (*cells.get(row.units_cell, ()), row.row)
    return cells


def _cell_problems(cell: str, rows: tuple[int, ...]) -> Iterator[Problem]:
    try:
        read = read_cell(cell)
    except CellError as error:
        yield Problem(rows, str(error))
        return
    if re.search(r"[、，,；;]\s*[（(]", cell):
        yield Problem(rows, "责任单位里顿号后面直接跟括号；括号里的单位按“只评估…”的分组理解")
    if slip := _facet_slip(read):
        yield Problem(rows, f"责任单位“{cell}”里“{slip[0]}”疑为“{slip[1]}”；原文未改，读法见更正表")


def _facet_slip(read: Responsibility) -> tuple[str, str] | None:
    """A 除X外 that leaves out more than the share its neighbour has, and how it would fit: (除救助外, 除医疗救助外)."""
    facets = [each.facet for each in read.named]
    for facet in facets:
        left_out = re.fullmatch(r"除(.+)外", facet)
        if left_out and left_out[1] not in facets:
            for other in facets:
                if other != facet and other.endswith(left_out[1]):
                    return facet, f"除{other}外"
    return None


def _text_problems(row: Indicator) -> Iterator[Problem]:
    text = row.text
    if any(text.count(left) != text.count(right) for left, right in ("()", "（）", "“”", "《》", "〔〕")):
        yield Problem((row.row,), "题面括号或引号不成对（或半角、全角混用）")
    if "年度报告" in f"{row.levels}{text}" and (by := re.search(r"1月底前|1月31日前", text)):
        yield Problem((row.row,), f"“{by[0]}”只合部门、单位和镇（街道）；区政府本级的年度报告法定期限是3月31日（条例第五十条）")
    catalogue = _CATALOGUE.search(text)
    try:
        named = read_cell(row.units_cell).named
    except CellError:
        return
    if catalogue and len(named) > 1 and catalogue["field"] != row.levels[2] and not any(each.facet for each in named):
        yield Problem(
            (row.row,),
            f"题面写“{catalogue['field']}领域”标准目录，三级指标是“{row.levels[2]}”，却挂了 {len(named)} 个单位；请核对各单位应公开哪个领域的目录",
        )


def _with_lasting_ids(rows: tuple[Indicator, ...], base: Edition, problems: list[Problem]) -> tuple[Indicator, ...]:
    """The rows with the ids of the earlier edition's rules; texts are compared without years, punctuation and blanks."""
    earlier: dict[str, list[str]] = {}
    for each in base.indicators:
        earlier.setdefault(_undated(each.text), []).append(each.rule)
    last = {
        letter: max((int(rule[1:]) for rule in base.by_rule if rule[0] == letter), default=0)
        for letter in {r.code[0] for r in rows}
    }
    lasting: list[Indicator] = []
    fresh: list[int] = []
    for row in rows:
        candidates = earlier.get(_undated(row.text), [])
        if candidates:
            rule = candidates.pop(0)
        else:
            last[row.code[0]] += 1
            rule = f"{row.code[0]}{last[row.code[0]]:03d}"
            fresh.append(row.row)
        lasting.append(replace(row, rule=rule))
    if fresh:
        problems.append(
            Problem(tuple(fresh), f"{base.year} 年版里没有这样的题面，编了新的规则号；若只是改了措辞，请手工对到原规则")
        )
    if gone := sorted(rule for rules in earlier.values() for rule in rules):
        problems.append(Problem((), f"{base.year} 年版的这些规则在新表里没有对应的行：{'、'.join(gone)}"))
    return tuple(lasting)


def _undated(text: str) -> str:
    return re.sub(r"[\W_]+", "", _YEAR.sub("", text)).replace("年度", "").replace("年", "")


def _ranges(numbers: Iterable[int]) -> str:
    """1、3-5 for 1, 3, 4, 5."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "、".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
