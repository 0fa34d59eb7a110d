"""Where on a page an element stands, told by tags, ids and classes from the inside out."""

from __future__ import annotations

import re
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
    """The areas of one page's elements, each found once: nav, side, footer or main."""

    def __init__(self) -> None:
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
            own = _own_area(node)
            if own:
                area = own
                break
            node = node.getparent()
        for node in trail:
            self._known[node] = area
        return area


def _own_area(element: Element) -> str:
    by_tag = _OF_TAG.get(element.tag)
    if by_tag:
        return by_tag
    classes, name = element.get("class"), element.get("id")
    return _area_of_mark(name, classes) if classes or name else ""


@lru_cache(maxsize=4096)
def _area_of_mark(name: str | None, classes: str | None) -> str:
    mark = f"{name or ''} {classes or ''}".strip().lower()
    if not mark:
        return ""
    return next((area for area, pattern in (("footer", _FOOT), ("side", _SIDE), ("nav", _NAV)) if pattern.search(mark)), "")
