"""Hebei and 石家庄: columns /columns/<uuid>/index.html, documents /columns/<uuid>/202108/05/<uuid>.html, often framed by iframes."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_DOCUMENT = re.compile(rf"/columns/{_UUID}/\d{{6}}/\d{{2}}/{_UUID}\.html")


def _signs(view: View) -> tuple[Sign, ...]:
    return link_sign(view, 4, rf"/columns/{_UUID}/", "链接形如 /columns/编号/", "/columns/")


def _kind(view: View) -> Kind | None:
    return "document" if _DOCUMENT.search(view.url) else None


FAMILY = Family("uuid_columns", (address(12, rf"/columns/{_UUID}/", "网址形如 /columns/编号/"),), _signs, _kind)
