"""Word 97-2003 documents (.doc, and the .wps that WPS Office writes), after the published MS-DOC format.

Text lies in pieces that the piece table puts in order; a table is told only by paragraph properties: which marks end a row, where
its cells stand. LibreOffice reads no more of it, takes a second a file, and is not everywhere.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crawler.extraction.attachments.blocks import Block, Cell, clean, grid
from crawler.extraction.attachments.compound import streams
from crawler.extraction.attachments.limits import ENCRYPTED, NotUnderstoodError, UnreadableError
from crawler.extraction.attachments.reading import Reading

_SHORTEST = 512  # bytes of a head that can be looked at
_WORD_97 = 0x00C1  # nFib of Word 97; what is older has no Unicode and another layout
_CLX, _PAPX_BINS = 33, 13  # places in FibRgFcLcb97
_IN_TABLE, _ROW_END, _INNER_ROW_END, _HUGE, _HUGE_OLD, _CELLS = 0x2416, 0x2417, 0x244C, 0x6646, 0x6645, 0xD608
_OPERANDS = (1, 1, 2, 4, 2, 2, -1, 3)
_MAX_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int  # character positions [first, last)
    last: int
    offset: int  # of its first byte in the WordDocument stream
    wide: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """Of a paragraph mark: whether it stands in a table, ends a row, and where that row's cells begin and end."""

    in_table: bool = False
    ends: bool = False
    edges: tuple[int, ...] = ()
    merges: tuple[int, ...] = ()


@dataclass(slots=True)
class _Paragraphs:
    """Paragraph properties by file offset; ``starts`` is sorted."""

    starts: list[int] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)

    def at(self, offset: int) -> _Row:
        index = bisect_right(self.starts, offset) - 1
        return self.rows[index] if index >= 0 else _Row()


def read_doc(data: bytes) -> Reading:
    """The blocks of a .doc: main text, footnotes, endnotes and text boxes. ``NotUnderstoodError`` for what is not Word 97 or later."""
    parts = streams(data, ("WordDocument", "0Table", "1Table", "Data"), "doc")
    document = parts.get("WordDocument", b"")
    if len(document) < _SHORTEST:
        raise NotUnderstoodError
    _check_head(document)
    table = parts.get("1Table" if struct.unpack_from("<H", document, 10)[0] & 0x0200 else "0Table", b"")
    try:
        return _read(document, table, parts.get("Data", b""))
    except (struct.error, IndexError, ValueError) as error:
        raise NotUnderstoodError from error


def _check_head(document: bytes) -> None:
    magic, version = struct.unpack_from("<HH", document, 0)
    if magic != 0xA5EC or version < _WORD_97:
        raise NotUnderstoodError
    if struct.unpack_from("<H", document, 10)[0] & 0x0100:
        raise UnreadableError(ENCRYPTED)


def _read(document: bytes, table: bytes, extra: bytes) -> Reading:
    shorts = struct.unpack_from("<H", document, 32)[0]
    longs_at = 34 + 2 * shorts + 2
    longs = struct.unpack_from("<H", document, longs_at - 2)[0]
    lengths = struct.unpack_from("<11i", document, longs_at)
    pairs_at = longs_at + 4 * longs + 2
    pieces = _pieces(_part(document, pairs_at, _CLX, table))
    paragraphs = _paragraphs(document, _part(document, pairs_at, _PAPX_BINS, table), extra)
    main, notes, headers, macros, remarks, endnotes, boxes = lengths[3:10]
    # The stories follow one another; headers and remarks are left out, they are not what the document says.
    at_endnotes = main + notes + headers + macros + remarks
    stories = ((0, main), (main, main + notes), (at_endnotes, at_endnotes + endnotes + boxes))
    blocks: list[Block] = []
    images = 0
    for first, last in stories:
        marks = _characters(document, pieces, first, last)
        blocks.extend(_blocks(marks, paragraphs))
        images += sum(text.count("\x01") + text.count("\x08") for text, _ in marks)
    return Reading(tuple(blocks), images=images)


def _part(document: bytes, pairs_at: int, index: int, table: bytes) -> bytes:
    offset, length = struct.unpack_from("<II", document, pairs_at + 8 * index)
    part = table[offset : offset + length]
    if len(part) != length:
        raise ValueError("table stream is cut")
    return part


