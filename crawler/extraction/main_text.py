"""The part of a page that is its content, and that part as text."""

from __future__ import annotations

import re

from crawler.extraction.texts import Element, inner_text, letters_in, text_of
from crawler.extraction.view import View

_KNOWN_IDS = frozenset({
    "zoom", "zoomcon", "ucap-content", "vsb_content", "vsb_content_2", "vsb_content_4", "vsb_content_100", "vsb_content_500", "vsb_content_501",
    "vsb_content_1031", "artibody", "js_content", "dochtmlcon", "fontzoom", "conn", "contenttext", "newscontent", "news_content", "articlecontent",
    "article-content", "article_content", "textarea_content", "endtext", "xxgk_content", "printcontent", "div_content", "divcontent", "zhengwen",
    "detailcontent", "detail_content", "content_body", "info_content", "infocontent", "maincontent_text", "articletext", "content-text", "nr_content",
})  # fmt: skip
_KNOWN_CLASSES = frozenset({
    "trs_editor", "trs_ueditor", "trs_preappend", "trs_web", "v_news_content", "pages_content", "article-content", "article_content", "articlecontent",
    "article-content-body", "bt_content", "bt-content", "j-fontcontent", "news_content", "newscontent", "art_content", "article-body", "article_area",
    "article-con", "article_con", "articlecon", "art-con", "art_con", "content_txt", "content-txt", "con_txt", "contxt", "wz_con", "wzcon", "zwcontent",
    "xl_content", "xl_con", "detail_content", "detail-content", "zhengwen", "zw_content", "main-txt", "main_txt", "maintxt", "news_con", "newscon",
    "gknbxq_detail", "xxgk_content", "info-content", "info_content", "article-text", "article_text", "txtcontent", "text_content", "nr_con", "pages-content",
    "content_article", "view_content", "ue_content", "ewb-article-info", "ewb-info-con", "wenzhang_content", "gk_content", "artical_content",
    "detailcontent", "view-content", "articletext", "content_con", "rich_media_content", "news-content", "arc_cont", "pagecontent", "page_content",
})  # fmt: skip
_KNOWN = _KNOWN_IDS | _KNOWN_CLASSES
_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article", "br", "hr", "blockquote",
    "pre", "form", "fieldset", "center", "tbody", "thead", "caption", "figure", "main", "aside", "header", "footer",
})  # fmt: skip
_NOT_TEXT = frozenset({"select", "textarea", "button", "option"})
# The content is never one paragraph, and a row or cell only when it is nearly all there is.
_TOO_SMALL = frozenset({"p", "span", "font", "h1", "h2", "strong", "b"})
_PARTS = frozenset({"tr", "li", "td", "tbody", "table"})
_SURROUNDINGS = frozenset({"nav", "header", "footer", "aside"})
_LINK_BLOCKS = frozenset({"ul", "dl", "div", "table"})
_NO_WEIGHT = _NOT_TEXT | {"a", "header", "footer", "nav", "aside"}
_BOILERPLATE = re.compile(
    r"^(?:【?(?:打印|关闭|打印本页|关闭窗口|关闭本页|返回顶部|收藏|返回|字号|大|中|小|纠错|分享到?|打印正文)[】\]：: 　]*){1,8}$|^\[?(?:上一篇|下一篇|上一条|下一条)\]?[：:]|^扫一扫|^分享到?[：:]?$|^责任编辑[：:]|^浏览次数[：:]"
    r"|^相关(?:附件|文档|链接|稿件|文章|信息|阅读|解读|新闻)[：:]?$"
)
_NEARLY_ALL = 0.8
_LINKS_OF_A_MENU, _LINKED_IN_A_MENU = 8, 0.6
_ROWS = ("tr", "li", "dd", "p", "div")
_TREE_SIGNS = re.compile("[├└│─┕┝┠┣┗┃■□▪▸►▶·•※+-]")
_COLUMNS = 3
"""A page is not arranged in more columns than that."""
_LAYERS = 10
"""So many cells in cells may arrange a page; more come from lost end tags."""
_BESIDE = re.compile(
    r"\s*(?:相关(?:信息|链接|文档|稿件|文章|阅读|解读|新闻|推荐)|延伸阅读|热[点门](?:信息|推荐|新闻|文章)|推荐阅读|猜你喜欢|[上下]一[篇条])"
)
# Deeper than any page is built; only lost end tags nest further.
_DEEPEST = 40
_IMPRINT = re.compile(r"版权所有|ICP备|网站标识码|技术支持[:：]|主办(?:单位)?[:：]|今天是\s*\d|Copyright|&copy;|©", re.IGNORECASE)
_COLOPHON = re.compile(r"网站标识码|ICP备|公网安备|版权所有|Copyright ", re.IGNORECASE)
"""What only the line at the foot of a site says."""
# One of these stands in whatever the pattern finds; looking for them is cheaper.
_IMPRINT_WORDS = ("版权所有", "icp备", "网站标识码", "技术支持", "主办", "今天是", "copyright", "&copy;", "©")
_SENTENCE_ENDS = ("。", "；", "！")
_HEAD_LABEL = re.compile(
    r"索\s*引\s*号|文\s*号|字号|发布机构|发文机关|成文日期|生成日期|发布日期|公开日期|有\s*效\s*性|分类|公开方式|名\s*称|标\s*题"
)
_HEAD_LABELS, _LETTERS_A_LABEL = 4, 25
_PICTURES = ("img", "video", "iframe", "embed", "object")
# Private use characters: never in a page's own text.
_CELL, _LINE = "\ue0ff", "\ue0fe"
_CELL_EDGE = re.compile(rf"\s*{_CELL}\s*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def find_content(view: View) -> tuple[Element | None, bool]:
    """The element that holds the page's own text, and whether it is known by its name (else it was found by weight of text)."""
    found = _by_name(view)
    if found is not None:
        return found, True
    return _by_weight(view), False


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
        for node in content.iter(*_BLOCKS):
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
    return [*content.iterdescendants(*_NOT_TEXT), *(node for node in view.areas.noise if _is_inside(node, content))]


def _is_inside(node: Element, content: Element) -> bool:
    return any(ancestor is content for ancestor in node.iterancestors(content.tag))


def _surroundings(view: View, content: Element) -> list[Element]:
    """Menus, sides, feet and blocks of links inside the content."""
    begun = (node for node, area in view.areas.begun.items() if len(node) or (area == "footer" and node.tag in ("div", "p")))
    return [
        *content.iterdescendants(*_SURROUNDINGS),
        *(node for node in begun if _is_inside(node, content)),
        *(node for node in content.iterdescendants(*_LINK_BLOCKS) if _is_link_block(view, node)),
        *(cell for cell in content.iterdescendants("td") if _is_menu(view, cell)),
    ]


def _is_link_block(view: View, node: Element) -> bool:
    links = list(node.iter("a"))
    if not links:
        return False
    text = inner_text(node)
    if _BESIDE.match(text) and letters_in(text) < 600:
        return True
    return len(links) >= 4 and sum(view.link_letters[link] for link in links) > 0.8 * letters_in(text)


def unframed_letters(view: View, content: Element) -> int:
    """Letters of a content found by weight that are no link's and stand in no menu, side or foot."""
    inside = [child for child in content if isinstance(child.tag, str) and not _outside(view, child)]
    return _direct_letters(content) + sum(_unlinked(view, child) for child in inside)


def own_words(view: View) -> str:
    """What the page says outside its links, menus, sides and foot, on one line."""
    words: list[str] = []
    _gather_words(view, view.body, words, 0)
    return " ".join(" ".join(words).split())


def _gather_words(view: View, node: Element, words: list[str], depth: int) -> None:
    words.append(node.text or "")
    for child in node:
        left_out = child.tag in _NO_WEIGHT or depth > _DEEPEST or _outside(view, child) or _IMPRINT.search(child.text or "")
        if not left_out:
            _gather_words(view, child, words, depth + 1)
        words.append(child.tail or "")


def _by_name(view: View) -> Element | None:
    # The outer one of two nested names holds the files below the text as well.
    called: list[Element] = []
    for part in view.marks.parts(lambda mark: not _KNOWN.isdisjoint(mark.split())):
        if not (called and _is_inside(part, called[-1])):
            called.append(part)
    called = [part for part in called if _holds_anything(part)]
    if len(called) < 2:
        return called[0] if called else None
    best, best_length = called[0], _extent(called[0])
    for part in called[1:]:
        length = _extent(part)
        if length > best_length * 1.3 + 20:
            best, best_length = part, length
    return best


def _extent(element: Element) -> int:
    return len(text_of(element)) + 200 * _holds(element, "img") + 200 * _holds(element, "iframe")


def _holds_anything(element: Element) -> bool:
    return any(not text.isspace() for text in element.itertext()) or _holds(element, "img", "iframe")


def _holds(element: Element, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None


def _by_weight(view: View) -> Element | None:
    """Walks down from the body along the child that holds most of the unlinked text, as long as one clearly does."""
    current = view.body
    if _unlinked(view, current) < 20:
        return None
    for _ in range(_DEEPEST):
        heaviest = _heaviest(view, current)
        if heaviest is None:
            return current
        current = heaviest
    return current


def _heaviest(view: View, element: Element) -> Element | None:
    """The child that holds at least 0.6 of the element's unlinked text; None where none does, or only one that is never a content."""
    children = [child for child in element if child.tag not in _NO_WEIGHT]
    large = [child for child in children if child.tag not in _TOO_SMALL]
    weights = [_weight(view, child) for child in large]
    most, own = max(weights, default=0), sum(weights) + _direct_letters(element)
    # Paragraphs are weighed only until they outweigh what might hold them.
    for small in (child for child in children if child.tag in _TOO_SMALL):
        if most < 0.6 * own:
            return None
        own += _weight(view, small)
    if not large or most < 0.6 * own or (not own and (children[0] is not large[0] or large[0].tag == "td")):
        return None
    heaviest = large[weights.index(most)]
    if _is_paragraph_among(heaviest, children):
        return None
    return None if heaviest.tag in _PARTS and most < 0.95 * own and not _is_layout(heaviest) else heaviest


def _is_paragraph_among(block: Element, children: list[Element]) -> bool:
    """Whether the block is one paragraph of a text, the others standing beside it."""
    if any(child.tag in _BLOCKS for child in block):
        return False
    return any(child is not block and inner_text(child).rstrip().endswith(_SENTENCE_ENDS) for child in children)


def _is_layout(part: Element) -> bool:
    """Whether a table's part arranges the page rather than holding a value: there are blocks in it."""
    return any(part.find(f".//{tag}") is not None for tag in ("table", "div", "ul", "p"))


def _weight(view: View, element: Element) -> int:
    """Unlinked letters under an element that is part of the page's middle. What tells of a foot that no class tells (版权所有, 备案号, the
    line that says what day it is) has no weight.
    """
    if not isinstance(element.tag, str) or _outside(view, element):
        return 0
    text = inner_text(element)
    if not text or (len(text) < 600 and _is_imprint(text)) or _is_menu(view, element):
        return 0
    letters = letters_in(text) - _linked(view, element)
    return letters // 4 if len(text) < 600 and _is_head(text, letters) else letters


def _is_head(text: str, letters: int) -> bool:
    """Whether labels (索引号, 文号 ...) with short values are nearly all the text says: an information head, no content."""
    labels = len(_HEAD_LABEL.findall(text)) if "号" in text and "日期" in text and "。" not in text else 0
    return labels >= _HEAD_LABELS and letters < _LETTERS_A_LABEL * labels


def _is_menu(view: View, cell: Element) -> bool:
    """Whether a cell beside another holds rows of links under short headings and no sentence: a menu that no class tells."""
    if cell.tag != "td" or (cell.getnext() is None and cell.getprevious() is None):
        return False
    links = list(cell.iter("a"))
    text = inner_text(cell)
    if len(links) < _LINKS_OF_A_MENU or "。" in text or sum(1 for _ in cell.iter(*_ROWS)) < _LINKED_IN_A_MENU * len(links):
        return False
    return sum(view.link_letters[link] for link in links) >= _LINKED_IN_A_MENU * letters_in(_TREE_SIGNS.sub("", text))


def _is_imprint(text: str) -> bool:
    folded = text.lower()
    return any(word in folded for word in _IMPRINT_WORDS) and _IMPRINT.search(text) is not None


def _linked(view: View, element: Element) -> int:
    return sum(view.link_letters[link] for link in element.iter("a"))


def _direct_letters(element: Element) -> int:
    return letters_in(element.text) + sum(letters_in(child.tail) for child in element)


def _unlinked(view: View, element: Element) -> int:
    """Letters under the element that are no link's."""
    if element.tag in _NO_WEIGHT or not isinstance(element.tag, str):
        return 0
    letters = letters_in(inner_text(element))
    return letters - _linked(view, element) if letters else 0


def _outside(view: View, node: Element) -> bool:
    return node in view.marks and (view.area(node) != "main" or node in view.areas.noise)
