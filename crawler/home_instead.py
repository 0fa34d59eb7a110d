"""The portal's home page served in the place of another page: a soft 404 that no status and no redirect tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from checks.page import PageRecord
from crawler.extraction.texts import letters_in
from crawler.extraction.view import View

WHY = "页面内容与门户首页相同，可能已不存在"
_FRONT = re.compile(r"(?:index|default|main|home)(?:\.\w+)?$")
"""File names under which a folder's own page stands as well."""
_LEAST_LINKS = 20
_SHARED, _OF_HOME = 0.9, 0.8
_OWN_WORDS = 0.05
"""Shares: of the page's links that are the home's, of the home's that stand on the page, of the page's letters that may be its own."""


@dataclass(frozen=True)
class Front:
    """The portal's home page as it was seen: ``record`` read off ``body``."""

    record: PageRecord
    body: bytes
    content_type: str

    def stands_for(self, url: str, record: PageRecord, body: bytes, content_type: str) -> bool:
        """Whether the answer of another address is this home page: the same title and links, and next to no words of its own."""
        by_right = _folder(url) in ("", _folder(self.record.url))
        if by_right or not same_links(_addresses(record), _addresses(self.record)):
            return False
        # Pages of a small site may share nearly all their links with its home: what they say tells them apart.
        home, page = (View(seen, url, kind) for seen, kind in ((self.body, self.content_type), (body, content_type)))
        known = frozenset(home.chunks)
        own = sum(letters_in(chunk) for chunk in page.chunks if chunk not in known)
        return page.head_title == home.head_title and own <= _OWN_WORDS * letters_in(page.visible)


def same_links(page_links: tuple[str, ...], home_links: tuple[str, ...]) -> bool:
    """Whether nearly all links of a page are the home's and nearly all of the home's stand on it; a home of few links tells nothing."""
    if len(home_links) < _LEAST_LINKS or not page_links:
        return False
    home = set(home_links)
    shared = sum(1 for link in page_links if link in home)
    return shared >= _SHARED * len(page_links) and shared >= _OF_HOME * len(home)


def _folder(url: str) -> str:
    return _FRONT.sub("", urlsplit(url).path).rstrip("/")


def _addresses(record: PageRecord) -> tuple[str, ...]:
    return tuple(link.url for link in record.links)