def _pieces(clx: bytes) -> list[_Piece]:
    at = 0
    while clx[at] == 1:  # property modifications stand before the pieces
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at] != 2:
        raise ValueError("no piece table")
    length = struct.unpack_from("<I", clx, at + 1)[0]
    count = (length - 4) // 12
    at += 5
    positions = struct.unpack_from(f"<{count + 1}I", clx, at)
    pieces: list[_Piece] = []
    for index in range(count):
        place = struct.unpack_from("<I", clx, at + 4 * (count + 1) + 8 * index + 2)[0]
        wide = not place & 0x40000000
        place &= 0x3FFFFFFF
        pieces.append(_Piece(positions[index], positions[index + 1], place if wide else place // 2, wide))
    return pieces


def _characters(document: bytes, pieces: Sequence[_Piece], first: int, last: int) -> list[tuple[str, tuple[int, int]]]:
    """The text of [first, last) as stretches, each with the file offset of its start and its bytes a character."""
    out: list[tuple[str, tuple[int, int]]] = []
    for piece in pieces:
        start, end = max(first, piece.first), min(last, piece.last)
        if start >= end:
            continue
        step = 2 if piece.wide else 1
        offset = piece.offset + step * (start - piece.first)
        raw = document[offset : offset + step * (end - start)]
        # The one-byte pieces are cp1252; its five holes are read as they stand.
        text = raw.decode("utf-16-le", "surrogatepass") if piece.wide else raw.decode("cp1252", "replace")
        out.append((text, (offset, step)))
    return out


def _paragraphs(document: bytes, bins: bytes, extra: bytes) -> _Paragraphs:
    count = max((len(bins) - 4) // 8, 0)
    pages = struct.unpack_from(f"<{count}I", bins, 4 * (count + 1))
    found: list[tuple[int, _Row]] = []
    for page in pages:
        sheet = document[(page & 0x3FFFFF) * 512 :][:512]
        if len(sheet) < 512:
            continue
        runs = sheet[511]
        starts = struct.unpack_from(f"<{runs + 1}I", sheet, 0)
        for run in range(runs):
            word = sheet[4 * (runs + 1) + 13 * run] * 2
            found.append((starts[run], _row(_properties(sheet, word), extra) if word else _Row()))
    found.sort(key=lambda item: item[0])
    return _Paragraphs([start for start, _ in found], [row for _, row in found])


def _properties(sheet: bytes, at: int) -> bytes:
    half = sheet[at]
    if half:
        return sheet[at + 1 : at + 2 * half]
    return sheet[at + 2 : at + 2 + 2 * sheet[at + 1]]


def _row(properties: bytes, extra: bytes) -> _Row:
    in_table, ends = False, False
    edges: tuple[int, ...] = ()
    merges: tuple[int, ...] = ()
    for code, operand in _modifiers(properties[2:], extra):
        if code == _IN_TABLE:
            in_table = bool(operand[0])
        elif code in (_ROW_END, _INNER_ROW_END):
            ends = ends or (code == _ROW_END and bool(operand[0]))
        elif code == _CELLS:
            edges, merges = _cells(operand)
    return _Row(in_table or ends, ends, edges, merges)


def _modifiers(listed: bytes, extra: bytes, deep: bool = False) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 <= len(listed):
        code = struct.unpack_from("<H", listed, at)[0]
        at += 2
        size = _OPERANDS[code >> 13]
        if size < 0:
            if at >= len(listed):
                return
            if code == _CELLS:  # the one with a two-byte length, which counts one more than follows
                size = struct.unpack_from("<H", listed, at)[0] - 1
                at += 2
            elif code == 0xC615 and listed[at] == 255:
                return  # tab stops in a form whose length is not told; they stand last in practice
            else:
                size = listed[at]
                at += 1
        operand = listed[at : at + size]
        at += size
        if code in (_HUGE, _HUGE_OLD) and not deep and len(operand) == 4:
            place = struct.unpack("<I", operand)[0]
            if place + 2 <= len(extra):
                length = struct.unpack_from("<H", extra, place)[0]
                yield from _modifiers(extra[place + 2 : place + 2 + length], extra, deep=True)
        elif len(operand) == size and size:
            yield code, operand


def _cells(operand: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    count = operand[0]
    if not 0 < count <= _MAX_COLUMNS or len(operand) < 1 + 2 * (count + 1):
        return (), ()
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    flags_at = 1 + 2 * (count + 1)
    flags = [
        struct.unpack_from("<H", operand, flags_at + 20 * index)[0] if flags_at + 20 * index + 2 <= len(operand) else 0
        for index in range(count)
    ]
    return tuple(edges), tuple(flags)


@dataclass(frozen=True, slots=True)
class _TableRow:
    cells: tuple[str, ...]
    edges: tuple[int, ...]
    flags: tuple[int, ...]


def _blocks(stretches: Sequence[tuple[str, tuple[int, int]]], paragraphs: _Paragraphs) -> Iterator[Block]:
    story = _Story(paragraphs)
    for text, (offset, step) in stretches:
        for index, letter in enumerate(text):
            if letter == "\x07":
                story.end_cell(offset + step * index)
            elif letter in "\r\x0b\x0c\x0e":
                yield from story.end_line(letter, offset + step * index)
            else:
                story.take(letter)
    yield from story.end()


class _Story:
    """Gathers letters into words, cells, rows."""

    def __init__(self, paragraphs: _Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._rows: list[_TableRow] = []
        self._cells: list[str] = []
        self._lines: list[str] = []  # finished paragraphs of the open cell
        self._words: list[str] = []  # of the open paragraph
        self._fields: list[bool] = []  # open fields: whether their code (not their result) is being passed

    def take(self, letter: str) -> None:
        """One letter; of a field only the result is kept."""
        if letter == "\x13":
            self._fields.append(True)
        elif letter == "\x14" and self._fields:
            self._fields[-1] = False
        elif letter == "\x15" and self._fields:
            self._fields.pop()
        elif not any(self._fields) and (letter >= " " or letter in "\t\x1e"):
            self._words.append("-" if letter == "\x1e" else letter)

    def end_cell(self, offset: int) -> None:
        """A cell mark, or the mark that ends a row: only the properties at ``offset`` tell which."""
        mark = self._paragraphs.at(offset)
        if mark.ends:
            self._rows.append(_TableRow(tuple(self._cells), mark.edges, mark.merges))
            self._cells = []
        else:
            self._cells.append(clean(" ".join([*self._lines, _words(self._words)])))
        self._lines, self._words = [], []

    def end_line(self, letter: str, offset: int) -> Iterator[Block]:
        """A paragraph mark or a break."""
        if letter == "\r" and self._paragraphs.at(offset).in_table:
            self._lines.append(_words(self._words))
            self._words = []
        elif letter == "\x0b" and (self._cells or self._lines):
            self._words.append(" ")
        else:
            yield from self.end()

    def end(self) -> Iterator[Block]:
        """The finished table, if one is open, then the open paragraph."""
        if self._rows:
            yield _grid(self._rows)
        left = [*self._cells, *self._lines, _words(self._words)]
        self._rows, self._cells, self._lines, self._words = [], [], [], []
        yield from (line for line in left if line)


def _words(letters: Sequence[str]) -> str:
    joined = "".join(letters)
    # Letters beyond the basic plane may have come as two halves, from two stretches.
    return clean(joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore"))


def _grid(rows: Sequence[_TableRow]) -> Block:
    """The rows on one set of columns, made of all places where a cell begins; nearby places are one."""
    places = sorted({edge for row in rows for edge in row.edges})
    columns: list[int] = []
    for place in places:
        if not columns or place - columns[-1] > 40:  # twentieths of a point; less is a slip of the mouse
            columns.append(place)
    return grid(_cells_of(row, columns) for row in rows)


def _cells_of(row: _TableRow, columns: Sequence[int]) -> list[Cell]:
    if len(row.edges) != len(row.cells) + 1:
        return [Cell(text, column) for column, text in enumerate(row.cells)]
    at = [max(bisect_right(columns, edge + 40) - 1, 0) for edge in row.edges]
    out: list[Cell] = []
    for index, text in enumerate(row.cells):
        flags = row.flags[index] if index < len(row.flags) else 0
        if flags & 3 == 1 and out:  # merged into the cell on its left
            last = out[-1]
            out[-1] = Cell(last.text or text, last.column, at[index + 1] - last.column, last.above)
        else:
            out.append(Cell(text, at[index], max(at[index + 1] - at[index], 1), (flags >> 5) & 3 == 1))
    return out
