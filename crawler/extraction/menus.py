"""What a link's menu says above it: the headings of the nested lists, definition lists and drawn trees in which it stands."""

from __future__ import annotations

import re
from itertools import islice

from crawler.extraction.texts import Element, pieces, text_of, texts_before

_LISTS = frozenset({"ul", "ol", "dl"})
_ROWS = frozenset({"tr", "li", "p", "div", "dd"})
_BRANCH = re.compile(r"^[\s\u3000\xa0]*[├└┣┗┝┕]")
_EDGES = re.compile(r"^[\s>»›·•+\-─■□▪▶►]+|[\s>»›+\-─:：]+$")
_LEVELS, _DEEPEST = 4, 12
_BEFORE = 40
"""How many rows above a branch are looked at for the one it hangs on, how many pieces of text before a list for its heading."""
_LONGEST = 30


def headings_above(link: Element, known: dict[Element, str]) -> tuple[str, ...]:
    """The names above a link in its menu, outermost first; none where it stands in no tree.

    ``known`` remembers what the page's lists are headed by, for the links to come.
    """
    found: list[str] = []
    drawn = _drawn_above(link)
    if drawn:
        found.append(drawn)
    node = link
    for _ in range(_DEEPEST):
        parent = node.getparent()
        if parent is None or parent.tag == "body" or len(found) >= _LEVELS:
            break
        if node not in known:
            known[node] = _heading(node, parent)
        if known[node]:
            found.append(known[node])
        node = parent
    return tuple(reversed(found))


def _heading(node: Element, parent: Element) -> str:
    """What heads a list inside a row, or a definition: the text of the row before the list, the term."""
    folds = node.tag == "div" and any(child.tag in _LISTS for child in node)
    if (node.tag in _LISTS or folds) and parent.tag in ("li", "dd"):
        return _name(" ".join(pieces(islice(texts_before(parent, node), _BEFORE))))
    if node.tag == "dd" and parent.tag == "dl":
        term = next(node.itersiblings("dt", preceding=True), None)
        return _name(text_of(term)) if term is not None else ""
    return ""


def _drawn_above(link: Element) -> str:
    """The row without a branch sign above a link that has one before it: ├ 机构设置."""
    row: Element | None = link
    while row is not None and row.tag not in _ROWS:
        row = row.getparent()
    if row is None or not _BRANCH.match("".join(texts_before(row, link))):
        return ""
    for number, above in enumerate(row.itersiblings(row.tag, preceding=True)):
        text = text_of(above)
        if number >= _BEFORE:
            break
        if not _BRANCH.match(text):
            return _name(text)
    return ""


def _name(text: str) -> str:
    bare = _EDGES.sub("", text)
    return bare if 2 <= len(bare) <= _LONGEST else ""
