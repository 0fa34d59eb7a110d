"""One row of a list: its title whole, its date wherever it stands, and the labelled values in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from checks.page import Item
from checks.reading.dates import find_dates, parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.paging import turns_pages
from crawler.extraction.publication import date_in_url
from crawler.extraction.texts import Element, all_texts, inner_text, pieces, squeeze, text_of, texts_of
from crawler.extraction.view import Anchor, View

# Beside a link these tell of a clock, a welcome or a colophon: no day of publication stands there.
_NOT_A_ROW = re.compile(
    r"今天是|今日是|现在是|当前时间|星期[一二三四五六日天]|农历|欢迎(?:您|光临|访问)|版权所有|©|Copyright|ICP备|网站标识码|(?:最近|最后)更新[:：\s]*20",
    re.IGNORECASE,
)
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
# A link with more parts than this is no card but a page that lost its end tags.
_MOST_PARTS = 60
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
_FOUR_DIGIT_YEAR = re.compile(r"(?:19|20)\d{2}|[二一][〇○零Oo0Ｏ九]")
_DATE_WORDS = re.compile(r"发布|日期|时间|更新|公开|星期[一二三四五六日天]|[年月日号时分]")
_MOST_PIECES = 400
_CHINESE_LETTER = re.compile(r"[\u4e00-\u9fff]")
_MONTH_IN_ADDRESS = re.compile(r"/(20\d{2})/?(0[1-9]|1[0-2])/")


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

    def item(self) -> Item:
        """The row as the page record carries it."""
        return Item(self.title, self.anchor.url, self.published, self.index_number, self.document_number, self.source)


def read_row(view: View, row: Row, header: dict[int, str], flat: bool, before: bool) -> None:
    """Fills in the row: ``header`` names its cells, ``flat`` rows have no element of their own, ``before`` tells where their dates stand."""
    text = row.anchor.text
    row.title = _title(row.anchor)
    _read_attribute(row, view.as_of)
    inside = _date_inside(view, row)
    rest = ""
    if header:
        _read_cells(view, row, header)
    if row.published is None:
        if flat:
            rest = _beside(row.anchor.element, before)
        elif not _is_page(row.element):
            rest = text_beside(row.element, _raw(row.anchor.element))
        if _NOT_A_ROW.search(rest[:400]):
            rest = ""
        row.published = parse_date(rest[:400], context=view.as_of) if len(rest) < 4000 else None
        if row.published is None or inside is not None:
            row.published = inside or row.published
        if any(mark in rest for mark in ("：", ":", "索引", "发布机构")):
            _read_labels(view, row)
    if row.published is None:
        _date_at_edge(view, row)
    if row.published is None and not flat:
        row.published = _date_after(view, row.element)
    # A title may name a year that is not the date's.
    dated_by = rest if rest and inside is None else text_of(row.element)
    if row.published is not None and view.as_of and not _FOUR_DIGIT_YEAR.search(dated_by):
        row.published = _year_by_address(row.published, row.anchor.url, view.as_of)
    if row.title == text and row.published is not None:
        _date_at_edge(view, row, only_title=True)


def _is_page(element: Element) -> bool:
    """Whether there is more in an element than in any row: a page that lost its end tags."""
    return next(islice(element.iterdescendants("*"), _MOST_IN_A_ROW, None), None) is not None


def _year_by_address(day: date, url: str, as_of: date) -> date:
    """A month and day without a year: the year that the address carries for this month, else the last such day."""
    known = date_in_url(url)
    if known and (known.month, known.day) == (day.month, day.day):
        return known
    match = _MONTH_IN_ADDRESS.search(url)
    if match and int(match[2]) == day.month and int(match[1]) <= as_of.year:
        try:
            return day.replace(year=int(match[1]))
        except ValueError:
            return day
    return day


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
    blocks = [child for child in islice(element.iter("*"), _MOST_PARTS) if child is not element]
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
    return bool(text) and parse_date(text) is not None and len(plain(text)) <= 21 and not text[-1:].isalpha()


def _date_inside(view: View, row: Row) -> date | None:
    """A date in an element of its own inside the link, parts in several elements put together."""
    if not _is_card(row.anchor.element):
        return None
    for child in islice(row.anchor.element.iter("*"), _MOST_PARTS):
        if child is row.anchor.element or child.tag in ("img", "h1", "h2", "h3", "h4"):
            continue
        text = text_of(child)
        if 4 < len(text) <= 30:
            day = parse_date(text, context=view.as_of)
            if day and len(plain(text)) <= 24 and _says_only_a_day(text, view.as_of):
                return day
    return None


def _date_after(view: View, element: Element) -> date | None:
    """The date in a block of its own behind the row's: title and date may be neighbours without a box around both."""
    after = element.getnext()
    if after is None or after.find(".//a") is not None or after.tag in ("a", "script"):
        return None
    text = text_of(after)
    day = parse_date(text, context=view.as_of) if len(text) <= 40 and not _NOT_A_ROW.search(text) else None
    return day if day and _says_only_a_day(text, view.as_of) else None


def _says_only_a_day(text: str, as_of: date | None) -> bool:
    """Whether next to nothing stands beside the date: 6月10日放假 is the beginning of a summary."""
    rest = _DATE_WORDS.sub("", text)
    for _, words in find_dates(text, context=as_of):
        rest = rest.replace(words, "", 1)
    said = len(_CHINESE_LETTER.findall(rest))
    return said == 0 or (said <= 3 and _FOUR_DIGIT_YEAR.search(text) is not None)


def _date_at_edge(view: View, row: Row, only_title: bool = False) -> None:
    """A date glued to the title inside the link: [2021-08-05] 标题, 标题 2021-08-05."""
    match = _EDGE_DATE.search(row.title)
    if not match:
        return
    bare = squeeze(row.title[: match.start()] + row.title[match.end() :])
    day = parse_date(match["first"] or match["last"], context=view.as_of)
    if day and len(bare) >= 4 and (not only_title or day == row.published):
        row.published = row.published or day
        row.title = bare


def _read_cells(view: View, row: Row, header: dict[int, str]) -> None:
    written: date | None = None
    for position, cell in enumerate(cell for cell in row.element if cell.tag in ("td", "th")):
        name = header.get(position)
        if not name:
            continue
        text = text_of(cell)
        if name == "date":
            row.published = parse_date(text, context=view.as_of)
        elif name == "written":
            written = parse_date(text, context=view.as_of)
        elif name == "index" and text:
            row.index_number = text
        elif name == "number" and text:
            row.document_number = labels.clean_document_number(text)
        elif name == "source" and text:
            row.source = text
        elif name == "title" and text and row.anchor.text in DETAIL_WORDS:
            row.title = text
    row.published = row.published or written


def _read_labels(view: View, row: Row) -> None:
    """索引号, 文号, 发布机构 that stand with labels inside the row, hidden tables included."""
    found = labels.read_fields(pieces(all_texts(row.element)))
    row.index_number = row.index_number or found.get(labels.INDEX)
    row.document_number = row.document_number or labels.clean_document_number(found.get(labels.NUMBER, ""))
    row.source = row.source or found.get(labels.PUBLISHER) or found.get(labels.SOURCE)
    labelled = labels.dates_of(found, view.as_of).get(labels.PUBLISHED)
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
