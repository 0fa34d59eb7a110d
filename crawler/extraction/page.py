"""Puts the readers together: one saved answer becomes one page record."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from lxml import etree

from checks.page import AttachmentLink, Item, Kind, Link, PageRecord
from crawler.blocked import Answer, blocked_reason
from crawler.extraction import fields as labels
from crawler.extraction.answers import ListAnswer, read_answer
from crawler.extraction.breadcrumb import breadcrumb
from crawler.extraction.encoding import decode
from crawler.extraction.files import attachments_in, suffix_of
from crawler.extraction.forms import forms_of, password_fields
from crawler.extraction.lists import RowGroup, is_landing, own_list, row_groups
from crawler.extraction.main_text import find_content, inner_text, paragraphs, pictures_in, unframed_letters
from crawler.extraction.paging import list_total, next_page
from crawler.extraction.publication import publication
from crawler.extraction.texts import Element, pieces, text_of, texts_by, texts_of
from crawler.extraction.titles import column_title, document_title
from crawler.extraction.view import View
from crawler.families import recognise
from crawler.families.model import Family

EXTRACTOR_VERSION = 2
"""Raised whenever a page could now be read otherwise than before; stored pages of a lower version are read again."""

_MAGIC = (
    (b"%PDF", "pdf"), (b"\xd0\xcf\x11\xe0", "doc"), (b"PK\x03\x04", "zip"), (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"),
    (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"{\\rtf", "rtf"),
)  # fmt: skip
_FILE_TYPES = re.compile(r"application/(?:pdf|msword|vnd\.|x-rar|zip|x-zip|ofd|octet-stream|x-7z)|^image/|^audio/|^video/", re.IGNORECASE)
_LIST_PATH = re.compile(r"(?:/|/(?:index|list|default|col\w*|nlist|common_list|nav_list|zfxxgk_list)(?:_\d+)*\.(?:s?html?|jhtml|jspx?|aspx?|php))$", re.IGNORECASE)
_LIST_WORDS = re.compile(r"class(?:id)?=|typeid=|catid=|cid=|columnid=|channelid=|list|[?&]page=", re.IGNORECASE)
_SEARCH_PATH = re.compile(r"/(?:search|jsearch|was5|so|govsearch|ss)(?:/|\.|$)|[?&](?:keyword|searchword|q|wd)=", re.IGNORECASE)
_SCRIPT_LIST = re.compile(
    r"\.ajax\(|\$\.(?:get|post|getJSON)\(|fetch\(|axios|new Vue|XMLHttpRequest|ms-repeat|v-for|ng-repeat|layui\.|laypage|\.trsapi|jpage|template\(|id=[\"']app[\"']|window\.__(?:NUXT|INITIAL)|getList|loadList|queryList", re.IGNORECASE
)
# Columns that hold one page of text rather than a list.
_STATIC_NAME = re.compile(r"指南$|(?:机构|单位|部门)(?:职能|职责|概况|简介|介绍)$|(?:主要|工作)职(?:责|能)$|联系(?:方式|我们)$")
_EMPTY_NOTE = re.compile(r"暂无(?:数据|信息|内容|相关)|没有(?:相关)?(?:数据|信息|记录)|无此类信息|无相关信息|未产生|尚无|共\s*0\s*条|正在建设|内容更新中")


_PRECEDING = etree.XPath("preceding::text()", smart_strings=False)
_FOLLOWING = etree.XPath("following::text()[position() <= 90]", smart_strings=False)
# The head of a document stands right above its text; further up there are only menus.
_HEAD_PIECES = 260


@dataclass(slots=True)
class _Reading:
    """What is found on the way from a view to a record."""

    view: View
    family: Family
    evidence: str
    path: tuple[str, ...] = ()
    crumbs: Element | None = None
    content: Element | None = None
    known_content: bool = False
    groups: list[RowGroup] = field(default_factory=list)
    own: RowGroup | None = None
    items: tuple[Item, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    above: Sequence[str] | None = None
    heads: dict[str, str] | None = None
    surely_document: bool = False
    empty_rows: bool = False
    hints: list[str] = field(default_factory=list)


def read_page(body: bytes, url: str, content_type: str = "", status: int = 200, as_of: date | None = None) -> PageRecord:
    """One saved answer as a page record (contract section 4).

    ``status`` is the HTTP status it came with, ``as_of`` a day not before which it was fetched: it gives month-day dates
    their year. Never raises on any input; what cannot be read is told by ``kind``, ``blocked`` and ``hints``.
    """
    form = _file_format(body, url, content_type)
    if form:
        return _file_record(url, form, status)
    if status < 400 and _looks_like_data(body, content_type):
        record = _data_record(body, url, content_type, as_of)
        if record:
            return record
    view = View(body, url, content_type, as_of)
    reading = _look(view)
    reason = None if status == 200 and _plainly_readable(reading) else blocked_reason(_answer(reading, status))
    if reason:
        return _blocked_record(reading, reason, status)
    record = _record(reading)
    if view.truncated:
        record = replace(record, hints=(*record.hints, "页面过大，只解析了前 4 MB"))
    return record


def _file_format(body: bytes, url: str, content_type: str) -> str:
    start = body[:8]
    if start[:1] == b"<" and not _FILE_TYPES.match(content_type):
        return ""
    for magic, form in _MAGIC:
        if start.startswith(magic):
            return suffix_of(url) or form
    if _FILE_TYPES.search(content_type) and not re.match(rb"\s*<(?:!doctype|html|\?xml)", body[:200], re.IGNORECASE):
        return suffix_of(url) or content_type.partition(";")[0].rpartition("/")[2].lower()
    if b"\x00" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")) and suffix_of(url):
        return suffix_of(url)
    return ""


def _file_record(url: str, form: str, status: int) -> PageRecord:
    name = url.partition("?")[0].rpartition("/")[2]
    return PageRecord(
        url=url, encoding="", kind="attachment" if status < 400 else "error", attachments=(AttachmentLink(name, url, form),), blocked=None if status < 400 else f"http-{status}"
    )


def _looks_like_data(body: bytes, content_type: str) -> bool:
    start = body[:300].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        return True
    if "json" in content_type or "javascript" in content_type:
        return True
    return start.startswith((b"<?xml", b"<rss", b"<datastore", b"<recordset", b"<feed")) and b"<html" not in body[:600].lower()


def _data_record(body: bytes, url: str, content_type: str, as_of: date | None) -> PageRecord | None:
    text, encoding = decode(body, content_type)
    if re.search(r"<record(?:set)?[\s>]|<datastore", text[:5000]):
        view = View(body, url, content_type, as_of)
        family, evidence = recognise(view)
        items = family.rows(view) or ()
        answer: ListAnswer | None = ListAnswer(items, family.list_total(view), family.next_page(view), "XML")
    else:
        answer = read_answer(text, url, as_of)
        family, evidence = recognise(View(b"", url))
    if answer is None:
        return None
    record = PageRecord(
        url=url, encoding=encoding, kind="column", family=family.name, family_evidence=evidence or f"{answer.form} 接口", items=answer.items,
        next_page=answer.next_page, list_total=answer.total, hints=(f"列表接口（{answer.form}）",),
    )  # fmt: skip
    return replace(record, main_hash=_hash(record))


def _plainly_readable(reading: _Reading) -> bool:
    """An article's meta tags or a named content with plenty of text: nothing that an error page has."""
    return _letters(reading.content) >= 300 and _article_meta(reading.view)


