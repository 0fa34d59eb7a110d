"""Which elements a text states and which it lacks, by name.

An element counts when one of its patterns finds a statement (a label with a value, a sentence), not a bare keyword.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checks.columns import documents_in, find_columns, no_column, off_site, unread
from checks.documents import (
    Lookup,
    Selection,
    away,
    dated,
    day_of,
    elsewhere,
    has_title,
    leads_away,
    look_up,
    notes_among,
    review_note,
)
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Table
from checks.tables import labelled
from checks.vocabulary import element_patterns

_BLANKS = re.compile(r"[ \t\u3000\xa0\u200b]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The joined inside of one or more documents with their attachments.

    ``text`` has no blanks inside lines; cells of a table's row are parted by ``|``. What tables state as label and value stands in it behind
    the text they belong to; ``prose`` is without that, for who cuts a text at its headings. ``unread`` names in Chinese what could not be opened.
    """

    text: str
    tables: tuple[Table, ...] = ()
    unread: tuple[str, ...] = ()
    images: int = 0
    videos: int = 0
    prose: str = ""

    def quote(self, pattern: re.Pattern[str], around: int = 20) -> str | None:
        """The statement that ``pattern`` finds, with a little text around it, or None."""
        hit = pattern.search(self.text)
        if not hit:
            return None
        start, end = max(0, hit.start() - around // 2), min(len(self.text), hit.end() + around)
        return self.text[start:end].replace("\n", " ").strip()


_A_LINE = 50
"""Characters that may stand beside pictures without being what the page has to say."""


def read(site: Site, documents: Iterable[Document], *, attachments: bool = True, titles: bool = False) -> Reading:
    """Open documents, and their attachments where asked, into one reading; with ``titles`` each text begins with its title.

    A page that shows pictures and next to no text counts as not read.
    """
    texts: list[str] = []
    prose: list[str] = []
    tables: list[Table] = []
    unread_parts: list[str] = []
    images = videos = 0
    for document in documents:
        body = site.open(document)
        if body.unreadable:
            unread_parts.append(f"《{document.title}》{document.gap or body.unreadable}")
        elif body.images and len(body.text) < _A_LINE and not body.tables and not document.attachments:
            unread_parts.append(f"《{document.title}》内容为图片，未识别文字")
        texts += [document.title] if titles else []
        texts += [body.head, *_statements(body.tables), body.text]
        prose.append(body.text)
        tables += body.tables
        images, videos = images + body.images, videos + body.videos
        for link in document.attachments if attachments else ():
            inner = site.open(link)
            if inner.unreadable:
                unread_parts.append(f"附件《{link.title}》{inner.unreadable}")
            texts += [*_statements(inner.tables), inner.text]
            prose.append(inner.text)
            tables += inner.tables
    return Reading(_joined(texts), tuple(tables), tuple(unread_parts), images, videos, _joined(prose))


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(_BLANKS.sub("", text.replace("\t", "|")) for text in texts if text)


def _statements(tables: Iterable[Table]) -> list[str]:
    """Tables as label and value lines, so that a header with its cell reads as a statement."""
    return [line for table in tables for line in labelled(table)]


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


def opened_first(documents: Sequence[Document], most: int) -> tuple[Document, ...]:
    """The first ``most`` documents (0: all) of those that were opened or tried; a crawl opens no more than it was asked for."""
    tried = [d for d in documents if d.fetched or d.gap]
    return tuple((tried or documents)[: most or None])


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
    With ``own`` portal pages that the unit's section merely links to (the government's own guide) are read only where the unit has none.
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
            return unread(search) or off_site(search) or empty
        reading = read(site, reads, titles=self.titles)
        told = stated(reading, self.elements)
        notes = notes_among(reads)
        if told.lacking and notes and len(notes) == len(reads):
            return review_note(notes, self.what)
        if told.lacking and (gap := unread(search)):
            return gap
        return weigh(told, reading, self.what, f"{search.found_as}栏目", tuple(d.as_evidence() for d in reads), reads)


def _face(column: Column) -> Document:
    return Document(column.url, column.name, kind="column", fetched=not column.gap, gap=column.gap, sha256=column.sha256)


@dataclass(frozen=True, slots=True)
class EveryDocumentStates:
    """合格: each document of the selection states every element; 部分合格 names those that lack some.

    An element counts when it is a labelled field of the page (``fields``: 文号, 成文日期, 发布日期, 有效性 ...) or stated in its text.
    """

    selection: Selection
    elements: tuple[str, ...]
    latest: int = 50

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"每份{self.selection.what}都写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """Lists and pages."""
        return self.selection.need(bodies=True, newest=self.latest)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open each document in turn."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        lacks: list[tuple[Document, tuple[str, ...]]] = []
        unread_parts: list[str] = []
        for document in looked.chosen[: self.latest]:
            reading = read(site, (document,), attachments=False)
            told = stated(reading, tuple(e for e in self.elements if not has_field(document, e)))
            if told.lacking and reading.unread:
                unread_parts += reading.unread
            elif told.lacking:
                lacks.append((document, told.lacking))
        return self._weigh(looked.chosen[: self.latest], lacks, unread_parts)

    def _weigh(
        self, chosen: tuple[Document, ...], lacks: list[tuple[Document, tuple[str, ...]]], unread_parts: list[str]
    ) -> Finding:
        evidence = unique_evidence(
            [*(d.as_evidence(f"缺少{'、'.join(m)}") for d, m in lacks), *(d.as_evidence() for d in chosen[:10])]
        )
        what = self.selection.what
        if not lacks and not unread_parts:
            return Finding(Status.PASSED, f"{len(chosen)}份{what}均写明{'、'.join(self.elements)}", evidence, found=chosen)
        if not lacks:
            return Finding(
                Status.UNKNOWN, f"有{what}未能打开，无法核查要素（{'；'.join(unread_parts[:3])}）", evidence, found=chosen
            )
        told = "；".join(f"{dated(d)}缺少{'、'.join(m)}" for d, m in lacks[:5])
        more = f"等{len(lacks)}份" if len(lacks) > 5 else ""
        bare = len(lacks) == len(chosen) and all(set(m) == set(self.elements) for _, m in lacks)
        status = Status.FAILED if bare else Status.PARTIAL
        return Finding(status, f"{what}要素不全：{told}{more}", evidence, fix=f"在文件页面补齐{what}缺少的要素", found=chosen)


FIELD_DATES = {
    "成文日期": ("成文日期", "生成日期", "发文日期", "印发日期"),
    "发布日期": ("发布日期", "公开日期", "发布时间", "公开时间"),
}


SHOWN_TO_READERS = ("页面标注", "标题下方")
"""How ``published_from`` begins where the day stands on the page for everybody to read."""


def has_field(document: Document, element: str) -> bool:
    """Whether the page itself labels this element (文号, 有效性, 索引号, 成文日期, 发布日期)."""
    if element == "文号":
        return bool(document.document_number)
    if element == "有效性":
        return bool(document.validity)
    if element == "索引号":
        return bool(document.index_number)
    if element == "发布日期" and (document.listed or (document.published_from or "").startswith(SHOWN_TO_READERS)):
        return True
    return any(label in document.dates for label in FIELD_DATES.get(element, (element,)))
