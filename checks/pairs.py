"""Which interpretation belongs to which policy document, and how one can tell: by title, by 文号, by links.

Pairing shows its reasons, so that a person who doubts a verdict sees what it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checks.columns import belongs, documents_in, find_columns
from checks.documents import NOTHING, day_of
from checks.evidence import Case, Document, Site
from checks.page import Link
from checks.reading.names import plain

INTERPRETATIONS = ("政策解读",)
POLICIES = ("政策文件",)

INTERPRETS = re.compile(
    r"解读|图解|一图|读懂|图说|图示|问答|答记者问|答疑|释义|明白(纸|卡)|政策说明|起草说明|一问一答|动漫|H5|划重点|看懂|详解"
)
_QUOTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_WRAPPED = re.compile(
    r"^.{0,40}?(?:关于)?(?:印发|发布|公布|转发|修订|修改|实施|批转|出台)(?:<)?《?(?P<core>.+?)》?(?:的)?(?:通知|公告|通告|决定|意见的通知)?$"
)
_AROUND = re.compile(
    r"政策|文字|图文|视频|部门|负责人|领导|专家|媒体|主要|解读材料|解读|图解|一图读懂|一图看懂|图说|一图|读懂|看懂|问答|答记者问|答疑|释义|简明|起草说明|有关|相关"
    r"|之[一二三四五六七八九十]|\(.{0,8}\)|[:,。!?、·|\-\"]|关于|的$|^的"
)
SHORTEST = 6
"""Letters a title must have left before it can tell a document from others."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A policy document with one of its interpretations; ``how`` tells in Chinese by what they were paired."""

    policy: Document
    interpretation: Document
    how: tuple[str, ...]

    def __str__(self) -> str:
        return f"《{self.policy.title}》与《{self.interpretation.title}》（按{'、'.join(self.how)}配对）"


def is_interpretation(document: Document) -> bool:
    """Whether the title says that it interprets something."""
    return INTERPRETS.search(plain(document.title)) is not None


def cores(document: Document) -> frozenset[str]:
    """The names under which a document can be cited: its title, the titles it quotes, and without the wrapping of 关于印发…的通知."""
    title = plain(document.title)
    names = {title, *_QUOTED.findall(title)}
    for name in tuple(names):
        unwrapped = _WRAPPED.match(name)
        if unwrapped:
            names.add(unwrapped["core"])
    return frozenset(bare for n in names if len(bare := _bare(n)) >= SHORTEST)


def cited(document: Document) -> frozenset[str]:
    """What an interpretation's title cites: the quoted titles, else what is left without words like 解读."""
    title = plain(document.title)
    quoted = [_bare(q) for q in _QUOTED.findall(title)]
    names = quoted or [_bare(_AROUND.sub("", title))]
    return frozenset(n for n in names if len(n) >= SHORTEST)


def _bare(title: str) -> str:
    bare = re.sub(r"[《》\"(),。:、·\-]", "", title)
    bare = re.sub(r"^(关于)?(印发|发布|公布)", "", bare)
    return re.sub(r"(试行|暂行|修订|修订版|\d{4}年修订)$", "", re.sub(r"的(通知|公告|通告|决定)$", "", bare))


def by_title(policy: Document, interpretation: Document) -> bool:
    """Whether the interpretation's title cites the policy's."""
    names = cores(policy)
    return any(c == n or (len(c) >= SHORTEST and (n.endswith(c) or c.endswith(n))) for c in cited(interpretation) for n in names)


def same_page(one: str, other: str) -> bool:
    """Whether two addresses mean one page: scheme, fragment and a closing stroke do not matter."""
    return _address(one) == _address(other)


def _address(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url.split("#", 1)[0]).rstrip("/")


