"""Which interpretation belongs to which policy document, and how one can tell: by title, by 文号, by links.

Pairing shows its reasons, so that a person who doubts a verdict sees what it rests on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checks.columns import documents_beside, documents_in, find_columns
from checks.evidence import Case, Document, Site
from checks.notes import NOTHING
from checks.page import FRAMED_FORMAT, Link
from checks.reading.document_numbers import read_document_number
from checks.reading.names import plain
from checks.titles import day_of

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
_TAIL = re.compile(r"\((?:试行|暂行|\d{4}(?:年)?[-~至到]\d{4}年?|\d{4}年?(?:版|度|修订|修订版)?|[^()]{0,12}\(\d{4}\)第?\d+号)\)$")
"""What stands behind a name in brackets and is often left out where it is cited: years, 试行, its 文号."""
MENUS = ("nav", "footer", "side")
"""Areas of a page whose links stand on every page."""

NEARBY = 60
"""Days around which an interpretation that gives a policy's name in short only is looked for beside it."""

_TELLING = 10
_KIND = re.compile(r"(办法|细则|方案|意见|规定|措施|举措|规划|计划|条例|规则)$")
"""Such names of ten letters and more tell a document wherever they stand in a title."""
_PLACE = re.compile(r"^[一-鿿]{2,4}[区县市]")
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
    return _cores(document.title)


@lru_cache(maxsize=50_000)
def _cores(written: str) -> frozenset[str]:
    title = _TAIL.sub("", plain(written))
    names = {title, *_QUOTED.findall(title)}
    for name in tuple(names):
        unwrapped = _WRAPPED.match(name)
        if unwrapped:
            names.add(unwrapped["core"])
    told = {*map(_bare, names), *(_bare(_AROUND.sub("", _TAIL.sub("", n))) for n in names)}
    return frozenset(name for name in told if len(name) >= SHORTEST)


def cited(document: Document) -> frozenset[str]:
    """What an interpretation's title cites: the quoted titles, else what is left without words like 解读."""
    return _cited(document.title)


@lru_cache(maxsize=50_000)
def _cited(written: str) -> frozenset[str]:
    title = plain(written)
    quoted = [_bare(q) for q in _QUOTED.findall(title)]
    names = quoted or [_bare(_AROUND.sub("", title))]
    return frozenset(n for n in names if len(n) >= SHORTEST)


def _bare(title: str) -> str:
    bare = _TAIL.sub("", title)
    bare = re.sub(r"[《》\"(),。:、·\-]", "", bare)
    bare = re.sub(r"^(关于)?(印发|发布|公布)", "", bare)
    return re.sub(r"(试行|暂行|修订|修订版|\d{4}年修订)$", "", re.sub(r"的(通知|公告|通告|决定)$", "", bare))


_PLACE = re.compile(r"(?<!gkmlpt/index)#(?!!?/).*$")
"""A fragment that names a place on a page, and no page of its own (#/detail/12, gkmlpt/index#12)."""


def same_page(one: str, other: str) -> bool:
    """Whether two addresses mean one page: scheme, a place on the page and a closing stroke do not matter; a route behind the hash does."""
    return _address(one) == _address(other)


