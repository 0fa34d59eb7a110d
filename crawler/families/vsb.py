"""博达 VSB: documents /info/1024/2048.htm, lists name.htm whose second page is name/<N-1>.htm, counted down."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_POSITION = re.compile(r"(?:^|[\s共条页])(?P<current>\d{1,4})\s*/\s*(?P<pages>\d{1,4})(?:\s|$|页)")


def _signs(view: View) -> tuple[Sign, ...]:
    signs: list[Sign] = []
    if view.says("vsb_content") or view.says("v_news_content") or view.says("_vsb_"):
        signs.append(Sign(5, "正文容器 vsb_content"))
    if view.says("/system/_content/download.jsp") or view.says("/_content/download.jsp") or view.says("showVsbpdfIframe"):
        signs.append(Sign(4, "附件 download.jsp"))
    if view.says("/system/resource/", "_sitegray", "vsbscreen", "_jsq_("):
        signs.append(Sign(4, "资源路径 /system/resource/"))
    signs += link_sign(view, 3, r"\binfo/\d+/\d+\.htm\b", "链接形如 info/栏目/编号.htm", "info/")
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    return "document" if re.search(r"/info/\d+/\d+\.htm$", view.path) else None


def _next(view: View) -> str | None:
    """From the first page's 1/13: name/12.htm. Later pages carry real links, which the generic reader follows."""
    if any(anchor.text in ("下页", "下一页", "后页") for anchor in view.anchors) or not view.path.endswith(".htm"):
        return None
    match = _POSITION.search(view.visible)
    if not match or int(match["current"]) >= int(match["pages"]):
        return None
    current, pages = int(match["current"]), int(match["pages"])
    if current == 1:
        stem = view.path.rpartition("/")[2].removesuffix(".htm")
        return view.join(f"{stem}/{pages - 1}.htm") or None
    return view.join(f"{pages - current}.htm") or None


FAMILY = Family(
    "vsb",
    (
        address(9, r"/info/\d+/\d+\.htm", "网址形如 /info/栏目/编号.htm"),
        address(12, r"wbtreeid=|urltype=(?:tree|news|opinioncollect)\.", "网址参数 wbtreeid、urltype"),
    ),
    _signs,
    _kind,
    next_page=_next,
)
