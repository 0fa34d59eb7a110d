"""One row of a list: its title whole, its date wherever it stands, and the labelled values in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from checks.page import Item
from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.paging import turns_pages
from crawler.extraction.row_days import FOUR_DIGIT_YEAR, MOST_PARTS, NOT_A_ROW, day_after, day_in_a_box, year_by_address
from crawler.extraction.texts import Element, all_texts, inner_text, pieces, squeeze, text_of, texts_of
from crawler.extraction.view import Anchor, View

_LEADING_MARK = re.compile(r"^[·•●■◆▪▫○◎★☆▲►▶>»›\-\s]+(?=\S)")
_BADGE = re.compile(r"(?<=[\u4e00-\u9fff）》”〉】])\s*(?:new|hot)!?$", re.IGNORECASE)
_EDGE_DATE = re.compile(
    r"^\s*[\[(（【]?\s*(?P<first>20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{2}-\d{2})\s*[\])）】]?\s+(?=\S{4})"
    r"|\s*[\[(（【]?\s*(?P<last>20\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|20\d{2}年\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[\])）】]?\s*$"
)
_TITLE_PART = re.compile(r"(?:^|[\s_-])(?:title|tit|bt|name|mc|biaoti|subject|h)(?:$|[\s_-]|\d)|title")
DETAIL_WORDS = frozenset(
    {
        "详情",
        "查看",
        "查看详情",
        "阅读全文",
        "[详情]",
        "[详细]",
        "详细",
        "点击查看",
        "全文",
        "【详细】",
        "查看全文",
        "下载",
        "点击下载",
        "预览",
        "查阅",
    }
)
_MOST_IN_A_ROW = 1000
_CELL_LABELS = {
    **dict.fromkeys(("名称", "标题", "信息名称", "文件名称", "信息标题", "公开事项", "题名", "文件标题", "内容"), "title"),
    **dict.fromkeys(("索引号", "索引", "信息索引号", "索取号"), "index"),
    **dict.fromkeys(("文号", "发文字号", "文件编号", "发布文号"), "number"),
    **dict.fromkeys(
        ("发布机构", "发文机关", "发布单位", "来源", "发文单位", "公开单位", "责任部门", "制发机关", "发布部门", "信息来源"),
        "source",
    ),
    **dict.fromkeys(("发布日期", "发布时间", "公开日期", "公开时间", "日期", "时间", "公布日期", "更新日期", "更新时间"), "date"),
    **dict.fromkeys(("成文日期", "生成日期", "发文日期", "印发日期", "成文时间"), "written"),
}
_MONTH_AND_DAY = re.compile(r"[\[(（【]?\s*\d{1,2}\s*(?:[-/]\s*\d{1,2}|月\s*\d{1,2}\s*日)\s*[\])）】]?")
_LEAST_TITLE = 6
_MOST_PIECES = 400


@dataclass(slots=True)
class Row:
    """One row under reading."""

    element: Element
    anchor: Anchor
    title: str = ""
    published: date | None = None
    index_number: str | None = None
    document_number: str | None = None
    source: str | None = None
    year: int | None = None
    """The year that stands above the row, where a list is parted by years."""

    def item(self) -> Item:
        """The row as the page record carries it."""
        return Item(self.title, self.anchor.url, self.published, self.index_number, self.document_number, self.source)


def read_row(view: View, row: Row, header: dict[int, str], flat: bool, before: bool) -> None:
    """Fills in the row: ``header`` names its cells, ``flat`` rows have no element of their own, ``before`` tells where their dates stand."""
    text = row.anchor.text
    as_of = date(row.year, 12, 31) if row.year else view.as_of
    row.title = _title(row.anchor)
    _read_attribute(row, as_of)
    whole = row.published is not None
    inside = _date_inside(row, as_of)
    rest = ""
    if header:
        _read_cells(row, header, as_of)
    if row.published is None:
        if flat:
            rest = _beside(row.anchor.element, before)
        elif not _is_page(row.element):
            rest = text_beside(row.element, _raw(row.anchor.element))
        if NOT_A_ROW.search(rest[:400]):
            rest = ""
        beside = parse_date(rest[:400], context=as_of) if len(rest) < 4000 else None
        boxed = None if flat or not rest or inside or beside else day_in_a_box(row.element, as_of, row.anchor.element)
        row.published = inside or beside or boxed
        if any(mark in rest for mark in ("：", ":", "索引", "发布机构")):
            _read_labels(row, as_of)
    if not flat and (row.published is None or not FOUR_DIGIT_YEAR.search(rest)) and (told := _date_told(row.element)):
        row.published = told
    if row.published is None:
        _date_at_edge(row, as_of)
    if row.published is None and not flat:
        row.published = day_after(row.element, as_of)
    unsure = row.published and not (whole or row.year or FOUR_DIGIT_YEAR.search(rest if flat else _beside_title(row, inside)))
    if unsure and row.published and view.as_of:
        row.published = year_by_address(row.published, row.anchor.url, view.as_of)
    if row.title == text and row.published is not None:
        _date_at_edge(row, as_of, only_title=True)


def _beside_title(row: Row, inside: date | None) -> str:
    """What the row says beside its title: a year there is its date's, one in the title is not."""
    text = text_of(row.element)
    for words in (row.title, "" if inside else row.anchor.text):
        text = text.replace(words, " ") if words else text
    return text