def _look(view: View) -> _Reading:
    family, evidence = recognise(view)
    reading = _Reading(view, family, evidence)
    reading.path, reading.crumbs = breadcrumb(view)
    reading.content, reading.known_content = find_content(view)
    reading.surely_document = _surely_document(reading)
    if not reading.surely_document:
        special = family.rows(view)
        if special is not None:
            reading.items = special
            reading.empty_rows = not special and family.list_total(view) == 0
        column = reading.path[-1] if reading.path else ""
        reading.groups = row_groups(view, reading.crumbs, column)
        reading.own = own_list(reading.groups, article=_article_meta(view), column=column or view.head_title)
        if special is None and reading.own is not None:
            reading.items = reading.own.items
    return reading


def _article_meta(view: View) -> bool:
    return bool(view.meta("articletitle") or view.meta("pubdate", "publishdate"))


def _surely_document(reading: _Reading) -> bool:
    if reading.family.kind(reading.view) == "document":
        return True
    return bool(reading.view.meta("articletitle")) and _letters(reading.content) > 60


def _answer(reading: _Reading, status: int) -> Answer:
    view = reading.view
    letters = _letters(reading.content)
    pictures = pictures_in(reading.content) if reading.content is not None else pictures_in(view.body)
    pictures += sum(1 for frame in view.frames if frame.get("src")) + sum(1 for _ in view.root.iter("textarea", "select", "input"))
    text = view.visible
    return Answer(
        view.url, status, view.head_title, text, view.source, view.scripts, view.refresh, len(reading.items),
        sum(1 for _ in view.root.iter("a")) if len(text) < 3000 else 99, letters, pictures,
        password_fields(view) if len(text) < 3000 else 0,
    )  # fmt: skip


