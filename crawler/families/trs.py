"""TRS WCM: documents ./202108/t20210805_123.html, lists paged by createPageHTML, script lists by POST search."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

DOCUMENT = re.compile(r"/t(?:\d{8}_\d+|\d{6,})\.(?:s?html?)$")
_CALL = re.compile(
    r"createPageHTML\(\s*(?P<pages>\d+)\s*,\s*(?P<current>\d+)\s*,\s*['\"](?P<name>[^'\"]+)['\"]\s*,\s*['\"](?P<extension>\w+)['\"]"
    r"(?:\s*,\s*['\"]?(?P<records>\d+)['\"]?)?"
)
_OTHER_CALL = re.compile(
    r"createPageHTML\(\s*['\"][\w#.-]+['\"]\s*,\s*(?P<pages>\d+)\s*,\s*(?P<current>\d+)\s*,\s*['\"](?P<name>[^'\"]+)['\"]\s*,\s*['\"](?P<extension>\w+)['\"]"
    r"(?:\s*,\s*['\"]?(?P<records>\d+)['\"]?)?"
)
_SEARCH = re.compile(
    r"""['"]((?:https?://[^'"]+|/[^'"]*)?/?(?:fjdzapp/search|[\w/.-]*?(?:was5/web/search|govsearch/\w+\.jsp|trsapi)[^'"]*))['"]"""
)
_NUMBERED = re.compile(r"t\d{7}")
_COUNTED_LIST = re.compile(r"\brecordCount\s*[:=]\s*['\"]?(\d+)")


def _signs(view: View) -> tuple[Sign, ...]:
    source = view.source
    signs: list[Sign] = []
    if view.says("TRS_Editor") or view.says("TRS_UEDITOR") or view.says("TRS_PreAppend"):
        signs.append(Sign(3, "正文容器 TRS_Editor"))
    if view.says("CurrChnlCls"):
        signs.append(Sign(3, "位置栏 CurrChnlCls"))
    if view.says("createPageHTML") and _CALL.search(source):
        signs.append(Sign(3, "分页函数 createPageHTML"))
    if view.says_like(_NUMBERED):
        signs += link_sign(view, 4, r"t(?:20\d{6}_\d+|(?<![^/\n]t)\d{7,})\.s?html?", "链接形如 tYYYYMMDD_编号")
    if view.meta("chnlid") and view.meta("docid"):
        signs.append(Sign(3, "meta DocId、ChnlId"))
    if (view.says("/P0") or view.says("/W0")) and (
        re.search(r"/[PW]0\d{15,}\.\w+", view.addresses) or re.search(r"\./[PW]0\d{15,}\.\w+", source)
    ):
        signs.append(Sign(2, "附件名形如 P0/W0 加时间"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    return "document" if DOCUMENT.search(view.path) else None


def paging_call(view: View) -> tuple[int, int, str, str, int | None] | None:
    """Pages, index of the shown page counted from 0, file name, extension and records of a createPageHTML call."""
    match = _CALL.search(view.scripts) or _CALL.search(view.source)
    first_is_zero = True
    if match is None:
        match = _OTHER_CALL.search(view.scripts) or _OTHER_CALL.search(view.source)
        first_is_zero = False
    if match is None:
        return None
    current = int(match["current"]) - (0 if first_is_zero else 1)
    records = int(match["records"]) if match["records"] else None
    return int(match["pages"]), max(current, 0), match["name"], match["extension"], records


def next_from_call(view: View) -> str | None:
    """The next page that a createPageHTML call would link: index_1.html after index.html, common_list_2.shtml after common_list.shtml."""
    call = paging_call(view)
    if call is None:
        return None
    pages, current, name, extension, _ = call
    if current + 1 >= pages:
        return None
    number = current + 1 if _CALL.search(view.source) else current + 2
    return view.join(f"{name}_{number}.{extension}") or None


def _endpoint(view: View) -> str | None:
    match = _SEARCH.search(view.source)
    if not match:
        return None
    url = view.join(match[1])
    parameters: list[str] = []
    for name in ("channelid", "chnlid", "chnlId", "siteId", "webid"):
        found = re.search(rf"\b{name}['\"]?\s*[:=]\s*['\"]?(\d+)", view.source) or re.search(rf"[?&]{name}=(\d+)", view.source)
        known = (part.partition("=")[0].lower() for part in (*parameters, *url.partition("?")[2].split("&")))
        if found and name.lower() not in known:
            parameters.append(f"{name}={found[1]}")
    # Without the channel, which some pages leave to a script of their own, the address answers for the whole site.
    if not url or not re.search(r"(?:^|[?&])(?:channelid|chnlid)=\d", "&".join((url, *parameters)), re.IGNORECASE):
        return None
    return f"POST {url}{'&' if '?' in url else '?'}{'&'.join(parameters)}"


def _total(view: View) -> int | None:
    call = paging_call(view)
    if call and call[4]:
        return call[4]
    match = _COUNTED_LIST.search(view.source)
    return int(match[1]) or None if match else None


FAMILY = Family(
    "trs",
    (address(12, r"/t20\d{6}_\d+\.s?html?(?:$|[?#])", "网址形如 tYYYYMMDD_编号"),),
    _signs,
    _kind,
    next_page=next_from_call,
    list_endpoint=_endpoint,
    list_total=_total,
)
