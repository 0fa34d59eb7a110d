"""The record of a page that leads on: a column with its rows, a home page, a search or form."""

from __future__ import annotations

import re
from urllib.parse import unquote

from checks.page import Item, Kind, Link, PageRecord
from crawler.blocked import script_jump
from crawler.extraction.ciphers import ENCIPHERED, enciphered
from crawler.extraction.content import own_words
from crawler.extraction.files import attachments_in, suffix_of
from crawler.extraction.forms import forms_of
from crawler.extraction.lists import is_landing
from crawler.extraction.main_text import paragraphs
from crawler.extraction.menus import headings_above
from crawler.extraction.paging import goes_on_by_script, list_total, next_page
from crawler.extraction.reading import Reading
from crawler.extraction.scripted_rows import UNADDRESSED, has_unaddressed_rows
from crawler.extraction.texts import Element, squeeze, text_of
from crawler.extraction.titles import column_title
from crawler.extraction.view import View

# Plain marks in lower case: looking for each is many times faster than one pattern that knows no case.
_SCRIPT_MARKS = (
    ".ajax(", "$.get(", "$.post(", "$.getjson(", "fetch(", "axios", "new vue", "xmlhttprequest", "ms-repeat", "v-for", "ng-repeat", "layui.", "laypage",
    ".trsapi", "jpage", "template(", "window.__nuxt", "window.__initial", "getlist", "loadlist", "querylist", "loaddynamic", "/module/xxgk/", "build/unit",
    "ls.pagination(", "ls.ajax(", ".load('", '.load("', "createapp(", "bootstraptable", "datagrid(",
)  # fmt: skip
_SHELL_MARKS = tuple(
    f"{name}={quote}{value}{quote}"
    for name, value in (("id", "app"), ("id", "root"), ("id", "__nuxt"), ("id", "__next"), ("type", "module"))
    for quote in "'\""
)
"""What front-end frameworks fill; they may have done so before the page was sent."""
_LEAST_OF_A_PAGE = 40
NO_ROWS = "列表接口没有给出条目"
FRAME = "框架页面"
"""What a page is called that is shown in a frame and of which nothing says what it is."""
FRAMED = "内容在框架页面中"
"""The hint of a page whose content is another page."""
_LIST_MARK = re.compile(r"list|data|rows|items|content|result|table", re.IGNORECASE)
_TEXT_MARK = re.compile(r"zoom|con(?:tent)?(?![a-z])|article|detail|text|body|editor|neirong", re.IGNORECASE)
_FILLS = r"\s*\)\s*\.\s*(?:html|append|prepend|innerHTML|insertAdjacentHTML|load|replaceWith)\b"
"""What a script does with a box that it found by its class in order to fill it."""
_NO_TEXT_MARK = re.compile(
    r"share|comment|count|hit|foot|head|nav|menu|side|relat|recommend|search|control|icon|contact", re.IGNORECASE
)
_BUTTON_LETTERS = 20
_SHORT = 200
"""Letters of a page that says no more than that it leads elsewhere."""
BEING_MADE = re.compile(
    r"正在(?:建设|更新|整理|完善|筹建|维护)(?!了|成)|敬请期待|(?:栏目|专栏|页面|网页|内容|信息|资料|数据)\s*(?:正在)?(?:建设|更新|整理|完善|维护|筹备)(?:之)?中"
)
"""The words with which a column says that it has yet to be filled."""
_EMPTY_NOTE = re.compile(
    rf"暂无(?:数据|信息|内容|相关)|没有(?:相关)?(?:数据|信息|记录)|无此类信息|无相关信息|未产生|尚无|共\s*0\s*条|{BEING_MADE.pattern}"
)


