"""济南型 gongkai: /gongkai/site_x/channel_<id>/doc_<24 hex>.html, whose metadata are bare values, told by where they stand and how they look."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checks.page import Kind
from checks.reading.dates import parse_date
from checks.reading.document_numbers import find_document_number
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.texts import Element, text_of
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign

_DOCUMENT = re.compile(r"/doc_[0-9a-f]{16,32}\.html")
_CODE = re.compile(r"1[1-9]\d{6}[0-9A-Z]{10}|[0-9A-Z]{8,18}[-/][\w/-]{3,40}")
_VALIDITY = re.compile(r"(?:现行|继续)?有效|(?:已)?失效|(?:已)?废止|部分失效|其他")
_ORGAN = re.compile(r".{2,30}(?:局|委员会|办公室|政府|厅|中心|院|会|大队|街道|镇|部|署|处)$")
_HEAD_MARK = re.compile(r"(?:^|[\s_-])(?:meta|attr|property|prop|xxgk|gk|info|sx|head|detail)[\w-]*")
_LONGEST_HEAD = 14


def _signs(view: View) -> tuple[Sign, ...]:
    return link_sign(view, 4, r"/channel_[\w-]+/(?:doc_[0-9a-f]{16,})?", "链接形如 channel_、doc_", "/channel_")


def _kind(view: View) -> Kind | None:
    return "document" if _DOCUMENT.search(view.url) else None


def _fields(view: View) -> Mapping[str, str]:
    """标题, 索引, 主题, 文号, 机关, 成文, 发布, 有效 without their labels: two dates in a row are 成文 and 发布."""
    for element in view.root.iter("table", "ul", "dl", "div"):
        if element.tag == "div" and not _HEAD_MARK.search(f"{element.get('id') or ''} {element.get('class') or ''}".lower()):
            continue
        values = _bare_values(element)
        found = _by_look(values)
        if labels.INDEX in found and (labels.PUBLISHED in found or labels.WRITTEN in found):
            return found
    return {}


def _bare_values(element: Element) -> list[str]:
    cells = [
        child for child in element.iter("td", "li", "dd", "span", "p", "div") if not len(child) or child.tag in ("td", "li", "dd")
    ]
    if not 3 <= len(cells) <= 3 * _LONGEST_HEAD:
        return []
    values = list(dict.fromkeys(text for text in map(text_of, cells) if text))
    return values if len(values) <= _LONGEST_HEAD else []


def _by_look(values: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    days: list[str] = []
    for value in values:
        bare = plain(value)
        if labels.is_label(value):
            return {}
        if parse_date(bare) and len(bare) <= 20:
            days.append(value)
        elif _CODE.fullmatch(bare):
            found.setdefault(labels.INDEX, value)
        elif len(bare) <= 30 and find_document_number(value):
            found.setdefault(labels.NUMBER, value)
        elif _VALIDITY.fullmatch(bare):
            found.setdefault(labels.VALIDITY, value)
        elif _ORGAN.fullmatch(bare):
            found.setdefault(labels.PUBLISHER, value)
        elif len(bare) >= 8:
            found.setdefault(labels.NAME, value)
    if len(days) >= 2:
        found[labels.WRITTEN], found[labels.PUBLISHED] = days[0], days[1]
    elif days:
        found[labels.PUBLISHED] = days[0]
    return found


FAMILY = Family(
    "gongkai",
    (address(12, r"/channel_[\w-]+/doc_[0-9a-f]{16,32}\.html", "网址形如 channel_/doc_"), address(9, r"/gongkai/|/(?:site_\w+/)?channel_[0-9a-z_]+/", "网址形如 /gongkai/、channel_")),
    _signs, _kind, fields=_fields,
)  # fmt: skip
