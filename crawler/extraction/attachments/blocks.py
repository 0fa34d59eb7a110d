"""The running content of a file, paragraphs and grids in reading order, and how it becomes a Body.

Every reader yields blocks; only this module decides how they look as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.page import Body, Table

# Letters that PDF producers draw with radical code points and that NFKC leaves alone (U+2E80-2EFF); the simplified forms of
# Chinese texts and the few traditional ones that stand for a whole character.
_RADICALS = str.maketrans(
    {
        "⺁": "厂", "⺄": "乙", "⺆": "冂", "⺇": "几", "⺈": "刀", "⺉": "刂", "⺊": "卜", "⺋": "㔾", "⺌": "小", "⺍": "小",
        "⺎": "兀", "⺏": "尣", "⺐": "尢", "⺒": "巳", "⺓": "幺", "⺔": "彑", "⺖": "忄", "⺗": "心", "⺘": "扌", "⺙": "攵",
        "⺛": "旡", "⺜": "日", "⺝": "月", "⺞": "歺", "⺠": "民", "⺡": "氵", "⺢": "水", "⺣": "灬", "⺤": "爫", "⺥": "爫",
        "⺦": "丬", "⺧": "牛", "⺨": "犭", "⺩": "王", "⺪": "疋", "⺫": "目", "⺬": "示", "⺭": "礻", "⺮": "竹", "⺯": "糸",
        "⺰": "纟", "⺱": "罒", "⺲": "罒", "⺳": "网", "⺴": "网", "⺵": "网", "⺶": "羊", "⺷": "羊", "⺸": "羊", "⺹": "耂",
        "⺺": "肀", "⺻": "聿", "⺼": "肉", "⺽": "臼", "⺾": "艹", "⺿": "艹", "⻀": "艹", "⻁": "虎", "⻂": "衤", "⻃": "覀",
        "⻄": "西", "⻅": "见", "⻆": "角", "⻇": "角", "⻈": "讠", "⻉": "贝", "⻊": "足", "⻋": "车", "⻌": "辶", "⻍": "辶",
        "⻎": "辶", "⻏": "阝", "⻐": "钅", "⻑": "長", "⻒": "镸", "⻓": "长", "⻔": "门", "⻕": "阜", "⻖": "阝", "⻗": "雨",
        "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻞": "食", "⻟": "飠", "⻠": "饣", "⻡": "首",
        "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻪": "黾", "⻫": "斉",
        "⻬": "齐", "⻭": "歯", "⻮": "齿", "⻯": "竜", "⻰": "龙", "⻱": "龜", "⻲": "亀", "⻳": "龟",
    }
)  # fmt: skip
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_COMPATIBILITY = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xF900, 0xFB00)}
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
# Most cells and lines hold nothing that has to be touched; one search tells.
_ODD = re.compile(
    r"[\x00-\x1f\x7f-\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\ufffe\uffff\ud800-\udfff\u2e80-\u2fd5\uf900-\ufaff]|  "
)


def plain(text: str) -> str:
    """``text`` with radicals and compatibility ideographs as ordinary characters.

    Full NFKC is not used: it would turn the document's own full-width punctuation, ① and ㎡ into something else than the
    reader sees and quotes.
    """
    return text.translate(_RADICALS).translate(_KANGXI).translate(_COMPATIBILITY)


def clean(text: str) -> str:
    """One line of plain ``text``: runs of blanks as one space, no control characters, no lone surrogates."""
    if _ODD.search(text) is None:
        return text.strip(" ")
    return _BLANKS.sub(" ", _CONTROL.sub("", plain(text))).strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that stands at ``column`` and spans ``across`` columns; ``above`` tells that it continues the cell over it."""

    text: str
    column: int
    across: int = 1
    above: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with merged cells repeated, and its rows as text lines in which every cell stands once."""

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]
    caption: str = ""


Block = str | Grid

_WIDEST = 512  # columns of a document table; a span beyond is a fault of the file


def grid(rows: Iterable[Sequence[Cell]], caption: str = "") -> Grid:
    """The cells as a full rectangle: spans across and down repeat their text."""
    filled: list[list[str]] = []
    lines: list[str] = []
    for cells in rows:
        row: list[str] = []
        for cell in cells:
            end = min(cell.column + max(cell.across, 1), _WIDEST)
            if end > len(row):
                row.extend([""] * (end - len(row)))
            above = filled[-1] if cell.above and filled else None
            for column in range(min(cell.column, end), end):
                row[column] = above[column] if above and column < len(above) else cell.text
        filled.append(row)
        lines.append("\t".join(cell.text for cell in cells if not cell.above).strip())
    width = max(map(len, filled), default=0)
    return Grid(tuple(tuple(row + [""] * (width - len(row))) for row in filled), tuple(lines), caption)


def plain_grid(rows: Iterable[Sequence[str]], caption: str = "") -> Grid:
    """A grid of rows without merged cells."""
    return grid(([Cell(text, column) for column, text in enumerate(row)] for row in rows), caption)


def assemble(blocks: Iterable[Block], characters: int, images: int = 0, partly: Iterable[str] = ()) -> Body:
    """The body of ``blocks``; text beyond ``characters`` is cut and the cut is told, like the reasons in ``partly``."""
    lines: list[str] = []
    tables: list[Table] = []
    length, cut = 0, False
    for block in blocks:
        fresh = [line for line in (block.split("\n") if isinstance(block, str) else block.lines) if line.strip()]
        length += sum(map(len, fresh)) + len(fresh)
        if length > characters:
            cut = True
            break
        lines.extend(fresh)
        if isinstance(block, Grid) and any(any(row) for row in block.rows):
            tables.append(Table(block.rows, block.caption))
    reasons = [*partly, *([f"文字超过{characters}字，其后未读"] if cut else [])]
    return Body("\n".join(lines), tuple(tables), images=images, unreadable="；".join(reasons) or None)
