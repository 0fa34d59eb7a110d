"""Where a document's content stands in its page, and the boxes beside it that may be its information head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawler.extraction.outline import bare
from crawler.extraction.texts import Element, inner_text

_LEVELS = 3
_BESIDE = 8
_LETTERS = 800
_LINKS = 6
"""How many boxes around the content have neighbours that may be its head, how many of these, and how much text and links such a one holds."""
_NOT_HEAD = re.compile(
    r"foot|copyright|bottom|dqwz|position|location|weizhi|\bnav|daohang|menu|side|hot|recommend|relat|crumb|share"
)
_MOST_OF = 0.95
_DEEPEST = 60
"""Levels that are gone down; contents lie higher, only lost end tags lead further."""


def content_of(root: Element, text: str) -> Element:
    """The smallest element that holds the whole of the main ``text``, found by the text's own first and last words; the body where there is none."""
    body = root.find("body")
    current = root if body is None else body
    wanted = bare(text)
    if not wanted:
        return current
    for _ in range(_DEEPEST):
        inner = next((child for child in current.iterchildren("*") if _holds(child, wanted)), None)
        if inner is None or inner.tag in ("p", "span"):
            break
        current = inner
    if current.tag not in ("tbody", "tr"):
        return current
    # A table whose rows together are the text is kept whole; one that only arranges the page was left behind on the way down.
    return next(current.iterancestors("table"), current)


def head_boxes(content: Element) -> Iterator[Element]:
    """The neighbours of the content and of the boxes around it that are short and hold few links, the nearest level first."""
    box: Element | None = content
    for _ in range(_LEVELS):
        if box is None or box.tag in ("body", "html"):
            return
        before = reversed(list(islice(box.itersiblings("*", preceding=True), _BESIDE)))
        for beside in (*before, *islice(box.itersiblings("*"), _BESIDE)):
            if _may_be_head(beside):
                yield beside
        box = box.getparent()


def _may_be_head(beside: Element) -> bool:
    mark = f"{beside.tag} {beside.get('id') or ''} {beside.get('class') or ''}".lower()
    if _NOT_HEAD.search(mark) or len(list(islice(beside.iter("a"), _LINKS + 1))) > _LINKS:
        return False
    return 0 < len(bare(inner_text(beside))) <= _LETTERS


def _holds(element: Element, wanted: str) -> bool:
    inside = bare(inner_text(element))
    return len(inside) >= _MOST_OF * len(wanted) and wanted[:30] in inside and wanted[-30:] in inside
