"""The rows of a list page, whatever markup they stand in, told apart from navigation, sidebars and related links."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from checks.page import Item
from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.publication import date_in_url
from crawler.extraction.view import Anchor, Element, View, pieces, squeeze, text_of, texts_of

_PAGER_WORDS = re.compile(r"^(?:\[?\d{1,4}\]?|首页|尾页|末页|上一页|下一页|上页|下页|前一页|后一页|第一页|最后一页|[<>«»‹›]+|\.{2,}|…|跳转|GO|go|更多|更多>>|more|MORE|\+?更多[>»+]*|查看更多|共\d+页)$")
_PAGER_LINE = re.compile(r"下一?页|尾页|末页|页次|共\s*\d+\s*(?:条|页|篇)")
_RELATED = re.compile(r"相关|推荐|热点|热门|排行|友情链接|点击榜|最新(?:信息|文章|动态|公开|发布)|猜你|延伸阅读|站内导航|快速(?:通道|导航)|常用")
_RELATED_MARK = re.compile(r"relat(?:e|ion)|relnews|(?:^|[\s_-])hot(?:$|[\s_-]|news|list)|recommend|tuijian|xgwj|xgyd|xgxx|rank|paihang|(?:^|[\s_-])pager?(?:$|[\s_-])|pagination|crumb|share")
_SHOW_MARK = re.compile(r"latest|swiper|slide|banner|carousel|scroll|marquee|focus")
_HOME_WORDS = frozenset({"首页", "网站首页", "返回首页", "本站首页", "门户首页", "主页", "设为首页", "加入收藏"})
_ROOT = re.compile(r"^https?://[^/]*/?$")
# Beside a link these tell of a clock, a welcome or a colophon: no day of publication stands there.
_NOT_A_ROW = re.compile(
    r"今天是|今日是|现在是|当前时间|星期[一二三四五六日天]|农历|欢迎(?:您|光临|访问)|版权所有|©|Copyright|ICP备|网站标识码|(?:最近|最后)更新[:：\s]*20", re.IGNORECASE
)
_LEADING_MARK = re.compile(r"^[·•●■◆▪▫○◎★☆▲►▶>»›\-\s]+(?=\S)")
_EDGE_DATE = re.compile(
    r"^\s*[\[(（【]?\s*(?P<first>20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{2}-\d{2})\s*[\])）】]?\s+(?=\S{4})"
    r"|\s*[\[(（【]?\s*(?P<last>20\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|20\d{2}年\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[\])）】]?\s*$"
)
_TITLE_PART = re.compile(r"(?:^|[\s_-])(?:title|tit|bt|name|mc|biaoti|subject|h)(?:$|[\s_-]|\d)|title")
_DETAIL_WORDS = frozenset({"详情", "查看", "查看详情", "阅读全文", "[详情]", "[详细]", "详细", "点击查看", "全文", "【详细】", "查看全文", "下载", "点击下载", "预览", "查阅"})
# A link with more parts than this is no card but a page that lost its end tags.
_MOST_PARTS = 60
_CELL_LABELS = {
    **dict.fromkeys(("名称", "标题", "信息名称", "文件名称", "信息标题", "公开事项", "题名", "文件标题", "内容"), "title"),
    **dict.fromkeys(("索引号", "索引", "信息索引号", "索取号"), "index"),
    **dict.fromkeys(("文号", "发文字号", "文件编号", "发布文号"), "number"),
    **dict.fromkeys(("发布机构", "发文机关", "发布单位", "来源", "发文单位", "公开单位", "责任部门", "制发机关", "发布部门", "信息来源"), "source"),
    **dict.fromkeys(("发布日期", "发布时间", "公开日期", "公开时间", "日期", "时间", "公布日期", "更新日期", "更新时间"), "date"),
    **dict.fromkeys(("成文日期", "生成日期", "发文日期", "印发日期", "成文时间"), "written"),
}
_FOUR_DIGIT_YEAR = re.compile(r"(?:19|20)\d{2}|[二一][〇○零Oo0Ｏ九]")
_MONTH_IN_ADDRESS = re.compile(r"/(20\d{2})/?(0[1-9]|1[0-2])/")
_ORIGIN = re.compile(r"^https?://[^/]*")
_DOCUMENT_LIKE = re.compile(r"\d{4,}|[0-9a-f]{16,}|\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|et|pptx?)(?:$|\?)|[?&]\w*id=\w", re.I)


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


@dataclass(slots=True)
class RowGroup:
    """Rows of the same make beside each other."""

    rows: list[Row]
    parent: Element
    area: str
    heading: str = ""
    score: float = 0.0
    related: bool = False
    above_path: bool = False
    dated: int = field(default=0)

    @property
    def items(self) -> tuple[Item, ...]:
        """The rows as items, the same address and title once."""
        unique = {(row.anchor.url, row.title): row for row in self.rows}
        return tuple(row.item() for row in unique.values())


def row_groups(view: View, crumbs: Element | None = None, column: str = "") -> list[RowGroup]:
    """Every run of rows on the page, the column's own list first.

    ``crumbs`` is the element of the breadcrumb, ``column`` the column's name: the list stands below the one and often
    right below the other.
    """
    anchors = _candidates(view, crumbs)
    counts: dict[Element, int] = defaultdict(int)
    for anchor in anchors:
        node = anchor.element.getparent()
        depth = 0
        while node is not None and depth < 14:
            counts[node] += 1
            node = node.getparent()
            depth += 1
    gathered: dict[Element, list[Row]] = {}
    seen_rows: dict[Element, Row] = {}
    for anchor in anchors:
        element = _row_element(anchor.element, counts)
        previous = seen_rows.get(element)
        if previous is not None:
            if _weight(anchor) > _weight(previous.anchor):
                previous.anchor = anchor
            continue
        row = Row(element, anchor)
        seen_rows[element] = row
        parent = element.getparent()
        if parent is not None:
            gathered.setdefault(parent, []).append(row)
    groups = [_finish(view, parent, rows) for parent, rows in _merged(gathered)]
    kept = [group for group in groups if group.rows]
    _weigh_by_place(view, kept, crumbs, column)
    kept.sort(key=lambda group: -group.score)
    return kept


def own_list(groups: list[RowGroup], *, article: bool, column: str = "") -> RowGroup | None:
    """The group that is the page's list: dated rows, or undated rows that plainly are documents; None where there is none.

    Sidebars, footers, related links and what stands above the breadcrumb are never the list, unless their heading is the
    name of the ``column``.
    """
    for group in groups:
        if group.area in ("footer", "side") or group.above_path or (group.area == "nav" and group.dated < 2):
            continue
        if group.related and not (column and plain(group.heading) and plain(group.heading) in plain(column)):
            continue
        if group.dated and (group.dated * 2 >= len(group.rows) or group.dated >= 5):
            return group
        if not article and group.area == "main" and not group.dated and _are_documents(group.rows):
            return group
    return None


def is_landing(groups: list[RowGroup], own: RowGroup | None) -> bool:
    """Whether the page shows the heads of several lists, each under a heading that leads to it, rather than one list."""
    if own is None:
        return False
    blocks = [group for group in groups if group.dated and group.area == "main" and not group.related and _leads_on(group)]
    others = sum(len(group.rows) for group in blocks if group is not own)
    return len(blocks) >= 3 and own in blocks and len(own.rows) <= 12 and others > len(own.rows)


def _leads_on(group: RowGroup) -> bool:
    """Whether the list's heading is a link, or has one beside it: 更多."""
    first = group.rows[0]
    if first.published is None and group.dated and len(group.rows) > 1:
        return True
    node: Element | None = group.parent
    for _ in range(3):
        if node is None or node.tag == "body":
            return False
        previous = node.getprevious()
        if previous is not None:
            return previous.tag == "a" or previous.find(".//a") is not None
        node = node.getparent()
    return False