def _is_page(element: Element) -> bool:
    """Whether there is more in an element than in any row: a page that lost its end tags."""
    return next(islice(element.iterdescendants("*"), _MOST_IN_A_ROW, None), None) is not None


def _title(anchor: Anchor) -> str:
    text, attribute = anchor.text, anchor.title
    if _is_card(anchor.element):
        part = _title_part(anchor.element)
        if part:
            text = part
    text = _BADGE.sub("", _LEADING_MARK.sub("", text))
    if not attribute or attribute == text:
        return text
    if not text or text in DETAIL_WORDS or turns_pages(text):
        return attribute
    bare, whole = plain(text).rstrip(".…。"), plain(attribute)
    if len(whole) >= _LEAST_TITLE and bare.startswith(whole):
        return attribute
    if whole.startswith(bare) and len(whole) >= len(bare) and len(attribute) < 300:
        # Some titles carry more than the title: 名称：… 时间：…
        return attribute
    if (text.endswith(("...", "…", "..")) and len(bare) >= 4 and bare in whole) or not bare:
        return attribute
    return text


def _read_attribute(row: Row, as_of: date | None) -> None:
    """A title attribute that tells more than the title: 标题：… 发布时间：… 点击数：…."""
    attribute = row.anchor.title
    if "：" not in attribute and ":" not in attribute:
        return
    told = labels.read_fields([attribute])
    if labels.NAME in told:
        row.title = told[labels.NAME]
        row.published = labels.dates_of(told, as_of).get(labels.PUBLISHED) or parse_date(told.get(labels.BARE_TIME, ""))


def _is_card(link: Element) -> bool:
    """Whether there is more in a link than text. One that holds a link has lost its end tag."""
    return len(link) > 0 and next(link.iterdescendants("a"), None) is None


def _title_part(element: Element) -> str:
    """A card's heading inside its link, where the link also holds date and summary."""
    blocks = [child for child in islice(element.iter("*"), MOST_PARTS) if child is not element]
    for child in blocks:
        if child.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return text_of(child)
    for child in blocks:
        if _TITLE_PART.search((child.get("class") or "").lower()) and len(text_of(child)) >= 4:
            return text_of(child)
    parts = [squeeze(part) for part in texts_of(element)]
    parts = [part for part in parts if part and not (parse_date(part) and len(part) <= 24)]
    if len(blocks) > 1 and any(child.tag in ("p", "div", "li", "dd") for child in blocks) and len(parts) > 1:
        return next((part for part in parts if len(part) >= 6), "")
    return squeeze("".join(part for part in texts_of(element) if not (len(squeeze(part)) <= 24 and _only_date(squeeze(part)))))


def _only_date(text: str) -> bool:
    if _MONTH_AND_DAY.fullmatch(text):
        return True
    return bool(text) and parse_date(text) is not None and len(plain(text)) <= 21 and not text[-1:].isalpha()


def _date_inside(row: Row, as_of: date | None) -> date | None:
    """A date in an element of its own inside the link, parts in several elements put together."""
    return day_in_a_box(row.anchor.element, as_of) if _is_card(row.anchor.element) else None


def _date_told(element: Element) -> date | None:
    """The whole day that an attribute tells where the row shows month and day only: <span title="2021-03-12 09:20">03-12</span>."""
    for child in islice(element.iterdescendants("*"), MOST_PARTS):
        if child.tag == "a":
            continue
        told = child.get("title") or child.get("datetime") or ""
        if 8 <= len(told) <= 30 and len(text_of(child)) <= 12 and (day := parse_date(told)):
            return day
    return None


