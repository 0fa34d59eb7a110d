"""Rows of a list that scripts open: some name an address in the script, of the others only title and date can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from checks.reading.dates import parse_date
from crawler.extraction.texts import Element, found_by, text_of
from crawler.extraction.view import Anchor, View

UNADDRESSED = "条目由脚本打开，没有网址"
_SCRIPT = re.compile(r"^\s*(?:javascript:|#|$)", re.IGNORECASE)
_CLICKED = etree.XPath("//tr[@onclick] | //li[@onclick] | //dl[@onclick] | //div[@onclick]")
_LEAST_LETTERS = 6


def clicked_rows(view: View) -> Iterator[Anchor]:
    """Rows without a link that a click on them opens."""
    for element in found_by(_CLICKED, view.root) if view.says("nclick", "nClick", "NCLICK") else ():
        url = view.target(element)
        if url and element.find(".//a[@href]") is None:
            yield Anchor(element, text_of(element), url)


def has_unaddressed_rows(view: View, least: int = 1) -> bool:
    """Whether the page shows dated rows whose links are scripts', at least so many."""
    return sum(1 for _ in islice((link for link in view.root.iter("a") if _is_row(view, link)), least)) == least


def _is_row(view: View, link: Element) -> bool:
    if not _SCRIPT.match(link.get("href") or "") or view.target(link) or len(text_of(link)) < _LEAST_LETTERS:
        return False
    row = link.getparent()
    for _ in range(2):
        if row is None or row.tag in ("body", "ul", "table", "tbody"):
            return False
        if len(text_of(row)) < 300 and parse_date(text_of(row), context=view.as_of) is not None:
            return view.area(link) == "main"
        row = row.getparent()
    return False
