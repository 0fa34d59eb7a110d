"""The text of elements: whole, on one line, or in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from lxml import etree

Element = etree._Element

_STRING = etree.XPath("string(.)", smart_strings=False)
_TEXTS = etree.XPath("descendant::text()", smart_strings=False)


def squeeze(text: str) -> str:
    """The text on one line: runs of blanks, full-width ones included, become one."""
    return " ".join(text.split())


def inner_text(element: Element) -> str:
    """All text under the element, as it stands in the source."""
    return cast(str, _STRING(element))


def text_of(element: Element) -> str:
    """All text under the element on one line."""
    # A link mostly holds nothing but its text.
    text = inner_text(element) if len(element) else element.text
    return " ".join(text.split()) if text else ""


def markup_of(element: Element) -> str:
    """The element as markup, without the text behind it."""
    return etree.tostring(element, method="html", encoding="unicode", with_tail=False)


def link_text(link: Element) -> str:
    """The text of a link as it stands in the source. One that lost its end tag ends where the next link begins, as in browsers."""
    if not len(link):
        return link.text or ""
    following = next(link.iterdescendants("a"), None)
    return inner_text(link) if following is None else "".join(texts_before(link, following))


def texts_before(element: Element, end: Element) -> Iterator[str]:
    """The pieces of text under the element up to where ``end`` begins, as they stand in the source."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node is end:
            return
        yield (node.text if event == "start" else node.tail) or ""


def texts_of(element: Element) -> Iterator[str]:
    """The pieces of text under the element, in page order, one after the other as they are asked for."""
    return cast("Iterator[str]", element.itertext())


def all_texts(element: Element) -> list[str]:
    """All pieces of text under the element, in page order: cheaper than ``texts_of`` where every one is wanted."""
    return texts_by(_TEXTS, element)


def found_by(path: etree.XPath, element: Element) -> list[Element]:
    """The elements a compiled path finds."""
    return cast("list[Element]", path(element))


def texts_by(path: etree.XPath, element: Element) -> list[str]:
    """The texts a compiled path finds."""
    return cast("list[str]", path(element))


def pieces(texts: Iterable[str]) -> list[str]:
    """The texts on one line each, blank ones left out."""
    return [" ".join(words) for words in map(str.split, texts) if words]


def each_piece(texts: Iterable[str]) -> Iterator[str]:
    """The pieces of the texts one after the other, as they are asked for."""
    return (" ".join(words) for words in map(str.split, texts) if words)


def letters_in(text: str | None) -> int:
    """How many characters of the text are no blanks."""
    return len("".join(text.split())) if text else 0