def _weigh_by_place(view: View, groups: list[RowGroup], crumbs: Element | None, column: str) -> None:
    """The list stands after the breadcrumb, under the column's name, and the pager under it."""
    if len(groups) < 2:
        return
    if crumbs is not None:
        order = {element: number for number, element in enumerate(view.body.iter("*"))}
        start = order.get(crumbs, 0)
        for group in groups:
            group.above_path = order.get(group.rows[0].anchor.element, start) < start
    for group in groups:
        if column and plain(group.heading) == plain(column):
            group.score *= 2
        if _pager_follows(group.parent):
            group.score *= 2


def _pager_follows(parent: Element) -> bool:
    node: Element | None = parent
    for _ in range(3):
        if node is None or node.tag == "body":
            return False
        following = node.getnext()
        for _ in range(3):
            if following is None:
                break
            text = text_of(following)
            if text and len(text) < 300 and _PAGER_LINE.search(text):
                return True
            following = following.getnext()
        node = node.getparent()
    return False


def _candidates(view: View, exclude: Element | None) -> list[Anchor]:
    excluded = set(exclude.iter("a")) if exclude is not None else set()
    return [
        anchor
        for anchor in view.anchors
        if anchor.element not in excluded
        and len(anchor.text) + len(anchor.title) >= 2
        and not _PAGER_WORDS.match(anchor.text)
        and anchor.text not in _HOME_WORDS
        and not _ROOT.match(anchor.url)
        and "{{" not in anchor.text
    ]


