"""The readable inside of a page that a rule opens: paragraphs, tables with merged cells repeated, links, forms, pictures.

Dearer than the page record and more tolerant, so it waits until a rule asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from checks.page import Body, PageRecord, Table
from crawler.extraction.encoding import decode
from crawler.extraction.page import read_page
from crawler.extraction.texts import squeeze
from crawler.extraction.view import PARSE_LIMIT

_MOST_CELLS = 200_000
_VIDEO_FRAME = re.compile(r"\.(?:mp4|flv|m3u8|webm|mov|avi|wmv)|player|video|v\.qq\.com|youku|bilibili", re.IGNORECASE)
_DECORATION = re.compile(
    r"(?:^|[/_-])(?:icon|ico|logo|arrow|dot|blank|spacer|bg|btn|qrcode|ewm)[\w-]*\.(?:gif|png|jpe?g|svg)$|icon_\w+\.gif",
    re.IGNORECASE,
)
_DEEPEST = 60
"""How deep the main text is followed; only lost end tags nest further."""
_HEAD_LEVELS = 3
_HEAD_LETTERS = 800
_HEAD_LINKS = 6
"""How many boxes around the content have neighbours that may be its information head, and how much text and links such a one holds."""
_NOT_HEAD = re.compile(r"foot|copyright|bottom|dqwz|position|location|weizhi|^nav|menu|side|hot|recommend|relat|crumb|share")
_LABEL = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]")
_LABELLED = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]\s*\S")
_NEXT_LABEL = re.compile(r"\s+(?=[\u4e00-\u9fff（）()]{2,12}\s*[:：])")
_NOT_SHOWN = frozenset({"script", "style", "noscript", "template"})
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
    # XHTML is read as HTML, which is what browsers do with these pages.
    soup = BeautifulSoup(re.sub(r"^\s*<\?xml[^>]*>", "", text), "lxml", multi_valued_attributes=None)
    for tag in [node for node in soup.descendants if isinstance(node, Tag) and node.name in _NOT_SHOWN]:
        tag.decompose()
    main = _main(soup, record.text) if record.kind not in _KINDS_WITH_WHOLE_PAGE else (soup.body or soup)
    head = _head(main) if record.kind == "document" else ""
    return Body(
        head=head, text=record.text or ("" if record.kind == "document" else _plain_text(main)),
        tables=tuple(_tables(main)), links=record.links, forms=record.forms, images=sum(1 for _ in _images(main)), videos=sum(1 for _ in _videos(main)),
    )  # fmt: skip


def _main(soup: BeautifulSoup, text: str) -> Tag:
    """The smallest element that holds the whole main text: found by the text's own first and last words."""
    root = soup.body or soup
    wanted = _bare(text)
    if not wanted:
        return root
    current: Tag = root
    for _ in range(_DEEPEST):
        inner = next((child for child in current.children if isinstance(child, Tag) and _holds(child, wanted)), None)
        if inner is None or inner.name in ("p", "span"):
            break
        current = inner
    # A table whose rows together are the text is kept whole; one that only arranges the page was left behind on the way down.
    return (current.find_parent("table") or current) if current.name in ("tbody", "tr") else current


def _head(main: Tag) -> str:
    """Labelled lines beside the main content: what an information head states, also with labels nobody foresaw."""
    pieces: list[str] = []
    box: Tag | None = main
    for _ in range(_HEAD_LEVELS):
        if box is None or box.name in ("body", "html", "[document]"):
            break
        for beside in (*reversed(list(box.find_previous_siblings(limit=8))), *box.find_next_siblings(limit=8)):
            if (
                not _NOT_HEAD.search(_mark(beside))
                and len(beside.find_all("a")) <= _HEAD_LINKS
                and len(_bare(beside.get_text())) <= _HEAD_LETTERS
            ):
                pieces += _head_pieces(beside)
        box = box.parent
    return "\n".join(_label_lines([piece for piece in pieces if piece]))


def _head_pieces(beside: Tag) -> Iterator[str]:
    tables = [beside] if beside.name == "table" else beside.find_all("table")
    for row in (row for table in tables for row in _rows(table)):
        yield from (f"{name.rstrip('：: ')}：{value}" for name, value in zip(row[::2], row[1::2], strict=False) if name and value)
    if not tables:
        yield from (squeeze(line) for line in beside.get_text("\n").split("\n"))


def _mark(tag: Tag) -> str:
    classes = tag.get("class")
    return f"{tag.name} {tag.get('id') or ''} {' '.join(classes) if isinstance(classes, list) else classes or ''}".lower()


def _label_lines(pieces: list[str]) -> Iterator[str]:
    label = ""
    for piece in pieces:
        if label:
            yield f"{label}{piece}"
            label = ""
        elif _LABEL.fullmatch(piece):
            label = piece
        else:
            yield from (part for part in _NEXT_LABEL.split(piece) if _LABELLED.match(part))


def _holds(element: Tag, wanted: str) -> bool:
    inside = _bare(element.get_text())
    return len(inside) >= 0.95 * len(wanted) and wanted[:30] in inside and wanted[-30:] in inside


def _bare(text: str) -> str:
    return re.sub(r"[\s|]+", "", text)


def _plain_text(element: Tag) -> str:
    lines = (squeeze(line) for line in element.get_text("\n").split("\n"))
    return "\n".join(line for line in lines if line)


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


def _images(element: Tag) -> Iterator[Tag]:
    for image in element.find_all("img"):
        source = str(image.get("src") or "")
        width = re.match(r"\d+", str(image.get("width") or ""))
        if source and not _DECORATION.search(source) and not (width and int(width[0]) < 30):
            yield image


def _videos(element: Tag) -> Iterator[Tag]:
    yield from element.find_all(["video", "audio"])
    for frame in element.find_all(["iframe", "embed", "object"]):
        if _VIDEO_FRAME.search(f"{frame.get('src') or ''} {frame.get('data') or ''} {frame.get('flashvars') or ''}"):
            yield frame
