"""Trees of menus: the words over a branch, which often are no link themselves, name what stands above the columns in it."""

from __future__ import annotations

import re
from itertools import islice

from crawler.extraction.texts import Element, squeeze, text_of

_LISTS = frozenset({"ul", "ol", "dl"})
_LONGEST, _DEPTH, _PARTS = 30, 14, 8
_ARROWS = re.compile(r"^[>»›+·\-\s]+|[>»›+\-\s]+$")


def names_above(link: Element) -> tuple[str, ...]:
    """The words over each branch of the tree that the link stands in, outermost first; empty where it stands in none."""
    names: list[str] = []
    branch, nested = link, False
    for _ in range(_DEPTH):
        node = branch.getparent()
        if node is None or node.tag == "body":
            break
        nested = nested or branch.tag in _LISTS
        name = ""
        if node.tag == "li" and nested:
            name = _said_before(node, branch)
        elif branch.tag == "dd" and node.tag == "dl":
            name = _term_of(branch)
        if name:
            names.append(name)
            nested = False
        branch = node
    return tuple(reversed(names))


def _said_before(entry: Element, branch: Element) -> str:
    """The words of a tree's entry before the list of what is below it."""
    words = [entry.text or ""]
    for place, child in enumerate(entry):
        if child is branch:
            break
        if place >= _PARTS or next(islice(child.iterdescendants(), _PARTS, None), None) is not None:
            return ""  # so much in it is no name of a branch
        words += [text_of(child), child.tail or ""]
    return _name(" ".join(words))


def _term_of(detail: Element) -> str:
    node = detail.getprevious()
    while node is not None and node.tag != "dt":
        node = node.getprevious()
    return _name(text_of(node)) if node is not None else ""


def _name(words: str) -> str:
    name = _ARROWS.sub("", squeeze(words))
    return name if 2 <= len(name) <= _LONGEST else ""
