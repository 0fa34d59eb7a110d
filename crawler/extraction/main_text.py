"""A page's content as text: a paragraph a line, table rows with their cells parted."""

from __future__ import annotations

import re

from crawler.extraction.content import BLOCKS, NOT_TEXT, is_inside, is_menu
from crawler.extraction.texts import Element, inner_text, letters_in
from crawler.extraction.view import View

_SURROUNDINGS = frozenset({"nav", "header", "footer", "aside"})
_LINK_BLOCKS = frozenset({"ul", "dl", "div", "table"})
_BOILERPLATE = re.compile(
    r"^(?:【?(?:打印|关闭|打印本页|关闭窗口|关闭本页|返回顶部|收藏|返回|字号|大|中|小|纠错|分享到?|打印正文)[】\]：: 　]*){1,8}$|^\[?(?:上一篇|下一篇|上一条|下一条)\]?[：:]|^扫一扫|^分享到?[：:]?$|^责任编辑[：:]|^浏览次数[：:]"
    r"|^相关(?:附件|文档|链接|稿件|文章|信息|阅读|解读|新闻)[：:]?$"
)
_NEARLY_ALL = 0.8
_COLUMNS = 3
"""A page is not arranged in more columns than that."""
_LAYERS = 10
"""So many cells in cells may arrange a page; more come from lost end tags."""
_BESIDE = re.compile(
    r"\s*(?:相关(?:信息|链接|文档|稿件|文章|阅读|解读|新闻|推荐)|延伸阅读|热[点门](?:信息|推荐|新闻|文章)|推荐阅读|猜你喜欢|[上下]一[篇条])"
)
_COLOPHON = re.compile(r"网站标识码|ICP备|公网安备|版权所有|Copyright ", re.IGNORECASE)
"""What only the line at the foot of a site says."""
_PICTURES = ("img", "video", "iframe", "embed", "object")
# Private use characters: never in a page's own text.
_CELL, _LINE = "\ue0ff", "\ue0fe"
_CELL_EDGE = re.compile(rf"\s*{_CELL}\s*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def paragraphs(view: View, content: Element, skip: Element | None, *, weighed: bool) -> str:
    """The element's text, one paragraph a line, table rows with their cells parted by `` | ``; share bars and neighbours left out.

    Changes the tree under the element, so it comes last. A content that is ``weighed`` was found by weight: menus, footers and blocks of links inside it are left out too.
    """
    if skip is not None and skip is not content:
        _drop(skip)
    beside = _noise(view, content)
    if weighed:
        beside += _surroundings(view, content)
    for node in beside:
        _drop(node)
    _break_lines(content)
    lines = []
    for raw in inner_text(content).split(_LINE):
        line = " ".join(raw.split())
        if _CELL in line:
            line = _CELL_EDGE.sub(" | ", line).strip(" |")
        if (
            line
            and not (len(line) < 40 and _BOILERPLATE.match(line))
            and not (weighed and len(line) < 300 and _COLOPHON.search(line))
        ):
            lines.append(line)
    return "\n".join(lines)


def _break_lines(content: Element) -> None:
    """Marks where blocks and cells end; line breaks of the source mean nothing."""
    # A cell that holds the whole content arranges the page: what is in it are paragraphs.
    cells = list(content.iterdescendants("td", "th"))
    in_cell: set[Element] = set()
    arranging: list[Element] = []
    for cell in cells:
        # What is in a cell of a cell is in the outer one as well.
        if len(cell) and cell not in in_cell:
            if len(arranging) < _LAYERS and _arranges(cell, content):
                arranging.append(cell)
            else:
                in_cell.update(cell.iter("*"))
        else:
            in_cell.add(cell)
    try:
        for node in content.iter(*BLOCKS):
            edge = " " if node in in_cell and node.tag not in ("table", "tr") else _LINE
            if node.tag not in ("br", "hr"):
                node.text = edge + (node.text or "")
            if node is not content:
                node.tail = edge + (node.tail or "")
        for cell in cells:
            cell.tail = _CELL + (cell.tail or "")
    except ValueError:
        # Control characters that came in as entities cannot be written back: take them out and mark once more.
        _clean(content)
        _break_lines(content)


def _arranges(cell: Element, content: Element) -> bool:
    """Whether a cell holds the page rather than a value: nearly all of the content's text, in paragraphs of its own."""
    row = cell.getparent()
    if row is not None and len(row) > _COLUMNS:
        return False
    if cell.find(".//p") is None and cell.find(".//br") is None and cell.find(".//div") is None:
        return False
    if row is not None and _alone_in_every_row(row):
        return True
    return letters_in(inner_text(cell)) > _NEARLY_ALL * letters_in(inner_text(content))


def _alone_in_every_row(row: Element) -> bool:
    """Whether this row and those beside it hold one cell each: no table of values."""
    rows = row.getparent()
    return rows is not None and all(len(each) <= 1 for each in rows if each.tag == "tr")


def _clean(content: Element) -> None:
    for node in content.iter("*"):
        if node.text and _CONTROL.search(node.text):
            node.text = _CONTROL.sub("", node.text)
        if node.tail and _CONTROL.search(node.tail):
            node.tail = _CONTROL.sub("", node.tail)


def _drop(node: Element) -> None:
    """Leaves of the element nothing but its place and the text behind it. Taking it out would heap the texts behind many such elements
    upon one, which costs the square of their number.
    """
    if node.getparent() is None:
        return
    del node[:]
    node.text, node.tag = None, "span"
    node.tail = " " + _CONTROL.sub("", node.tail or "")


def pictures_in(content: Element) -> int:
    """How many pictures, films and frames the content holds."""
    return sum(1 for _ in content.iter(*_PICTURES))


def _noise(view: View, content: Element) -> list[Element]:
    """The parts of the content that nobody reads as its text: share bars, neighbours, fields and buttons."""
    return [*content.iterdescendants(*NOT_TEXT), *(node for node in view.areas.noise if is_inside(node, content))]


def _surroundings(view: View, content: Element) -> list[Element]:
    """Menus, sides, feet and blocks of links inside the content."""
    begun = (node for node, area in view.areas.begun.items() if len(node) or (area == "footer" and node.tag in ("div", "p")))
    return [
        *content.iterdescendants(*_SURROUNDINGS),
        *(node for node in begun if is_inside(node, content)),
        *(node for node in content.iterdescendants(*_LINK_BLOCKS) if _is_link_block(view, node)),
        *(cell for cell in content.iterdescendants("td") if is_menu(view, cell)),
    ]


def _is_link_block(view: View, node: Element) -> bool:
    links = list(node.iter("a"))
    if not links:
        return False
    text = inner_text(node)
    if _BESIDE.match(text) and letters_in(text) < 600:
        return True
    return len(links) >= 4 and sum(view.link_letters[link] for link in links) > 0.8 * letters_in(text)