def _blocked_record(reading: _Reading, reason: str, status: int) -> PageRecord:
    view = reading.view
    kind: Kind = "error" if reason in ("maintenance", "server-error") or (status >= 400 and reason == "soft-404") else "blocked"
    record = PageRecord(
        url=view.url, encoding=view.encoding, kind=kind, family=reading.family.name, family_evidence=reading.evidence, text=view.visible[:2000],
        blocked=reason, hints=(f"HTTP 状态 {status}",) if status != 200 else (),
    )  # fmt: skip
    return replace(record, main_hash=_hash(record))


def _record(reading: _Reading) -> PageRecord:
    kind = _kind(reading)
    record = _document(reading) if kind == "document" else _listing(reading, kind)
    return replace(record, main_hash=_hash(record))


def _kind(reading: _Reading) -> Kind:  # noqa: PLR0911 - one question after the other, in order of certainty
    view = reading.view
    if reading.surely_document:
        return "document"
    told = reading.family.kind(view)
    if told == "column" and reading.items:
        return "column"
    article = _document_weight(reading)
    column = _column_weight(reading)
    if not reading.items and _SEARCH_PATH.search(view.url):
        return "search"
    if article >= 4 and article > column:
        return "document"
    if _is_home(reading):
        return "home"
    if reading.items and column >= article:
        return "column"
    if _is_form(reading):
        return "form"
    if not reading.items and _STATIC_NAME.search(column_title(view, reading.path) or ""):
        return "document"
    if _is_bare_list(reading, told):
        return "column"
    if _letters(reading.content) >= (4 if reading.known_content else 80) or (reading.content is not None and pictures_in(reading.content) and reading.known_content) or article >= 4:
        return "document" if not _mostly_links(reading) else "column"
    if told == "column" or reading.path or _LIST_PATH.search(view.path) or view.meta("columnname"):
        return "column"
    return "document" if _letters(reading.content) >= 20 and article >= 2 else "other"


def _document_weight(reading: _Reading) -> int:
    view = reading.view
    weight = 4 * bool(view.meta("articletitle")) + 3 * bool(view.meta("pubdate", "publishdate"))
    letters = _letters(reading.content)
    if reading.known_content and letters >= 40 and not (reading.own and _inside(reading.own.parent, reading.content)):
        weight += 3
    if len(reading.items) < 3 or not reading.own or reading.own.score < 12:
        heads = _heads(reading)
        made = {labels.INDEX, labels.NUMBER, labels.WRITTEN, labels.PUBLISHER} & heads.keys()
        weight += 3 * (labels.PUBLISHED in heads) + 2 * (len(made) >= 2)
    if reading.own and reading.own.score >= 12 and letters < 200:
        weight -= 2
    return weight


