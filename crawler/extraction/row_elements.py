"""Which elements are the rows of lists, and which rows stand together, before anything in them is read."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from checks.reading.dates import parse_date
from crawler.extraction.cells import holds_rows, shell, side_by_side
from crawler.extraction.paging import leads_to_a_neighbour, turns_pages
from crawler.extraction.rows import DETAIL_WORDS, Row, text_beside
from crawler.extraction.scripted_rows import clicked_rows
from crawler.extraction.texts import Element, inner_text, text_of
from crawler.extraction.view import Anchor, View

_INLINE = frozenset({"span", "font", "b", "strong", "em", "i", "u", "small", "nobr"})
_BOXES = frozenset({"div", "p", "li", "dl", "section", "article"})
# Every form of a date has a digit or begins with a year in Chinese numerals.
DATE_LIKE = re.compile(r"\d|[一二]\s*[九〇○零ＯO0o]")
_HOME_WORDS = frozenset({"首页", "网站首页", "返回首页", "本站首页", "门户首页", "主页", "设为首页", "加入收藏"})
_ROOT = re.compile(r"^https?://[^/]*/?$")


def rows_together(view: View, exclude: Element | None) -> list[tuple[Element, list[Row]]]:
    """Every run of rows beside each other with the element that holds it, in page order; links under ``exclude`` make none."""
    anchors = _candidates(view, exclude)
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
    return _merged(gathered)


def _candidates(view: View, exclude: Element | None) -> list[Anchor]:
    excluded = set(exclude.iter("a")) if exclude is not None else set()
    return [
        anchor
        for anchor in (*view.anchors, *clicked_rows(view))
        if anchor.element not in excluded
        and (len(anchor.text) >= 2 or len(anchor.text) + len(anchor.title) >= 2)
        and not turns_pages(anchor.text)
        and anchor.text not in _HOME_WORDS
        and not leads_to_a_neighbour(anchor)
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
    alone = inline = True
    depth = 0
    while node is not None and depth < 8:
        tag = node.tag
        if tag in ("body", "html", "ul", "ol", "table", "tbody", "form"):
            break
        count = counts[node]
        if tag == "li" and count <= 4:
            return _whole_row(node, counts)
        if tag in ("td", "li") and count > 1 and inline and holds_rows(node):
            break
        inline = inline and tag in _INLINE
        if tag == "tr" and count > 1 and highest.tag in _BOXES and DATE_LIKE.search(text_beside(highest, inner_text(anchor))):
            # The table only arranges the page: the row is the box with link and date in it.
            return highest
        if tag == "tr" and count > 1 and side_by_side(node):
            return highest
        if tag == "tr":
            return node if count <= 4 and (count == 1 or parse_date(text_beside(node, "")) is not None) else highest
        if tag == "dl" and count <= 2 and not _holds_two(node, counts):
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


def _holds_two(definitions: Element, counts: dict[Element, int]) -> bool:
    """Whether each of two links of a dl stands with a day of its own: two rows, not one."""
    own = [child for child in definitions if counts.get(child) == 1]
    return len(own) == 2 and all(
        child.tag == own[0].tag and DATE_LIKE.search(text_beside(child, _link_words(child))) for child in own
    )


def _link_words(element: Element) -> str:
    return " ".join(inner_text(link) for link in element.iter("a"))


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
    for inner, rows in gathered.items():
        parent = shell(inner)
        outer = parent.getparent()
        key: tuple[object, ...] = (outer if outer is not None else parent, parent.tag, parent.get("class"), rows[0].element.tag)
        # Blocks with several rows and perhaps a heading of their own are lists of their own.
        block = inner is parent and parent.tag not in ("ul", "ol", "tbody", "table", "tr", "dl") and len(rows) > 1
        if block or (inner is parent and parent.tag in ("td", "body")) or rows[0].element is rows[0].anchor.element:
            key = (parent,)
        last = latest.get(key)
        if last is not None and _adjoin(last, parent):
            families[key][1].extend(rows)
        else:
            if last is not None:
                key = (*key, parent)
            families[key] = (inner, list(rows))
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