def link_between(links: Iterable[Link], target: Document, *, named: re.Pattern[str] | None = None) -> Link | None:
    """The link that leads to ``target``: to its address, or under its title; with ``named`` only links outside menus so worded."""
    title = plain(target.title)
    for link in links:
        if not link.url or link.url.lower().startswith(("javascript:", "#")):
            continue
        words = plain(link.text)
        if same_page(link.url, target.url) or (len(title) >= SHORTEST and title in words):
            return link
        if named and link.area not in ("nav", "footer", "side") and len(words) > SHORTEST and named.search(words):
            shared = cited_words(words) & {_bare(title), *cores(target)}
            if shared:
                return link
    return None


def cited_words(words: str) -> frozenset[str]:
    """The titles that a link's words quote."""
    return frozenset(_bare(q) for q in _QUOTED.findall(words))


def links_of(document: Document, site: Site) -> tuple[Link, ...]:
    """Every link of a page, from its head and its stored body."""
    return (*document.links, *site.open(document).links)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The unit's interpretations and policy documents, newest first."""

    interpretations: tuple[Document, ...]
    policies: tuple[Document, ...]
    others: tuple[Document, ...]


def gather(site: Site, case: Case) -> Gathered:
    """What stands in the columns of interpretations and of policies; ``others`` are documents elsewhere that a title may cite."""
    reading = find_columns(site, INTERPRETATIONS)
    interpretations = _newest_first(d for _, d in documents_in(reading, site, case) if not NOTHING.search(plain(d.title)))
    inside = {c.url for c in reading.columns}
    search = find_columns(site, POLICIES)
    standing = [d for c, d in documents_in(search, site, case) if c.url not in inside]
    known = {d.url for d in interpretations}
    policies = _newest_first(d for d in standing if d.url not in known and not is_interpretation(d))
    interpretations = (*interpretations, *_newest_first(d for d in standing if d.url not in known and is_interpretation(d)))
    taken = inside | {c.url for c in search.columns}
    others = (
        d
        for c in (*site.columns, *site.portal.columns)
        if c.url not in taken
        for d in c.documents
        if c in site.columns or belongs(d, site, case)
    )
    return Gathered(interpretations, policies, _newest_first(d for d in others if not is_interpretation(d)))


def _newest_first(documents: Iterable[Document]) -> tuple[Document, ...]:
    unique = {d.url: d for d in documents}
    return tuple(sorted(unique.values(), key=lambda d: day_of(d).toordinal() if day_of(d) else 0, reverse=True))  # type: ignore[union-attr]


def pair_up(gathered: Gathered, site: Site) -> tuple[Pair, ...]:
    """Every interpretation with the policy it belongs to; those without one are left out."""
    pairs: list[Pair] = []
    elsewhere = _by_core(gathered.others)
    for interpretation in gathered.interpretations:
        links = links_of(interpretation, site)
        text = plain(f"{interpretation.title}\n{site.open(interpretation).text}")
        found: dict[str, Pair] = {}
        for policy in gathered.policies:
            how = _reasons(policy, interpretation, links, text)
            if how:
                found[policy.url] = Pair(policy, interpretation, how)
        if not found:
            cites = cited(interpretation)
            hits = [d for c in cites for d in elsewhere.get(c, ())]
            found = {d.url: Pair(d, interpretation, ("标题",)) for d in hits[:1]}
        pairs += sorted(found.values(), key=lambda p: -len(p.how))[:3]
    return tuple(pairs)


def _reasons(policy: Document, interpretation: Document, links: tuple[Link, ...], text: str) -> tuple[str, ...]:
    how: list[str] = []
    if by_title(policy, interpretation):
        how.append("书名号标题")
    if policy.document_number and plain(policy.document_number) in text:
        how.append("文号")
    main = [link for link in links if link.area not in ("nav", "footer", "side")]
    if any(same_page(link.url, policy.url) for link in main):
        how.append("解读页链接")
    if any(same_page(link.url, interpretation.url) for link in policy.links if link.area not in ("nav", "footer", "side")):
        how.append("文件页链接")
    return tuple(how)


def _by_core(documents: Iterable[Document]) -> Mapping[str, tuple[Document, ...]]:
    index: dict[str, tuple[Document, ...]] = {}
    for document in documents:
        for core in cores(document):
            index[core] = (*index.get(core, ()), document)
    return index
