"""中科汇联 and like JSP sites: info/iList.jsp?node_id=&cat_id=&cur_page=, properties in #attribut."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.paging import with_parameter
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_POSITION = re.compile(r"第?\s*(\d{1,4})\s*/\s*(\d{1,4})\s*页|共\s*(\d{1,4})\s*页")


def _signs(view: View) -> tuple[Sign, ...]:
    signs = list(
        link_sign(
            view, 4, r"iList\.jsp\?|info/iIndex\.jsp|egov/portal", "链接形如 iList.jsp", "iList.jsp", "iIndex.jsp", "egov/portal"
        )
    )
    if view.says("attribut") and 'id="attribut"' in view.source:
        signs.append(Sign(3, "属性表 attribut"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    return "document" if re.search(r"/info/\d+/\d+\.html?$|[?&]info_id=\d+", view.url) and "iList" not in view.url else None


def _next(view: View) -> str | None:
    """cur_page one further, where the page says that there are more."""
    match = _POSITION.search(view.visible)
    if not match or "iList" not in view.url:
        return None
    asked = re.search(r"[?&]cur_page=(\d+)", view.url)
    current = int(asked[1]) if asked else int(match[1] or 1)
    return with_parameter(view.url, "cur_page", current + 1) if current < int(match[2] or match[3]) else None


FAMILY = Family("ilist", (address(12, r"iList\.jsp|iIndex\.jsp", "网址 iList.jsp"),), _signs, _kind, next_page=_next)
