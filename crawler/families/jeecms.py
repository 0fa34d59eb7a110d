"""jeecms: documents /D0102X/9923242.jhtml, lists index.jhtml and index_2.jhtml."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_TOTAL = re.compile(r"共\s*(\d+)\s*条(?:记录)?\s*(\d+)\s*/\s*(\d+)\s*页")


def _signs(view: View) -> tuple[Sign, ...]:
    signs = list(link_sign(view, 4, r"/\d+\.jhtml|/index(?:_\d+)?\.jhtml", "链接形如 编号.jhtml", ".jhtml"))
    if view.says("jeecms"):
        signs.append(Sign(4, "jeecms 标识"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    if re.search(r"/\d+\.jhtml$", view.path):
        return "document"
    return None


def _next(view: View) -> str | None:
    """下一页 is a button with a script here: page 1 of 5 leads to index_2.jhtml."""
    match = _TOTAL.search(view.visible)
    if not match or int(match[2]) >= int(match[3]) or not re.search(r"/(?:index(?:_\d+)?\.jhtml)?$", view.path):
        return None
    return view.join(f"index_{int(match[2]) + 1}.jhtml") or None


FAMILY = Family("jeecms", (address(9, r"\.jhtml(?:$|[?#])", "网址后缀 .jhtml"),), _signs, _kind, next_page=_next)
