"""Where on a page an element stands, told by tags, ids and classes from the inside out."""

from __future__ import annotations

import re
from collections.abc import KeysView, Mapping
from functools import cached_property

from crawler.extraction.marks import Marks
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
_OF_MARK = (("footer", _FOOT), ("side", _SIDE), ("nav", _NAV))
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:share|bdshare|bdsharebuttonbox|social|jiathis|related|relate|relnews|xgwj|xgyd|xgxx|xglj|ewm|qrcode|erweima|print|pagination|pager|crumbs?|breadcrumb|tools?|"
    r"recommend|tuijian|hotnews|prenext|prev|next|editor_name|zrbj)(?:$|[\s_-]|box|list|con)"
)
_OF_TAG = {"nav": "nav", "header": "nav", "footer": "footer", "aside": "side", "body": "main"}


class Areas:
    """The areas of one page's elements, each found once: nav, side, footer or main."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._known: dict[Element, str] = {}
        self._called: dict[str, str] = {}

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
            mark = self._marks.of(node)
            own = _OF_TAG.get(node.tag) or (mark and self._of_mark(mark))
            if own:
                area = own
                break
            node = node.getparent()
        for node in trail:
            self._known[node] = area
        return area

    @cached_property
    def begun(self) -> Mapping[Element, str]:
        """The areas that begin with an element because its mark says so, in page order."""
        return {element: self._of_mark(self._marks.of(element)) for element in self._marks.elements(self._of_mark)}

    def _of_mark(self, mark: str) -> str:
        """The area that an element of this mark begins; empty where it begins none."""
        called = self._called.get(mark)
        if called is None:
            called = next((area for area, pattern in _OF_MARK if pattern.search(mark)), "")
            self._called[mark] = called
        return called

    @cached_property
    def noise(self) -> KeysView[Element]:
        """The elements that are called share bars, tools, pagers, neighbours of the text, in page order: nowhere part of what a page says."""
        return dict.fromkeys(self._marks.elements(_NOISE.search)).keys()
