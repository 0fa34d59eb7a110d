"""Pieces of text placed on a page (PDF, OFD) into lines, and lines into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.extraction.attachments.blocks import clean

_PAGE_NUMBER = re.compile(r"^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－·\s]*$")
_OPENER = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十百]{1,4}[)）、.．]|第[一二三四五六七八九十百零〇\d]{1,5}[章节条款编部]|[（(]?\d{1,3}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳●◆■★•·▲※])"
)
_COMMAS = re.compile(r"[，。；、：！？]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9,.;]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text at a place; ``top`` and ``bottom`` grow downwards, ``size`` is the height of a letter, all in one unit."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def lines_of(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces that stand side by side as one line each, top line first; a wide gap inside a line becomes two blanks."""
    rows: list[list[Piece]] = []
    for piece in sorted((p for p in pieces if p.text.strip()), key=lambda p: ((p.top + p.bottom) / 2, p.left)):
        middle = (piece.top + piece.bottom) / 2
        row = rows[-1] if rows else None
        anchor = row[0] if row else None
        if (
            row is not None
            and anchor is not None
            and abs((anchor.top + anchor.bottom) / 2 - middle) <= 0.5 * min(anchor.size, piece.size)
        ):
            row.append(piece)
        else:
            rows.append([piece])
    return [_line(sorted(row, key=lambda p: p.left)) for row in rows]


def mended(lines: Iterable[Piece]) -> list[Piece]:
    """Lines that a change of font broke, put together again; the order is kept, so columns of text stay columns."""
    out: list[Piece] = []
    for line in lines:
        last = out[-1] if out else None
        if last is not None and last.size and line.left >= last.right - 0.5 * last.size and _beside(last, line):
            out[-1] = _line((last, line))
        else:
            out.append(line)
    return out


def _beside(left: Piece, right: Piece) -> bool:
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    return shared > 0.5 * min(left.bottom - left.top, right.bottom - right.top)


def _line(row: Sequence[Piece]) -> Piece:
    text, right = "", row[0].left
    for piece in row:
        gap = piece.left - right
        if text and gap > 1.5 * piece.size:
            text += "  "
        elif text and gap > 0.25 * piece.size and _LATIN.match(piece.text[0]) and _LATIN.match(text[-1]):
            text += " "
        text += piece.text
        right = max(right, piece.right)
    return Piece(
        text, row[0].left, right, min(p.top for p in row), max(p.bottom for p in row), max(p.size for p in row)
    )  # fmt: skip


def paragraphs(pages: Iterable[Sequence[Piece]]) -> list[str]:
    """Lines joined into paragraphs across pages; page numbers at the edge of a page are dropped.

    A line goes on into the next when it is full (reaches the right edge of its page's text) and the next is not indented, does
    not open an item, and neither holds columns. Where that is doubtful the lines stay apart.
    """
    out: list[str] = []
    open_end = False
    for page in pages:
        body = _without_page_number(page)
        if not body:
            continue
        edge = _right_edge(body)
        start = _left_edge(body, edge)
        for line in body:
            text = clean(line.text)
            if not text:
                continue
            columns = _in_columns(line)
            indented = line.left > start + 1.2 * line.size
            if open_end and not columns and not indented and not _OPENER.match(text):
                out[-1] += (" " if _LATIN.match(out[-1][-1]) and _LATIN.match(text) else "") + text
            else:
                out.append(text)
            open_end = not columns and _is_full(line, edge) and not text.endswith(("。", "！", "？"))
    return out


def _right_edge(lines: Sequence[Piece]) -> float:
    """Where full lines end: the right end that most long lines share, so that a wide table below does not move it."""
    ends = [line.right for line in lines if line.right - line.left > 15 * line.size and not _in_columns(line)]
    if len(ends) < 2:
        return float("inf")
    width = max(line.size for line in lines)
    return max(ends, key=lambda end: (sum(1 for other in ends if abs(other - end) <= width), end))


def _left_edge(lines: Sequence[Piece], edge: float) -> float:
    """Where lines begin that go on from a full one: an opening line stands to the right of it."""
    starts = [after.left for before, after in pairwise(lines) if _is_full(before, edge) and not _in_columns(after)]
    return max(starts, key=lambda start: (sum(1 for other in starts if abs(other - start) <= 2), -start), default=float("inf"))


def _is_full(line: Piece, edge: float) -> bool:
    return line.right >= edge - 1.5 * line.size


def _in_columns(line: Piece) -> bool:
    """Whether a line is a table's row: a wide gap inside, or many short words without a comma between them."""
    text = line.text.strip()
    return "  " in text or (
        len(text.split(" ")) >= 4 and not _COMMAS.search(text) and bool(_HAN.search(text) or text[:1].isdigit())
    )


def _without_page_number(page: Sequence[Piece]) -> Sequence[Piece]:
    lines = [line for line in page if line.text.strip()]
    if lines and _PAGE_NUMBER.match(lines[-1].text.strip()):
        lines = lines[:-1]
    if len(lines) > 1 and _PAGE_NUMBER.match(lines[0].text.strip()):
        lines = lines[1:]
    return lines
