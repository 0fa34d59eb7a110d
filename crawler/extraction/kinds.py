"""What kind of page a reading is: list, document, home, form, search, or nothing of these."""

from __future__ import annotations

import re

from lxml import etree

from checks.page import Kind
from crawler.extraction import fields as labels
from crawler.extraction.content import own_words, unframed_letters
from crawler.extraction.files import attachments_in
from crawler.extraction.forms import forms_of
from crawler.extraction.listings import tells_of_nothing, wants_scripts
from crawler.extraction.lists import is_landing
from crawler.extraction.main_text import pictures_in
from crawler.extraction.reading import Reading
from crawler.extraction.scripted_rows import has_unaddressed_rows
from crawler.extraction.texts import Element, inner_text, link_text, pieces, squeeze, texts_by
from crawler.extraction.titles import column_title
from crawler.extraction.view import View

_LIST_PATH = re.compile(
    r"(?:/|/(?:index|list|default|col\w*|nlist|common_list|nav_list|zfxxgk_list)(?:_\d+)*\.(?:s?html?|jhtml|jspx?|aspx?|php))$",
    re.IGNORECASE,
)
_LIST_WORDS = re.compile(r"class(?:id)?=|typeid=|catid=|cid=|columnid=|channelid=|list|[?&]page=", re.IGNORECASE)
# One script that shows lists and documents tells in its query which of them it shows: index.php?a=show&id=12.
_SHOWS_DOCUMENT = re.compile(r"[?&](?:a|act|action|do|mod|view)=(?:show|view|detail|article|read)\w*(?:&|$)", re.IGNORECASE)
_SEARCH_PATH = re.compile(r"/(?:search|jsearch|was5|so|govsearch|ss)(?:/|\.|$)|[?&](?:keyword|searchword|q|wd)=", re.IGNORECASE)
# Columns that hold one page of text rather than a list.
_STATIC_NAME = re.compile(r"指南$|(?:机构|单位|部门)(?:职能|职责|概况|简介|介绍)$|(?:主要|工作)职(?:责|能)$|联系(?:方式|我们)$")

_PRECEDING = etree.XPath("preceding::text()", smart_strings=False)
# An address that ends in a number and calls itself no list: a counter on such a page is no sign of rows to come.
_LIKE_ARTICLE = re.compile(
    r"/(?!(?:list|index|col|class|node|lm|more|channel|cat|page)[\w-]*$)[a-z_-]*\d+\.(?:s?html?|jhtml)$", re.IGNORECASE
)
_NOTHING_ELSE = 150
"""How much a page that says it has nothing says besides."""
_LINE_ABOVE = 30
"""How many pieces of text above a list are looked at for a document's line."""


def kind_of(reading: Reading) -> Kind:  # noqa: PLR0911 - one question after the other, in order of certainty
    """The kind of the page: by its address and meta tags where these are sure, else by what speaks for a document and for a list."""
    view = reading.view
    if reading.surely_document:
        return "document"
    told = reading.family.kind(view)
    if told == "column" and reading.items:
        return "column"
    article = _document_weight(reading)
    column = _column_weight(reading)
    if not reading.items and told != "column" and _SEARCH_PATH.search(view.url):
        return "search"
    if article >= 4 and article > column:
        return "document"
    if _is_home(reading):
        return "home"
    if reading.items and column >= article:
        return "column"
    if _is_form(reading):
        return "form"
    if not reading.items and not reading.empty_rows and _STATIC_NAME.search(column_title(view, reading.path) or ""):
        return "document"
    if _is_bare_list(reading, told) or (not reading.items and not reading.known_content and has_unaddressed_rows(view, 2)):
        return "column"
    something = (
        reading.letters >= (4 if reading.known_content else 80)
        or (reading.content is not None and pictures_in(reading.content) and reading.known_content)
        or article >= 4
    )
    # A short text is asked for last: it takes a look at every script.
    if (something and not _mostly_links(reading)) or _is_short_text(reading, told):
        return "document"
    if something:
        return "column"
    if told == "column" or reading.path or has_list_address(view) or view.meta("columnname"):
        return "column"
    return "document" if reading.letters >= 20 and article >= 2 else "other"


def has_list_address(view: View) -> bool:
    """Whether the page's address is one that lists have, and does not say that it shows a document."""
    return _LIST_PATH.search(view.path) is not None and _SHOWS_DOCUMENT.search(view.url) is None


