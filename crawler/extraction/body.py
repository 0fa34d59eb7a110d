"""The readable inside of a page that a rule opens: paragraphs, tables with merged cells repeated, links, forms, pictures.

Dearer than the page record, so it waits until a rule asks. Where the content stands is found in the page's tree, and only the tables
there go through the tolerant reader: most pages have none, and menus, sides and foot are not read twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from lxml import etree

from checks.page import Body, PageRecord, Table
from crawler.extraction.encoding import decode
from crawler.extraction.page import read_page
from crawler.extraction.surroundings import content_of, head_boxes
from crawler.extraction.texts import Element, all_texts, markup_of, pieces, squeeze, texts_by
from crawler.extraction.tree import drop_unread, parse
from crawler.extraction.view import PARSE_LIMIT

_MOST_CELLS = 200_000
_INDEX_LINKS = 15
_UNLINKED = etree.XPath("descendant::text()[not(ancestor::a[@href])]", smart_strings=False)
_HEADING_LETTERS = 12
_MOST_HEADINGS = 300
_VIDEO_FRAME = re.compile(r"\.(?:mp4|flv|m3u8|webm|mov|avi|wmv)|player|video|v\.qq\.com|youku|bilibili", re.IGNORECASE)
_DECORATION = re.compile(
    r"(?:^|[/_-])(?:icon|ico|logo|arrow|dot|blank|spacer|bg|btn|qrcode|ewm)[\w-]*\.(?:gif|png|jpe?g|svg)$|icon_\w+\.gif",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]")
_LABELLED = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]\s*\S")
_NEXT_LABEL = re.compile(r"\s+(?=[\u4e00-\u9fff（）()]{2,12}\s*[:：])")
_COUNTER = re.compile(r"(?:点击|浏览|阅读|访问)(?:次数|量|数)?\s*[:：]")
_KINDS_WITH_WHOLE_PAGE = ("home", "column", "search", "form", "other")


def read_body(body: bytes, url: str, content_type: str = "", record: PageRecord | None = None) -> Body:
    """The body of a saved page.

    For a document ``text``, ``tables``, ``images`` and ``videos`` are those of its main content; for a home or column page those
    of the whole page. A page that is no evidence (blocked, error) or no page at all is ``unreadable`` with the reason. ``record`` is the
    page's whole record where it was kept, so that it need not be read once more.
    """
    record = record or read_page(body, url, content_type)
    if record.blocked:
        return Body(unreadable=f"页面不可用：{record.blocked}")
    if record.kind == "attachment":
        return Body(unreadable="附件，不是网页")
    text = decode(body[:PARSE_LIMIT], content_type)[0]
    if not re.search(r"<(?:html|body|div|p|table)\b", text[:200_000], re.IGNORECASE):
        return Body(text=record.text or "\n".join(item.title for item in record.items))
    root = parse(text)
    drop_unread(root)
    content = content_of(root, "" if record.kind in _KINDS_WITH_WHOLE_PAGE else record.text)
    return Body(
        head=_head(content) if record.kind == "document" else "",
        text=record.text or ("" if record.kind == "document" else _plain_text(content)),
        tables=tuple(_tables(_soup(content))) if _has_table(content) else (),
        headings=_headings(root) if _may_be_index(record) else (),
        links=record.links, forms=record.forms, images=sum(map(_is_picture, content.iter("img"))), videos=_videos(content),
    )  # fmt: skip


def _soup(element: Element) -> BeautifulSoup:
    return BeautifulSoup(markup_of(element), "lxml", multi_valued_attributes=None)


def _may_be_index(record: PageRecord) -> bool:
    """Whether blocks may stand on the page: a home reads as a document for what it says itself, but tells no day of its own."""
    dated = record.kind == "document" and record.published is not None and record.published_from != "标题下方的日期"
    return not dated and len(record.links) >= _INDEX_LINKS


def _headings(root: Element) -> tuple[str, ...]:
    words = dict.fromkeys(piece for piece in pieces(texts_by(_UNLINKED, root)) if 2 <= len(piece) <= _HEADING_LETTERS)
    return tuple(words)[:_MOST_HEADINGS]


def _head(content: Element) -> str:
    """Labelled lines beside the main content: what an information head states, also with labels nobody foresaw."""
    told = (piece for box in head_boxes(content) for piece in _head_pieces(box))
    lines = _label_lines([piece for piece in told if piece])
    return "\n".join(line for line in lines if not _COUNTER.match(line))


def _head_pieces(box: Element) -> Iterator[str]:
    if not _has_table(box):
        yield from (squeeze(line) for text in all_texts(box) for line in text.split("\n"))
        return
    for row in (row for table in _soup(box).find_all("table") for row in _rows(table)):
        yield from (f"{name.rstrip('：: ')}：{value}" for name, value in zip(row[::2], row[1::2], strict=False) if name and value)


def _label_lines(pieces: list[str]) -> Iterator[str]:
    label = ""
    for piece in pieces:
        if _LABEL.fullmatch(piece):
            label = piece  # one before it without a value says nothing
        elif label:
            yield f"{label}{piece}"
            label = ""
        else:
            yield from (part for part in _NEXT_LABEL.split(piece) if _LABELLED.match(part))


def _has_table(element: Element) -> bool:
    return next(element.iter("table"), None) is not None


def _plain_text(element: Element) -> str:
    return "\n".join(line for text in all_texts(element) for line in map(squeeze, text.split("\n")) if line)


def _tables(element: Tag) -> Iterator[Table]:
    """Tables in page order; a table that only arranges other tables is left out, those inside it are not."""
    tables = element.find_all("table")
    # Looked for upwards: downwards costs the square of the depth where end tags are missing.
    holders = {id(table.find_parent("table")) for table in tables}
    for table in tables:
        if id(table) in holders:
            continue
        rows = _rows(table)
        if rows:
            caption = table.find("caption")
            yield Table(rows, squeeze(caption.get_text()) if caption else _title_before(table))


def _rows(table: Tag) -> tuple[tuple[str, ...], ...]:
    grid: list[dict[int, str]] = []
    below: dict[int, tuple[int, str]] = {}
    cells = 0
    for tr in table.find_all("tr"):
        row: dict[int, str] = {}
        column = 0
        for cell in tr.find_all(["td", "th"], recursive=False):
            while column in below:
                column = _take_from_above(row, below, column)
            text = squeeze(cell.get_text(" " if cell.find(["p", "br", "div", "li"]) else ""))
            down = _span(cell.get("rowspan"))
            for _ in range(_span(cell.get("colspan"))):
                row[column] = text
                if down > 1:
                    below[column] = (down - 1, text)
                column += 1
                cells += 1
        for column in sorted(below):
            if column not in row:
                _take_from_above(row, below, column)
        if cells > _MOST_CELLS:
            break
        if row:
            grid.append(row)
    width = max((max(row) + 1 for row in grid), default=0)
    return tuple(tuple(row.get(column, "") for column in range(width)) for row in grid)


def _take_from_above(row: dict[int, str], below: dict[int, tuple[int, str]], column: int) -> int:
    left, text = below[column]
    row[column] = text
    if left > 1:
        below[column] = (left - 1, text)
    else:
        del below[column]
    return column + 1


def _span(value: object) -> int:
    match = re.match(r"\s*(\d{1,3})", str(value or ""))
    return min(max(int(match[1]), 1), 200) if match else 1


def _title_before(table: Tag) -> str:
    """The short line right above a table, which is what it is about."""
    for previous in table.find_all_previous(["p", "h1", "h2", "h3", "h4", "div", "strong"], limit=3):
        if previous.find("table") is None:
            text = squeeze(previous.get_text())
            if text:
                return text if len(text) <= 60 else ""
    return ""


def _is_picture(image: Element) -> bool:
    source, width = image.get("src") or "", re.match(r"\d+", image.get("width") or "")
    return bool(source) and not _DECORATION.search(source) and not (width and int(width[0]) < 30)


def _videos(element: Element) -> int:
    frames = element.iter("iframe", "embed", "object")
    shown = (f"{frame.get('src') or ''} {frame.get('data') or ''} {frame.get('flashvars') or ''}" for frame in frames)
    return sum(1 for _ in element.iter("video", "audio")) + sum(1 for told in shown if _VIDEO_FRAME.search(told))
