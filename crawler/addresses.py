"""What an address alone tells: its spelling, its host, the section it lies in, whether it looks like a document or a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

FILE_FORMATS = frozenset(
    ["pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "ofd", "rtf", "zip", "rar", "7z", "txt"]
)
_MEDIA = frozenset(
    [
        "jpg",
        "jpeg",
        "png",
        "gif",
        "bmp",
        "svg",
        "ico",
        "webp",
        "css",
        "js",
        "mp4",
        "mp3",
        "avi",
        "flv",
        "wmv",
        "exe",
        "apk",
        "swf",
    ]
)
_DOCUMENT = re.compile(
    r"/t(?:19|20)\d{6}_\d+"
    r"|/art/(?:19|20)\d\d/\d{1,2}/\d{1,2}/"
    r"|/art_\w+_\w+\.\w+$"
    r"|/info/\d+/\d+\.\w+$"
    r"|/(?:19|20)\d{2}[-/]?\d{2}(?:[-/]?\d{2})?/[^/]*\w\.\w+$"
    r"|/[0-9a-f]{32}\.\w+$"
    r"|/doc_[0-9a-f]{24}"
    r"|/(?:post|content|article|show|detail|view|news)[_/-]?\d{3,}"
    r"|/content/(?:post_|\d)"
    r"|/c\d{5,}/content\.\w+$"
    r"|/(?:OpennessContent/show|content/article|articles?|detail)/"
    r"|/\d{5,}\.[sj]?html?$"
    r"|[?&](?:infoid|articleid|newsid|contentid|docid|wbnewsid)=\w+",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"/$|/(?:index|list|default|common_list|nav_list|zfxxgk_?list|zfxxgkMultiList|main)(?:_\d+)?\.\w+$"
    r"|/col/col\d+|/channel_\w+/?$|gkmlpt/index|/public/column/",
    re.IGNORECASE,
)
_ESCAPED = "/%:=&?~#+!$,;'@()*[]|"


_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;?#]*", re.IGNORECASE)
_TELLS_VISIT = re.compile(
    r"(?:jsessionid|phpsessid|aspsessionid\w*|session_?id|cftoken|cfid)=[^&]*|\w{1,12}=0\.\d{8,}|(?:_|rnd|rand|random|timestamp|nocache)=\d{10,}",
    re.IGNORECASE,
)
_MAY_TELL_VISITS = re.compile(r"sessi|sessid|cftoken|cfid|;sid=|=0\.\d{8}|=\d{10}", re.IGNORECASE)


def spelled(url: str) -> str:
    """One spelling for an address: host in lower case, no usual port, no fragment save those that name a page, non-ASCII escaped.

    Answers an empty string for what is no http address.
    """
    url = without_visit(url.strip())
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        return ""
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    netloc = name if port in (None, {"http": 80, "https": 443}[parts.scheme]) else f"{name}:{port}"
    fragment = parts.fragment if parts.fragment.startswith(("/", "!/")) or "gkmlpt/index" in parts.path else ""
    path = parts.path or "/"
    query = parts.query
    if not url.isascii() or " " in url:
        path, query, fragment = (quote(part, safe=_ESCAPED) for part in (path, query, fragment))
    return urlunsplit((parts.scheme, netloc, path, query, fragment))


def without_visit(url: str) -> str:
    """The address without what only tells visits apart: a session's id, a random number against caches.

    With it a page would have as many addresses as there were visits.
    """
    if _MAY_TELL_VISITS.search(url) is None:
        return url
    rest, hash_mark, fragment = url.partition("#")
    path, question, query = rest.partition("?")
    kept = "&".join(part for part in query.split("&") if not _TELLS_VISIT.fullmatch(part))
    return _SESSION_IN_PATH.sub("", path) + (question + kept if kept else "") + hash_mark + fragment


_ROUTE = re.compile(r"#!?/\w")


def names_route(url: str) -> bool:
    """Whether the address is a script's own page behind the hash (#/column/12), of which its server knows nothing."""
    return _ROUTE.search(url) is not None


def host_of(url: str) -> str:
    """The host with its port, as the pace is kept by."""
    return urlsplit(url).netloc.lower()


def folder_of(url: str) -> str:
    """The folder an address lies in, with a slash at its end."""
    path = urlsplit(url).path or "/"
    return path.rpartition("/")[0] + "/"


def file_format(url: str) -> str:
    """The lower-case suffix where the address names a file that is no web page, else an empty string."""
    path = urlsplit(url).path
    suffix = path.rpartition("/")[2].rpartition(".")[2].lower() if "." in path.rpartition("/")[2] else ""
    if suffix in FILE_FORMATS:
        return suffix
    named = re.search(r"(?:filename|file|name)=[^&]*\.(\w{2,4})(?:&|$)", urlsplit(url).query, re.IGNORECASE)
    return named[1].lower() if named and named[1].lower() in FILE_FORMATS else ""


def is_media(url: str) -> bool:
    """Whether the address names a picture, film, script or program, which no rule reads."""
    return urlsplit(url).path.rpartition(".")[2].lower() in _MEDIA