def _row_element(anchor: Element, counts: dict[Element, int]) -> Element:
    highest = anchor
    node = anchor.getparent()
    alone = True
    depth = 0
    while node is not None and depth < 8:
        tag = node.tag
        if tag in ("body", "html", "ul", "ol", "table", "tbody", "form"):
            break
        count = counts[node]
        if tag == "li" and count <= 4:
            return _whole_row(node, counts)
        if tag == "tr":
            return node if count <= 4 and (count == 1 or parse_date(_without(node, "")) is not None) else highest
        if tag == "dl" and count <= 2:
            return node
        if count > 1:
            alone = False
        if alone:
            highest = node
        elif tag in ("li", "dl") or count > 4:
            break
        node = node.getparent()
        depth += 1
    return highest


def _whole_row(item: Element, counts: dict[Element, int]) -> Element:
    """The li, or its ul where each row is a ul of its own whose other li holds the date."""
    parent = item.getparent()
    if parent is None or parent.tag not in ("ul", "ol") or counts[parent] != 1 or len(parent) < 2:
        return item
    return parent if parse_date(text_of(item)) is None and parse_date(text_of(parent)) is not None else item


def _weight(anchor: Anchor) -> int:
    return 0 if anchor.text in _DETAIL_WORDS else max(len(anchor.text), len(anchor.title) if anchor.text else 0)


def _merged(gathered: dict[Element, list[Row]]) -> list[tuple[Element, list[Row]]]:
    """Lists are often broken into several ul of five rows, or one table a row: put such neighbours together."""
    families: dict[tuple[object, ...], tuple[Element, list[Row]]] = {}
    latest: dict[tuple[object, ...], Element] = {}
    for parent, rows in gathered.items():
        outer = parent.getparent()
        key: tuple[object, ...] = (outer if outer is not None else parent, parent.tag, parent.get("class"), rows[0].element.tag)
        # Blocks with several rows and perhaps a heading of their own are lists of their own.
        block = parent.tag not in ("ul", "ol", "tbody", "table", "dl") and len(rows) > 1
        if block or parent.tag in ("td", "body") or rows[0].element is rows[0].anchor.element:
            key = (parent,)
        last = latest.get(key)
        if last is not None and _adjoin(last, parent):
            families[key][1].extend(rows)
        else:
            if last is not None:
                key = (*key, parent)
            families[key] = (parent, list(rows))
        latest[key] = parent
    return list(families.values())


def _adjoin(first: Element, second: Element) -> bool:
    """Whether nothing that can be read stands between two lists: a heading there makes them two."""
    if (first.tail or "").strip():
        return False
    node = second.getprevious()
    for _ in range(6):
        if node is None or node is first:
            return True
        if text_of(node):
            # A neighbour of the same make is a part of the list that has been looked at already.
            return node.tag == second.tag and node.get("class") == second.get("class")
        node = node.getprevious()
    return True


def _finish(view: View, parent: Element, rows: list[Row]) -> RowGroup:
    header = _header(rows[0].element) if rows[0].element.tag == "tr" else {}
    flat = rows[0].element is rows[0].anchor.element
    before = flat and _date_stands_before(view, rows)
    for row in rows:
        _read_row(view, row, header, flat, before)
    rows = [row for row in rows if len(plain(row.title)) >= 2]
    area = view.area(parent)
    group = RowGroup(rows, parent, area, _heading_of(parent))
    group.dated = sum(1 for row in rows if row.published)
    long_titles = sum(1 for row in rows if len(row.title) >= 8)
    group.score = group.dated * 3.0 + long_titles + len(rows) * 0.1
    if area in {"footer", "nav"}:
        group.score *= 0.1
    elif area == "side":
        group.score *= 0.3
    mark = _marks_around(parent)
    group.related = bool(_RELATED.search(group.heading) or _RELATED_MARK.search(mark))
    if group.related or _SHOW_MARK.search(mark):
        group.score *= 0.15
    return group


