"""Web pages and XML that carry another name: Word and Excel documents saved as HTML, MHTML and SpreadsheetML.

A portal that answers a file's address with an error page sends HTML too; that one is told apart and refused.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from checks.page import Link
from crawler.extraction.attachments.blocks import Block, Cell, Grid, clean, grid
from crawler.extraction.attachments.formats import SHEET_NAMES, WORD_NAMES
from crawler.extraction.attachments.limits import Limits, UnreadableError, damaged
from crawler.extraction.attachments.packed import attribute, child, local, parse_xml
from crawler.extraction.attachments.reading import Reading
from crawler.extraction.encoding import decode

_OFFICE = re.compile(
    r"urn:schemas-microsoft-com:office|mso-|ProgId\W+(?:Word|Excel)|name=[\"']?Generator[\"']?[^>]*(?:WPS|Microsoft|LibreOffice)",
    re.I,
)
_BLOCK_TAGS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer",
     "blockquote", "pre", "tr", "td", "th", "center", "form", "address", "caption"}
)  # fmt: skip
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "xml", "select", "textarea"})
_PAGE_FURNITURE = ("script[@src]", "form", "iframe", "nav", "link[@rel='stylesheet']")
_WEB_NAMES = frozenset(
    {"", "htm", "html", "shtml", "jsp", "jspx", "asp", "aspx", "php", "do", "action", "mht", "mhtml", "xml", "txt"}
)
_WIDEST_SPAN = 200
_WIDEST_TABLE = 512


def read_html(data: bytes, claimed: str, content_type: str = "") -> Reading:
    """The blocks of an HTML text. Where the name claims another kind, only an exported document is taken for one."""
    text, _ = decode(data, content_type)
    root = _tree(text)
    if claimed not in _WEB_NAMES and not _is_document(text, root, claimed):
        title = clean(root.findtext(".//title") or "") or clean(_words(root, " "))[:40]
        raise UnreadableError(f"下载到的是网页而不是{claimed}文件（可能是出错页或跳转页）" + (f"：{title[:60]}" if title else ""))
    links = tuple(
        Link(clean(_words(anchor)), str(anchor.get("href")), "main")
        for anchor in root.iter("a")
        if str(anchor.get("href") or "").lower().startswith(("http://", "https://", "/"))
    )
    return Reading(tuple(_Flow().read(root)), images=sum(1 for _ in root.iter("img")), links=links)


def read_mhtml(data: bytes, claimed: str) -> Reading:
    """The first HTML part of a web archive."""
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return read_html(payload, "mhtml", f"text/html; charset={part.get_content_charset() or ''}")
    raise damaged(claimed or "mhtml")


def read_sheet_xml(data: bytes, limits: Limits) -> Reading:
    """The worksheets of an Excel workbook saved as one XML file (SpreadsheetML 2003)."""
    root = parse_xml(data, "xls")
    blocks: list[Block] = []
    left = limits.cells
    for sheet in root.iter("{*}Worksheet"):
        table = child(sheet, "Table")
        if table is None:
            continue
        rows = _sheet_rows(table)
        left -= sum(map(len, rows))
        if left < 0:
            return Reading(tuple(blocks), partly=("表格过大，未读完",))
        if any(rows):
            blocks.append(grid(rows, attribute(sheet, "Name") or ""))
    return Reading(tuple(blocks))


def _sheet_rows(table: etree._Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    down: dict[int, tuple[int, int]] = {}  # column: rows still to cover, width
    for row in table:
        if local(row) != "Row":
            continue
        cells: list[Cell] = []
        column = 0
        for cell in row:
            if local(cell) != "Cell":
                continue
            wanted = _count(attribute(cell, "Index"), 16384) - 1
            while column in down or column < wanted:
                column = _continue(cells, down, column) if column in down else column + 1
            across = 1 + _count(attribute(cell, "MergeAcross"), _WIDEST_SPAN)
            data = child(cell, "Data")
            cells.append(Cell(clean(_words(data)) if data is not None else "", column, across))
            if more := _count(attribute(cell, "MergeDown"), 65536):
                down[column] = (more + 1, across)
            column += across
        for start in [start for start in down if start >= column]:
            _continue(cells, down, start)
        down = {start: (rest - 1, width) for start, (rest, width) in down.items() if rest > 1}
        if any(cell.text or cell.above for cell in cells):
            rows.append(cells)
    return rows


def _continue(cells: list[Cell], down: dict[int, tuple[int, int]], column: int) -> int:
    width = down[column][1]
    started = any(cell.column == column for cell in cells)
    if not started:
        cells.append(Cell("", column, width, above=True))
    return column + width


def _words(element: etree._Element, between: str = "") -> str:
    return between.join(str(part) for part in element.itertext())


def _count(value: str | None, most: int) -> int:
    return min(int(value), most) if value is not None and value.isdigit() and len(value) < 8 else 0


def _tree(text: str) -> html.HtmlElement:
    # Declarations in the text contradict the decoding that was just done; bytes with a known encoding do not.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace") or b"<p></p>", parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise damaged("html") from error
    return root


def _is_document(text: str, root: html.HtmlElement, claimed: str) -> bool:
    if claimed not in WORD_NAMES | SHEET_NAMES | {"rtf", "csv"}:
        return False
    if _OFFICE.search(text[:20_000]):
        return True
    # An export of some business system: a bare table without anything that only a page has.
    furniture = any(root.find(f".//{what}") is not None for what in _PAGE_FURNITURE)
    return not furniture and root.find(".//table") is not None and sum(1 for _ in root.iter("a")) < 5


@dataclass(slots=True)
class _Flow:
    """Walks a tree and gathers words until a block ends."""

    words: list[str] = field(default_factory=list)

    def read(self, root: html.HtmlElement) -> Iterator[Block]:
        body = root.find("body")
        yield from self._walk(body if body is not None else root, 0)
        yield from self._end()

    def _walk(self, element: etree._Element, depth: int) -> Iterator[Block]:
        self.words.append(element.text or "")
        for node in element:
            name = node.tag.lower() if isinstance(node.tag, str) else ""
            if name == "table" and _is_grid(node):
                yield from self._end()
                yield _table(node)
            elif name == "br":
                yield from self._end()
            elif name and name not in _UNSEEN and depth < 200:
                block = name in _BLOCK_TAGS
                if block:
                    yield from self._end()
                yield from self._walk(node, depth + 1)
                if block:
                    yield from self._end()
            self.words.append(node.tail or "")

    def _end(self) -> Iterator[Block]:
        text = clean("".join(self.words))
        self.words = []
        if text:
            yield text


def _is_grid(table: etree._Element) -> bool:
    """Whether a table holds data: one with tables inside is a page layout and is read through."""
    return table.find(".//table") is None


def _table(table: etree._Element) -> Grid:
    rows: list[list[Cell]] = []
    down: dict[int, int] = {}  # column: rows still covered from above
    for row in table.iter("tr"):
        cells: list[Cell] = []
        column = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            column = _covered(cells, down, column)
            if column >= _WIDEST_TABLE:
                break
            across = min(max(_count(cell.get("colspan"), _WIDEST_SPAN), 1), _WIDEST_SPAN)
            cells.append(Cell(clean(_words(cell, " ") if len(cell) else cell.text or ""), column, across))
            for place in range(column, column + across):
                down[place] = max(_count(cell.get("rowspan"), 65536), 1)
            column += across
        last = max((place for place, rest in down.items() if rest), default=-1)
        while column <= last:
            column = max(_covered(cells, down, column), column + 1)
        down = {place: rest - 1 for place, rest in down.items() if rest > 1}
        rows.append(cells)
    caption = table.find("caption")
    return grid(rows, clean(_words(caption)) if caption is not None else "")


def _covered(cells: list[Cell], down: dict[int, int], column: int) -> int:
    """The first column from ``column`` on that no cell of a row above reaches into; those in between are noted as continued."""
    while down.get(column, 0):
        cells.append(Cell("", column, 1, above=True))
        column += 1
    return column