def like_document(url: str) -> bool:
    """Whether the address has the shape that publishing systems give to single articles."""
    return bool(file_format(url)) or _DOCUMENT.search(url) is not None


def like_column(url: str) -> bool:
    """Whether the address has the shape of a column's page."""
    return not like_document(url) and _COLUMN.search(url.partition("?")[0]) is not None


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a portal that belongs to one home page: its folder, and what its query or ``name`` says of the organisation.

    ``name`` is the page's own in a folder that it shares with other homes (/public/column/6592): what holds it as a part of its path
    is the section's (/public/6592/1.html).
    """

    home: str
    host: str
    folder: str
    marks: frozenset[tuple[str, str]]
    name: str = ""

    @classmethod
    def of(cls, home: str, others: Iterable[str] = ()) -> Section:
        """The section of a home page among ``others``. A front folder such as gkmlpt is not part of it."""
        parts = urlsplit(home)
        folder = re.sub(r"(?<=/)(?:gkmlpt|index)/$", "", folder_of(home))
        beside = [
            o for o in others if spelled(o) != spelled(home) and host_of(o) == host_of(home) and folder_of(o) == folder_of(home)
        ]
        said = [_pairs(o) for o in beside if urlsplit(o).path == parts.path]
        long = frozenset((k, v) for k, v in _pairs(home) if len(v) >= 3)
        # What other homes on the same page say as well tells nobody apart; a short value that no other says does.
        marks = (_pairs(home).difference(*said) or long) if said else long
        stem = _stems(parts.path)[-1]
        named = not marks and stem not in _FRONT and any(urlsplit(o).path != parts.path for o in beside)
        return cls(spelled(home), host_of(home), folder, marks, stem if named else "")

    def depth(self, url: str) -> int:
        """How closely the address lies in the section: 0 not at all, else the longer the more particular."""
        parts = urlsplit(url)
        if parts.netloc.lower() != self.host:
            return 0
        if self.marks:
            shared = self.marks & _pairs(url)
            if shared:
                return 1000 + len(shared)
            return 0
        if self.name:
            return 1000 if self.name in _stems(parts.path) else 0
        path = parts.path or "/"
        return len(self.folder) if path.startswith(self.folder) else 0

    def same_as(self, other: Section) -> bool:
        """Whether both are the same part of the same host, though their homes differ."""
        return (self.host, self.folder, self.marks, self.name) == (other.host, other.folder, other.marks, other.name)

    @property
    def is_whole_host(self) -> bool:
        """Whether the home stands at the root of its host."""
        return self.folder == "/" and not self.marks and not self.name


_FRONT = frozenset({"", "index", "default", "main", "list", "home"})


def _pairs(url: str) -> frozenset[tuple[str, str]]:
    """Names and values of a query; a unit's code has one name in Hanweb's pages and another in the lists behind them."""
    pairs = ((name.lower(), value) for name, value in parse_qsl(urlsplit(url).query) if value)
    return frozenset(("area" if name == "vc_xxgkarea" else name, value) for name, value in pairs)


def _stems(path: str) -> list[str]:
    """The parts of a path, the last one without its suffix."""
    *folders, last = path.split("/")
    return [*folders, last.partition(".")[0]]


@dataclass(frozen=True, slots=True)
class Sections:
    """All homes of a portal, to tell whose an address is."""

    homes: tuple[Section, ...]
    portal: Section

    @classmethod
    def of(cls, homes: Sequence[str], portal_home: str) -> Sections:
        """The sections of a portal's homes, each told apart from the others."""
        return cls(tuple(Section.of(home, homes) for home in homes), Section.of(portal_home))

    def section(self, home: str) -> Section:
        """The section of a home, also of one that is none of the units'."""
        return next((s for s in self.homes if s.home == spelled(home)), None) or Section.of(home)

    def owner(self, url: str) -> Section | None:
        """The unit's section that holds the address most closely; None for the portal's own ground."""
        best, depth = None, 0
        for section in self.homes:
            if section.is_whole_host and section.host == self.portal.host:
                continue
            found = section.depth(url)
            if found > depth:
                best, depth = section, found
        return best

    def is_wide(self, section: Section) -> bool:
        """Whether other units' homes lie inside the section: then it is the portal's disclosure section, which one unit keeps."""
        return any(
            other.home != section.home and other.folder != section.folder and section.depth(other.home) for other in self.homes
        )

    def prefix(self, url: str) -> str:
        """The part of the host that a refusal is charged to: the unit's section, else the first three folders."""
        owner = self.owner(url)
        if owner is not None and not owner.is_whole_host and not self.is_wide(owner):
            return f"{owner.host}{owner.folder}{owner.name}" + (
                "?" + "&".join(sorted(v for _, v in owner.marks)) if owner.marks else ""
            )
        folders = [part for part in folder_of(url).split("/") if part][:3]
        return f"{host_of(url)}/" + "".join(f"{part}/" for part in folders)