def _column_weight(reading: _Reading) -> int:
    view = reading.view
    weight = min(6, len(reading.items)) if (reading.own and reading.own.dated) or (reading.items and not reading.own) else min(3, len(reading.items))
    if reading.items:
        weight += 4 * bool(re.search(r"createPageHTML|下一页|下页|尾页|末页|laypage|pagination", view.source))
        weight += 2 * bool(view.meta("columnname") and not view.meta("articletitle"))
    weight += 2 * bool(_LIST_PATH.search(view.path) or _LIST_WORDS.search(view.url))
    return weight


def _is_home(reading: _Reading) -> bool:
    view = reading.view
    root = view.path in ("/", "/index.html", "/index.htm", "/index.shtml", "/index.jsp", "/index.jhtml", "/index.php", "/default.html", "/default.aspx", "/index.asp", "/default.htm")
    if view.meta("pagecategory").lower() in ("index", "home") and (root or not view.url):
        return True
    if root and view.url and "?" not in view.url and len(view.anchors) >= 8 and not reading.path:
        return True
    landing = is_landing(reading.groups, reading.own)
    return landing and not reading.path and len(view.anchors) >= 30


def _is_form(reading: _Reading) -> bool:
    forms = forms_of(reading.view, reading.content)
    return any(len(form.fields) >= 4 for form in forms)


def _is_bare_list(reading: _Reading, told: str | None) -> bool:
    """Whether a page with a list's address has no rows and nothing of its own but its name and pager: an empty list, not a text."""
    content = reading.content
    if reading.items or reading.known_content or content is None or (told != "column" and not _LIST_PATH.search(reading.view.path)):
        return False
    return unframed_letters(reading.view, content) < 40 and not pictures_in(content) and not attachments_in(reading.view, content)


def _mostly_links(reading: _Reading) -> bool:
    content = reading.content
    if content is None or (reading.known_content and _letters(content) > 200):
        return False
    linked = sum(len(text_of(link)) for link in content.iter("a"))
    letters = _letters(content)
    return letters - linked < 60 and linked * 2 > max(letters, 1) and len(list(content.iter("a"))) >= 5


def _letters(content: Element | None) -> int:
    return len("".join(inner_text(content).split())) if content is not None else 0


def _inside(element: Element, container: Element | None) -> bool:
    node: Element | None = element
    while node is not None:
        if node is container:
            return True
        node = node.getparent()
    return False


def _above(reading: _Reading) -> Sequence[str]:
    """The text pieces before the content; where the content was only weighed, its own first pieces as well."""
    if reading.above is None:
        content = reading.content
        if content is None:
            reading.above = reading.view.chunks[:400]
        else:
            before = pieces(texts_by(_PRECEDING, content)[-_HEAD_PIECES:])
            reading.above = before if reading.known_content else [*before, *pieces(islice(texts_of(content), 120))[:60]]
    return reading.above


def _heads(reading: _Reading) -> dict[str, str]:
    """The labelled values above the content."""
    if reading.heads is None:
        reading.heads = labels.read_fields(_above(reading))
    return reading.heads


