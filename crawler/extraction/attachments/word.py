"""Word documents kept as XML: docx of every dialect, and the single-file XML of Word 2003 and 2007.

The tree is walked by local names rather than through python-docx: strict-dialect files, macro documents and templates, files with a
dangling relationship (all of which it refuses) and tables with spans are read the same way, and at a fifth of the time.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from checks.page import Link
from crawler.extraction.attachments.blocks import Block, Cell, Grid, clean, grid
from crawler.extraction.attachments.limits import Limits, damaged
from crawler.extraction.attachments.packed import Package, attribute, child, local, parse_xml
from crawler.extraction.attachments.reading import Reading

# What a reader does not see as part of the text: deleted and moved-away words, field codes, the second rendering of a drawing.
_UNSEEN = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "binData"}
)
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SPOKEN = tuple("{*}" + name for name in ("t", *_BREAKS))
_CARE = ("{*}txbxContent", "{*}Fallback", "{*}moveFrom", "{*}tbl")


def read_docx(data: bytes, limits: Limits) -> Reading:
    """The blocks of a docx, its foot- and endnotes after the text."""
    package = Package(data, "docx", limits)
    main = _main_part(package)
    body = child(package.xml(main), "body")
    if body is None:
        raise damaged("docx")
    blocks = list(_blocks(body))
    folder = posixpath.dirname(main)
    for notes in ("footnotes.xml", "endnotes.xml"):
        path = posixpath.join(folder, notes)
        if path in package:
            for note in package.xml(path):
                if attribute(note, "type") is None:
                    blocks.extend(_blocks(note))
    media = posixpath.join(folder, "media/").lower()
    images = tuple(name for name in package.names() if name.lower().lstrip("/").startswith(media))
    return Reading(tuple(blocks), images=len(images), pictures=images, links=_links(package, main, body))


def read_word_xml(data: bytes) -> Reading:
    """The blocks of a Word document saved as one XML file."""
    root = parse_xml(data, "doc")
    body = next(root.iter("{*}body"), None)
    if body is None:
        raise damaged("doc")
    return Reading(tuple(_blocks(body)), images=sum(1 for _ in root.iter("{*}pict", "{*}drawing")))


def _main_part(package: Package) -> str:
    if "_rels/.rels" in package:
        for relation in package.xml("_rels/.rels"):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                target = str(relation.get("Target", "")).lstrip("/")
                if target in package:
                    return target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise damaged("docx")


def _links(package: Package, main: str, body: etree._Element) -> tuple[Link, ...]:
    relations = posixpath.join(posixpath.dirname(main), "_rels", posixpath.basename(main) + ".rels")
    if relations not in package:
        return ()
    targets = {
        str(relation.get("Id")): str(relation.get("Target", ""))
        for relation in package.xml(relations)
        if str(relation.get("Type", "")).endswith("/hyperlink")
    }
    found = ((clean(_text(node)), targets.get(attribute(node, "id") or "", "")) for node in body.iter("{*}hyperlink"))
    return tuple(Link(text, url, "main") for text, url in found if url)


def _blocks(parent: etree._Element) -> Iterator[Block]:
    """Paragraphs and tables below ``parent`` in order; wrappers (sections, content controls, insertions) are seen through."""
    for node in parent:
        name = local(node)
        if name == "p":
            yield from _paragraph(node)
        elif name == "tbl":
            yield _table(node)
        elif name and name not in _UNSEEN:
            yield from _blocks(node)


def _paragraph(paragraph: etree._Element) -> Iterator[Block]:
    text = _simple_text(paragraph)
    simple = text is not None
    for line in (text if text is not None else _text(paragraph)).split("\n"):
        if words := clean(line):
            yield words
    # A text box hangs on a paragraph; its own paragraphs follow the line it hangs on.
    for box in () if simple else _boxes(paragraph):
        yield from _blocks(box)


def _simple_text(paragraph: etree._Element) -> str | None:
    """The text of a paragraph of plain runs, as nearly all are; None where something in it has to be walked with care."""
    parts: list[str] = []
    for node in paragraph.iter(*_SPOKEN, *_CARE):
        name = local(node)
        if name == "t":
            parts.append(node.text or "")
        elif name not in _BREAKS:
            return None
        elif not _is_stop(node):
            parts.append(_BREAKS[name])
    return "".join(parts)


def _is_stop(node: etree._Element) -> bool:
    """Whether a tab is one of the paragraph's tab stops, not one in its text."""
    parent = node.getparent()
    return parent is not None and local(parent) == "tabs"


def _boxes(parent: etree._Element) -> Iterator[etree._Element]:
    for node in parent:
        name = local(node)
        if name == "txbxContent":
            yield node
        elif name and name not in _UNSEEN:
            yield from _boxes(node)


def _text(parent: etree._Element) -> str:
    parts: list[str] = []
    for node in parent:
        name = local(node)
        if name == "t":
            parts.append(node.text or "")
        elif name in _BREAKS:
            parts.append(_BREAKS[name])
        elif name and name != "txbxContent" and name not in _UNSEEN:
            parts.append(_text(node))
    return "".join(parts)


def _table(table: etree._Element) -> Grid:
    return grid(_row(row) for row in _through(table, "tr"))


def _row(row: etree._Element) -> list[Cell]:
    properties = child(row, "trPr")
    skipped = child(properties, "gridBefore") if properties is not None else None
    column = _number(skipped)
    cells: list[Cell] = []
    for cell in _through(row, "tc"):
        settings = child(cell, "tcPr")
        span = max(_number(child(settings, "gridSpan")), 1) if settings is not None else 1
        merge = child(settings, "vMerge") if settings is not None else None
        if merge is None and settings is not None:
            merge = child(settings, "vmerge")  # the 2003 spelling
        above = merge is not None and attribute(merge, "val") in (None, "continue")
        cells.append(Cell("" if above else _cell_text(cell), column, span, above))
        column += span
    return cells


def _cell_text(cell: etree._Element) -> str:
    parts = (block if isinstance(block, str) else " ".join(block.lines) for block in _blocks(cell))
    return clean(" ".join(parts))


def _through(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Children of a kind, also inside content controls and insertions, not inside a nested table."""
    for node in parent:
        name = local(node)
        if name == wanted:
            yield node
        elif name in ("sdt", "sdtContent", "ins", "customXml", "moveTo", "smartTag"):
            yield from _through(node, wanted)


def _number(element: etree._Element | None) -> int:
    value = attribute(element, "val") if element is not None else None
    return int(value) if value is not None and value.isdigit() and len(value) < 5 else 0
