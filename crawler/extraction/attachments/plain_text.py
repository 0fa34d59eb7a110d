"""Files that are letters only: txt, and csv with whatever separates its columns."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from crawler.extraction.attachments.blocks import clean, plain_grid
from crawler.extraction.attachments.limits import Limits, UnreadableError
from crawler.extraction.attachments.reading import Reading
from crawler.extraction.encoding import decode as decode_page

_TEXT_CONTROLS = frozenset("\t\n\r\f\x0b\x1a\x1b")
_SEPARATORS = "\t,;|，"


def decode(data: bytes) -> str | None:
    """The text of ``data``, or None where it is no text in any encoding that is met here."""
    text = decode_page(data)[0]
    sample = text[:20_000]
    controls = sum(1 for letter in sample if letter < " " and letter not in _TEXT_CONTROLS)
    # A few broken letters do not make a text unreadable; many mean that it is something else.
    return text if controls * 200 <= len(sample) and sample.count("\ufffd") * 50 <= len(sample) else None


def read_txt(data: bytes) -> Reading:
    """Each line a paragraph."""
    text = decode(data)
    if text is None:
        raise UnreadableError("文字编码无法识别（txt）")
    return Reading(tuple(words for line in text.splitlines() if (words := clean(line))))


def read_csv(data: bytes, limits: Limits) -> Reading:
    """One grid; a text without a common separator is read as lines."""
    text = decode(data)
    if text is None:
        raise UnreadableError("文字编码无法识别（csv）")
    separator = _separator(text)
    if separator is None:
        return read_txt(data)
    csv.field_size_limit(max(limits.characters, 1))
    try:
        source = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = [[clean(cell) for cell in row] for row in islice(source, limits.cells + 1)]
    except csv.Error as error:
        raise UnreadableError(f"表格文件不合格式（csv）：{error}") from error
    rows = [row for row in rows if any(row)]
    cut = len(rows) > limits.cells
    return Reading((plain_grid(rows[: limits.cells]),), partly=("表格过大，未读完",) if cut else ())


def _separator(text: str) -> str | None:
    """The mark that stands equally often in most of the first lines."""
    lines = [line for line in islice(io.StringIO(text), 50) if line.strip()]
    best: tuple[int, str] | None = None
    for mark in _SEPARATORS:
        counts = Counter(line.count(mark) for line in lines if line.count(mark))
        if counts and sum(counts.values()) * 2 > len(lines):
            same = counts.most_common(1)[0][1]
            best = max(best, (same, mark), key=lambda item: item[0]) if best else (same, mark)
    return best[1] if best else None
