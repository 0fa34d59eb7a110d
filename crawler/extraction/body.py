"""The readable inside of a page that a rule opens: paragraphs, tables with merged cells repeated, links, forms, pictures.

Dearer than the page record, so it waits until a rule asks. Where the content stands is found in the page's tree, and only the tables
there go through the tolerant reader: most pages have none, and menus, sides and foot are not read twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from checks.page import Body, PageRecord, Table
from crawler.extraction.encoding import decode
from crawler.extraction.outline import Outline
from crawler.extraction.page import read_page
from crawler.extraction.soup import soup_of
from crawler.extraction.surroundings import content_of, head_boxes
from crawler.extraction.tables import rows_of, tables_in
from crawler.extraction.texts import Element, all_texts, markup_of, squeeze
from crawler.extraction.tree import drop_unread, parse
from crawler.extraction.view import PARSE_LIMIT

_INDEX_LINKS = 15
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
    root, _ = parse(text)
    drop_unread(root)
    content = content_of(root, "" if record.kind in _KINDS_WITH_WHOLE_PAGE else record.text)
    return Body(
        head=_head(content) if record.kind == "document" else "",
        text=record.text or ("" if record.kind == "document" else _plain_text(content)),
        tables=_tables(content),
        headings=_headings(root) if _may_be_index(record) else (),
        links=record.links, forms=record.forms, images=sum(map(_is_picture, content.iter("img"))), videos=_videos(content),
    )  # fmt: skip


def _may_be_index(record: PageRecord) -> bool:
    """Whether blocks may stand on the page: a home reads as a document for what it says itself, but tells no day of its own."""
    dated = record.kind == "document" and record.published is not None and record.published_from != "标题下方的日期"
    return not dated and len(record.links) >= _INDEX_LINKS


def _headings(root: Element) -> tuple[str, ...]:
    words: dict[str, None] = {}
    links = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        is_link = node.tag == "a" and node.get("href") is not None
        links += is_link if event == "start" else -is_link
        told = "" if links else squeeze((node.text if event == "start" else node.tail) or "")
        if 2 <= len(told) <= _HEADING_LETTERS:
            words[told] = None
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
    soup = soup_of(markup_of(box))
    outline = Outline(soup)
    for row in (row for table in soup.find_all("table") for row in rows_of(outline, table)):
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


def _tables(content: Element) -> tuple[Table, ...]:
    if not _has_table(content):
        return ()
    soup = soup_of(markup_of(content))
    return tuple(tables_in(Outline(soup), soup))


def _is_picture(image: Element) -> bool:
    source, width = image.get("src") or "", re.match(r"\d+", image.get("width") or "")
    return bool(source) and not _DECORATION.search(source) and not (width and int(width[0]) < 30)


def _videos(element: Element) -> int:
    frames = element.iter("iframe", "embed", "object")
    shown = (f"{frame.get('src') or ''} {frame.get('data') or ''} {frame.get('flashvars') or ''}" for frame in frames)
    return sum(1 for _ in element.iter("video", "audio")) + sum(1 for told in shown if _VIDEO_FRAME.search(told))
