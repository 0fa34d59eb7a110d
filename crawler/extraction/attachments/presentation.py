"""Slides (pptx) and OpenDocument texts (odt), which offices publish now and then: words and tables in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from crawler.extraction.attachments.blocks import Block, Cell, clean, grid
from crawler.extraction.attachments.limits import ENCRYPTED, Limits, UnreadableError, damaged
from crawler.extraction.attachments.packed import Package, attribute, local
from crawler.extraction.attachments.reading import Reading

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml$", re.IGNORECASE)


def read_pptx(data: bytes, limits: Limits) -> Reading:
    """The paragraphs of all slides, in the order of their numbers."""
    package = Package(data, "pptx", limits)
    slides = sorted((int(found.group(1)), name) for name in package.names() if (found := _SLIDE.search(name)))
    if not slides:
        raise damaged("pptx")
    blocks: list[Block] = []
    for _, name in slides:
        texts = ("".join(node.text or "" for node in paragraph.iter("{*}t")) for paragraph in package.xml(name).iter("{*}p"))
        blocks.extend(words for text in texts if (words := clean(text)))
    pictures = tuple(name for name in package.names() if "/media/" in name.lower())
    return Reading(tuple(blocks), images=len(pictures), pictures=pictures)


def read_odt(data: bytes, limits: Limits) -> Reading:
    """The paragraphs and tables of an OpenDocument text."""
    package = Package(data, "odt", limits)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableError(ENCRYPTED)
    text = next(package.xml("content.xml").iter("{*}text"), None)
    if text is None:
        raise damaged("odt")
    pictures = tuple(name for name in package.names() if name.lower().startswith("pictures/"))
    return Reading(tuple(_blocks(text)), images=len(pictures), pictures=pictures)


def _blocks(parent: etree._Element) -> Iterator[Block]:
    for node in parent:
        name = local(node)
        if name in ("p", "h"):
            if words := clean("".join(_words(node))):
                yield words
        elif name == "table":
            yield grid(_cells(row) for row in node.iter("{*}table-row"))
        elif name not in ("tracked-changes", "sequence-decls", "forms"):
            yield from _blocks(node)


def _cells(row: etree._Element) -> list[Cell]:
    cells: list[Cell] = []
    column = 0  # of the next place in the row; every place is written out, covered ones too
    for cell in row:
        name = local(cell)
        end = cells[-1].column + cells[-1].across if cells else 0
        if name == "covered-table-cell":
            if column >= end:  # not covered from the left, so from above
                cells.append(Cell("", column, 1, above=True))
        elif name == "table-cell":
            spanned = attribute(cell, "number-columns-spanned") or "1"
            across = min(int(spanned), 200) if spanned.isdigit() else 1
            cells.append(Cell(clean(" ".join("".join(_words(p)) for p in cell.iter("{*}p"))), column, across))
        else:
            continue
        column += 1
    return cells


def _words(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for inner in node:
        name = local(inner)
        if name in ("s", "tab", "line-break"):
            yield " "
        elif name not in ("annotation", "note-citation"):
            yield from _words(inner)
        yield inner.tail or ""
