"""One saved page, parsed once, with the things every reader asks for: meta tags, scripts, anchors, areas, text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.extraction.encoding import decode

PARSE_LIMIT = 4_000_000
"""Bytes of a page that are parsed; what lies beyond is not looked at, and the record says so."""

Element = etree._Element

# Elements whose ids and classes name parts of a page; links, list rows, pictures and inline markup name none.
_NAMED_TAGS = ("div", "span", "p", "ul", "ol", "dl", "td", "table", "section", "article", "main", "form", "center", "h1", "h2", "h3", "h4", "ucaptitle", "body", "em")
_DROPPED = ("script", "style", "noscript", "template")
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
_EMPTY = b"<html><body></body></html>"
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r")
_INVISIBLE = ("\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\ufffe", "\uffff")
_SERVER_TAG = re.compile(r"<%.{0,2000}?%>", re.DOTALL)
_HREF_IN_SCRIPT = re.compile(r"""['"]([^'"\s]*(?:/|\.(?:s?html?|jhtml|jspx?|aspx?|php|do|action|pdf|docx?|xlsx?|wps|ofd|zip|rar))[^'"\s]*)['"]""", re.I)
_SIMPLE_HREF = re.compile(r"[\w./?=&%,;:~@+!*()-]*")

_FOOT = re.compile(r"(?:^|\s)(?:foot|bottom|copyright|friend|yqlj|dibu|youlian)|footer|copyright")
_SIDE = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|side|siderbar|lmenu|leftmenu|left_?(?:nav|menu)|leftnav|subnav|sub_?nav|lnav|ztree|tree)"
    r"|(?:^|\s)(?:aside|sidebar|left-?nav|left-?menu|list-lm|lm_?list|zuo_?dh)|left_nav|left-nav"
)
_NAV = re.compile(
    r"(?:^|\s)(?:nav|menu|header|head|top|topbar|topnav|daohang|dh|banner|toolbar|mainnav|navbar|navigation|logo)(?:$|\s|[-_]|\d)"
    r"|(?:nav|menu|(?<!tab_)(?<!tabs_)header)(?:$|\s|[-_](?:box|bar|list|wrap|son|con|inner))|daohang|site_?menu"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link of the page: its element, its text as shown, its absolute address."""

    element: Element
    text: str
    url: str

    @property
    def title(self) -> str:
        """The title attribute, whole where the text is cut."""
        return squeeze(self.element.get("title") or "")


def squeeze(text: str) -> str:
    """The text on one line: runs of blanks, full-width ones included, become one."""
    return " ".join(text.split())


def texts_of(element: Element) -> Iterator[str]:
    """The pieces of text under the element, in page order."""
    return cast("Iterator[str]", element.itertext())


def text_of(element: Element) -> str:
    """All text under the element on one line."""
    return " ".join("".join(texts_of(element)).split())


def found_by(path: etree.XPath, element: Element) -> list[Element]:
    """The elements a compiled path finds."""
    return cast("list[Element]", path(element))


def texts_by(path: etree.XPath, element: Element) -> list[str]:
    """The texts a compiled path finds."""
    return cast("list[str]", path(element))


def pieces(texts: Iterable[str]) -> list[str]:
    """The texts on one line each, blank ones left out."""
    return [chunk for chunk in (" ".join(text.split()) for text in texts) if chunk]


class View:
    """A page under reading. Lazy where something is dear; never shared between pages."""

    def __init__(self, body: bytes, url: str, content_type: str = "", as_of: date | None = None) -> None:
        self.url = url
        self.as_of = as_of
        self.truncated = len(body) > PARSE_LIMIT
        text, self.encoding = decode(body[:PARSE_LIMIT], content_type)
        self.source = text
        self.root = _parse(text)
        scripts = list(self.root.iter("script"))
        self.scripts = "\n".join(script.text for script in scripts if script.text)
        self.script_urls = tuple(src for src in (script.get("src") for script in scripts) if src)
        self.refresh = _refresh(self.root) if "efresh" in text or "EFRESH" in text else ""
        etree.strip_elements(self.root, *_DROPPED, with_tail=False)
        self._areas: dict[Element, str] = {}

    @cached_property
    def body(self) -> Element:
        """The body element, the root where a page has none."""
        found = self.root.find("body")
        return self.root if found is None else found

    @cached_property
    def frames(self) -> tuple[Element, ...]:
        """Frames and embedded objects."""
        return tuple(self.root.iter("frame", "iframe", "embed", "object"))

    @cached_property
    def base(self) -> str:
        """What relative addresses are relative to."""
        base = self.root.find(".//base[@href]")
        href = (base.get("href") or "").strip() if base is not None else ""
        try:
            return urljoin(self.url, href) if href else self.url
        except ValueError:
            return self.url

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """Values of meta tags by lower-case name, in page order, empty ones left out."""
        metas: dict[str, list[str]] = {}
        for meta in self.root.iter("meta"):
            name = meta.get("name") or meta.get("property") or ""
            content = squeeze(meta.get("content") or "")
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(content)
        return metas

    def meta(self, *names: str) -> str:
        """The first non-empty value among the named meta tags."""
        for name in names:
            values = self.metas.get(name)
            if values:
                return values[0]
        return ""

    @cached_property
    def head_title(self) -> str:
        """The text of <title>, markup in it taken away."""
        found = self.root.find(".//title")
        if found is None:
            return ""
        return squeeze(re.sub(r"<[^>]*>|&\w+;", " ", "".join(texts_of(found))[:1000]))[:300]

    @cached_property
    def marks(self) -> list[tuple[Element, str]]:
        """Elements with an id or class that may name a part of the page, with both in lower case."""
        marked = []
        for element in self.root.iter(*_NAMED_TAGS):
            name, classes = element.get("id"), element.get("class")
            if (classes or name) and not (classes or "").startswith("Mso"):
                marked.append((element, f"{name or ''} {classes or ''}".strip().lower()))
        return marked

    @cached_property
    def chunks(self) -> list[str]:
        """Every non-blank piece of text in the body, in page order."""
        return pieces(texts_of(self.body))

    @cached_property
    def visible(self) -> str:
        """All text of the body on one line."""
        return " ".join(self.chunks)

    @cached_property
    def addresses(self) -> str:
        """The addresses linked on the page's own host, one a line, as they are written; absolute ones to other hosts left out."""
        origin = self._origin
        lines = []
        for link in self.root.iter("a"):
            href = (link.get("href") or "").strip()
            if origin and href.startswith(origin):
                href = href[len(origin) :]
            if href and not href.startswith(("http:", "https:", "//")):
                lines.append(href)
        return "\n".join(lines)

    @cached_property
    def path(self) -> str:
        """The path of the page's address, / where it has none; empty where the address is not known or no address."""
        try:
            parts = urlsplit(self.url)
        except ValueError:
            return ""
        return parts.path or ("/" if parts.netloc else "")

    @cached_property
    def anchors(self) -> list[Anchor]:
        """The links that lead somewhere, in page order; picture links carry the picture's alternative text."""
        return list(self.anchors_in(self.root))

    def anchors_in(self, element: Element) -> Iterator[Anchor]:
        """The links under the element."""
        for found in element.iter("a", "area"):
            url = self.target(found)
            if url:
                yield Anchor(found, text_of(found) or _picture_text(found), url)

    def target(self, anchor: Element) -> str:
        """Where an anchor leads, also where a script in it names the address; empty where it leads nowhere."""
        href = (anchor.get("href") or "").strip()
        if not href or href.startswith("#") or href[:11].lower() == "javascript:":
            match = _HREF_IN_SCRIPT.search(href) or _HREF_IN_SCRIPT.search(anchor.get("onclick") or "")
            href = match[1] if match else ""
        return self.join(href) if href else ""

    def join(self, href: str) -> str:
        """The absolute address of a link, without its fragment; empty for what is no page (mailto, javascript)."""
        href = href.strip().replace("\\", "/").replace("\n", "").replace("\r", "").replace("\t", "")
        if not href:
            return ""
        if "#" in href and "#/" not in href and "gkmlpt/index#" not in href:
            href = href.partition("#")[0]
            if not href:
                return ""
        if href.startswith(("http://", "https://")):
            return href if "/../" not in href and "/./" not in href else _resolve(self.base, href)
        if _SIMPLE_HREF.fullmatch(href) and self._origin:
            if href[0] == "/" and href[1:2] != "/" and ".." not in href:
                return self._origin + href.replace("/./", "/")
            if href.startswith("./") and ".." not in href and "/./" not in href:
                return self._folder + href[2:]
        return _resolve(self.base, href)

    @cached_property
    def _origin(self) -> str:
        match = re.match(r"https?://[^/?#]+", self.base)
        return match[0] if match else ""

    @cached_property
    def _folder(self) -> str:
        path = self.base.partition("?")[0].partition("#")[0]
        return path.rpartition("/")[0] + "/" if path.count("/") > 2 else path + "/"

    def area(self, element: Element) -> str:
        """Where on the page an element stands: nav, side, footer or main; told by tags, ids and classes from the inside out."""
        trail: list[Element] = []
        node: Element | None = element
        area = "main"
        while node is not None:
            known = self._areas.get(node)
            if known:
                area = known
                break
            trail.append(node)
            own = _own_area(node)
            if own:
                area = own
                break
            node = node.getparent()
        for node in trail:
            self._areas[node] = area
        return area


_AREA_OF_TAG = {"nav": "nav", "header": "nav", "footer": "footer", "aside": "side", "body": "main"}


def _own_area(element: Element) -> str:
    by_tag = _AREA_OF_TAG.get(element.tag)
    if by_tag:
        return by_tag
    return _area_of_mark(element.get("id"), element.get("class")) if element.attrib else ""


@lru_cache(maxsize=4096)
def _area_of_mark(name: str | None, classes: str | None) -> str:
    mark = f"{name or ''} {classes or ''}".strip().lower()
    if not mark:
        return ""
    return next((area for area, pattern in (("footer", _FOOT), ("side", _SIDE), ("nav", _NAV)) if pattern.search(mark)), "")


def _parse(text: str) -> Element:
    if "<%" in text:
        text = _SERVER_TAG.sub("", text)
    for mark in _INVISIBLE:
        if mark in text:
            text = text.replace(mark, "")
    data = text.encode("utf-8", errors="replace").translate(None, _CONTROL)
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return etree.fromstring(_EMPTY, etree.HTMLParser(encoding="utf-8"))
    _gather(root)
    return root


def _gather(root: Element) -> None:
    """Puts into the body what a stray </body> or </html> left outside it, in the parser's tree or even beside its root."""
    body = root.find("body")
    if body is None:
        body = root
    for child in list(root):
        if child is not body and body is not root and child.tag not in ("head", "script", "style", "noscript"):
            body.append(child)
    for neighbour in list(root.itersiblings()):
        for child in list(neighbour) if neighbour.tag == "html" else [neighbour]:
            body.append(child)


def _refresh(root: Element) -> str:
    for meta in root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh":
            match = re.search(r"url\s*=\s*['\"]?\s*([^'\"\s>]+)", meta.get("content") or "", re.IGNORECASE)
            if match:
                return match[1]
    return ""


def _resolve(base: str, href: str) -> str:
    try:
        url = urljoin(base, href)
    except ValueError:
        return ""
    if not base:
        return "" if ":" in href.partition("/")[0] and not href.startswith("http") else url
    return url if url.startswith(("http://", "https://")) else ""


def _picture_text(anchor: Element) -> str:
    for image in anchor.iter("img"):
        return squeeze(image.get("alt") or image.get("title") or anchor.get("title") or "")
    return squeeze(anchor.get("title") or "")