def _date_at_edge(row: Row, as_of: date | None, only_title: bool = False) -> None:
    """A date glued to the title inside the link: [2021-08-05] 标题, 标题 2021-08-05."""
    match = _EDGE_DATE.search(row.title)
    if not match:
        return
    bare = squeeze(row.title[: match.start()] + row.title[match.end() :])
    day = parse_date(match["first"] or match["last"], context=as_of)
    if day and len(bare) >= 4 and (not only_title or day == row.published):
        row.published = row.published or day
        row.title = bare


def _read_cells(row: Row, header: dict[int, str], as_of: date | None) -> None:
    written: date | None = None
    for position, cell in enumerate(cell for cell in row.element if cell.tag in ("td", "th")):
        name = header.get(position)
        if not name:
            continue
        text = text_of(cell)
        if name == "date":
            row.published = parse_date(text, context=as_of)
        elif name == "written":
            written = parse_date(text, context=as_of)
        elif name == "index" and text:
            row.index_number = text
        elif name == "number" and text:
            row.document_number = labels.clean_document_number(text)
        elif name == "source" and text:
            row.source = text
        elif name == "title" and text and row.anchor.text in DETAIL_WORDS:
            row.title = text
    row.published = row.published or written


def _read_labels(row: Row, as_of: date | None) -> None:
    """索引号, 文号, 发布机构 that stand with labels inside the row, hidden tables included."""
    found = labels.read_fields(pieces(all_texts(row.element)))
    row.index_number = row.index_number or found.get(labels.INDEX)
    row.document_number = row.document_number or labels.clean_document_number(found.get(labels.NUMBER, ""))
    row.source = row.source or found.get(labels.PUBLISHER) or found.get(labels.SOURCE)
    labelled = labels.dates_of(found, as_of).get(labels.PUBLISHED)
    if labelled:
        row.published = labelled


def table_header(row: Element) -> dict[int, str]:
    """What the columns of the row's table are called, from the first row that has such names."""
    table = row.getparent()
    while table is not None and table.tag != "table":
        table = table.getparent()
    if table is None:
        return {}
    for first in list(table.iter("tr"))[:3]:
        names = {}
        for position, cell in enumerate(cell for cell in first if cell.tag in ("td", "th")):
            name = _CELL_LABELS.get(labels.squeeze_label(text_of(cell)))
            if name:
                names[position] = name
        if len(names) >= 2 or (names and first.find("th") is not None):
            return names
    return {}


def _raw(anchor: Element) -> str:
    return inner_text(anchor)


def text_beside(row: Element, anchor_text: str) -> str:
    """The text of the row without that of its link; empty where so much stands in it that it is no row."""
    texts = list(islice(texts_of(row), _MOST_PIECES + 1))
    if len(texts) > _MOST_PIECES:
        return ""
    text = " ".join(texts)
    if anchor_text:
        joined = squeeze(text)
        return joined.replace(squeeze(anchor_text), " ", 1) if squeeze(anchor_text) in joined else squeeze(_outside_links(row))
    return squeeze(text)


def _outside_links(row: Element) -> str:
    inside: set[Element] = set()
    for link in row.iter("a"):
        inside.update(link.iter("*"))
    parts = [row.text or ""]
    for node in row.iter("*"):
        if node is not row:
            if node not in inside:
                parts.append(node.text or "")
            if node.tag == "a" or node not in inside:
                parts.append(node.tail or "")
    return " ".join(parts)


def _beside(anchor: Element, before: bool) -> str:
    """The text between this link and the next (or the one before), for rows that no element holds together."""
    parts: list[str] = [] if before else [anchor.tail or ""]
    node = anchor.getprevious() if before else anchor.getnext()
    for _ in range(4):
        if node is None or node.tag == "a" or (node.find(".//a") is not None):
            break
        if before:
            parts.insert(0, text_of(node) + " " + (node.tail or ""))
            node = node.getprevious()
        else:
            parts.append(text_of(node) + " " + (node.tail or ""))
            node = node.getnext()
    if before and (node is None or node.tag == "a"):
        parent = anchor.getparent()
        parts.insert(0, (node.tail if node is not None else parent.text if parent is not None else "") or "")
    return squeeze(" ".join(parts))


def date_stands_before(view: View, rows: list[Row]) -> bool:
    """Whether in rows without an element of their own the date stands before its link."""
    last = parse_date(_beside(rows[-1].anchor.element, False)[:120], context=view.as_of)
    first = parse_date(_beside(rows[0].anchor.element, True)[-60:], context=view.as_of)
    return first is not None and last is None
