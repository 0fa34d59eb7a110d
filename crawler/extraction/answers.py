"""Lists that come as data instead of pages: JSON interfaces, Hanweb's XML records, RSS."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree

from checks.page import Item
from checks.reading.dates import parse_date
from crawler.extraction.fields import clean_document_number
from crawler.extraction.lists import own_list, row_groups
from crawler.extraction.paging import page_parameter, with_parameter
from crawler.extraction.texts import squeeze
from crawler.extraction.view import View

# References to halves of surrogate pairs: a lenient parser puts them into its tree, which can then not be read.
_HALF_CHARACTER = re.compile(
    r"&#(?:x0*d[89a-f][0-9a-f]{2}|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]))(?![0-9a-f]);?",
    re.IGNORECASE,
)
_JSONP = re.compile(r"^\s*[\w$.]+\s*\(\s*([\[{].*[\]}])\s*\)\s*;?\s*$", re.DOTALL)
_TITLES = (
    "title",
    "articletitle",
    "doctitle",
    "name",
    "infotitle",
    "subject",
    "bt",
    "mc",
    "doc_title",
    "newstitle",
    "showtitle",
    "vc_title",
    "topic",
    "filename",
    "headline",
)
_URLS = (
    "url",
    "docpuburl",
    "link",
    "href",
    "post_url",
    "puburl",
    "pageurl",
    "path",
    "infourl",
    "linkurl",
    "doc_pub_url",
    "staticurl",
    "weburl",
    "docurl",
    "filepath",
)
_DATES = ("display_publish_time", "published_at", "publishtime", "publishdate", "pubdate", "docreltime", "releasetime", "first_publish_time", "publish_time",
          "pubtime", "fbsj", "fbrq", "date", "showtime", "time", "createdate", "create_time", "created_at", "docpubtime", "deploytime", "opubdate", "infodate")  # fmt: skip
_INDEXES = ("identifier", "index", "indexnumber", "syh", "idxid", "index_number", "infoindex")
_NUMBERS = ("document_number", "filenum", "wh", "fileno", "docno", "wenhao", "filenumber", "symbol")
_MAKERS = ("publisher", "source", "docsource", "publishorg", "pubunit", "fbjg", "deptname", "orgname", "department")
_TOTALS = (
    "total",
    "totalcount",
    "count",
    "totalelements",
    "recordcount",
    "totalrecords",
    "totalnum",
    "rowcount",
    "totalrow",
    "totalhits",
)
_LAST = ("islast", "islastpage", "last", "lastpage", "isend")
_MORE = ("hasmore", "hasnext", "hasnextpage")
# Many interfaces put a word of their own before: contentTitle, articleUrl, docPublishTime.
_ENDINGS = {
    _TITLES[0]: re.compile(r"title$"),
    _URLS[0]: re.compile(
        r"^(?!.*(?:img|image|pic|thumb|icon|cover|video|logo|file|site|parent|channel|column)).*(?:url|link|href)$"
    ),
}
_DATE_ENDING = re.compile(r"(?:pub|publish|release|issue|fb|online).*(?:date|time|sj|rq)$")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The rows of a data answer, how many the list has, and where the next ones are; ``markup`` where the rows came as a piece of a page."""

    items: tuple[Item, ...]
    total: int | None = None
    next_page: str | None = None
    form: str = "JSON"
    markup: View | None = None


def read_answer(text: str, url: str, as_of: date | None = None) -> ListAnswer | None:
    """The list in a data answer; None where the text is an ordinary page or data that holds no list."""
    start = text[:400].lstrip("\ufeff \t\r\n")
    if start[:1] in "{[" or _JSONP.match(text[:200]) or re.match(r"[\w$.]+\s*\(\s*[\[{]", start):
        return _from_json(text, url, as_of)
    if start.startswith(("<rss", "<feed")) or (start.startswith("<?xml") and re.search(r"<rss|<feed", text[:1000])):
        return _from_rss(text, url)
    return None


def is_json(text: str) -> bool:
    """Whether the text is an object or a list in JSON, bare or in a call."""
    return isinstance(_parsed(text), dict | list)


