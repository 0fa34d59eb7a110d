"""The rows of a list page, whatever markup they stand in, told apart from navigation, sidebars and related links."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from checks.page import Item
from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction.paging import turns_pages
from crawler.extraction.rows import DETAIL_WORDS, Row, date_stands_before, read_row, table_header, text_beside
from crawler.extraction.texts import Element, inner_text, text_of
from crawler.extraction.view import Anchor, View

_PAGER_LINE = re.compile(r"下一?页|尾页|末页|页次|共\s*\d+\s*(?:条|页|篇)")
_RELATED = re.compile(
    r"相关|推荐|热点|热门|排行|友情链接|点击榜|最新(?:信息|文章|动态|公开|发布)|猜你|延伸阅读|站内导航|快速(?:通道|导航)|常用"
)
_RELATED_MARK = re.compile(
    r"relat(?:e|ion)|relnews|(?:^|[\s_-])hot(?:$|[\s_-]|news|list)|recommend|tuijian|xgwj|xgyd|xgxx|rank|paihang|(?:^|[\s_-])pager?(?:$|[\s_-])|pagination|crumb|share"
)
_SHOW_MARK = re.compile(r"latest|swiper|slide|banner|carousel|scroll|marquee|focus")
# Every form of a date has a digit or begins with a year in Chinese numerals.
_DATE_LIKE = re.compile(r"\d|[一二]\s*[九〇○零ＯO0o]")
_HOME_WORDS = frozenset({"首页", "网站首页", "返回首页", "本站首页", "门户首页", "主页", "设为首页", "加入收藏"})
_ROOT = re.compile(r"^https?://[^/]*/?$")
_ORIGIN = re.compile(r"^https?://[^/]*")
_DOCUMENT_LIKE = re.compile(r"\d{4,}|[0-9a-f]{16,}|\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|et|pptx?)(?:$|\?)|[?&]\w*id=\w", re.I)


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
    counts = _links_under(anchors)
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
    kept = [group for group in groups if group and group.rows]
    if len(groups) > 1:
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
    if crumbs is not None:
        order = {element: number for number, element in enumerate(view.body.iter("a", "area", crumbs.tag))}
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
        and (len(anchor.text) >= 2 or len(anchor.text) + len(anchor.title) >= 2)
        and not turns_pages(anchor.text)
        and anchor.text not in _HOME_WORDS
        and not _ROOT.match(anchor.url)
        and "{{" not in anchor.text
    ]


def _links_under(anchors: list[Anchor]) -> dict[Element, int]:
    """How many of the links each element holds, no more than 14 levels below it."""
    counts: dict[Element, int] = defaultdict(int)
    level = Counter(anchor.element.getparent() for anchor in anchors)
    for _ in range(14):
        above: Counter[Element | None] = Counter()
        for node, count in level.items():
            if node is not None:
                counts[node] += count
                above[node.getparent()] += count
        level = above
    return counts


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
            return node if count <= 4 and (count == 1 or parse_date(text_beside(node, "")) is not None) else highest
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
    return 0 if anchor.text in DETAIL_WORDS else max(len(anchor.text), len(anchor.title) if anchor.text else 0)


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


def _finish(view: View, parent: Element, rows: list[Row]) -> RowGroup | None:
    """The group with its rows read; None where it can be nobody's list: in a side, a foot, or a menu that shows no date."""
    area = view.area(parent)
    if area in ("side", "footer") or (area == "nav" and not _may_show_dates(rows)):
        return None
    header = table_header(rows[0].element) if rows[0].element.tag == "tr" else {}
    flat = rows[0].element is rows[0].anchor.element
    before = flat and date_stands_before(view, rows)
    for row in rows:
        read_row(view, row, header, flat, before)
    rows = [row for row in rows if len(plain(row.title)) >= 2]
    group = RowGroup(rows, parent, area, _heading_of(parent))
    group.dated = sum(1 for row in rows if row.published)
    long_titles = sum(1 for row in rows if len(row.title) >= 8)
    group.score = group.dated * 3.0 + long_titles + len(rows) * 0.1
    if area == "nav":
        group.score *= 0.1
    mark = _marks_around(parent)
    group.related = bool(_RELATED.search(group.heading) or _RELATED_MARK.search(mark))
    if group.related or _SHOW_MARK.search(mark):
        group.score *= 0.15
    return group


def _may_show_dates(rows: list[Row]) -> bool:
    """Whether there is anything in or beside the rows that a date could be read from."""
    parents = {parent: None for row in rows if (parent := row.element.getparent()) is not None}
    return any(_DATE_LIKE.search(inner_text(parent)) for parent in parents) or any(
        _DATE_LIKE.search(row.anchor.title) for row in rows
    )


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