def _address(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", _PLACE.sub("", url)).rstrip("/")


def link_between(links: Iterable[Link], target: Document, *, named: re.Pattern[str] | None = None) -> Link | None:
    """The link that leads to ``target``: to its address, or under its title; with ``named`` only links outside menus so worded."""
    title = plain(target.title)
    for link in links:
        if not link.url or link.url.lower().startswith(("javascript:", "#")):
            continue
        words = plain(link.text)
        if same_page(link.url, target.url) or (len(title) >= SHORTEST and title in words):
            return link
        if named and link.area not in MENUS and len(words) > SHORTEST and named.search(words):
            shared = (cited_words(words) or _cited(words)) & {_bare(title), *cores(target)}
            if shared:
                return link
    return None


def cited_words(words: str) -> frozenset[str]:
    """The titles that a link's words quote."""
    return frozenset(_bare(q) for q in _QUOTED.findall(words))


def links_of(document: Document, site: Site) -> tuple[Link, ...]:
    """Every link of a page, from its head and its stored body."""
    framed = (link for file in document.attachments if file.format == FRAMED_FORMAT for link in site.open(file).links)
    return (*document.links, *site.open(document).links, *framed)


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
    # A document may stand in a second column, or under a second address: it is not what it interprets.
    told = {plain(d.title) for d in interpretations}
    others = (d for _, d in documents_beside(taken, site, case) if plain(d.title) not in told)
    return Gathered(interpretations, policies, _newest_first(d for d in others if not is_interpretation(d)))


def _newest_first(documents: Iterable[Document]) -> tuple[Document, ...]:
    unique = {d.url: d for d in documents}
    return tuple(sorted(unique.values(), key=lambda d: day_of(d).toordinal() if day_of(d) else 0, reverse=True))  # type: ignore[union-attr]


def pair_up(gathered: Gathered, site: Site) -> tuple[Pair, ...]:
    """Every interpretation with the policy it belongs to; those without one are left out."""
    index = _Index.of(gathered.policies)
    elsewhere = _Index.of(gathered.others)
    spans = _spans(gathered.policies)
    pairs: list[Pair] = []
    for interpretation in gathered.interpretations:
        found = index.reasons(interpretation, site)
        if not found:
            found = [(d, ["标题"]) for d in elsewhere.titled(interpretation)[:1]]
        if not found and (near := _shortened(interpretation, spans)):
            found = [(near, ["标题简称"])]
        pairs += [Pair(p, interpretation, tuple(how)) for p, how in sorted(found, key=lambda f: -len(f[1]))[:3]]
    return tuple(pairs)


def _spans(policies: Iterable[Document]) -> Mapping[int, tuple[Document, ...]]:
    """The policies by the span of days in which they came out, so that shortened names are not compared with all."""
    spans: defaultdict[int, list[Document]] = defaultdict(list)
    for policy in policies:
        if day := day_of(policy):
            spans[day.toordinal() // NEARBY].append(policy)
    return {k: tuple(v) for k, v in spans.items()}


def _shortened(interpretation: Document, spans: Mapping[int, tuple[Document, ...]]) -> Document | None:
    """The one policy of the weeks around an interpretation in whose name stands what the interpretation cites, None where several do."""
    day = day_of(interpretation)
    if day is None:
        return None
    span = day.toordinal() // NEARBY
    near = (p for n in (span - 1, span, span + 1) for p in spans.get(n, ()))
    hits = {p.url: p for p in near if any(c in n for c in cited(interpretation) for n in cores(p))}
    return next(iter(hits.values())) if len(hits) == 1 else None


_last: tuple[Site, Case, Gathered, tuple[Pair, ...]] | None = None


def paired(site: Site, case: Case) -> tuple[Gathered, tuple[Pair, ...]]:
    """What was gathered and its pairs; five rows ask the same of one unit, so that the last answer is kept."""
    global _last  # noqa: PLW0603
    last = _last
    if last is None or last[0] is not site or last[1] != case:
        gathered = gather(site, case)
        last = _last = (site, case, gathered, pair_up(gathered, site))
    return last[2], last[3]


@dataclass(frozen=True, slots=True)
class _Index:
    """Documents by the ends of their names, by address and by 文号, so that pairing does not compare all with all."""

    by_end: Mapping[str, tuple[tuple[str, Document], ...]]
    by_address: Mapping[str, Document]
    by_number: Mapping[str, tuple[Document, ...]]
    led_to: Mapping[str, tuple[Document, ...]]

    @classmethod
    def of(cls, documents: tuple[Document, ...]) -> _Index:
        ends: defaultdict[str, list[tuple[str, Document]]] = defaultdict(list)
        numbers: defaultdict[str, list[Document]] = defaultdict(list)
        led: defaultdict[str, list[Document]] = defaultdict(list)
        for document in documents:
            for core in cores(document):
                ends[core[-SHORTEST:]].append((core, document))
            if document.document_number and (number := read_document_number(document.document_number)):
                numbers[plain(number)].append(document)
            for link in document.links:
                if link.area not in MENUS:
                    led[_address(link.url)].append(document)
        return cls(
            {k: tuple(v) for k, v in ends.items()},
            {_address(d.url): d for d in documents},
            {k: tuple(v) for k, v in numbers.items()},
            {k: tuple(v) for k, v in led.items()},
        )

    def titled(self, interpretation: Document) -> list[Document]:
        """The documents whose name the interpretation's title cites, each once."""
        hits = [
            d
            for c in sorted(cited(interpretation))
            for n, d in self.by_end.get(c[-SHORTEST:], ())
            if n.endswith(c) or c.endswith(n)
        ]
        return list({d.url: d for d in hits}.values()) or self._named_inside(interpretation)

    def _named_inside(self, interpretation: Document) -> list[Document]:
        """The documents whose whole name stands inside a title that quotes none: 媒体解读｜示例办法带来哪些便利."""
        title = plain(interpretation.title)
        if _QUOTED.search(title) or not is_interpretation(interpretation):
            return []
        named = [(n, d) for ends in self.by_end.values() for n, d in ends if len(n) >= _TELLING and _KIND.search(n)]
        return list({d.url: d for n, d in named if _PLACE.sub("", n) in _bare(title)}.values())

    def reasons(self, interpretation: Document, site: Site) -> list[tuple[Document, list[str]]]:
        """Each document that belongs to the interpretation, with what tells."""
        if not self.by_address:
            return []
        text = plain(f"{interpretation.title}。{site.open(interpretation).text}") if self.by_number else ""
        numbers = {n for n in self.by_number if n in text}
        there = {_address(link.url) for link in links_of(interpretation, site) if link.area not in MENUS}
        ways = (
            ("书名号标题", self.titled(interpretation)),
            ("文号", [d for n in sorted(numbers) for d in self.by_number.get(n, ())]),
            ("解读页链接", [self.by_address[a] for a in sorted(there & self.by_address.keys())]),
            ("文件页链接", list(self.led_to.get(_address(interpretation.url), ()))),
        )
        how: dict[str, tuple[Document, list[str]]] = {}
        for name, documents in ways:
            for document in {d.url: d for d in documents}.values():
                how.setdefault(document.url, (document, []))[1].append(name)
        return list(how.values())