def _document(reading: _Reading) -> PageRecord:
    view, content = reading.view, reading.content
    above = _above(reading)
    found = dict(_heads(reading))
    if content is not None:
        _complete(found, content, reading)
    for label, value in reading.family.fields(view).items():
        found.setdefault(label, value)
    path = reading.path
    column = path[-1] if path else view.meta("columnname")
    title = document_title(view, found, column)
    static = not _article_meta(view) and reading.family.kind(view) != "document" and labels.PUBLISHED not in found
    if static and path and (title is None or (view.url and _LIST_PATH.search(view.path))):
        title = path[-1]
    if path and title and labels.same_name(path[-1], title) and not static:
        path = path[:-1]
    when = publication(view, found, above, title)
    scope = content if content is not None else view.body
    files = attachments_in(view, _file_scope(content) if reading.known_content else content)
    links = _links(view) if static else tuple(Link(anchor.text, anchor.url, "main") for anchor in view.anchors_in(scope) if anchor.text)
    if not static and content is not None:
        links += _related(view, content)
    forms = forms_of(view, None if static else scope)
    pictures = pictures_in(content) if content is not None else 0
    text = paragraphs(content, reading.crumbs, None if reading.known_content else view) if content is not None else ""
    number = labels.clean_document_number(found.get(labels.NUMBER, "")) or _number_in_head(text)
    hints = [*when.hints]
    if len(text) < 60 and (files or pictures):
        hints.append("正文很少，内容在附件中" if files else "正文为图片")
    return PageRecord(
        url=view.url, encoding=view.encoding, kind="document", family=reading.family.name, family_evidence=reading.evidence, title=title,
        published=when.day, published_time=when.time, published_from=when.source, dates=when.dates,
        source=found.get(labels.SOURCE) or found.get(labels.PUBLISHER) or view.meta("contentsource", "source") or labels.office(found.get(labels.AUTHOR, "")) or None,
        document_number=number, index_number=found.get(labels.INDEX) or None, validity=labels.clean_validity(found.get(labels.VALIDITY, "")),
        column_path=path, attachments=files, text=text, links=links, forms=forms,
        needs_browser=len(text) < 20 and not files and not pictures and _wants_scripts(reading, None, text), hints=tuple(hints),
    )  # fmt: skip


def _complete(found: dict[str, str], content: Element, reading: _Reading) -> None:
    """Labels below the content and in a table at its head, for what the head of the page did not tell."""
    inside = pieces(islice(texts_of(content), 120))[:60]
    labelled = any("索" in chunk or "发布" in chunk or "公开" in chunk for chunk in inside if len(chunk) <= 60)
    head = labels.read_fields(inside) if labelled and reading.known_content else {}
    if labels.INDEX in head or labels.PUBLISHED in head:
        for label, value in head.items():
            found.setdefault(label, value)
    if labels.PUBLISHED not in found:
        after = pieces(texts_by(_FOLLOWING, content))[:40]
        below = labels.read_fields(after)
        for label in (labels.PUBLISHED, labels.SOURCE, labels.INDEX, labels.NUMBER):
            if label in below:
                found.setdefault(label, below[label])


def _number_in_head(text: str) -> str | None:
    """A 文号 that is a line of its own near the top of the text."""
    for line in text.split("\n", 12)[:12]:
        bare = line.strip()
        if 5 <= len(bare) <= 30 and bare.endswith("号"):
            number = labels.clean_document_number(bare)
            if number and "令" not in number[:2]:
                return number
    return None


def _file_scope(content: Element | None) -> Element | None:
    """Files often hang in a list beside the text: the content's parent, where that holds little else."""
    if content is None:
        return None
    scope = content
    for _ in range(3):
        parent = scope.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return scope
        if sum(1 for _ in parent.iter("a")) > sum(1 for _ in content.iter("a")) + 15:
            return scope
        scope = parent
    return scope


