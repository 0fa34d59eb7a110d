"""Rows that ask for several things of several objects: which cells of the table object x aspect are published, and which lack.

One document may fill many cells (a yearly plan for all inspections), several may share one cell. An object is named by the title, by
the column's own name, or, in documents whose title names none of the objects, by the text near which the aspect stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from checks.columns import shared_documents
from checks.deadlines import Day
from checks.documents import Lookup, leads_away, look_up, on_government_host
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import INTERACTIVE, dated, day_of
from checks.vocabulary import element_patterns

LISTED_TOGETHER = 15
"""Objects with at most so many characters between them stand in one enumeration and share what follows it."""

NEAR = 500
"""How many characters after an object's name a statement still is about it."""


@dataclass(frozen=True, slots=True)
class Trait:
    """An object or an aspect of the table.

    ``name`` is its name in reasons. ``title`` is a regular expression for titles, for objects also for texts and column names; an
    aspect whose title pattern is found needs nothing in the text. ``element`` is the lexicon key of the statements that show an aspect.
    ``without`` bars titles from showing an aspect. ``back`` is how many years before Y its document may be (None: any).
    ``expected`` is the day before which its absence does not count. ``higher``: a row that leads to a higher body's site is enough.
    """

    name: str
    title: str = ""
    element: str = ""
    without: str = ""
    back: int | None = None
    expected: Day | None = None
    higher: bool = False


ALL = Trait("")
"""The single object of a row that has only aspects."""

Cell = tuple[str, str]


