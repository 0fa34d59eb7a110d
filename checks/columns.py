"""Where is the column: searching a site for the columns that answer a key of the vocabulary.

A search keeps what it looked at and what it could not see, so that "no such column" can be told from "not seen".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checks.authorship import is_anothers, is_government_office
from checks.evidence import Case, Column, Document, Evidence, Finding, Gap, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.vocabulary import ColumnWords, column_words

PARENTS = "上级栏目"


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for a column found.

    ``own`` are the unit's columns that answer, ``shared`` the portal's. ``blind`` are the gaps behind which such a column may
    stand. ``looked_at`` is the evidence of where was searched. ``keys`` are the vocabulary keys that were asked for.
    """

    keys: tuple[str, ...]
    own: tuple[Column, ...]
    shared: tuple[Column, ...]
    blind: tuple[Gap, ...]
    looked_at: tuple[Evidence, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns that answer, the unit's own first."""
        return (*self.own, *self.shared)

    @property
    def label(self) -> str:
        """The column as it is named to an evaluator: “机构职能”."""
        return f"“{self.keys[0]}”"

    @property
    def found_as(self) -> str:
        """The name under which it was found: that of the column, or of the one above it where only that one answers."""
        if not self.columns:
            return self.label
        column, words = self.columns[0], words_for(self.keys)
        names = (column.name, *reversed(column.path))
        return f"“{next((n for n in names if any(w.match(_matter(n)) for w in words)), column.name)}”"


def words_for(keys: Iterable[str]) -> tuple[ColumnWords, ...]:
    """The vocabulary entries of ``keys``. Raises KeyError for a key that no file defines."""
    table = column_words()
    return tuple(table[key] for key in keys)


def answers(words: tuple[ColumnWords, ...], name: str, path: Iterable[str]) -> bool:
    """Whether a column of this name, or one of its ancestors, answers one of the keys.

    A short name (指南, 制度) answers where the column above is of disclosure or only an organisation's name.
    A word that rules a column's own name out does so under an answering parent as well: 备案 under 规范性文件 is no 规范性文件,
    nor is what stands under 备案 there.
    """
    called, path = _matter(name), tuple(filter(None, map(_matter, path)))
    if any(w.match(called) for w in words) or any(_inherits(w, name, path) for w in words):
        return True
    return any(w.short(called) for w in words) and (not path or "公开" in path[-1])


def _inherits(words: ColumnWords, name: str, path: tuple[str, ...]) -> bool:
    """Whether an ancestor answers, with none between that is ruled out."""
    for above in (name, *reversed(path)):
        if words.bars(above):
            return False
        if above is not name and words.match(above):
            return True
    return False


_ORGANISATION = re.compile(r"(局|委员会|办公室|人民政府|办事处)(门户)?(网站?)?$")
_ACCOUNT = re.compile(
    r"^.*(局|委|委员会|办公室|政府|办事处|中心|镇|乡|街道)(官方|政务)?(?=(微信|微博|新媒体|公众号|服务号|订阅号|视频号|抖音|头条|客户端))"
)


@lru_cache(maxsize=50_000)
def _matter(name: str) -> str:
    """The name of a column without an organisation's: under 综合行政执法局 not everything is about 行政执法, nor is its 微信公众号."""
    told = plain(name)
    return "" if _ORGANISATION.search(told) else _ACCOUNT.sub("", told) if _ACCOUNT.search(told) else name


def find_columns(site: Site, keys: tuple[str, ...]) -> Search:
    """Search the unit's own columns and the portal's for those that answer any of ``keys``.

    Columns that match by their own name stand before those that match only by an ancestor's.
    """
    words = words_for(keys)
    own = _ranked(words, site.columns)
    memo = site.portal.memo
    if ("columns", keys) not in memo:
        memo["columns", keys] = _ranked(words, site.portal.columns)
    urls = {c.url for c in own}
    shared = tuple(c for c in memo["columns", keys] if c.url not in urls and not _is_anothers(c, site.unit.name))
    return Search(keys, own, shared, _blind(site, words), _looked_at(site))


def _is_anothers(column: Column, unit: str) -> bool:
    """Whether a column stands on another unit's own pages and was not read whole: what it may hide is that one's."""
    if not column.keepers or unit in column.keepers or (column.complete and not column.gap):
        return False
    return not any(unit in d.units for d in column.documents)


def _ranked(words: tuple[ColumnWords, ...], columns: Iterable[Column]) -> tuple[Column, ...]:
    hits = [c for c in columns if answers(words, c.name, c.path)]
    hits.sort(key=lambda c: (not any(w.exact(c.name) for w in words), not any(w.match(_matter(c.name)) for w in words)))
    return tuple(hits)


_INDEX = re.compile(r"^(网站|站点)(地图|导航)$|^sitemap$")
"""An index names columns that are linked elsewhere as well: unseen, it hides none."""


def _blind(site: Site, words: tuple[ColumnWords, ...]) -> tuple[Gap, ...]:
    gaps = (g for g in (*site.gaps, *site.portal.gaps) if not _INDEX.search(plain(g.what)))
    hidden = [g for g in gaps if not g.what or answers(words, g.what, ()) or holds_columns(g.what)]
    if not site.explored and not site.gaps:
        hidden.append(Gap(site.unit.site, "栏目导航", "本单位页面未看完"))
    return tuple(hidden)


@lru_cache(maxsize=4096)
def holds_columns(name: str) -> bool:
    """Whether a column of this name is one that others stand under.

    One that is known for a matter of its own (部门预算, 主动公开目录) hides nothing but that matter, whatever general word is in its name.
    """
    table = column_words()
    parents = table[PARENTS]
    return parents.exact(name) or (parents.match(name) and not any(w.match(name) for key, w in table.items() if key != PARENTS))


def _looked_at(site: Site) -> tuple[Evidence, ...]:
    home = [site.home.as_evidence(_column_list(site))] if site.home else []
    portal = [site.portal.home.as_evidence()] if site.portal.home and site.portal.home != site.home else []
    return unique_evidence([*home, *portal])


def _column_list(site: Site) -> str:
    names = list(dict.fromkeys(c.name for c in site.columns))
    shown = "、".join(names[:30])
    return f"已查看{len(names)}个栏目：{shown}{'等' if len(names) > 30 else ''}" if names else "页面上没有栏目链接"


def belongs(document: Document, site: Site, case: Case) -> bool:
    """Whether a document of a shared portal column counts for the judged unit: its own, or any where the row has one owner."""
    return case.sole or site.unit.name in document.units


def documents_in(search: Search, site: Site, case: Case, *, governments: bool = False) -> Iterator[tuple[Column, Document]]:
    """Every document of the found columns that counts, published by the day of judgement, each URL once, in list order.

    With ``governments`` the matter is one of the government itself too: what names nobody on its portal is its own, and its office
    answers for it.
    """
    seen: set[str] = set()
    own = {id(c) for c in search.own}
    office = governments and is_government_office(site.unit)
    for column in search.columns:
        counted = column.documents if id(column) in own else shared_documents(column, site, case)
        if office and id(column) not in own:
            counted = [
                d
                for d in column.documents
                if site.unit.name in d.units or not (d.units or is_anothers(d, site.unit, case.district))
            ]
        for document in counted:
            day = document.published or document.listed
            if document.url in seen or (day is not None and day > case.as_of):
                continue
            seen.add(document.url)
            yield column, document


def shared_documents(column: Column, site: Site, case: Case) -> Sequence[Document]:
    """The documents of a portal column that count for the judged unit, in list order.

    Lists of thousands are dealt to their units once, not gone through by every row of every unit.
    """
    if case.sole:
        return column.documents
    memo = site.portal.memo
    known, dealt = memo.get(("dealt", id(column)), (None, {}))
    if known is not column:
        dealt = defaultdict(list)
        for document in column.documents:
            for unit in document.units:
                dealt[unit].append(document)
        memo["dealt", id(column)] = (column, dealt)
    mine: Sequence[Document] = dealt.get(site.unit.name, ())
    return mine


def documents_beside(searched: Iterable[str], site: Site, case: Case) -> Iterator[tuple[Column, Document]]:
    """Every document that counts for the unit in the columns whose addresses are not ``searched``, the unit's own columns first."""
    left_out = frozenset(searched)
    for column in site.columns:
        if column.url not in left_out:
            yield from ((column, document) for document in column.documents)
    for column in site.portal.columns:
        if column.url not in left_out:
            yield from ((column, document) for document in shared_documents(column, site, case))


def no_column(search: Search, site: Site) -> Finding:
    """The finding where no column answers: 未能核查 behind gaps, otherwise 不合格 with what was searched."""
    if search.blind:
        return unseen(search)
    if site.home is None or not site.home.fetched:
        return Finding(Status.UNKNOWN, f"本单位信息公开首页未能打开，无法核查{search.label}栏目", search.looked_at)
    return Finding(
        Status.FAILED,
        f"未设置{search.label}栏目：在本单位公开页面及门户统一栏目中均未找到同名或同义栏目",
        search.looked_at,
        fix=f"在政府信息公开专栏中设置{search.label}栏目并发布相应内容",
    )


def unseen(search: Search) -> Finding:
    """未能核查, naming what could not be seen."""
    told = "；".join(f"{g.what or g.url}：{g.why}" for g in search.blind[:3])
    evidence = unique_evidence([*(Evidence(g.url, g.what, g.why) for g in search.blind), *search.looked_at])
    return Finding(Status.UNKNOWN, f"有页面未能看到，无法核查{search.label}（{told}）", evidence)


def unread(search: Search) -> Finding | None:
    """未能核查 where a found column was not read, or one more of the same name could not be seen, else None."""
    broken = [c for c in search.columns if c.gap]
    if broken:
        told = "；".join(f"“{c.name}”：{c.gap}" for c in broken[:3])
        return Finding(Status.UNKNOWN, f"栏目未能看到或未看完（{told}）", tuple(c.as_evidence(c.gap or "") for c in broken))
    words = words_for(search.keys)
    namesakes = tuple(g for g in search.blind if g.what and answers(words, g.what, ()))
    return unseen(replace(search, blind=namesakes)) if namesakes else None


def off_site(search: Search) -> Finding | None:
    """需人工核查 where the only columns found lead to another host, or the unit's own one of that very name does, else None."""
    away = tuple(c for c in search.columns if c.offsite)
    words = words_for(search.keys)
    named = tuple(c for c in search.own if any(w.exact(c.name) for w in words))
    if not away or (len(away) < len(search.columns) and not (named and all(c.offsite for c in named))):
        return None
    column = named[0] if named and named[0].offsite else away[0]
    return Finding(
        Status.NEEDS_REVIEW,
        f"“{column.name}”链接到站外页面，须人工打开确认是否为本事项内容：{column.url}",
        tuple(c.as_evidence("站外链接") for c in away),
    )


@dataclass(frozen=True, slots=True)
class ColumnExists:
    """合格: a column that answers one of ``columns`` stands and holds something of the unit.

    With ``filled`` False an empty column will do. An off-site column passes where its target was opened once.
    """

    columns: tuple[str, ...]
    filled: bool = True

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"设有“{'”或“'.join(self.columns)}”栏目" + ("且有内容" if self.filled else "")

    def needs(self) -> tuple[Need, ...]:
        """Only the lists."""
        return tuple(Need(c, years=1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for the column and what stands in it."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        filled = _filled(search, site, case)
        if filled or not self.filled:
            column = filled or search.columns[0]
            rows = sum(1 for _ in documents_in(replace(search, own=(column,), shared=()), site, case))
            told = f"，共{rows}条" if rows else ""
            return Finding(Status.PASSED, f"设有“{column.name}”栏目{told}", (column.as_evidence(),))
        return (
            unread(search)
            or off_site(search)
            or _perhaps_filled(search, case)
            or Finding(
                Status.FAILED,
                f"{search.found_as}栏目是空的，没有本单位的任何内容",
                tuple(c.as_evidence("栏目内无条目") for c in search.columns),
                fix=f"在{search.found_as}栏目发布内容；确无此类信息的，发布情况说明",
            )
        )


def _perhaps_filled(search: Search, case: Case) -> Finding | None:
    nobodys = [(c, d) for c in search.shared for d in c.documents if not d.units and not case.sole]
    if search.own or not nobodys:
        return None
    column, told = nobodys[0][0], "、".join(f"《{d.title}》" for _, d in nobodys[:3])
    return Finding(
        Status.NEEDS_REVIEW,
        f"门户设有统一的“{column.name}”栏目，其中{len(nobodys)}条没有写明发布单位，须由人确认有无本单位的：{told}",
        (column.as_evidence(), *(d.as_evidence("未写明发布单位") for _, d in nobodys[:5])),
    )


def _filled(search: Search, site: Site, case: Case) -> Column | None:
    for column in search.own:
        children = any(column.name in c.path for c in site.columns if c.documents or c.page)
        if column.documents or column.page or column.landed or children:
            return column
    for column in search.shared:
        if shared_documents(column, site, case) or (case.sole and (column.page or column.landed)):
            return column
    return None
