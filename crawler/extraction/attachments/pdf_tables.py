"""The drawn tables of a PDF page: found by its straight strokes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from crawler.extraction.attachments.ruled import Lattice, Rule, lattices

_THIN = 3.0  # points: a filled rectangle as narrow as this is a stroke
_MOST_PATHS = 6000  # a page; beyond that it is a drawing

Box = tuple[float, float, float, float]  # left, bottom, right, top


def lattices_of(page: pypdfium2.PdfPage) -> list[Lattice]:
    """The tables that the page draws; y is turned to grow downwards."""
    flat: list[Rule] = []
    upright: list[Rule] = []
    for number, path in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=3)):
        if number > _MOST_PATHS:
            return []
        for left, bottom, right, top in _strokes(path):
            if right - left <= _THIN < top - bottom:
                upright.append(Rule((left + right) / 2, -top, -bottom))
            elif top - bottom <= _THIN < right - left:
                flat.append(Rule(-(top + bottom) / 2, left, right))
    return lattices(flat, upright) if flat and upright else []


def _strokes(path: pypdfium2.PdfObject) -> Iterator[Box]:
    """The straight strokes of a path: itself where it is narrow, else its outline where that is drawn and not only filled."""
    left, bottom, right, top = path.get_bounds()
    if min(right - left, top - bottom) <= _THIN:
        yield left, bottom, right, top
        return
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path.raw, fill, stroked)
    count = raw.FPDFPath_CountSegments(path.raw)
    if not stroked.value or not 1 < count < 2000:
        return
    matrix = path.get_matrix()
    before: tuple[float, float] | None = None
    first: tuple[float, float] | None = None
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path.raw, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO and before is not None:
            yield _between(before, point)
        if raw.FPDFPathSegment_GetClose(segment) and first is not None:
            yield _between(point, first)
        before = point


def _between(a: tuple[float, float], b: tuple[float, float]) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