def _parsed(text: str) -> Any:
    match = _JSONP.match(text)
    try:
        return json.loads(match[1] if match else text.strip().lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None


def _from_json(text: str, url: str, as_of: date | None) -> ListAnswer | None:
    data = _parsed(text)
    if data is None:
        return None
    rows = max(_lists(data, 0), key=len, default=[])
    view = View(b"", url, as_of=as_of)
    items = tuple(item for item in (_item(row, view) for row in rows) if item)
    total = _total(data, 0)
    if not items and _failed(data):
        return None
    fragment: View | None = None
    if not items:
        markup = max(_markup(data, 0), key=len, default="")
        fragment = View(f"<html><body>{markup}</body></html>".encode(), url, as_of=as_of) if markup else None
        group = own_list(row_groups(fragment), article=False) if fragment else None
        if group is None:
            return ListAnswer((), total) if (total == 0 and _is_list_like(data)) or _has_empty_list(data, 0) else None
        items = group.items
    return ListAnswer(items, total, None if _is_last(data, 0) else _next(url, len(items), total), markup=fragment)


def _lists(data: Any, depth: int) -> Iterator[list[dict[str, Any]]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        rows = [row for row in data if isinstance(row, dict)]
        if rows and _pick(rows[0], _TITLES) and (_pick(rows[0], _URLS) or _pick(rows[0], _DATES) or _date(rows[0], None)):
            yield rows
        for value in data[:200]:
            yield from _lists(value, depth + 1)
    elif isinstance(data, dict):
        for value in data.values():
            yield from _lists(value, depth + 1)


def _markup(data: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(data, str) and "<" in data and re.search(r"<(?:li|tr|a)\s", data):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data[:200]:
            yield from _markup(value, depth + 1)


def _item(row: Mapping[str, Any], view: View) -> Item | None:
    title = squeeze(re.sub(r"<[^>]*>", "", str(_pick(row, _TITLES) or "")))
    address = str(_pick(row, _URLS) or "")
    if address and not re.search(r"/|\.\w{2,5}$|\?", address):
        address = ""
    url = view.join(address)
    if not title or not url:
        return None
    number = _pick(row, _NUMBERS)
    return Item(
        title,
        url,
        _date(row, view.as_of),
        _text(_pick(row, _INDEXES)),
        clean_document_number(str(number)) if number else None,
        _text(_pick(row, _MAKERS)),
    )


def _date(row: Mapping[str, Any], as_of: date | None) -> date | None:
    lowered = {str(key).lower(): value for key, value in row.items()}
    for name in (*_DATES, *(key for key in lowered if _DATE_ENDING.search(key))):
        value = lowered.get(name)
        if isinstance(value, int | float) and 0 < value < 100_000_000_000_000:
            value = str(int(value))
        if isinstance(value, str):
            day = parse_date(value, context=as_of)
            if day:
                return day
    return None


def _pick(row: Mapping[str, Any], names: tuple[str, ...]) -> object:
    lowered = {str(key).lower(): value for key, value in row.items()}
    ending = _ENDINGS.get(names[0])
    alike = [key for key in lowered if ending.search(key)] if ending else []
    for name in (*names, *alike):
        value = lowered.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and value not in ("", 0):
            return value
    return None


def _text(value: object) -> str | None:
    return squeeze(str(value)) or None if value else None


def _total(data: Any, depth: int) -> int | None:
    if not isinstance(data, dict) or depth > 4:
        return None
    for key, value in data.items():
        if (
            str(key).lower() in _TOTALS
            and (isinstance(value, int) or (isinstance(value, str) and value.isdigit()))
            and not isinstance(value, bool)
        ):
            return int(value)
    for value in data.values():
        found = _total(value, depth + 1)
        if found is not None:
            return found
    return None


def _failed(data: Any) -> bool:
    """Whether the answer says of itself that it went wrong."""
    if not isinstance(data, dict):
        return False
    codes = (str(data.get(name, "")) for name in ("code", "status", "errcode", "statusCode", "resultCode"))
    return data.get("success") in (False, "false") or any(re.fullmatch(r"[45]\d\d", code) for code in codes)


def _is_last(data: Any, depth: int) -> bool:
    """Whether the answer says that no further page follows it."""
    if not isinstance(data, dict) or depth > 3:
        return False
    lowered = {str(key).lower().replace("_", ""): value for key, value in data.items()}
    if any(lowered.get(name) is True for name in _LAST) or any(lowered.get(name) is False for name in _MORE):
        return True
    return any(_is_last(value, depth + 1) for value in data.values())


def _has_empty_list(data: Any, depth: int) -> bool:
    if depth > 3 or not isinstance(data, dict):
        return bool(data == [])
    return any(_has_empty_list(value, depth + 1) for value in data.values())


def _is_list_like(data: Any) -> bool:
    return isinstance(data, dict) and any(isinstance(value, list | dict) for value in data.values())


def _next(url: str, shown: int, total: int | None) -> str | None:
    parameter = page_parameter(url)
    # pageId names the page of jpaas, not its number.
    if not parameter or not shown or parameter[0] == "pageId":
        return None
    name, page = parameter
    size = re.search(r"[?&](?:pagesize|size|rows|limit|perpage|page_size)=(\d+)", url, re.IGNORECASE)
    per_page = int(size[1]) if size else 100 if "/gkmlpt/api/" in url else shown
    pages_before = page if page > 0 else 1
    if total is not None and pages_before * per_page >= total:
        return None
    if total is None and (size or "/gkmlpt/api/" in url) and shown < per_page:
        return None
    return with_parameter(url, name, page + 1)


def _from_rss(text: str, url: str) -> ListAnswer | None:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    try:
        bare = _HALF_CHARACTER.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
        root = etree.fromstring(bare.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    view = View(b"", url)
    items = []
    for entry in root.iter("{*}item", "{*}entry"):
        title = squeeze(entry.findtext("{*}title") or "")
        link = entry.find("{*}link")
        address = (link.text or link.get("href") or "") if link is not None else ""
        when = next(
            (entry.findtext(name) for name in ("{*}pubDate", "{*}published", "{*}updated", "{*}date") if entry.findtext(name)), ""
        )
        target = view.join(address)
        if title and target:
            items.append(Item(title, target, parse_date(when or "")))
    return ListAnswer(tuple(items), None, None, "RSS")
