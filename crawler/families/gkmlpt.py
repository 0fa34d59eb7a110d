"""广东政府信息公开目录平台 gkmlpt: a shell at /<站>/gkmlpt/index#<栏目>, rows from its JSON interface, documents post_<id>.html."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address

_DOCUMENT = re.compile(r"/gkmlpt/content/\d+/\d+/(?:mpost|post)_\d+\.html|/content/post_\d+\.html")
_SITE = re.compile(r"""["']?(?:SITE_ID|siteId|site_id|SID)["']?\s*[:=]\s*["']?(\d+)""", re.IGNORECASE)
_TREE_ENTRY = re.compile(r"/gkmlpt/index#(\d+)")


def _signs(view: View) -> tuple[Sign, ...]:
    signs = []
    if view.says("/gkmlpt/"):
        signs.append(Sign(4, "资源路径 /gkmlpt/"))
    if view.says("window._CONFIG") and view.says("gkml"):
        signs.append(Sign(3, "脚本配置 _CONFIG"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    if _DOCUMENT.search(view.url):
        return "document"
    return "column" if "/gkmlpt/index" in view.url and "#" in view.url else None


def _endpoint(view: View) -> str | None:
    """/gkmlpt/api/all/<栏目>?page=1&sid=<站>: the shell itself holds no rows."""
    column = _TREE_ENTRY.search(view.url) or re.search(
        r"""["']?(?:CATEGORY_ID|current_?(?:column|category)(?:_id)?)["']?\s*[:=]\s*["']?(\d+)""", view.source, re.I
    )
    if "/gkmlpt/index" not in view.url or column is None:
        return None
    prefix = view.url.partition("/gkmlpt/")[0]
    site = _SITE.search(view.source)
    return f"{prefix}/gkmlpt/api/all/{column[1]}?page=1" + (f"&sid={site[1]}" if site else "")


FAMILY = Family("gkmlpt", (address(12, r"/gkmlpt/", "网址含 /gkmlpt/"),), _signs, _kind, list_endpoint=_endpoint)
