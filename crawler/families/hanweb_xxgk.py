"""The disclosure module of JCMS: a unit's code (vc_xxgkarea) and a column's code (number) name a list that search.jsp answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

from checks.page import Link
from crawler.extraction.paging import with_parameter
from crawler.extraction.texts import squeeze
from crawler.extraction.view import View

_LITERAL = re.compile(r"""["']([^"'\s]*/module/xxgk/(?:search|search_custom|subjectinfo|serviceinfo)\.jsp\?[^"'\s]*)["']""")
_CALL = re.compile(r"""loadDynamic\(\s*["'][^"']*/module/xxgk/[^"']*["'](?P<rest>.{0,600}?)\)\s*;""", re.DOTALL)
_ARGUMENT = re.compile(r""",\s*["']([^"']*)["']""")
_TREE = re.compile(r"""["']([^"'\s]*/module/xxgk/tree\.jsp\?[^"'\s]*)["']""")
_NODE = re.compile(
    r"""\bfunclick\(\s*\\?["'](?P<code>\w{1,40})\\?["'](?P<rest>[^<>]{0,200}?)\)[^<>]{0,60}>\s*(?P<after>[^<>]{2,80})<"""
    r"""|["'](?P<before>[^"'<>]{2,80})["']\s*,\s*["'][^"']{0,60}?\bfunclick\(\s*\\?["'](?P<code2>\w{1,40})\\?["']"""
)
_POSITION = re.compile(
    r"第\s*(?P<page>\d{1,4})\s*页|共\s*(?P<pages>\d{1,4})\s*页|(?<![\d/])(?P<page2>\d{1,4})\s*/\s*(?P<pages2>\d{1,4})\s*页"
)
_NAMES = ("standardXxgk", "infotypeId", "jdid", "area", "divid")
_WEBSITE = 4
"""Which of the words behind the address in a loadDynamic call is the site's number; the first is the box that takes the rows."""
_FULL = 10
"""The fewest rows of a full page."""
_MOST_NODES = 400


def is_answer(url: str) -> bool:
    """Whether the address is the module's own search."""
    return bool(re.search(r"/module/xxgk/(?:search|search_custom|subjectinfo|serviceinfo)\.jsp", url))


def endpoint(view: View) -> str | None:
    """The search that fills the page's list; None where neither unit nor column is known, for then it answers for the whole site."""
    if not view.says("/module/xxgk/"):
        return None
    literal = _LITERAL.search(view.source)
    tree = _TREE.search(view.source)
    if literal is None and tree is None:
        return None
    address = unescape(literal[1]) if literal else "/module/xxgk/search.jsp"
    told = _told(view, address, unescape(tree[1]) if tree else "")
    if not told.get("infotypeId") and not told.get("area"):
        return None
    return _search(view, address.partition("?")[0], told) or None


def next_page(view: View) -> str | None:
    """The following page of the module's answer, by the page numbers that it shows."""
    page, pages = _position(view.visible, _parameters(view.url))
    # Without page numbers a full page may have another behind it: rows that are known already end the reading.
    goes_on = page < pages if pages else len(view.anchors) >= _FULL
    return with_parameter(view.url, "currpage", page + 1) if goes_on else None


def tree_links(view: View) -> tuple[Link, ...]:
    """The columns that a tree page names in its script, as the searches that its clicks would start; the tree itself where a page frames it."""
    if not view.says("funclick"):
        tree = _TREE.search(view.source) if view.says("/module/xxgk/tree.jsp") else None
        url = view.join(unescape(tree[1])) if tree and "/module/xxgk/tree.jsp" not in view.url else ""
        return (Link("信息公开目录", url, "side"),) if url else ()
    given = _parameters(view.url)
    found: dict[str, Link] = {}
    for match in list(_NODE.finditer(view.source))[:_MOST_NODES]:
        name, code = squeeze(unescape(match["after"] or match["before"] or "")), match["code"] or match["code2"]
        url = _search(view, "/module/xxgk/search.jsp", {**given, "infotypeId": code})
        if name and url and url != view.url:
            found.setdefault(url, Link(name, url, "side"))
    return tuple(found.values())


def _search(view: View, address: str, told: Mapping[str, str]) -> str:
    known = {name: told[name] for name in _NAMES if told.get(name)}
    return view.join(f"{address}?{urlencode({**known, 'currpage': '1'})}")


def _told(view: View, address: str, tree: str) -> dict[str, str]:
    """What is known of the list, the page's own address first, for it tells which of the module's many lists is meant."""
    own = _parameters(view.url)
    call = _CALL.search(view.scripts)
    rest = call["rest"] if call else ""
    words = _ARGUMENT.findall(rest)
    in_call = {"divid": words[0] if words else "", "jdid": words[_WEBSITE] if len(words) > _WEBSITE else ""}
    area = re.search(r"[?&]area=([\w-]+)", rest)
    told = {"infotypeId": own.get("number", ""), "area": own.get("vc_xxgkarea", "")}
    for source in (_parameters(address), in_call, {"area": area[1] if area else ""}, _parameters(tree), _named(view.scripts)):
        told = {**source, **{name: value for name, value in told.items() if value}}
    return told


def _named(scripts: str) -> dict[str, str]:
    """Parameters that a script gives one by one: infotypeId: 'A02', jdid: 149."""
    return dict(re.findall(rf"""\b({"|".join(_NAMES)})["']?\s*:\s*["']?([\w-]+)""", scripts))


def _parameters(url: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        return {}


def _position(text: str, asked: dict[str, str]) -> tuple[int, int]:
    page, pages = asked.get("currpage", ""), 0
    for match in _POSITION.finditer(text[-2000:]):
        page = page or match["page"] or match["page2"] or ""
        pages = max(pages, int(match["pages"] or match["pages2"] or 1))
    return int(page) if page.isdigit() else 1, pages