@dataclass
class _Seen:
    """What the documents showed so far, cell by cell."""

    shown: dict[Cell, Evidence] = field(default_factory=dict)
    doubtful: dict[Cell, str] = field(default_factory=dict)
    away: dict[Cell, Document] = field(default_factory=dict)
    outdated: dict[Cell, Document] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matrix:
    """合格: every cell object x aspect is shown by a document of the selection; 部分合格 names those that lack.

    A case's facet (医疗救助, 除医疗救助外) leaves only the objects it names. ``latest`` caps how many documents are opened, newest first.
    Without ``by_text`` only titles and column names tell the object. ``exclusive``: a document whose title names one aspect holds no other.
    With ``fresh`` the newest document that fills a cell must be at most so many days old, else 部分合格.
    """

    selection: Selection
    aspects: tuple[Trait, ...]
    objects: tuple[Trait, ...] = (ALL,)
    latest: int = 60
    by_text: bool = True
    exclusive: bool = False
    fresh: int | None = None

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        objects = "、".join(o.name for o in self.objects if o.name)
        aspects = "、".join(a.name for a in self.aspects)
        return f"{self.selection.what}逐项公开：{objects}的{aspects}" if objects else f"{self.selection.what}写明{aspects}"

    def needs(self) -> tuple[Need, ...]:
        """Lists, documents and files."""
        return self.selection.need(bodies=True, attachments=True, newest=self.latest)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Fill the cells from the documents found, then from those in other columns."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        objects = asked(self.objects, case)
        inside, outside = _Seen(), _Seen()
        for column, document in self._standing(looked):
            self._fill(inside, objects, column, document, site, case)
        if len(inside.shown) < len(objects) * len(self.aspects):
            for column, document in self._elsewhere(looked, site, case):
                self._fill(outside, objects, column, document, site, case)
        return self._aged(self._weigh(objects, inside, outside, looked, case), inside, looked, case)

    def _standing(self, looked: Lookup) -> Iterator[tuple[Column | None, Document]]:
        homes = {d.url: c for c, d in reversed(looked.standing)}
        homes |= {c.page.url: c for c in looked.search.columns if c.page}
        newest_first = sorted(looked.chosen, key=lambda d: day_of(d) or date.max, reverse=True)
        yield from ((homes.get(d.url), d) for d in newest_first[: self.latest])

    def _elsewhere(self, looked: Lookup, site: Site, case: Case) -> Iterator[tuple[Column, Document]]:
        known = self.selection.outside()
        if known is None:
            return
        searched = {c.url for c in looked.search.columns}
        taken = {d.url for d in looked.chosen}
        own = {id(c) for c in site.columns}
        known = self.selection.outside()
        for column in (*site.columns, *site.portal.columns) if known else ():
            if column.url in searched or INTERACTIVE.search("|".join((*column.path, column.name))):
                continue
            standing = column.documents if id(column) in own else shared_documents(column, site, case)
            mine = [d for d in standing if d.url not in taken]
            past = [d for d in mine if (day_of(d) or date.min) <= case.as_of]
            for document in known.chosen(past, case)[:20] if known else ():
                yield column, document

    def _fill(
        self, seen: _Seen, objects: tuple[Trait, ...], column: Column | None, document: Document, site: Site, case: Case
    ) -> None:
        named = _named(objects, self.objects, column, document)
        reading = read(site, (document,))
        text = text_of(reading)
        for trait in objects:
            if (named is None and not self.by_text) or (named is not None and trait not in named):
                continue
            parts = [text] if named and len(named) == 1 else _parts(text, trait, self.objects)
            for aspect in self.aspects:
                cell = (trait.name, aspect.name)
                if cell in seen.shown:
                    continue
                quote = _quote(aspect, document, parts, sure=bool(named) or any(parts))
                if quote is not None and leads_away(document) and not (aspect.higher and on_government_host(document)):
                    seen.away.setdefault(cell, document)
                elif quote is None:
                    self._doubt(seen, cell, aspect, document, reading)
                elif aspect.back is not None and not _recent(document, case.year - aspect.back):
                    seen.outdated.setdefault(cell, document)
                else:
                    seen.shown[cell] = document.as_evidence(f"{trait.name}{aspect.name}：{quote}")

    def _doubt(self, seen: _Seen, cell: Cell, aspect: Trait, document: Document, reading: Reading) -> None:
        title = plain(document.title)
        if not aspect.element or (aspect.without and re.search(aspect.without, title)):
            return
        if self.exclusive and any(a.title and re.search(a.title, title) for a in self.aspects if a is not aspect):
            return  # its title says what it is about: another aspect
        if leads_away(document):
            seen.away.setdefault(cell, document)
        elif reading.unread:
            seen.doubtful.setdefault(cell, reading.unread[0])

    def _weigh(self, objects: tuple[Trait, ...], inside: _Seen, outside: _Seen, looked: Lookup, case: Case) -> Finding:
        cells = [(o, a) for o in objects for a in self.aspects]
        due = [(o, a) for o, a in cells if a.expected is None or a.expected.of(case) <= case.as_of]
        lacking = [(o.name, a.name) for o, a in due if (o.name, a.name) not in inside.shown]
        there = [(o.name, a.name) for o, a in cells if (o.name, a.name) in inside.shown]
        evidence = unique_evidence(
            [*(inside.shown[c] for c in there), *(d.as_evidence() for d in looked.chosen[:8]), *looked.search.looked_at]
        )
        what = self.selection.what
        if not lacking:
            rest = "；其余尚未到期" if len(there) < len(cells) else ""
            if not there:
                return Finding(Status.NOT_DUE, f"{what}尚未到公开时间", evidence, found=looked.chosen)
            return Finding(Status.PASSED, f"已公开{what}：{in_words(there)}{rest}", evidence, found=looked.chosen)
        if unsure := _unsure(what, lacking, inside, looked, self.selection.window(case)):
            return replace(unsure, evidence=unique_evidence([*unsure.evidence, *evidence]), found=looked.chosen)
        misplaced = [c for c in lacking if c in outside.shown]
        told = _told(lacking, misplaced, inside, outside)
        evidence = unique_evidence([*(outside.shown[c] for c in misplaced), *evidence])
        status = Status.PARTIAL if there or misplaced else Status.FAILED
        has = f"（已有{in_words(there)}）" if there else ""
        return Finding(
            status,
            f"{what}不全，{told}{has}",
            evidence,
            fix=f"在{looked.search.found_as}栏目补充公开{in_words(lacking)}",
            found=looked.chosen,
        )

    def _aged(self, finding: Finding, inside: _Seen, looked: Lookup, case: Case) -> Finding:
        """The finding with staleness said: what answers, not the column, must be fresh."""
        days = [e.published for e in inside.shown.values() if e.published]
        if self.fresh is None or finding.status not in (Status.PASSED, Status.PARTIAL) or not days:
            return finding
        age = (case.as_of - max(days)).days
        if age <= self.fresh:
            return finding
        stale = f"自{max(days).isoformat()}以来未更新，已{age}天（要求{self.fresh}天内有更新）"
        fix = "；".join(filter(None, (finding.fix, f"及时更新{looked.search.found_as}栏目的{self.selection.what}")))
        return replace(finding, status=Status.PARTIAL, reason=f"{finding.reason}；{stale}", fix=fix)


def asked(objects: tuple[Trait, ...], case: Case) -> tuple[Trait, ...]:
    """The objects that a case's facet leaves: 除X外 all but X, X only X, any other facet all."""
    barred = re.fullmatch(r"除(?P<name>.+?)(以|之)?外", case.facet)
    if barred:
        return tuple(o for o in objects if barred["name"] not in o.name) or objects
    return tuple(o for o in objects if case.facet and case.facet in o.name) or objects


