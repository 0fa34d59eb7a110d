"""The page units of jpaas: a script tag names the interface and its parameters, the answer carries the rows as markup in JSON."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.extraction.paging import with_parameter
from crawler.extraction.view import View

_TAG = re.compile(r"<script\b[^<>]{0,200}?[^<]{0,3000}?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(url|querydata)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PATH = "/front/page/build/unit"
_FRAME = re.compile(r"导航|位置|面包屑|菜单|目录树|头部|底部|页脚|友情|nav|menu|crumb|head|foot|banner", re.IGNORECASE)
_LIST = re.compile(r"列表|list|概览|资料", re.IGNORECASE)
_COUNTS = re.compile(r"""['"]?\b(rows|count|pageNo)\b['"]?\s*[:=]\s*['"]?(\d+)""")
_USUAL_SIZE = 15


def is_answer(url: str) -> bool:
    """Whether the address is the interface's own."""
    return _PATH in url


def endpoint(view: View) -> str | None:
    """The interface with the parameters of the page's list unit; None where no unit is plainly the list."""
    units = [unit for unit in _units(view) if not _FRAME.search(unit[1].get("tagId", ""))]
    lists = [unit for unit in units if _LIST.search(unit[1].get("tagId", ""))] if len(units) > 1 else units
    if len(lists) != 1:
        return None
    url, parameters = lists[0]
    return view.join(f"{url}?{urlencode(parameters)}") or None


def next_page(view: View) -> str | None:
    """The following page of an answer: the page number goes into paramJson, elsewhere it has no effect.

    An answer with rows that does not say how many there are is asked for its next page too: rows that are known already end the reading.
    """
    told = {**_asked(view.url), **_counts(view.source)}
    page, size = told.get("pageNo", 1), told.get("rows", _USUAL_SIZE)
    if not view.anchors or page * size >= told.get("count", page * size + 1):
        return None
    return with_parameter(view.url, "paramJson", json.dumps({"pageNo": page + 1, "pageSize": size}, separators=(",", ":")))


def total(view: View) -> int | None:
    """How many rows the list has, as its answer says."""
    return _counts(view.source).get("count")


def _units(view: View) -> Iterator[tuple[str, dict[str, str]]]:
    if not view.says(_PATH):
        return
    for tag in _TAG.findall(view.source):
        if _PATH not in tag:
            continue
        named = {name.lower(): unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}
        parameters = _parameters(named.get("querydata", ""))
        if named.get("url") and parameters:
            yield named["url"], parameters


def _parameters(text: str) -> dict[str, str]:
    try:
        told = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return {}
    return {str(name): str(value) for name, value in told.items()} if isinstance(told, dict) else {}


def _asked(url: str) -> dict[str, int]:
    try:
        told = json.loads(dict(parse_qsl(urlsplit(url).query)).get("paramJson", "{}"))
        return {"pageNo": int(told["pageNo"]), "rows": int(told["pageSize"])}
    except (ValueError, KeyError, TypeError):
        return {}


def _counts(source: str) -> dict[str, int]:
    start = source.find("pagination")
    if start < 0:
        return {}
    return {name: int(value) for name, value in _COUNTS.findall(source[max(0, start - 300) : start + 600])}
