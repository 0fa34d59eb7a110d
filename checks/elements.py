"""Which elements a text states and which it lacks, by name.

An element counts when one of its patterns finds a statement (a label with a value, a sentence), not a bare keyword.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.columns import Search, documents_in, find_columns, no_column, off_site, unread
from checks.documents import Lookup, away, elsewhere, leads_away, look_up
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import notes_among, review_note
from checks.reading.names import plain
from checks.readings import Reading, opened_first, read
from checks.selections import Selection
from checks.titles import dated, day_of, has_title
from checks.unclaimed import unclaimed, whose
from checks.vocabulary import element_patterns


@dataclass(frozen=True, slots=True)
class Stated:
    """Which elements stand, each with its quote, and which do not."""

    there: tuple[tuple[str, str], ...]
    lacking: tuple[str, ...]


def stated(reading: Reading, elements: tuple[str, ...]) -> Stated:
    """Look for each element in a reading. Raises KeyError for an element that no lexicon defines."""
    lexicon = element_patterns()
    there: list[tuple[str, str]] = []
    lacking: list[str] = []
    for element in elements:
        quote = next((q for p in lexicon[element] if (q := reading.quote(p))), None)
        if quote is None:
            lacking.append(element)
        else:
            there.append((element, quote))
    return Stated(tuple(there), tuple(lacking))


def weigh(
    told: Stated, reading: Reading, what: str, where: str, evidence: tuple[Evidence, ...], documents: tuple[Document, ...] = ()
) -> Finding:
    """The finding for elements: all 合格, some 部分合格, none 不合格; what could not be opened leaves lacks 未能核查."""
    quoted = tuple(
        Evidence(
            evidence[0].url,
            evidence[0].title,
            f"{name}：{quote}",
            evidence[0].published,
            evidence[0].fetched_at,
            evidence[0].sha256,
        )
        for name, quote in told.there
    )
    proof = unique_evidence([*evidence, *(quoted if evidence else ())])
    names = "、".join(name for name, _ in told.there)
    if not told.lacking:
        return Finding(Status.PASSED, f"{what}写明了{names}", proof, found=documents)
    lacking = "、".join(told.lacking)
    if reading.unread:
        reason = f"{what}未见{lacking}，但有内容未能读取（{'；'.join(reading.unread[:3])}）"
        return Finding(Status.UNKNOWN, reason, proof, found=documents)
    fix = f"在{where}补充公开{lacking}"
    if not told.there:
        return Finding(Status.FAILED, f"{what}未写明{lacking}", proof, fix=fix, found=documents)
    return Finding(Status.PARTIAL, f"{what}要素不全，缺少{lacking}（已有{names}）", proof, fix=fix, found=documents)


@dataclass(frozen=True, slots=True)
class DocumentStates:
    """合格: the documents of the selection, taken together, state every element.

    ``latest`` limits the reading to that many documents, newest first; 0 means all. With ``higher`` a row that leads to a higher
    body's site (gov.cn) is enough. With ``titles`` a document's title counts as text.
    """

    selection: Selection
    elements: tuple[str, ...]
    attachments: bool = True
    latest: int = 10
    higher: bool = False
    titles: bool = False

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.selection.what}写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """Lists and the documents themselves."""
        return self.selection.need(bodies=True, attachments=self.attachments, newest=self.latest or 200)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open what the selection finds and look for the elements."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        if linked := away(looked.chosen, self.selection.what, higher=self.higher):
            return linked
        here = sorted((d for d in looked.chosen if not leads_away(d)), key=lambda d: day_of(d) or date.min, reverse=True)
        chosen = opened_first(here, self.latest)
        reading = read(site, chosen, attachments=self.attachments, titles=self.titles)
        told = stated(reading, self.elements)
        if not told.there and not reading.unread and (beside := self._beside(looked, site, case)):
            return beside
        what = dated(chosen[0]) if len(chosen) == 1 else f"{self.selection.what}（{len(chosen)}份）"
        evidence = tuple(d.as_evidence() for d in chosen)
        return weigh(told, reading, what, f"{looked.search.found_as}栏目", evidence, chosen)

    def _beside(self, looked: Lookup, site: Site, case: Case) -> Finding | None:
        """What answers in another column, where those in the right one say nothing of the matter."""
        other = elsewhere(self.selection, looked.search, site, case)
        if other is None:
            return None
        told = stated(read(site, other.found[: self.latest or None], attachments=self.attachments), self.elements)
        return other if told.there else None


_OTHERS = 10
"""How many documents of a column are read where none is called what was meant."""


@dataclass(frozen=True, slots=True)
class ColumnStates:
    """合格: what stands in the matched columns, pages and documents together, states every element.

    For columns that are static pages (机构职能, 指南): no list, no date. Where such a column is also used for other things, ``title``
    tells the documents that are meant; where none is so called, all are read. With ``titles`` a document's title counts as text.
    With ``faces`` what stands around the list on the columns' own pages counts too.
    With ``own`` portal pages that the unit's section merely links to (the government's own guide) are read only where the unit has none, and
    what stands on the portal without a name is the government's.
    Documents whose title matches ``without`` are other matters' and never read.
    """

    columns: tuple[str, ...]
    elements: tuple[str, ...]
    what: str
    latest: int = 20
    title: str = ""
    titles: bool = False
    own: bool = False
    faces: bool = False
    without: str = ""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{'”或“'.join(self.columns)}”栏目写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """Pages and their files; with ``title`` the meant ones, and some of the rest where none is so called."""
        meant = tuple(Need(c, None, True, True, self.title, self.latest) for c in self.columns) if self.title else ()
        newest = min(self.latest, _OTHERS) if self.title else self.latest
        return (*meant, *(Need(c, None, bodies=True, attachments=True, newest=newest) for c in self.columns))

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open the columns' pages and look for the elements."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        pages = [c.page for c in search.own if c.page] + [c.page for c in search.shared if c.page and case.sole]
        if self.own:
            portal = {c.url for c in site.portal.columns}
            pages = [p for p in pages if p.url not in portal] or pages
        faced = (*search.own, *(search.shared if case.sole else ())) if self.faces else ()
        pages += [_face(c) for c in faced if not c.page and not site.open(c).unreadable]
        barred = re.compile(self.without or "(?!)")
        every = [d for _, d in documents_in(search, site, case)]
        documents = [d for d in every if not has_title(d, barred)]
        meant = [d for d in documents if self.title and has_title(d, re.compile(self.title))]
        rest = documents[:_OTHERS] if self.title else documents
        reads = tuple({d.url: d for d in (*pages, *(meant or rest))}.values())[: self.latest]
        if not reads:
            empty = Finding(
                Status.FAILED,
                f"{search.found_as}栏目{f'共{len(every)}条，均不是' if every else '是空的，未公开'}{self.what}"
                if search.own
                else f"本单位未公开{self.what}：门户统一的{search.found_as}栏目中没有本单位的内容",
                tuple(c.as_evidence("没有本单位的内容") for c in search.columns),
                fix=f"在{search.found_as}栏目公开{self.what}",
            )
            return unread(search) or off_site(search) or self._perhaps_theirs(search, case) or empty
        reading = read(site, reads, titles=self.titles)
        told = stated(reading, self.elements)
        notes = notes_among(reads, site)
        if told.lacking and notes and len(notes) == len(reads):
            return review_note(notes, self.what)
        if told.lacking and (gap := unread(search)):
            return gap
        return weigh(told, reading, self.what, f"{search.found_as}栏目", tuple(d.as_evidence() for d in reads), reads)

    def _perhaps_theirs(self, search: Search, case: Case) -> Finding | None:
        """需人工核查 where the portal's column holds what is meant without saying whose; a title that names somebody says it."""
        if self.own:
            return None
        known = re.compile(self.title or "(?!)")
        nobodys = [d for _, d in unclaimed(search, case) if has_title(d, known) and not _SOMEBODYS.search(plain(d.title))]
        return whose(nobodys, search, self.what) if nobodys else None


_SOMEBODYS = re.compile(r"[一-鿿]{2,}(局|委|委员会|办公室|中心|镇|乡|街道|政府)")


def _face(column: Column) -> Document:
    return Document(column.url, column.name, kind="column", fetched=not column.gap, gap=column.gap, sha256=column.sha256)
