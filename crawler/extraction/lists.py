"""The rows of a list page, whatever markup they stand in, told apart from navigation, sidebars and related links."""

from __future__ import annotations

import re

from checks.reading.names import plain
from crawler.extraction.lone_rows import is_whole_list, names_of_columns, stands_in_text
from crawler.extraction.row_elements import DATE_LIKE, rows_together
from crawler.extraction.row_group import RowGroup
from crawler.extraction.rows import Row, date_stands_before, read_row, table_header
from crawler.extraction.tabs import with_tabs
from crawler.extraction.texts import Element, inner_text, text_of
from crawler.extraction.view import View
from crawler.extraction.year_lists import joined_by_year

_PAGER_LINE = re.compile(r"下一?页|尾页|末页|页次|共\s*\d+\s*(?:条|页|篇)")
_RELATED = re.compile(
    r"相关|推荐|热点|热门|要闻|头条|排行|友情链接|点击榜|最新(?:信息|文章|动态|公开|发布|消息|$)|猜你|延伸阅读|站内导航|快速(?:通道|导航)|常用"
)
_RELATED_MARK = re.compile(
    r"relat(?:e|ion)|relnews|(?:^|[\s_-])hot(?:$|[\s_-]|news|list)|recommend|tuijian|xgwj|xgyd|xgxx|rank|paihang|pagination|crumb|share"
)
# Whole pages are called page as well: only right around the links does the word tell of a pager.
_PAGER_MARK = re.compile(r"(?:^|\s)(?:page|pager|pages)(?:$|\s)")
_PATH_LINE = re.compile(r"位置|首页")
_LONGEST_TURN = 8
_SHOW_MARK = re.compile(r"latest|swiper|slide|banner|carousel|scroll|marquee|focus")
_BOXES = frozenset(("div", "section", "header", "footer", "table"))
_MORE = re.compile(r"\s*(?:更多|more|[>»›+]+)+\s*$", re.IGNORECASE)
_MOST_ALONE = 12
"""A page with more rows that stand alone is no text with a link in it."""
_ORIGIN = re.compile(r"^https?://[^/]*")
_DOCUMENT_LIKE = re.compile(r"\d{4,}|[0-9a-f]{16,}|\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|et|pptx?)(?:$|\?)|[?&]\w*id=\w", re.I)
_ARTICLE = re.compile(r"/t(?:19|20)\d{6}_\d+|/art_\w+|/info/\d+/\d+\.|[0-9a-f]{24,}|/(?:m?post|content)_\d+")


def row_groups(view: View, crumbs: Element | None = None, column: str = "", *, sides: bool = False) -> list[RowGroup]:
    """Every run of rows on the page, the column's own list first.

    ``crumbs`` is the element of the breadcrumb, ``column`` the column's name: the list stands below the one and often
    right below the other. With ``sides`` those in a side are given too.
    """
    groups = [_finish(view, parent, rows, sides=sides) for parent, rows in joined_by_year(rows_together(view, crumbs))]
    kept = [group for group in groups if group and group.rows]
    if 0 < sum(1 for group in kept if group.alone) <= _MOST_ALONE:
        names = names_of_columns(view, column)
        kept = [group for group in kept if not (group.alone and stands_in_text(view, group.rows[0], names))]
        for group in kept:
            group.whole = group.alone and group.area == "main" and not group.dated and is_whole_list(view, group.rows[0], names)
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
        if column and group.area == "main" and _is_named(group, column) and (group.dated or _are_documents(group.rows)):
            return with_tabs(group, groups)
    for group in groups:
        if group.area in ("footer", "side") or group.above_path or (group.area == "nav" and group.dated < 2):
            continue
        if group.related and not (column and plain(group.heading) and plain(group.heading) in plain(column)):
            continue
        if group.dated and (group.dated * 2 >= len(group.rows) or group.dated >= 5):
            return with_tabs(group, groups)
        if not article and group.area == "main" and not group.dated and (group.whole or _are_documents(group.rows)):
            return group
    return None


def side_list(view: View, crumbs: Element | None, column: str) -> RowGroup | None:
    """The list in what is called a side, where it plainly is the page's: under the column's name, above a pager, or below the path there."""
    for group in row_groups(view, crumbs, column, sides=True):
        if group.area != "side" or group.related or 2 * group.dated < len(group.rows):
            continue
        if (
            _is_named(group, column)
            or _PAGER_LINE.search(inner_text(_side_around(view, group.parent)))
            or (crumbs is not None and view.area(crumbs) == "side")
        ):
            return group
    return None


def _side_around(view: View, element: Element) -> Element:
    node = element
    while (around := node.getparent()) is not None and view.area(around) == "side":
        node = around
    return node


def _is_named(group: RowGroup, column: str) -> bool:
    """Whether the list stands under the column's own name."""
    return bool(column) and plain(_MORE.sub("", group.heading)) == plain(column)


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
        if _is_named(group, column):
            group.score *= 2
        elif column and 2 <= len(group.heading) <= 12 and "位置" not in group.heading and _leads_on(group):
            # A block of another column, under that column's name with a link to it.
            group.score *= 0.3
        if _pager_follows(group.parent):
            group.score *= 4


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
            if text and len(text) < 300 and _PAGER_LINE.search(text) and not _has_long_links(following):
                return True
            following = following.getnext()
        node = node.getparent()
    return False


def _has_long_links(element: Element) -> bool:
    """Whether there is more than numbers and 下一页 to click on: a list with its own pager."""
    return any(len(text_of(link)) > _LONGEST_TURN for link in element.iter("a"))


def _finish(view: View, parent: Element, rows: list[Row], *, sides: bool) -> RowGroup | None:
    """The group with its rows read; None where it can be nobody's list: in a side, a foot, or a menu that shows no date."""
    area = view.area(parent)
    if (area == "side" and not sides) or area == "footer" or (area == "nav" and not _may_show_dates(rows)):
        return None
    if area == "main" and rows[0].element.tag in _BOXES:
        # A page with one row has its menu's and foot's lone links beside it.
        rows = [row for row in rows if view.area(row.element) == "main"] or rows
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
    near = "\n".join(mark.split("\n")[:2])
    called = "" if _PATH_LINE.search(group.heading) else group.heading
    group.related = bool(_RELATED.search(called) or _RELATED_MARK.search(mark) or _PAGER_MARK.search(near))
    if group.related or _SHOW_MARK.search(mark):
        group.score *= 0.15
    return group


def _may_show_dates(rows: list[Row]) -> bool:
    """Whether there is anything in or beside the rows that a date could be read from."""
    parents = {parent: None for row in rows if (parent := row.element.getparent()) is not None}
    return any(DATE_LIKE.search(inner_text(parent)) for parent in parents) or any(
        DATE_LIKE.search(row.anchor.title) for row in rows
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
                # A block with entries of its own is a neighbour, not a heading.
                return text if len(text) <= 40 and sum(1 for _ in previous.iter("li", "dd", "tr")) < 2 else ""
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
    like = sum(1 for row in rows if _is_document(row.title, _ORIGIN.sub("", row.anchor.url)))
    return len(rows) >= 2 and like * 3 >= len(rows) * 2


def _is_document(title: str, path: str) -> bool:
    """Whether an undated row leads to a document: by a title's length, or in few words (2023年年报) by an address that only articles have."""
    return len(title) >= (4 if _ARTICLE.search(path) else 10) and bool(_DOCUMENT_LIKE.search(path))