def _listing(reading: _Reading, kind: Kind) -> PageRecord:
    view = reading.view
    items: tuple[Item, ...] = reading.items if kind in ("column", "search") else ()
    landing = kind == "column" and is_landing(reading.groups, reading.own) and next_page(view) is None and reading.family.next_page(view) is None
    hints = []
    if landing:
        items = ()
        hints.append("汇总页：分块列出下级栏目")
    following = (reading.family.next_page(view) or next_page(view)) if kind in ("column", "search") else None
    endpoint = reading.family.list_endpoint(view) if kind in ("column", "other", "home") else None
    files = attachments_in(view, reading.content) if not items and kind != "home" else ()
    links, forms = _links(view), forms_of(view)
    text = ""
    title = None if kind == "home" else column_title(view, reading.path) or _current_tab(view) or None
    total = None
    if kind in ("column", "search"):
        told = reading.family.list_total(view)
        total = list_total(view) if told is None else told
    if kind != "home" and len(items) < 5 and reading.content is not None:
        text = paragraphs(reading.content, reading.own.parent if reading.own else reading.crumbs, None if reading.known_content else view)
    return PageRecord(
        url=view.url, encoding=view.encoding, kind=kind, family=reading.family.name, family_evidence=reading.evidence,
        title=title, column_path=reading.path, items=items, next_page=following if following != view.url else None, text=text,
        attachments=files, links=links, forms=forms, list_total=total, list_endpoint=endpoint,
        needs_browser=kind in ("column", "other") and not items and not landing and not reading.empty_rows and _wants_scripts(reading, endpoint, text), hints=tuple(hints),
    )  # fmt: skip


def _wants_scripts(reading: _Reading, endpoint: str | None, text: str) -> bool:
    view = reading.view
    if endpoint:
        return True
    if _EMPTY_NOTE.search(text) or (_EMPTY_NOTE.search(view.visible) and not re.search(r"\{\{|v-for|ms-repeat", view.source)):
        return False
    return bool(_SCRIPT_LIST.search(view.source)) or (len(view.script_urls) > 0 and len(view.visible) < 200)


def _current_tab(view: View) -> str:
    """The name on the menu entry or tab that is marked as current."""
    for element in view.body.iter("li", "a", "span", "div", "dd"):
        mark = (element.get("class") or "").lower()
        if mark and re.search(r"(?:^|\s)(?:on|cur|current|active|selected|cur_def|hover|act)(?:$|\s)", mark):
            text = text_of(element)
            if 2 <= len(text) <= 30 and view.area(element) != "nav":
                return text
    return ""


def _links(view: View) -> tuple[Link, ...]:
    """Each link once, and once more where it stands in a menu and in the middle of the page: a column's own page names its sub-columns
    there, while the menu may show the whole tree on every page.
    """
    found: dict[tuple[str, str, bool], Link] = {}
    for anchor in view.anchors:
        if anchor.text:
            area = view.area(anchor.element)
            found.setdefault((anchor.text, anchor.url, area == "main"), Link(anchor.text, anchor.url, area))
    return tuple(found.values())


_NEIGHBOURS = re.compile(r"[上下前后]一[篇条则个]")


def _related(view: View, content: Element) -> tuple[Link, ...]:
    """The links in the blocks that follow a document's text (相关链接, 相关解读): beside the text, yet the document's own."""
    found: dict[str, Link] = {}
    node: Element | None = content
    for _ in range(3):
        if node is None or node.tag == "body":
            break
        blocks = [block for block in node.itersiblings() if isinstance(block.tag, str) and view.area(block) == "main"]
        blocks = [block for block in blocks if not _NEIGHBOURS.search(text_of(block))]
        for anchor in (anchor for block in blocks for anchor in view.anchors_in(block)):
            if anchor.text and len(found) < 30:
                found.setdefault(anchor.url, Link(anchor.text, anchor.url, "main"))
        node = node.getparent()
    return tuple(found.values())


def _hash(record: PageRecord) -> str:
    parts = [record.kind, record.title or "", str(record.published or ""), "".join(record.text.split())]
    parts += [f"{item.title}|{item.url}|{item.published or ''}" for item in record.items]
    parts += [f"{link.title}|{link.url}" for link in record.attachments]
    if not record.text and not record.items:
        parts += [f"{link.text}|{link.url}" for link in record.links]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


