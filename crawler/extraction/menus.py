"""Trees of menus: the words over a branch, which often are no link themselves, name what stands above the columns in it."""

from __future__ import annotations

import re
from itertools import islice

from crawler.extraction.texts import Element, squeeze, text_of

_LONGEST, _DEPTH, _PARTS = 30, 14, 8
_ARROWS = re.compile(r"^[>»›+·\-\s]+|[>»›+\-\s]+$")


def names_above(link: Element, known: dict[Element, tuple[str, ...]], depth: int = 0) -> tuple[str, ...]:
    """The words over each branch of the tree that the link stands in, outermost first; empty where it stands in none.

    ``known`` keeps the answers for the branches of one page; ``depth`` counts the branches on the way up.
    """
    branch = _branch_of(link)
    if branch is None or depth > _DEPTH:
        return ()
    if branch not in known:
        known[branch] = ()  # what a broken tree leads back to has none
        holder = branch if branch.tag == "dd" else _entry_of(branch)
        if holder is not None:
            name = _term_of(branch) if branch.tag == "dd" else _said_before(holder, branch)
            known[branch] = (*names_above(holder, known, depth + 1), *([name] if name else []))
    return known[branch]


def _branch_of(element: Element) -> Element | None:
    """The list, or the dd of a list of terms, that an element stands in."""
    node = element.getparent()
    for _ in range(_DEPTH):
        if node is None or node.tag in ("ul", "ol", "dd"):
            return node
        node = node.getparent()
    return None


def _entry_of(branch: Element) -> Element | None:
    """The entry of a tree below which a list stands."""
    node = branch.getparent()
    for _ in range(_DEPTH):
        if node is None or node.tag in ("ul", "ol", "dd", "body"):
            return None
        if node.tag == "li":
            return node
        node = node.getparent()
    return None


def _said_before(entry: Element, branch: Element) -> str:
    """The words of a tree's entry before the list of what is below it."""
    words, around = [entry.text or ""], set(branch.iterancestors())
    for place, child in enumerate(entry):
        if child is branch or child in around:
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
