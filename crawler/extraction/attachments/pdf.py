"""PDF through pdfium: text in paragraphs, and which pages are only pictures."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from crawler.extraction.attachments.blocks import plain
from crawler.extraction.attachments.limits import ENCRYPTED, FEW_LETTERS, UnreadableError, damaged
from crawler.extraction.attachments.lines import Piece, mended
from crawler.extraction.attachments.pages import Part, arranged, blocks_of
from crawler.extraction.attachments.pdf_tables import lattices_of
from crawler.extraction.attachments.reading import Reading

_TAIL = 65536  # bytes in which the end of a whole file stands, whatever a server appended
_BLANK = re.compile(r"\s+")


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The document; one that asks for a password or is broken raises ``UnreadableError``."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY) or "assword" in str(error):
            raise UnreadableError(ENCRYPTED) from error
        raise damaged("pdf") from error
    if not len(document):
        raise damaged("pdf")
    return document


def read_pdf(data: bytes) -> Reading:
    """The paragraphs and drawn tables of a PDF; ``pages`` are those that show a picture and hardly any text."""
    document = open_pdf(data)
    pages: list[list[Part]] = []
    scanned: list[int] = []
    broken: list[int] = []
    images = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            broken.append(number)
            continue
        found, covered = _pictures(page)
        images += found
        if covered and text.count_chars() < 3 * FEW_LETTERS and len(_BLANK.sub("", text.get_text_range())) < FEW_LETTERS:
            scanned.append(number)
        pages.append(_parts(page, text))
        text.close()
        page.close()
    if len(broken) == len(document):
        raise damaged("pdf")
    partly = [f"第{'、'.join(str(n + 1) for n in broken[:10])}页损坏，未读"] if broken else []
    if b"startxref" not in data[-_TAIL:]:
        # pdfium mends a file that was cut and shows the pages it still finds; how many there were nobody knows.
        partly.append("文件末尾缺失，可能下载不完整")
    return Reading(tuple(blocks_of(pages)), images=images, pages=tuple(scanned), partly=tuple(partly))


def _parts(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> list[Part]:
    """The page from top to bottom: lines, and between them the tables it draws."""
    lattices = lattices_of(page)
    count = text.count_chars()
    whole = text.get_text_range(0, count) if count > 0 else ""
    if not lattices or len(whole) != count:
        return [mended(_lines(text))]
    inside: list[list[tuple[str, float, float]]] = [[] for _ in lattices]
    for index, letter in enumerate(whole):
        left, bottom, right, top = _box(text, index) if letter not in "\r\n" else (0.0, 0.0, 0.0, 0.0)
        if right <= left:
            continue
        x, y = (left + right) / 2, -(bottom + top) / 2
        for lattice, letters in zip(lattices, inside, strict=True):
            if lattice.holds(x, y):
                letters.append((plain(letter), x, y))
                break
    return arranged(mended(_lines(text)), list(zip(lattices, inside, strict=True)))


def _pictures(page: pypdfium2.PdfPage) -> tuple[int, bool]:
    """How many pictures a page holds, and whether they or its drawings fill a good part of it.

    Text turned into outlines leaves hundreds of paths and no letters: such a page has to be recognised as well.
    """
    width, height = page.get_size()
    count, area, paths = 0, 0.0, 0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH), max_depth=4):
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
            continue
        count += 1
        left, bottom, right, top = item.get_bounds()
        area += max(0.0, right - left) * max(0.0, top - bottom)
    return count, area > 0.2 * width * height or paths > 200


def _lines(text: pypdfium2.PdfTextPage) -> Iterator[Piece]:
    """The lines as pdfium orders them, with their place on the page."""
    count = text.count_chars()
    if count <= 0:
        return
    whole = text.get_text_range(0, count)
    position = 0
    aligned = len(whole) == count  # letters beyond the basic plane make text and boxes run apart
    for line in whole.split("\r\n"):
        words = plain(line.replace("\ufffe", "").replace("\x02", ""))
        if words.strip():
            yield _placed(text, words, line, position) if aligned else Piece(words, 0, 0, 0, 0, 0)
        position += len(line) + 2


def _placed(text: pypdfium2.PdfTextPage, words: str, line: str, position: int) -> Piece:
    first = position + len(line) - len(line.lstrip())
    last = position + len(line.rstrip()) - 1
    a, b = _box(text, first), _box(text, last)
    size = max(a[3] - a[1], b[3] - b[1], 1.0)
    return Piece(words, a[0], b[2], -max(a[3], b[3]), -min(a[1], b[1]), size)


def _box(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    # The loose box is that of the font, not of the glyph: a dash is as high as a character, so lines can be told by it.
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
        return (0.0, 0.0, 0.0, 0.0)
    return (box.left, box.bottom, box.right, box.top)