def _read_row(view: View, row: Row, header: dict[int, str], flat: bool, before: bool) -> None:
    text = row.anchor.text
    row.title = _title(row.anchor)
    inside = _date_inside(view, row)
    rest = ""
    if header:
        _read_cells(view, row, header)
    if row.published is None:
        rest = _beside(row.anchor.element, before) if flat else _without(row.element, _raw(row.anchor.element))
        if _NOT_A_ROW.search(rest[:400]):
            rest = ""
        row.published = parse_date(rest[:400], context=view.as_of) if len(rest) < 4000 else None
        if row.published is None or inside is not None:
            row.published = inside or row.published
        if any(mark in rest for mark in ("：", ":", "索引", "发布机构")):
            _read_labels(view, row)
    if row.published is None:
        _date_at_edge(view, row)
    if row.published is not None and view.as_of and not _FOUR_DIGIT_YEAR.search(text_of(row.element) if not flat else rest):
        row.published = _year_by_address(row.published, row.anchor.url, view.as_of)
    if row.title == text and row.published is not None:
        _date_at_edge(view, row, only_title=True)


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
    if len(anchor.element):
        part = _title_part(anchor.element)
        if part:
            text = part
    text = _LEADING_MARK.sub("", text)
    if not attribute or attribute == text:
        return text
    if not text or text in _DETAIL_WORDS or _PAGER_WORDS.match(text):
        return attribute
    bare, whole = plain(text).rstrip(".…。"), plain(attribute)
    if whole.startswith(bare) and len(whole) >= len(bare) and len(attribute) < 300:
        # Some titles carry more than the title: 名称：… 时间：…
        return attribute
    if (text.endswith(("...", "…", "..")) and len(bare) >= 4 and bare in whole) or not bare:
        return attribute
    return text


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
    if not len(row.anchor.element):
        return None
    for child in islice(row.anchor.element.iter("*"), _MOST_PARTS):
        if child is row.anchor.element or child.tag in ("img", "h1", "h2", "h3", "h4"):
            continue
        text = text_of(child)
        if 4 < len(text) <= 30:
            day = parse_date(text, context=view.as_of)
            if day and len(plain(text)) <= 24 and not re.search(r"[\u4e00-\u9fff]{4}", re.sub(r"发布|日期|时间|更新|公开", "", text)):
                return day
    return None


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
        elif name == "title" and text and row.anchor.text in _DETAIL_WORDS:
            row.title = text
    row.published = row.published or written


def _read_labels(view: View, row: Row) -> None:
    """索引号, 文号, 发布机构 that stand with labels inside the row, hidden tables included."""
    found = labels.read_fields(pieces(texts_of(row.element)))
    row.index_number = row.index_number or found.get(labels.INDEX)
    row.document_number = row.document_number or labels.clean_document_number(found.get(labels.NUMBER, ""))
    row.source = row.source or found.get(labels.PUBLISHER) or found.get(labels.SOURCE)
    labelled = labels.dates_of(found, view.as_of).get(labels.PUBLISHED)
    if labelled:
        row.published = labelled


def _header(row: Element) -> dict[int, str]:
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
    return "".join(texts_of(anchor))


def _without(row: Element, anchor_text: str) -> str:
    text = " ".join(texts_of(row))
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


def _date_stands_before(view: View, rows: list[Row]) -> bool:
    last = parse_date(_beside(rows[-1].anchor.element, False)[:120], context=view.as_of)
    first = parse_date(_beside(rows[0].anchor.element, True)[-60:], context=view.as_of)
    return first is not None and last is None


def _heading_of(parent: Element) -> str:
    """The nearest short text before the list."""
    node: Element | None = parent
    for _ in range(3):
        if node is None:
            return ""
        previous = node.getprevious()
        while previous is not None:
            text = text_of(previous)
            if text:
                return text[:40] if len(text) <= 40 else ""
            previous = previous.getprevious()
        node = node.getparent()
    return ""


def _marks_around(parent: Element) -> str:
    """Ids and classes of the list and the boxes around it, one a line."""
    marks: list[str] = []
    node: Element | None = parent
    while node is not None and node.tag != "body" and len(marks) < 4:
        marks.append(f"{node.get('id') or ''} {node.get('class') or ''}".lower())
        node = node.getparent()
    return "\n".join(marks)


def _are_documents(rows: list[Row]) -> bool:
    like = sum(1 for row in rows if len(row.title) >= 10 and _DOCUMENT_LIKE.search(_ORIGIN.sub("", row.anchor.url)))
    return len(rows) >= 2 and like * 3 >= len(rows) * 2
