"""One link alone: the only row of a list, or a link in a document's text (相关链接, 附件)."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.publication import date_in_url
from crawler.extraction.rows import Row, table_header, text_beside
from crawler.extraction.texts import Element, inner_text, pieces, texts_before
from crawler.extraction.view import View

_CHINESE_LETTER = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[。；！？]|[\u4e00-\u9fff]，[\u4e00-\u9fff]")
_SHORTEST_LINE, _LONGEST_LABELLED = 6, 120
"""Letters of a text that may be a line, and of one that can still be a labelled value or an office's name."""
_SHORTEST_TITLE = 8
_MOST_PIECES = 400


def names_of_columns(view: View, column: str) -> frozenset[str]:
    """What the page's other links are called, and the column: such a line before a link is a heading."""
    return frozenset(plain(anchor.text) for anchor in view.anchors) | {plain(column)}


def stands_in_text(view: View, row: Row, names: frozenset[str]) -> bool:
    """Whether lines of a text stand before the link in what would be its row: title, date and text of a document, not a list's row.

    ``names`` are those of columns: such a line is a heading.
    """
    element = _smallest_row(view, row)
    if element is row.anchor.element or (element.tag == "tr" and table_header(element)):
        return False
    # In a row's cells stand a group's or an office's name as well; a sentence never does.
    made_as_row = element.tag in ("tr", "li")
    before = pieces(islice(texts_before(element, row.anchor.element), _MOST_PIECES))
    lines = (piece for piece in before if _is_line(piece) and plain(piece) not in names)
    return any(not made_as_row or _SENTENCE.search(line) for line in lines)


def is_whole_list(view: View, row: Row, names: frozenset[str]) -> bool:
    """Whether an undated link to a document is all that the page shows behind its menus, but for the column's name."""
    if len(row.title) < _SHORTEST_TITLE or date_in_url(row.anchor.url) is None:
        return False
    said, pictures = _since_last_link(view, row.anchor.element)
    return not pictures and all(plain(piece) in names or not _is_line(piece) for piece in said)


def _smallest_row(view: View, row: Row) -> Element:
    """The smallest element with the link that has a date beside it; the whole row where none has."""
    node: Element | None = row.anchor.element
    while node is not None and node is not row.element:
        node = node.getparent()
        if node is not None and parse_date(text_beside(node, inner_text(row.anchor.element))[:400], context=view.as_of):
            return node
    return row.element


def _is_line(piece: str) -> bool:
    """Whether a piece of text is a title or a sentence rather than a date, a labelled value or an office's name."""
    if len(piece) < _SHORTEST_LINE or len(_CHINESE_LETTER.findall(piece[:_LONGEST_LABELLED])) < _SHORTEST_LINE:
        return False
    if len(piece) > _LONGEST_LABELLED:
        return True
    return not (labels.is_label(piece) or labels.read_fields([piece]) or labels.office(piece))


def _since_last_link(view: View, link: Element) -> tuple[list[str], int]:
    """The pieces of text between the link before this one and this one, and how many pictures stand there."""
    texts: list[str] = []
    pictures = 0
    for event, node in etree.iterwalk(view.body, events=("start", "end")):
        if node is link:
            break
        if node.tag == "a":
            texts, pictures = [], 0
        if event == "start":
            pictures += node.tag == "img"
        texts.append((node.text if event == "start" and node.tag != "a" else node.tail if event == "end" else "") or "")
    return pieces(texts), pictures
