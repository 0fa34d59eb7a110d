"""One saved page, parsed once, with the things every reader asks for: meta tags, scripts, anchors, areas, text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.addresses import without_visit
from crawler.extraction.areas import Areas
from crawler.extraction.encoding import decode
from crawler.extraction.marks import Marks
from crawler.extraction.texts import Element, all_texts, inner_text, letters_in, link_text, pieces, squeeze, texts_by
from crawler.extraction.tree import drop_unread, parse, refresh_target

PARSE_LIMIT = 4_000_000
"""Bytes of a page that are parsed; what lies beyond is not looked at, and the record says so."""

_HREF_IN_SCRIPT = re.compile(
    r"""['"]([^'"\s]*(?:/|\.(?:s?html?|jhtml|jspx?|aspx?|php|do|action|pdf|docx?|xlsx?|wps|ofd|zip|rar))[^'"\s]*)['"]""", re.I
)
_KEPT_IN = ("data-url", "data-href", "data-link")
_KEPT = re.compile(r"(?:https?:/|\.{0,2})/[^'\"\s]+")
_ROW_CELLS = frozenset(("li", "td", "dd", "dt"))
_ROUTE = re.compile(r"#!?/\w")
"""A fragment that is a page of its own: scripts show it (#/column/12)."""
_HREFS = etree.XPath("descendant::a/@href", smart_strings=False)
_SIMPLE_HREF = re.compile(r"[\w./?=&%,;:~@+!*()-]*")


class Anchor(NamedTuple):
    """A link of the page: its element, its text as shown, its absolute address."""

    element: Element
    text: str
    url: str

    @property
    def title(self) -> str:
        """The title attribute, whole where the text is cut."""
        return squeeze(self.element.get("title") or "")


class View:
    """A page under reading. Lazy where something is dear; never shared between pages."""

    def __init__(self, body: bytes, url: str, content_type: str = "", as_of: date | None = None) -> None:
        self.url = url
        self.as_of = as_of
        self.truncated = len(body) > PARSE_LIMIT
        text, self.encoding = decode(body[:PARSE_LIMIT], content_type)
        self.source = text
        self.root, self.whole = parse(text, body if self.encoding == "utf-8" and not self.truncated else b"")
        scripts = list(self.root.iter("script"))
        self.scripts = "\n".join(script.text for script in scripts if script.text)
        self.script_urls = tuple(src for src in (script.get("src") for script in scripts) if src)
        self.writes_rows = any(map(_writes_a_row, scripts))
        self.refresh = refresh_target(self.root)
        drop_unread(self.root)

    def says(self, *marks: str) -> bool:
        """Whether one of the marks, ASCII without quotes, stands anywhere in the source, as it is spelled."""
        source = self._said_once
        for mark in marks:  # noqa: SIM110 - families ask for dozens of marks, and a generator costs more than the search
            if mark in source:
                return True
        return False

    def says_like(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern, ASCII without quotes, is found anywhere in the source."""
        return pattern.search(self._said_once) is not None

    @cached_property
    def _said_once(self) -> str:
        """The ASCII of the source, what is repeated between quotes left out. Families ask for many marks, while most of a page are
        Chinese text and the styles that were pasted with it.
        """
        markup = self.source.encode("ascii", errors="ignore").decode("ascii")
        return '"'.join(dict.fromkeys(markup.split('"')))

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
        return squeeze(re.sub(r"<[^>]*>|&\w+;", " ", inner_text(found)[:1000]))[:300]

    @cached_property
    def marks(self) -> Marks:
        """The ids and classes of the page's elements."""
        return Marks(self.root)

    @cached_property
    def chunks(self) -> list[str]:
        """Every non-blank piece of text in the body, in page order."""
        return pieces(all_texts(self.body))

    @cached_property
    def visible(self) -> str:
        """All text of the body on one line."""
        return " ".join(self.chunks)

    @cached_property
    def link_letters(self) -> dict[Element, int]:
        """How many letters every link shows."""
        return {link: letters_in(link_text(link)) for link in self.root.iter("a")}

    @cached_property
    def addresses(self) -> str:
        """The addresses linked on the page's own host, one a line, as they are written; absolute ones to other hosts left out."""
        hrefs = (href.strip() for href in texts_by(_HREFS, self.root))
        own = (href.removeprefix(self._origin) for href in hrefs)
        return "\n".join(href for href in own if href and not href.startswith(("http:", "https:", "//")))

    @cached_property
    def path(self) -> str:
        """The path of the page's address, / where it has none; empty where the address is not known or no address.

        Of a route behind the hash (#/detail/12) it is the route's.
        """
        try:
            parts = urlsplit(self.url)
        except ValueError:
            return ""
        if parts.fragment.startswith(("/", "!/")):
            return parts.fragment.lstrip("!").partition("?")[0]
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
                yield Anchor(found, squeeze(link_text(found)) or _picture_text(found), url)

    def target(self, anchor: Element) -> str:
        """Where an anchor leads, also where a script in it names the address; empty where it leads nowhere."""
        href = (anchor.get("href") or "").strip()
        if not href or (href.startswith("#") and not _ROUTE.match(href)) or href[:11].lower() == "javascript:":
            match = _HREF_IN_SCRIPT.search(href) or _HREF_IN_SCRIPT.search(anchor.get("onclick") or "")
            href = match[1] if match else _kept_address(anchor)
        return self.join(href) if href else ""

    def join(self, href: str) -> str:
        """The absolute address of a link, without its fragment and what only tells visits apart; empty for what is no page (mailto, javascript)."""
        return without_visit(self._joined(href))

    def _joined(self, href: str) -> str:
        simple = _SIMPLE_HREF.fullmatch(href)
        if not simple:
            href = _mended(href)
            simple = _SIMPLE_HREF.fullmatch(href)
        if not href:
            return ""
        if href.startswith(("http://", "https://")):
            return href if "/../" not in href and "/./" not in href else _resolve(self.base, href)
        if simple and self._origin:
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

    @cached_property
    def areas(self) -> Areas:
        """Where on the page its elements stand."""
        return Areas(self.marks)

    def area(self, element: Element) -> str:
        """Where on the page an element stands: nav, side, footer or main; told by tags, ids and classes from the inside out."""
        return self.areas.of(element)


def _mended(href: str) -> str:
    """An address as browsers read it, without its fragment unless scripts show pages by fragments."""
    href = href.strip().replace("\\", "/").replace("\n", "").replace("\r", "").replace("\t", "")
    return href if "#/" in href or _ROUTE.search(href) or "gkmlpt/index#" in href else href.partition("#")[0]


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


def _kept_address(anchor: Element) -> str:
    """The address that an anchor keeps for a script in an attribute of its own."""
    kept = ((anchor.get(name) or "").strip() for name in _KEPT_IN)
    return next((address for address in kept if _KEPT.fullmatch(address)), "")


def _writes_a_row(script: Element) -> bool:
    """Whether a script in a row of a list or table writes a link there: what the row says can only be seen where scripts run."""
    row, text = script.getparent(), script.text or ""
    return row is not None and row.tag in _ROW_CELLS and "document.write" in text and "<a" in text.lower()
