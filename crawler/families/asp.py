"""Old ASP and ASP.NET sites: show.asp?id=12, List_zlm.aspx?lmid=3, pages turned by __doPostBack."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_SHOW = re.compile(
    r"/(?:show|view|read|article|content|detail|news_?(?:show|view|detail)?|info(?:show|view)?)\w*\.aspx?\?(?:.*&)?\w*id=\d+",
    re.IGNORECASE,
)


def _signs(view: View) -> tuple[Sign, ...]:
    signs = list(link_sign(view, 3, r"\.aspx?\?\w*id=", "链接形如 .asp?id=", ".asp"))
    if view.says("__VIEWSTATE"):
        signs.append(Sign(4, "表单 __VIEWSTATE"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    return "document" if _SHOW.search(view.url) and not re.search(r"[?&]page=", view.url, re.IGNORECASE) else None


FAMILY = Family("asp", (address(5, r"\.aspx?(?:$|\?)", "网址后缀 .asp、.aspx"),), _signs, _kind)
