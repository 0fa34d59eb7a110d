"""Where on a page an element stands, told by tags, ids and classes from the inside out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crawler.extraction.texts import Element

_FOOT = re.compile(r"(?:^|\s)(?:foot|bottom|copyright|friend|yqlj|dibu|youlian)|footer|copyright")
_SIDE = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|side|siderbar|lmenu|leftmenu|left_?(?:nav|menu)|leftnav|subnav|sub_?nav|lnav|ztree|tree)"
    r"|(?:^|\s)(?:aside|sidebar|left-?nav|left-?menu|list-lm|lm_?list|zuo_?dh)|left_nav|left-nav"
)
_NAV = re.compile(
    r"(?:^|\s)(?:nav|menu|header|head|top|topbar|topnav|daohang|dh|banner|toolbar|mainnav|navbar|navigation|logo)(?:$|\s|[-_]|\d)"
    r"|(?:nav|menu|(?<!tab_)(?<!tabs_)header)(?:$|\s|[-_](?:box|bar|list|wrap|son|con|inner))|daohang|site_?menu"
)
_OF_TAG = {"nav": "nav", "header": "nav", "footer": "footer", "aside": "side", "body": "main"}


class Areas:
    """The areas of one page's elements, each found once: nav, side, footer or main. ``named`` are id and class of those that have any."""

    def __init__(self, named: Mapping[Element, tuple[str, str]]) -> None:
        self._named = named
        self._known: dict[Element, str] = {}

    def of(self, element: Element) -> str:
        """The area of the innermost part around the element that is called one."""
        trail: list[Element] = []
        node: Element | None = element
        area = "main"
        while node is not None:
            known = self._known.get(node)
            if known:
                area = known
                break
            trail.append(node)
            own = _OF_TAG.get(node.tag) or (_area_of_mark(*self._named[node]) if node in self._named else "")
            if own:
                area = own
                break
            node = node.getparent()
        for node in trail:
            self._known[node] = area
        return area


@lru_cache(maxsize=4096)
def _area_of_mark(name: str, classes: str) -> str:
    mark = f"{name} {classes}".strip().lower()
    if not mark:
        return ""
    return next((area for area, pattern in (("footer", _FOOT), ("side", _SIDE), ("nav", _NAV)) if pattern.search(mark)), "")
