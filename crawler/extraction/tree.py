"""The tree of a page: parsed as browsers do, invisible characters taken out, what stands outside the body put into it."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from crawler.extraction.texts import Element

DROPPED = ("script", "style", "noscript", "template")
"""Elements whose text no reader sees."""
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
_EMPTY = b"<html><body></body></html>"
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r")
_INVISIBLE = (
    "\u200b",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\u2060",
    "\ufffe",
    "\uffff",
    *map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
)
"""What no reader sees, and what turns round the direction of the text behind it: in a report it would turn our own sentences."""
_SERVER_TAG = re.compile(r"<%.{0,2000}?%>", re.DOTALL)
_TARGET = re.compile(r"url\s*=\s*['\"]?\s*([^'\"\s>]+)", re.IGNORECASE)


def parse(text: str, body: bytes = b"") -> tuple[Element, bool]:
    """The root of the page's tree, an empty page's where there is nothing to parse, and whether the whole text was parsed: what nests
    deeper than 2,048 elements ends the tree. Never raises. ``body`` are the bytes that the text was read from, where these are UTF-8: a text
    that needs no mending is not encoded once more.
    """
    mended = _SERVER_TAG.sub("", text) if "%" in text and "<%" in text else text
    for mark in _INVISIBLE:
        if mark in mended:
            mended = mended.replace(mark, "")
    whole = body and mended is text and "\ufffd" not in text and body[-1] < 128 and not body.startswith(codecs.BOM_UTF8)
    data = (body if whole else mended.encode("utf-8", errors="replace")).translate(None, _CONTROL)
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return etree.fromstring(_EMPTY, etree.HTMLParser(encoding="utf-8")), True
    last = _PARSER.error_log.last_error
    whole = last is None or last.type != etree.ErrorTypes.ERR_RESOURCE_LIMIT
    _gather(root)
    return root, whole


def drop_unread(root: Element) -> None:
    """Takes out what no reader sees; the text around it stays, in one piece."""
    for element in root.iter(*DROPPED):
        if element.tail and not element.tail.isspace():
            _join_around(element)
    etree.strip_elements(root, *DROPPED, with_tail=False)


def _join_around(element: Element) -> None:
    before, parent = element.getprevious(), element.getparent()
    holder = before if before is not None else parent
    text = before.tail if before is not None else parent.text if parent is not None else None
    if holder is None or not text or text.isspace():
        return
    try:
        if before is not None:
            before.tail = text + (element.tail or "")
        else:
            holder.text = text + (element.tail or "")
        element.tail = None
    except ValueError:
        # Control characters that came in as entities cannot be written back: the text stays in two pieces.
        return


def refresh_target(root: Element) -> str:
    """Where a meta refresh of the page leads, as it is written; empty where there is none."""
    for meta in root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh":
            match = _TARGET.search(meta.get("content") or "")
            if match:
                return match[1]
    return ""


def _gather(root: Element) -> None:
    """Puts into the body what a stray </body> or </html> left outside it, in the parser's tree or even beside its root."""
    body = root.find("body")
    if body is None:
        body = root
    for child in list(root):
        if child is not body and body is not root and child.tag not in ("head", "script", "style", "noscript"):
            body.append(child)
    for neighbour in list(root.itersiblings()):
        for child in list(neighbour) if neighbour.tag == "html" else [neighbour]:
            body.append(child)
