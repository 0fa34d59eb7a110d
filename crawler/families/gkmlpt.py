"""广东政府信息公开目录平台 gkmlpt: a shell at /<站>/gkmlpt/index#<栏目>, rows from its JSON interface, documents post_<id>.html."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from checks.page import Kind, Link
from crawler.extraction.texts import squeeze
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address

_DOCUMENT = re.compile(r"/gkmlpt/content/\d+/\d+/(?:mpost|post)_\d+\.html|/content/post_\d+\.html")
_SITE = re.compile(r"""["']?(?:SITE_ID|siteId|site_id|SID)["']?\s*[:=]\s*["']?(\d+)""", re.IGNORECASE)
_TREE_START = re.compile(r"""["']?TREE["']?\s*:\s*(?=\[)""")
_MOST_NODES, _DEEPEST = 500, 6
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


def _tree(view: View) -> tuple[Link, ...]:
    """The columns that the shell's script names in its tree, each below its own parent."""
    start = _TREE_START.search(view.source) if "/gkmlpt/" in view.url and "#" not in view.url else None
    if start is None:
        return ()
    try:
        nodes, _ = json.JSONDecoder().raw_decode(view.source, start.end())
    except (ValueError, RecursionError):
        return ()
    index = f"{view.url.partition('/gkmlpt/')[0]}/gkmlpt/index#"
    return tuple(_entries(nodes, index, view, ())) if isinstance(nodes, list) else ()


def _entries(nodes: list[Any], index: str, view: View, above: tuple[str, ...]) -> Iterator[Link]:
    for node in nodes[:_MOST_NODES]:
        name, number = (squeeze(str(node.get(key) or "")) for key in ("name", "id")) if isinstance(node, dict) else ("", "")
        if not name or not number:
            continue
        url = view.join(str(node.get("jump_url") or "")) or f"{index}{number}"
        yield Link(name, url, "side", above)
        children = node.get("children")
        if isinstance(children, list) and len(above) < _DEEPEST:
            yield from _entries(children, index, view, (*above, name))


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


FAMILY = Family("gkmlpt", (address(12, r"/gkmlpt/", "网址含 /gkmlpt/"),), _signs, _kind, list_endpoint=_endpoint, links=_tree)
