"""大汉 JCMS and jpaas: rows inline in <datastore>, further pages from dataproxy.jsp, documents /art/2021/8/5/art_1_2.html.

The disclosure module (vc_xxgkarea, number) and the page units of jpaas have modules of their own: ``hanweb_xxgk``, ``hanweb_units``.
"""

from __future__ import annotations

import re
from html import unescape

from checks.page import Item, Kind
from crawler.extraction.ciphers import enciphered
from crawler.extraction.lists import own_list, row_groups
from crawler.extraction.paging import with_parameter
from crawler.extraction.view import View
from crawler.families import hanweb_units as units
from crawler.families import hanweb_xxgk as xxgk
from crawler.families.model import Family, Sign, address, link_sign

_RECORD_START = re.compile(r"<record>", re.IGNORECASE)
_RECORD_END = re.compile(r"</record>", re.IGNORECASE)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_TOTAL = re.compile(r"<totalrecord>\s*(\d+)|\btotalrecord\s*[:=]\s*['\"]?(\d+)", re.IGNORECASE)
_PER_PAGE = re.compile(r"\bperpage\s*[:=]\s*['\"]?(\d+)", re.IGNORECASE)
_PROXY = re.compile(r"""["']((?:https?://[^"']+)?/module/(?:web/)?jpage/dataproxy\.jsp[^"']*)["']""")
_IDS = ("columnid", "unitid", "webid", "webname", "path", "permissiontype", "appid")


def _signs(view: View) -> tuple[Sign, ...]:
    signs: list[Sign] = []
    if view.says("<datastore>") or view.says("dataproxy.jsp"):
        signs.append(Sign(5, "列表数据 datastore、dataproxy"))
    if view.says("<!--<$["):
        signs.append(Sign(9, "模板标记 <$[…]>"))
    if view.says("hanweb") or ("大汉" in view.source and re.search("大汉网络|大汉版通", view.source)):
        signs.append(Sign(4, "大汉标识"))
    signs += link_sign(view, 4, r"/(?:art/\d{4}/\d{1,2}/\d{1,2}/art_|col/col\d+/)", "链接形如 /art/、/col/", "/art/", "/col/")
    if view.says("jpaas"):
        signs.append(Sign(4, "接口 jpaas"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    if re.search(r"/art/\d{4}/\d{1,2}/\d{1,2}/art_|/art/\d{4}/art_[0-9a-f]{32}", view.path):
        return "document"
    if xxgk.is_answer(view.url):
        return "column"
    return "column" if re.search(r"/col/col\d+/", view.path) and records(view.source) else None


def records(source: str) -> list[str]:
    """The markup of the rows that a datastore carries."""
    # Split rather than matched: a pattern across both tags costs the square of the length where ends are missing.
    rows = []
    for part in _RECORD_END.split(source)[:-1]:
        raw = _RECORD_START.split(part)[-1].strip()
        if len(raw) == len(part.strip()):
            continue
        raw = raw.removeprefix("<![CDATA[").removesuffix("]]>")
        rows.append(unescape(raw) if raw.lstrip().startswith("&lt;") else raw)
    return [row for row in rows if "<" in row]


def rows_of(source: str, view: View) -> tuple[Item, ...] | None:
    """The rows of a datastore in page order, None where the source has no datastore."""
    if "<record" not in source.lower():
        return None
    found = records(source)
    if not found:
        return ()
    joined = "\n".join(found)
    inside = f"<table>{joined}</table>" if re.search(r"<tr[\s>]", joined) else f"<ul>{joined}</ul>"
    fragment = View(f"<html><body>{inside}</body></html>".encode(), view.base, as_of=view.as_of)
    chosen = own_list(row_groups(fragment), article=False)
    return chosen.items if chosen else ()


def _rows(view: View) -> tuple[Item, ...] | None:
    return rows_of(view.source, view) if "<record" in view.source else None


def total_of(source: str) -> int | None:
    """How many records the list has, as page or answer says."""
    match = _TOTAL.search(source)
    return int(match[1] or match[2]) if match else None


def _endpoint(view: View) -> str | None:
    if total_of(view.source) == 0:
        return None
    start = view.source.find("<nextgroup>")
    match = _HREF.search(unescape(view.source[start : start + 2000].partition("</nextgroup>")[0])) if start >= 0 else None
    if match:
        return view.join(unescape(match[1])) or None
    if enciphered(view):
        return None
    match = _PROXY.search(view.source)
    if match:
        return _with_ids(view.join(unescape(match[1])), view.source)
    return xxgk.endpoint(view) or units.endpoint(view)


def next_page(view: View) -> str | None:
    """The address of the rows after those shown: the datastore's next group, else dataproxy with the following record numbers."""
    if xxgk.is_answer(view.url):
        return xxgk.next_page(view)
    if units.is_answer(view.url):
        return units.next_page(view)
    shown, total = len(records(view.source)), total_of(view.source)
    asked = re.search(r"[?&]endrecord=(\d+)", view.url)
    if not shown or (total is not None and (int(asked[1]) if asked else shown) >= total):
        return None
    return _following_records(view.url, asked) if asked else _first_call(view, shown)


def _following_records(url: str, asked: re.Match[str]) -> str:
    last = int(asked[1])
    size = last - int((re.search(r"[?&]startrecord=(\d+)", url) or asked)[1]) + 1
    return with_parameter(with_parameter(url, "startrecord", last + 1), "endrecord", last + max(size, 1))


def _first_call(view: View, shown: int) -> str | None:
    endpoint = _endpoint(view)
    if endpoint is None or "dataproxy" not in endpoint:
        paged = re.search(r"[?&]page=(\d+)", view.url) if "dataproxy" in view.url else None
        return with_parameter(view.url, "page", int(paged[1]) + 1) if paged else None
    if "page=" in endpoint and "perpage=" not in endpoint:
        return endpoint
    per_page = _PER_PAGE.search(view.source)
    size = 3 * int(per_page[1]) if per_page else max(shown, 15)
    url = with_parameter(with_parameter(endpoint, "startrecord", shown + 1), "endrecord", shown + size)
    return with_parameter(url, "perpage", per_page[1] if per_page else shown)


def _with_ids(url: str, source: str) -> str:
    for name in _IDS:
        if f"{name}=" not in url:
            match = re.search(rf"\b{name}['\"]?\s*[:=]\s*['\"]?([\w/%\u4e00-\u9fff.-]+)", source, re.IGNORECASE)
            if match:
                url = with_parameter(url, name, match[1])
    return url


def _total(view: View) -> int | None:
    return units.total(view) if units.is_answer(view.url) else total_of(view.source)


FAMILY = Family(
    "hanweb",
    (
        address(12, r"/art/\d{4}/\d{1,2}/\d{1,2}/art_|/art/\d{4}/art_[0-9a-f]{32}", "网址形如 /art/年/月/日/art_"),
        address(12, r"/col/col\d+/|/module/(?:web/)?jpage/|/module/xxgk/|/jcms/|/jact/|/jpaas-publish-server/", "网址形如 /col/colN/ 或 /module/"),
    ),
    _signs,
    _kind,
    _rows,
    next_page,
    _endpoint,
    _total,
    links=xxgk.tree_links,
    answers=lambda view: xxgk.is_answer(view.url),
)  # fmt: skip