def listing_record(reading: Reading, kind: Kind) -> PageRecord:
    """The record of a reading that is no document. Changes the tree, so it comes last."""
    view = reading.view
    items: tuple[Item, ...] = reading.items if kind in ("column", "search") else ()
    boxed = not items and fills_a_box(view)
    landing = (
        kind == "column"
        and is_landing(reading.groups, reading.own)
        and next_page(view) is None
        and reading.family.next_page(view) is None
    )
    hints = []
    if landing:
        items = ()
        hints.append("汇总页：分块列出下级栏目")
    following = (reading.family.next_page(view) or next_page(view)) if kind in ("column", "search") else None
    endpoint = reading.family.list_endpoint(view) if kind in ("column", "other", "home") else None
    files = attachments_in(view, reading.content) if not items and kind != "home" else ()
    links, forms = links_of(view) + reading.family.links(view), forms_of(view)
    if kind == "home":
        links += _buttons(view)
    if not items:
        links += framed_links(view, column_title(view, reading.path) or view.head_title or FRAME)
    text = ""
    title = None if kind == "home" else column_title(view, reading.path) or _current_tab(view) or None
    total = None
    if kind in ("column", "search"):
        told = reading.family.list_total(view)
        total = list_total(view) if told is None else told
    if kind != "home" and len(items) < 5 and reading.content is not None:
        text = paragraphs(
            view, reading.content, reading.own.parent if reading.own else reading.crumbs, weighed=not reading.known_content
        )
    unlisted = kind in ("column", "other") and not items and not landing and not reading.empty_rows
    if unlisted and has_unaddressed_rows(view):
        hints.append(UNADDRESSED)
    if unlisted and reading.family.answers(view) and not tells_of_nothing(view.visible):
        hints.append(NO_ROWS)
    scripted = unlisted and (UNADDRESSED in hints or wants_scripts(reading, endpoint, text, boxed=boxed))
    if scripted and endpoint is None and enciphered(view):
        hints.append(ENCIPHERED)
    unturned = kind == "column" and bool(items) and following is None and ((total or 0) > len(items) or goes_on_by_script(view))
    return PageRecord(
        url=view.url, encoding=view.encoding, kind=kind, family=reading.family.name, family_evidence=reading.evidence,
        title=title, column_path=reading.path, items=items, next_page=following if following != view.url else None, text=text,
        attachments=files, links=links, forms=forms, list_total=total, list_endpoint=endpoint,
        needs_browser=scripted or unturned, hints=tuple(hints),
    )  # fmt: skip


def _buttons(view: View) -> tuple[Link, ...]:
    """What a home page offers by script (无障碍浏览, 长者模式): its words, without an address where the script names none."""
    found: dict[str, Link] = {}
    for element in view.root.iter("a", "button", "span", "div", "img", "li"):
        url = view.target(element)
        if (not element.get("onclick") and element.tag not in ("a", "button")) or (element.tag == "a" and url):
            continue
        words = text_of(element) or squeeze(element.get("title") or element.get("alt") or "") or _alternative(element)
        if 2 <= len(words) <= _BUTTON_LETTERS:
            found.setdefault(words, Link(words, url, view.area(element)))
    return tuple(found.values())


def _alternative(element: Element) -> str:
    return next((squeeze(image.get("alt") or image.get("title") or "") for image in element.iter("img")), "")


def framed_links(view: View, name: str) -> tuple[Link, ...]:
    """Where a page leads whose content is another page: its frames, the meta refresh or the script's jump of a short page.
    They carry the page's own ``name``, since nothing else says what they are.
    """
    targets = list(framed_pages(view, view.root))
    if len(view.visible) < _SHORT:
        targets += [view.join(target) for target in (view.refresh, script_jump(view.scripts)) if target]
    own = (url for url in targets if url and url != view.url and url.startswith(view.join("/") or "http") and not suffix_of(url))
    return tuple(Link(name, url, "main") for url in dict.fromkeys(own))


def framed_pages(view: View, scope: Element) -> tuple[str, ...]:
    """The pages of the own site that are shown in frames: any frame, an iframe in the middle of the page."""
    frames = [frame for frame in scope.iter("frame", "iframe") if frame.tag == "frame" or view.area(frame) == "main"]
    origin = view.join("/")
    targets = (view.join((frame.get("src") or "").strip()) for frame in frames if (frame.get("src") or "").strip())
    own = (url for url in targets if origin and url.startswith(origin) and url != view.url and not _file_in(url))
    return tuple(dict.fromkeys(own))