def _document_weight(reading: Reading) -> int:
    view = reading.view
    weight = 4 * bool(view.meta("articletitle")) + 3 * bool(view.meta("pubdate", "publishdate"))
    if reading.known_content and reading.letters >= 40 and not (reading.own and _inside(reading.own.parent, reading.content)):
        weight += 3
    if len(reading.items) < 3 or not reading.own or reading.own.score < 12:
        made = {labels.INDEX, labels.NUMBER, labels.WRITTEN, labels.PUBLISHER} & reading.heads.keys()
        weight += 3 * (labels.PUBLISHED in reading.heads) + 2 * (len(made) >= 2)
        weight += labels.PUBLISHED in reading.heads and not reading.items and not has_list_address(view)
    if reading.own and reading.own.score >= 12 and reading.letters < 200:
        weight -= 2
    return weight + 7 * _heads_a_text(reading)


def _heads_a_text(reading: Reading) -> bool:
    """Whether a document's line (发布时间：… 来源：…) stands right above the list: then the list is part of its text."""
    if reading.own is None:
        return False
    told = labels.read_fields(pieces(texts_by(_PRECEDING, reading.own.parent)[-_LINE_ABOVE:])).keys()
    return not told.isdisjoint((labels.PUBLISHED, labels.BARE_TIME)) and not told.isdisjoint((labels.SOURCE, labels.AUTHOR))


def _column_weight(reading: Reading) -> int:
    view = reading.view
    weight = (
        min(6, len(reading.items))
        if (reading.own and reading.own.dated) or (reading.items and not reading.own)
        else min(3, len(reading.items))
    )
    if reading.items:
        weight += 4 * bool(re.search(r"createPageHTML|下一页|下页|尾页|末页|laypage|pagination", view.source))
        weight += 2 * bool(view.meta("columnname") and not view.meta("articletitle"))
    weight += 2 * (has_list_address(view) or bool(_LIST_WORDS.search(view.url) and not _SHOWS_DOCUMENT.search(view.url)))
    return weight


def _is_home(reading: Reading) -> bool:
    view = reading.view
    root = view.path in (
        "/",
        "/index.html",
        "/index.htm",
        "/index.shtml",
        "/index.jsp",
        "/index.jhtml",
        "/index.php",
        "/default.html",
        "/default.aspx",
        "/index.asp",
        "/default.htm",
    )
    if view.meta("pagecategory").lower() in ("index", "home") and (root or not view.url):
        return True
    if root and view.url and "?" not in view.url and len(view.anchors) >= 8 and not reading.path:
        return True
    landing = is_landing(reading.groups, reading.own)
    return landing and not reading.path and len(view.anchors) >= 30


def _is_form(reading: Reading) -> bool:
    forms = forms_of(reading.view, reading.content)
    return any(len(form.fields) >= 4 for form in forms)


def _is_bare_list(reading: Reading, told: str | None) -> bool:
    """Whether a page with a list's address has no rows and nothing of its own but its name and pager: an empty list, not a text."""
    content = reading.content
    if reading.items or reading.known_content or content is None or (told != "column" and not has_list_address(reading.view)):
        return False
    if tells_of_nothing(own := own_words(reading.view)) and len(own) < _NOTHING_ELSE:
        return True
    return unframed_letters(reading.view, content) < 40 and not pictures_in(content) and not attachments_in(reading.view, content)


def _is_short_text(reading: Reading, told: str | None) -> bool:
    """Whether a page without rows says a few sentences of its own (an address, office hours): no empty list and no list that scripts fill."""
    if reading.items or reading.known_content or reading.content is None or told == "column":
        return False
    own, path = unframed_letters(reading.view, reading.content), reading.view.path
    sentence = "。" in inner_text(reading.content) and not has_list_address(reading.view)
    if not ((sentence or own >= 40) and _LIKE_ARTICLE.search(path)) and wants_scripts(reading, None, ""):
        return False
    return own >= (12 if sentence else 40) and own * 2 >= reading.letters and not tells_of_nothing(reading.view.visible)


def _mostly_links(reading: Reading) -> bool:
    content = reading.content
    if content is None or (reading.known_content and reading.letters > 200):
        return False
    linked = sum(len(squeeze(link_text(link))) for link in content.iter("a"))
    return reading.letters - linked < 60 and linked * 2 > max(reading.letters, 1) and len(list(content.iter("a"))) >= 5


def _inside(element: Element, container: Element | None) -> bool:
    node: Element | None = element
    while node is not None:
        if node is container:
            return True
        node = node.getparent()
    return False