def text_of(reading: Reading) -> str:
    """The text of a reading with its tables below it, cells parted by strokes, without blanks inside lines."""
    rows = ("|".join(re.sub(r"\s+", "", cell) for cell in row) for table in reading.tables for row in table.rows)
    return "\n".join((reading.text, *rows))


def in_words(cells: Iterable[Cell]) -> str:
    """Cells by object: 临时救助的对象认定、救助标准；医疗救助的救助标准."""
    by_object: dict[str, list[str]] = {}
    for name, aspect in cells:
        by_object.setdefault(name, []).append(aspect)
    return "，".join(f"{name}的{'、'.join(aspects)}" if name else "、".join(aspects) for name, aspects in by_object.items())


def _named(
    objects: tuple[Trait, ...], everything: tuple[Trait, ...], column: Column | None, document: Document
) -> tuple[Trait, ...] | None:
    """The objects that the title names, else the column; None where neither names any, so that the text tells."""
    if everything == (ALL,):
        return objects
    for place in (plain(document.title), plain(column.name) if column else ""):
        told = tuple(o for o in everything if re.search(o.title, place))
        if told:
            return told
    return None


def _parts(text: str, trait: Trait, objects: tuple[Trait, ...]) -> list[str]:
    """The pieces of a text that are about one of several objects: from its name to the next object's."""
    if not trait.title:
        return [text]
    mentions = sorted((m.start(), m.end(), o.name) for o in objects for m in re.finditer(o.title, text))
    pieces: list[str] = []
    for i, (start, _, name) in enumerate(mentions):
        if name != trait.name:
            continue
        last = i
        while last + 1 < len(mentions) and mentions[last + 1][0] - mentions[last][1] <= LISTED_TOGETHER:
            last += 1
        following = next((s for s, _, other in mentions[last + 1 :] if other != name), len(text))
        pieces.append(text[start : min(following, mentions[last][1] + NEAR)])
    return pieces


def _quote(aspect: Trait, document: Document, parts: list[str], *, sure: bool) -> str | None:
    """The statement of an aspect, or the title that shows it; None where neither stands."""
    title = plain(document.title)
    if aspect.without and re.search(aspect.without, title):
        return None
    if aspect.title and sure and re.search(aspect.title, title):
        return document.title
    for pattern in element_patterns()[aspect.element] if aspect.element else ():
        for part in parts:
            if hit := pattern.search(part):
                return part[max(0, hit.start() - 10) : hit.end() + 20].replace("\n", " ").strip()
    return None


def _recent(document: Document, first_year: int) -> bool:
    day = day_of(document)
    years = years_in(document.title) or ({day.year} if day else set())
    return any(y >= first_year for y in years)


def _unsure(what: str, lacking: list[Cell], seen: _Seen, looked: Lookup, start: date) -> Finding | None:
    away = {c: seen.away[c] for c in lacking if c in seen.away}
    doubtful = [c for c in lacking if c in seen.doubtful]
    if doubtful:
        why = "；".join(dict.fromkeys(seen.doubtful[c] for c in doubtful))
        return Finding(Status.UNKNOWN, f"{what}未见{in_words(doubtful)}，但有内容未能读取（{why[:200]}）")
    if away:
        links = unique_evidence(d.as_evidence("站外链接") for d in away.values())
        return Finding(Status.NEEDS_REVIEW, f"{in_words(away)}链接到站外页面，须人工打开确认：{links[0].url}", links)
    short = [c for c in looked.search.columns if not c.offsite and not c.seen_since(start)]
    if short:
        told = "、".join(f"“{c.name}”{c.gap or ''}" for c in short[:3])
        return Finding(
            Status.UNKNOWN, f"栏目列表未能读完（{told}），未见{in_words(lacking)}", tuple(c.as_evidence() for c in short)
        )
    return None


def _told(lacking: list[Cell], misplaced: list[Cell], inside: _Seen, outside: _Seen) -> str:
    absent = [c for c in lacking if c not in misplaced and c not in inside.outdated]
    old: Mapping[Cell, Document] = {c: inside.outdated[c] for c in lacking if c in inside.outdated and c not in misplaced}
    said: list[str] = []
    if absent:
        said.append(f"未公开{in_words(absent)}")
    said += [f"{in_words([c])}只有往年的{dated(d)}" for c, d in old.items()]
    said += [f"{in_words([c])}未放在本栏目（{outside.shown[c].title}）" for c in misplaced]
    return "；".join(said)
