"""龙讯 and the publicsite of Anhui: /public/column/<单位>, /OpennessContent/show/<id>.html, lists paged by Ls.pagination."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.paging import with_parameter
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_CALL = re.compile(r"Ls\.pagination\(\s*\{(?P<body>.{0,1500}?)\}\s*\)", re.DOTALL)
_DOCUMENT = re.compile(
    r"/(?:OpennessContent/show|openness/OpennessContent/show)/\d+\.html|/public/\d+/\d+\.html|/content/(?:article|detail)/\w+"
)


def _signs(view: View) -> tuple[Sign, ...]:
    signs = []
    if view.says("Ls.pagination"):
        signs.append(Sign(5, "分页函数 Ls.pagination"))
    if view.says("publicInfoList") or view.says("OpennessContent"):
        signs.append(Sign(4, "接口 publicInfoList、OpennessContent"))
    if view.says("j-fontContent"):
        signs.append(Sign(3, "正文容器 j-fontContent"))
    signs.extend(
        link_sign(
            view,
            3,
            r"/public/column/\d+|/OpennessContent/show/",
            "链接形如 /public/column/",
            "/public/column/",
            "/OpennessContent/show/",
        )
    )
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    return "document" if _DOCUMENT.search(view.url) else None


def _call(view: View) -> tuple[str, dict[str, str]] | None:
    """The address and the plain values of the pagination call."""
    match = _CALL.search(view.scripts)
    if not match:
        return None
    url = re.search(r"""\burl\s*:\s*["']([^"']+)["']""", match["body"])
    values = dict(re.findall(r"""["']?(\w+)["']?\s*:\s*["']?([\w-]+)["']?""", match["body"]))
    return (url[1] if url else "", values)


def _next(view: View) -> str | None:
    call = _call(view)
    if call is None or not call[0]:
        return None
    url, values = call
    current = int(values["pageIndex"]) if values.get("pageIndex", "").isdigit() else 1
    pages = values.get("pageCount", "")
    if not pages.isdigit() or current >= int(pages):
        return None
    target = view.join(url)
    for name in ("siteId", "organId", "catId", "catIds", "type", "file", "cId", "pageSize", "labelName", "action"):
        if name in values:
            target = with_parameter(target, name, values[name])
    return with_parameter(target, "pageIndex", current + 1) if target else None


def _endpoint(view: View) -> str | None:
    call = _call(view)
    return view.join(call[0]) or None if call and call[0] else None


def _total(view: View) -> int | None:
    call = _call(view)
    value = call[1].get("total", call[1].get("recordCount", "")) if call else ""
    return int(value) or None if value.isdigit() else None


FAMILY = Family(
    "longcom",
    (
        address(12, r"/OpennessContent/|/openness/", "网址含 OpennessContent"),
        address(9, r"/public/column/\d+|/public/\d+/\d+\.html", "网址形如 /public/column/"),
    ),
    _signs, _kind, next_page=_next, list_endpoint=_endpoint, list_total=_total,
)  # fmt: skip
