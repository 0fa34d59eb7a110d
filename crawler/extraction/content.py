"""The part of a page that is its content: known by its name, or found by weight of text."""

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
BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article", "br", "hr", "blockquote",
    "pre", "form", "fieldset", "center", "tbody", "thead", "caption", "figure", "main", "aside", "header", "footer",
})  # fmt: skip
NOT_TEXT = frozenset({"select", "textarea", "button", "option"})
# The content is never one paragraph, and a row or cell only when it is nearly all there is.
_TOO_SMALL = frozenset({"p", "span", "font", "h1", "h2", "strong", "b"})
_PARTS = frozenset({"tr", "li", "td", "tbody", "table"})
_NO_WEIGHT = NOT_TEXT | {"a", "header", "footer", "nav", "aside"}
_LINKS_OF_A_MENU, _LINKED_IN_A_MENU = 8, 0.6
_ROWS = ("tr", "li", "dd", "p", "div")
_TREE_SIGNS = re.compile("[├└│─┕┝┠┣┗┃■□▪▸►▶·•※+-]")
# Deeper than any page is built; only lost end tags nest further.
_DEEPEST = 40
_IMPRINT = re.compile(r"版权所有|ICP备|网站标识码|技术支持[:：]|主办(?:单位)?[:：]|今天是\s*\d|Copyright|&copy;|©", re.IGNORECASE)
# One of these stands in whatever the pattern finds; looking for them is cheaper.
_IMPRINT_WORDS = ("版权所有", "icp备", "网站标识码", "技术支持", "主办", "今天是", "copyright", "&copy;", "©")
_SENTENCE_ENDS = ("。", "；", "！")
_HEAD_LABEL = re.compile(
    r"索\s*引\s*号|文\s*号|字号|发布机构|发文机关|成文日期|生成日期|发布日期|公开日期|有\s*效\s*性|分类|公开方式|名\s*称|标\s*题"
)
_HEAD_LABELS, _LETTERS_A_LABEL = 4, 25


def find_content(view: View) -> tuple[Element | None, bool]:
    """The element that holds the page's own text, and whether it is known by its name (else it was found by weight of text)."""
    found = _by_name(view)
    if found is not None:
        return found, True
    return _by_weight(view), False


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
        if not (called and is_inside(part, called[-1])):
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
    if any(child.tag in BLOCKS for child in block):
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
    if not text or (len(text) < 600 and _is_imprint(text)) or is_menu(view, element):
        return 0
    letters = letters_in(text) - _linked(view, element)
    return letters // 4 if len(text) < 600 and _is_head(text, letters) else letters


def _is_head(text: str, letters: int) -> bool:
    """Whether labels (索引号, 文号 ...) with short values are nearly all the text says: an information head, no content."""
    labels = len(_HEAD_LABEL.findall(text)) if "号" in text and "日期" in text and "。" not in text else 0
    return labels >= _HEAD_LABELS and letters < _LETTERS_A_LABEL * labels


def is_menu(view: View, cell: Element) -> bool:
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


def is_inside(node: Element, content: Element) -> bool:
    """Whether the node stands in the content, at any depth."""
    return any(ancestor is content for ancestor in node.iterancestors(content.tag))