def _file_in(url: str) -> bool:
    """Whether the address is a file's, or a viewer's that shows one."""
    return bool(suffix_of(url) or suffix_of(unquote(url)))


def tells_of_nothing(text: str) -> bool:
    """Whether the text says that there is nothing to show: 暂无信息, 共 0 条."""
    return _EMPTY_NOTE.search(text) is not None


def wants_scripts(reading: Reading, endpoint: str | None, text: str, *, boxed: bool | None = None) -> bool:
    """Whether only a browser could show what the page holds. ``text`` is the page's own text, ``boxed`` whether a script fills an empty
    list of it, where that was looked for before the text was taken out of the tree.
    """
    view = reading.view
    if endpoint or view.writes_rows:
        return True
    if _EMPTY_NOTE.search(text) or (_EMPTY_NOTE.search(view.visible) and not re.search(r"\{\{|v-for|ms-repeat", view.source)):
        return False
    source = view.source.lower()
    if _is_shell(view, source):
        return True
    if any(mark in source for mark in _SCRIPT_MARKS) or (len(view.script_urls) > 0 and len(view.visible) < 200):
        return True
    return fills_a_box(view) if boxed is None else boxed


def is_unfilled(view: View) -> bool:
    """Whether a page that scripts have run on still waits for what they were to bring: neither words nor links in its middle or side."""
    leads_on = any(view.area(anchor.element) in ("main", "side") for anchor in view.anchors)
    return fills_a_box(view) or (not leads_on and _is_shell(view, view.source.lower()))


def _is_shell(view: View, source: str) -> bool:
    return any(mark in source for mark in _SHELL_MARKS) and len(own_words(view)) < _LEAST_OF_A_PAGE


def fills_a_box(view: View) -> bool:
    """Whether a script of the page names an empty list or table in its middle: what that one is to be filled with."""
    for box in view.body.iter("ul", "ol", "dl", "table", "tbody", "div"):
        if len(box) or (box.text or "").strip():
            continue
        name, shapes = box.get("id") or "", (box.get("class") or "").split()
        called = [f".{shape}" for shape in shapes if len(shape) > 1]
        listed = box.tag != "div"
        named = len(name) > 1 and (listed or (len(name) > 2 and _LIST_MARK.search(name)))
        if not named and not (listed and called):
            continue
        by_id = named and re.search(rf"""["'#]{re.escape(name)}["'\s]""", view.scripts)
        by_class = listed and any(re.search(rf"""["']{re.escape(word)}["']{_FILLS}""", view.scripts) for word in called)
        if (by_id or by_class) and view.area(box) == "main":
            return True
    return False


def fills_a_text(view: View) -> bool:
    """Whether a script of the page names an empty box in its middle that is called like a document's text."""
    for box in view.body.iter("div", "td", "article", "section"):
        name = box.get("id") or ""
        if len(box) or (box.text or "").strip() or not _TEXT_MARK.search(name) or _NO_TEXT_MARK.search(name):
            continue
        if re.search(rf"""["'#]{re.escape(name)}["'\s]""", view.scripts) and view.area(box) == "main":
            return True
    return False


def _current_tab(view: View) -> str:
    """The name on the menu entry or tab that is marked as current."""
    for element in view.body.iter("li", "a", "span", "div", "dd"):
        mark = (element.get("class") or "").lower()
        if mark and re.search(r"(?:^|\s)(?:on|cur|current|active|selected|cur_def|hover|act)(?:$|\s)", mark):
            text = text_of(element)
            if 2 <= len(text) <= 30 and view.area(element) != "nav":
                return text
    return ""


def links_of(view: View) -> tuple[Link, ...]:
    """Each link once, and once more where it stands in a menu and in the middle of the page: a column's own page names its sub-columns
    there, while the menu may show the whole tree on every page.
    """
    found: dict[tuple[str, str, bool], Link] = {}
    headings: dict[Element, str] = {}
    for anchor in view.anchors:
        if anchor.text:
            area = view.area(anchor.element)
            key = (anchor.text, anchor.url, area == "main")
            if key not in found:
                found[key] = Link(anchor.text, anchor.url, area, headings_above(anchor.element, headings))
    return tuple(found.values())
