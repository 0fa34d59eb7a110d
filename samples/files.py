"""Attachments as real files, the same bytes every time."""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from datetime import datetime
from html import escape

from docx import Document as Word
from openpyxl import Workbook
from pypdfium2 import PdfBitmap, PdfDocument, PdfImage, PdfMatrix
from pypdfium2.raw import FPDFBitmap_BGR

from samples.model import File

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_PDF_ID = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>)")
_LONG_AGO = datetime(2021, 1, 4, 9, 0, 0)  # noqa: DTZ001 -- the writers want naive times
CONTENT_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "csv": "text/csv",
    "pdf": "application/pdf",
    "png": "image/png",
}


def make(file: File) -> bytes:
    """The file's bytes. A ``.xls`` is an HTML table under that name, as many offices export it; a ``.pdf`` is a scan without text."""
    maker = {"xlsx": _xlsx, "docx": _docx, "csv": _csv, "xls": _html_xls, "pdf": _scanned_pdf}[file.suffix]
    return maker(file)


def _xlsx(file: File) -> bytes:
    book = Workbook()
    book.properties.created = book.properties.modified = _LONG_AGO
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet1"
    for row in file.rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return _steady(out.getvalue())


def _docx(file: File) -> bytes:
    word = Word()
    word.core_properties.created = word.core_properties.modified = _LONG_AGO
    for text in file.paragraphs:
        word.add_paragraph(text)
    if file.rows:
        grid = word.add_table(rows=0, cols=len(file.rows[0]))
        for row in file.rows:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    word.save(out)
    return _steady(out.getvalue())


def _steady(data: bytes) -> bytes:
    """The zip with one fixed time on every member and in its properties: the writers stamp the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            body = old.read(info)
            if info.filename == "docProps/core.xml":
                body = _fixed_times(body)
            new.writestr(zipfile.ZipInfo(info.filename, (2021, 1, 4, 9, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _fixed_times(core: bytes) -> bytes:
    return _MODIFIED.sub(rb"\g<1>2021-01-04T09:00:00Z\g<2>", core)


def _csv(file: File) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(file.rows)
    return out.getvalue().encode("gb18030")


def _html_xls(file: File) -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in file.rows)
    return f'<html><head><meta charset="utf-8"></head><body><table border="1">{rows}</table></body></html>'.encode()


def _scanned_pdf(_: File) -> bytes:
    document = PdfDocument.new()
    for number in range(2):
        page = document.new_page(595, 842)
        bitmap = PdfBitmap.new_native(200, 280, FPDFBitmap_BGR)
        bitmap.fill_rect((250, 250, 245, 255), 0, 0, 200, 280)
        for line in range(12):
            bitmap.fill_rect((40, 40, 40, 255), 20, 20 + line * 20, 160 - (line + number) % 3 * 20, 6)
        image = PdfImage.new(document)
        image.set_bitmap(bitmap)
        image.set_matrix(PdfMatrix().scale(595, 842))
        page.insert_obj(image)
        page.gen_content()
    out = io.BytesIO()
    document.save(out)
    # The writer invents a file identifier; the same length of zeros keeps every offset.
    return _PDF_ID.sub(
        lambda m: m.group(1) + b"0" * len(m.group(2)) + m.group(3) + b"0" * len(m.group(4)) + m.group(5), out.getvalue()
    )


def png(seed: str, width: int = 480, height: int = 640) -> bytes:
    """A plain picture with coloured bands, standing for flow charts, portraits and 一图读懂."""
    shade = zlib.crc32(seed.encode())
    rows = bytearray()
    for y in range(height):
        band = (y // 80) % 2
        pixel = bytes(((shade >> 16) & 255, (shade >> 8) & 255, shade & 255)) if band else b"\xff\xff\xff"
        rows += b"\x00" + pixel * width
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(bytes(rows), 9)),
            (b"IEND", b""),
        )
    )
