"""The tree of an opened page: more tolerant than the page record's, and of bounded depth."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup, Tag

DEEPEST = 1000
"""Twice as deep as browsers nest. Only lost end tags lead further down; what opens there is put beside, so that no text is lost."""
_NOT_SHOWN = frozenset({"script", "style", "noscript", "template"})


class _BoundedSoup(BeautifulSoup):
    _beyond = 0

    def reset(self) -> None:
        super().reset()
        self._beyond = 0

    def handle_starttag(self, *arguments: Any, **named: Any) -> Tag | None:
        tag = super().handle_starttag(*arguments, **named)
        if tag is not None and len(self.tagStack) > DEEPEST:
            self.popTag()
            self._beyond += 1
        return tag

    def handle_endtag(self, name: str, nsprefix: str | None = None) -> None:
        # The parser closes whatever it opened, innermost first.
        if self._beyond:
            self.endData()
            self._beyond -= 1
        else:
            super().handle_endtag(name, nsprefix)


def soup_of(text: str) -> BeautifulSoup:
    """The tree of a page's text without what no reader sees."""
    # XHTML is read as HTML, which is what browsers do with these pages.
    soup = _BoundedSoup(re.sub(r"^\s*<\?xml[^>]*>", "", text), "lxml", multi_valued_attributes=None)
    for tag in [node for node in soup.descendants if isinstance(node, Tag) and node.name in _NOT_SHOWN]:
        tag.decompose()
    return soup
