"""The files a page offers: linked, embedded in frames, opened by scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from lxml import etree

from checks.page import AttachmentLink, PageRecord
from crawler.extraction.paging import leads_to_a_neighbour
from crawler.extraction.texts import Element, found_by, link_text, squeeze, text_of, texts_by
from crawler.extraction.view import Anchor, View

SUFFIXES = (
    "pdf",
    "docx",
    "doc",
    "wps",
    "xlsx",
    "xls",
    "et",
    "ofd",
    "zip",
    "rar",
    "7z",
    "csv",
    "txt",
    "pptx",
    "ppt",
    "rtf",
    "tif",
    "tiff",
    "xml",
    "dps",
    "ceb",
)
_SUFFIX = re.compile(r"\.(" + "|".join(SUFFIXES) + r")(?=$|[?#&\s\"'）)）】\]，,。、])", re.IGNORECASE)
_PERHAPS = re.compile(r"\.(?!s?html?$|jsp|php|aspx?)\w{2,4}(?:$|[?#&])|download|downfile|attach|file|upload")
_DOWNLOAD = re.compile(r"download|downfile|attach|/file/|fileid|getfile|upload", re.IGNORECASE)
_CLICKS = etree.XPath("descendant::*/@onclick", smart_strings=False)
_CLICKABLE = etree.XPath("descendant::*[@onclick]")
_IN_SCRIPT = re.compile(r"""['"(]([^'"()\s]+?\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:\?[^'"()\s]*)?)['")]""", re.IGNORECASE)
_CALLED_FILES = re.compile(r"附\s*件")
_OTHERS = re.compile(r"[上下前后]一[篇条则个]|相关(?:阅读|信息|文章|新闻|链接)|推荐|热点|最新")
_LEVELS_OUT, _MOST_WORDS = 3, 600
"""How many boxes out files are looked for, and how much a block of files says at the most."""
_VIEWER = re.compile(r"[?&](?:file|url|src|path|fileurl)=([^&]+)", re.IGNORECASE)


def suffix_of(url: str, text: str = "") -> str:
    """The file format an address or a link text names, in lower case; empty where neither names one."""
    path = unquote(url)
    bare = path.partition("?")[0].partition("#")[0]
    for candidate in (bare, path, text):
        named: list[str] = _SUFFIX.findall(candidate)
        if named and not (candidate is path and named[-1].lower() in ("xml", "txt")):
            return named[-1].lower()
    return ""


def files_of(record: PageRecord) -> tuple[AttachmentLink, ...]:
    """The files that a read page offers, whether it was taken for a document or for a list of them."""
    if record.attachments:
        return record.attachments
    named = ((link, suffix_of(link.url, link.text)) for link in record.links)
    return tuple(AttachmentLink(link.text, link.url, form) for link, form in named if form)


def attachments_in(view: View, content: Element | None) -> tuple[AttachmentLink, ...]:
    """The files that belong to the content, each address once, in page order. Without a content the whole page is looked at."""
    scope = content if content is not None else view.body
    found: dict[str, AttachmentLink] = {}
    for link in (*_linked(view, scope), *_embedded(view, scope), *_scripted(view, scope)):
        if link.url not in found:
            found[link.url] = link
    return tuple(found.values())


def files_beside(view: View, content: Element) -> Iterator[AttachmentLink]:
    """The files in the blocks beside a document's text; further out only in blocks that call them 附件.

    A block that names other documents (上一篇, 相关阅读) or stands in a side or menu is not the document's.
    """
    node: Element | None = content
    for level in range(_LEVELS_OUT):
        if node is None or node.tag in ("body", "html"):
            return
        for block in (*node.itersiblings(preceding=True), *node.itersiblings()):
            files = tuple(_linked(view, block)) if isinstance(block.tag, str) else ()
            if not files or view.area(block) != "main":
                continue
            words = text_of(block)
            if len(words) <= _MOST_WORDS and not _OTHERS.search(words) and (not level or _CALLED_FILES.search(words)):
                yield from files
        node = node.getparent()


def _linked(view: View, scope: Element) -> Iterator[AttachmentLink]:
    for element in scope.iter("a", "area"):
        shown = squeeze(link_text(element))
        if (
            not _perhaps_file(element.get("href") or "")
            and not ("." in shown and _SUFFIX.search(shown))
            and not element.get("onclick")
        ):
            continue
        url = view.target(element)
        if not url:
            continue
        anchor = Anchor(element, shown, url)
        if leads_to_a_neighbour(anchor):
            continue
        name = anchor.text or anchor.title
        form = suffix_of(anchor.url, anchor.title or anchor.text) or suffix_of(anchor.url, anchor.text)
        if form in ("xml", "txt", "tif", "tiff") and not _DOWNLOAD.search(anchor.url) and not anchor.url.lower().endswith(form):
            form = ""
        if not form and _DOWNLOAD.search(anchor.url) and view.area(anchor.element) == "main":
            form = suffix_of(anchor.element.get("download") or "", name) or _icon_format(anchor.element)
            if not form and not re.search(r"wbfileid|OpennessContent/download|downfile\.jsp|DownloadAttach", anchor.url):
                continue
        if not form and not re.search(r"wbfileid|OpennessContent/download|downfile\.jsp|DownloadAttach", anchor.url):
            continue
        yield AttachmentLink(name or _file_name(anchor.url), anchor.url, form)


def _perhaps_file(href: str) -> bool:
    folded = href.lower()
    return any(word in folded for word in (".", "load", "file", "attach")) and _PERHAPS.search(folded) is not None


def _embedded(view: View, scope: Element) -> Iterator[AttachmentLink]:
    for frame in scope.iter("iframe", "embed", "object", "frame", "param"):
        address = (
            frame.get("src")
            or frame.get("data")
            or (frame.get("value") if (frame.get("name") or "").lower() in ("src", "movie", "filename") else "")
        )
        if not address:
            continue
        inner = _VIEWER.search(address)
        url = unquote(inner[1]) if inner and suffix_of(unquote(inner[1])) else address
        form = suffix_of(url)
        if form:
            target = view.join(url)
            if target:
                yield AttachmentLink(squeeze(frame.get("title") or "") or _file_name(target), target, form)


def _scripted(view: View, scope: Element) -> Iterator[AttachmentLink]:
    """showVsbpdfIframe("…"), onclick="window.open('….pdf')", new PDFObject({url: '….pdf'})."""
    if re.search(r"\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)", view.scripts, re.IGNORECASE):
        for match in re.finditer(
            r"(?:showVsbpdfIframe|PDFObject|pdfh5|embed|window\.open|viewer|loadPdf|showPdf|pdf_?url|pdfPath|fileUrl|attachUrl|ofd_?url)[^;\n]{0,120}",
            view.scripts,
            re.I,
        ):
            yield from _from_script(view, match[0])
    for element in found_by(_CLICKABLE, scope) if texts_by(_CLICKS, scope) else ():
        if (
            element.tag != "a"
            or not (element.get("href") or "").strip("#")
            or (element.get("href") or "").lower().startswith("javascript")
        ):
            yield from _from_script(view, element.get("onclick") or "", text_of(element))


def _from_script(view: View, script: str, text: str = "") -> Iterator[AttachmentLink]:
    match = _IN_SCRIPT.search(script)
    if match:
        inner = _VIEWER.search(match[1])
        url = view.join(unquote(inner[1]) if inner and suffix_of(unquote(inner[1])) else match[1])
        if url:
            yield AttachmentLink(text or _file_name(url), url, suffix_of(url))


def _icon_format(anchor: Element) -> str:
    """The icon before a link often names the format: icon_doc.gif, class="icon-pdf"."""
    previous = anchor.getprevious()
    images = [image for image in (previous, anchor.find("img")) if image is not None]
    marks = [f"{image.get('src') or ''} {image.get('class') or ''} {image.get('alt') or ''}" for image in images]
    marks.append(anchor.get("class") or "")
    match = re.search(r"(?:^|[\s_/.-])(?:icon_?-?)?(pdf|docx?|xlsx?|wps|zip|rar|ofd)(?:$|[\s_.-])", " ".join(marks).lower())
    return match[1] if match else ""


def _file_name(url: str) -> str:
    try:
        parts = urlsplit(url)
        named = parse_qs(parts.query).get("filename")
    except ValueError:
        return url
    return unquote(named[0] if named else parts.path.rpartition("/")[2])
