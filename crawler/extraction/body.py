"""The readable inside of a page that a rule opens: paragraphs, tables with merged cells repeated, links, forms, pictures.

Dearer than the page record and more tolerant, so it waits until a rule asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from checks.page import Body, PageRecord
from crawler.extraction.encoding import decode
from crawler.extraction.outline import Outline, bare
from crawler.extraction.page import read_page
from crawler.extraction.soup import soup_of
from crawler.extraction.tables import rows_of, tables_in
from crawler.extraction.texts import squeeze
from crawler.extraction.view import PARSE_LIMIT

_VIDEO_FRAME = re.compile(r"\.(?:mp4|flv|m3u8|webm|mov|avi|wmv)|player|video|v\.qq\.com|youku|bilibili", re.IGNORECASE)
_DECORATION = re.compile(
    r"(?:^|[/_-])(?:icon|ico|logo|arrow|dot|blank|spacer|bg|btn|qrcode|ewm)[\w-]*\.(?:gif|png|jpe?g|svg)$|icon_\w+\.gif",
    re.IGNORECASE,
)
_HEAD_LEVELS = 3
_HEAD_LETTERS = 800
_HEAD_LINKS = 6
"""How many boxes around the content have neighbours that may be its information head, and how much text and links such a one holds."""
_NOT_HEAD = re.compile(r"foot|copyright|bottom|dqwz|position|location|weizhi|^nav|menu|side|hot|recommend|relat|crumb|share")
_LABEL = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]")
_LABELLED = re.compile(r"[\u4e00-\u9fff（）()]{2,12}\s*[:：]\s*\S")
_NEXT_LABEL = re.compile(r"\s+(?=[\u4e00-\u9fff（）()]{2,12}\s*[:：])")
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
    soup = soup_of(text)
    outline, root = Outline(soup), soup.body or soup
    main = _main(outline, root, record.text) if record.kind not in _KINDS_WITH_WHOLE_PAGE else root
    head = _head(outline, main) if record.kind == "document" else ""
    return Body(
        head=head, text=record.text or ("" if record.kind == "document" else _plain_text(main)),
        tables=tuple(tables_in(outline, main)), links=record.links, forms=record.forms, images=sum(1 for _ in _images(main)), videos=sum(1 for _ in _videos(main)),
    )  # fmt: skip


def _main(outline: Outline, root: Tag, text: str) -> Tag:
    """The smallest element that holds the whole main text: found by the text's own first and last words."""
    wanted = bare(text)
    if not wanted:
        return root
    found = outline.smallest_holding(wanted, root)
    # A table whose rows together are the text is kept whole; one that only arranges the page was left behind on the way down.
    return (found.find_parent("table") or found) if found.name in ("tbody", "tr") else found


def _head(outline: Outline, main: Tag) -> str:
    """Labelled lines beside the main content: what an information head states, also with labels nobody foresaw."""
    pieces: list[str] = []
    box: Tag | None = main
    for _ in range(_HEAD_LEVELS):
        if box is None or box.name in ("body", "html", "[document]"):
            break
        for beside in (*reversed(list(box.find_previous_siblings(limit=8))), *box.find_next_siblings(limit=8)):
            if (
                not _NOT_HEAD.search(_mark(beside))
                and outline.length(beside) <= _HEAD_LETTERS
                and len(beside.find_all("a", limit=_HEAD_LINKS + 1)) <= _HEAD_LINKS
            ):
                pieces += _head_pieces(outline, beside)
        box = box.parent
    return "\n".join(_label_lines([piece for piece in pieces if piece]))


def _head_pieces(outline: Outline, beside: Tag) -> Iterator[str]:
    tables = [beside] if beside.name == "table" else beside.find_all("table")
    for row in (row for table in tables for row in rows_of(outline, table)):
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


def _plain_text(element: Tag) -> str:
    lines = (squeeze(line) for line in element.get_text("\n").split("\n"))
    return "\n".join(line for line in lines if line)


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
