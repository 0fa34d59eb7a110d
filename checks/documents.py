"""Which documents answer: by title inside the matched columns, by year, and what to say when none does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from checks.attribution import forms_of, nameless, names_of
from checks.columns import Search, documents_beside, documents_in, find_columns, no_column, off_site, unread, unseen
from checks.deadlines import Day
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, Unit, unique_evidence
from checks.needs import Need
from checks.notes import NOTHING, notes_among, review_note
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.titles import ASKS, INTERACTIVE, QUESTION, about_year, dated, day_of, has_title, newest, titled
from checks.unclaimed import unclaimed, whose

About = Literal["Y", "P", ""]

_OF_Y = 20
_ASKED_FOR = re.compile(r"报送|自查|摸底|征求|征集|意见|通知")
"""Titles that a row means may themselves ask for something: drafts on which opinions are asked, calls to apply."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents a row means.

    ``columns`` are vocabulary keys, any of which will do. ``title`` is a regular expression searched in the title without blanks
    (``{Y}``/``{P}`` for the years; empty: every title), ``without`` rules titles out, the unit's own name in them aside. ``about`` asks for the assessed year ("Y") or the one
    before ("P"), named in the title or else by the day of publication. ``since`` asks for publication on or after a day.
    ``what`` is the thing in Chinese as reasons name it. ``elsewhere`` is the title by which it is known outside its columns, where a
    looser ``title`` would take other things for it; None: the same, empty: it is not looked for elsewhere. ``noted`` False: every unit
    owes the thing, so that a note that there is nothing does not answer. ``note`` is what such a note or its column must name (regular
    expression) where the columns hold other matters too: that no 规范性文件 was made says nothing of the 备案 of others'. With
    ``governments`` the government itself has such things, for which its office answers (``documents_in``). ``own`` things are each
    unit's: what another's name heads in the unit's column is not the unit's.
    """

    columns: tuple[str, ...]
    what: str
    title: str = ""
    without: str = ""
    about: About = ""
    since: Day | None = None
    elsewhere: str | None = None
    noted: bool = True
    note: str = ""
    governments: bool = False
    own: bool = False

    def years_back(self) -> int | None:
        """How many years before Y the lists must be read; None: to the end."""
        if self.about == "Y" or (self.since and self.since.years == 0):
            return 0 if not self.since or self.since.years == 0 else -self.since.years
        if self.about == "P":
            return 1
        return -self.since.years if self.since else None

    def window(self, case: Case) -> date:
        """The first day that lists must have been read to."""
        years = self.years_back()
        return date.min if years is None else date(case.year - years, 1, 1)

    def need(self, *, bodies: bool = False, attachments: bool = False, newest: int = 30) -> tuple[Need, ...]:
        """What the crawler must have read for this selection; years in the title pattern are left open."""
        title = f"^(?!.*({self.without})).*({self.title})" if self.without else self.title
        pattern = title.replace("{Y}", r"\d{4}").replace("{P}", r"\d{4}")
        # Documents of Y stand before those of P and would use up the allowance.
        most = newest + _OF_Y if self.about == "P" else newest
        return tuple(Need(c, self.years_back(), bodies, attachments, pattern, most) for c in self.columns)

    def outside(self) -> Selection | None:
        """The selection as the thing is known outside its columns, None where it is not looked for there."""
        title = self.title if self.elsewhere is None else self.elsewhere
        return replace(self, title=title) if title else None

    def chosen(self, documents: Iterable[Document], case: Case) -> tuple[Document, ...]:
        """Those among ``documents`` that the row means."""
        pattern, barred = titled(self.title, case), titled(self.without, case) if self.without else None
        year = {"Y": case.year, "P": case.previous}.get(self.about)
        start = self.since.of(case) if self.since else None
        names = names_of((case.unit,), case.district)
        asking = _ASKED_FOR.search(self.title) is not None
        return tuple(
            d
            for d in documents
            if has_title(d, pattern)
            and not (self.own and _of_another(d, case.unit))
            and (asking or not self.title or not ASKS.search(plain(d.title)))
            and not (barred and barred.search(nameless(names, d.title)))
            and (year is None or about_year(d, year))
            and (start is None or (day_of(d) is not None and day_of(d) >= start))  # type: ignore[operator]
        )


def _of_another(document: Document, unit: Unit) -> bool:
    """Whether a title names another unit of the district, to which the document is attributed, and not this one."""
    title = plain(document.title)
    if any(form in title for form in forms_of(unit)):
        return False
    return any(form in title for name in document.units - {unit.name} for form in forms_of(Unit(name)))


@dataclass(frozen=True, slots=True)
class Lookup:
    """The outcome of looking for a selection: what was searched, what stood there, what answers.

    ``missing`` is the finding to give when nothing answers (不合格, 部分合格 where it stands elsewhere, 未能核查, 需人工核查).
    """

    search: Search
    standing: tuple[tuple[Column, Document], ...]
    chosen: tuple[Document, ...]
    missing: Finding | None


def look_up(selection: Selection, site: Site, case: Case) -> Lookup:
    """Find the documents of a selection; with none, say what that means."""
    search = find_columns(site, selection.columns)
    standing = tuple(documents_in(search, site, case, governments=selection.governments))
    pages = tuple(c.page for c in search.own if c.page and not c.documents)
    chosen = selection.chosen((*(d for _, d in standing), *pages), case)
    chosen = tuple({d.url: d for d in chosen if not NOTHING.search(plain(d.title))}.values())
    missing = None if chosen else _missing(selection, search, standing, site, case)
    return Lookup(search, standing, chosen, missing)


def _missing(
    selection: Selection, search: Search, standing: tuple[tuple[Column, Document], ...], site: Site, case: Case
) -> Finding:
    outside = elsewhere(selection, search, site, case)
    if not search.columns:
        return (None if search.blind else outside) or no_column(search, site)
    if search.blind and not search.own and not standing and not case.sole:
        # The portal's column holds nothing of the unit, whose own one may stand behind the gap.
        return unseen(search)
    # A note speaks of its year: an old one in a list that is read whole answers nothing today.
    since = max(selection.window(case), date(case.previous, 1, 1))
    recent = (
        d
        for c, d in standing
        if (day_of(d) or since) >= since and re.search(selection.note, "|".join((*c.path, c.name, d.title)))
    )
    notes = notes_among(recent) if selection.noted else ()
    if notes:
        return review_note(notes, selection.what)
    return (
        unread(search)
        or _half_read(selection, search, case)
        or outside
        or off_site(search)
        or _undated(selection, standing, case)
        or _perhaps_theirs(selection, search, case)
        or _absent(selection, search, standing, case)
    )


def _perhaps_theirs(selection: Selection, search: Search, case: Case) -> Finding | None:
    nobodys = selection.chosen(unclaimed(search, case), case)
    return whose(nobodys, search, selection.what) if nobodys else None


def elsewhere(selection: Selection, search: Search, site: Site, case: Case) -> Finding | None:
    """部分合格 where documents that answer stand in other columns than those found, with them; None where none does."""
    known = selection.outside()
    if known is None:
        return None
    others = [
        (c, d)
        for c, d in documents_beside((c.url for c in search.columns), site, case)
        if (day_of(d) or date.min) <= case.as_of and not INTERACTIVE.search("|".join((*c.path, c.name)))
    ]
    # Outside its column only the title tells: what it says besides the unit's name, in which the matter (统计, 信访) may stand too.
    pattern, names = titled(known.title, case), names_of((case.unit,), case.district)
    hits = tuple(
        d
        for d in known.chosen((d for _, d in others), case)
        if pattern.search(nameless(names, d.title)) and not _no_publication(plain(d.title))
    )
    if not hits:
        return None
    where = next(c for c, d in others if d.url == hits[0].url)
    return Finding(
        Status.PARTIAL,
        f"{selection.what}已公开，但未放在{search.label}栏目：{dated(hits[0])}发布在“{where.name}”栏目",
        unique_evidence([*(d.as_evidence() for d in hits[:5]), *search.looked_at]),
        fix=f"将{selection.what}归集到{search.label}栏目",
        found=hits,
    )


def _no_publication(title: str) -> bool:
    return NOTHING.search(title) is not None or QUESTION.search(title) is not None


def _half_read(selection: Selection, search: Search, case: Case) -> Finding | None:
    start = selection.window(case)
    short = [c for c in search.columns if not c.offsite and not c.seen_since(start)]
    if not short:
        return None
    told = "、".join(f"“{c.name}”（读到{c.reads_to or '第一页'}）" for c in short[:3])
    return Finding(
        Status.UNKNOWN, f"栏目列表未能读完，无法断定未公开{selection.what}：{told}", tuple(c.as_evidence() for c in short)
    )


def _undated(selection: Selection, standing: tuple[tuple[Column, Document], ...], case: Case) -> Finding | None:
    if not selection.about and not selection.since:
        return None
    loose = Selection(selection.columns, selection.what, selection.title.replace("{Y}", "").replace("{P}", ""), selection.without)
    doubtful = [d for d in loose.chosen((d for _, d in standing), case) if day_of(d) is None and not years_in(d.title)]
    if not doubtful:
        return None
    told = "、".join(f"《{d.title}》" for d in doubtful[:3])
    return Finding(
        Status.UNKNOWN,
        f"列表和页面都读不到日期，无法断定{selection.what}的年度：{told}",
        tuple(d.as_evidence() for d in doubtful[:10]),
    )


def _absent(selection: Selection, search: Search, standing: tuple[tuple[Column, Document], ...], case: Case) -> Finding:
    year = {"Y": f"{case.year}年", "P": f"{case.previous}年"}.get(selection.about, "")
    if selection.since:
        start = selection.since.of(case)
        year = f"{start.year}年以来的" if (start.month, start.day) == (1, 1) else f"{start.isoformat()}以来的"
    what = selection.what
    if str(case.year) not in what and str(case.previous) not in what:
        what = f"{year}度{what.removeprefix('上一年度')}" if what.startswith("上一年度") and year else f"{year}{what}"
    last = newest(d for _, d in standing)
    names = list(dict.fromkeys(c.name for c in search.columns))
    columns = "、".join(f"“{name}”" for name in names[:3]) + (f"等{len(names)}个" if len(names) > 3 else "")
    told = f"{columns}栏目共{len(standing)}条，最近一条为{dated(last)}" if last else f"{columns}栏目没有本单位的条目"
    evidence = [c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:5]]
    if last:
        evidence.append(last.as_evidence("栏目中最近一条"))
    return Finding(Status.FAILED, f"未公开{what}：{told}", unique_evidence(evidence), fix=f"在{search.found_as}栏目公开{what}")


def leads_away(document: Document) -> bool:
    """Whether a document is only a link to another host that was not opened."""
    return document.offsite and not document.landed


def on_government_host(document: Document) -> bool:
    """Whether a document stands on a host of gov.cn."""
    host = urlsplit(document.url).hostname or ""
    return host == "gov.cn" or host.endswith(".gov.cn")


def away(documents: tuple[Document, ...], what: str, *, higher: bool) -> Finding | None:
    """The finding where all documents that answer lead to hosts that were not opened, else None.

    需人工核查 with the link; 合格 with ``higher`` (a law, a higher body's document) where one leads to a gov.cn host.
    """
    if not documents or not all(leads_away(d) for d in documents):
        return None
    official = tuple(d for d in documents if on_government_host(d)) if higher else ()
    if official:
        return Finding(
            Status.PASSED,
            f"已链接到上级政府网站公开的{what}：{dated(official[0])}",
            quotes(official[:5], "站外链接"),
            found=official,
        )
    told = "、".join(dated(d) for d in documents[:3])
    return Finding(
        Status.NEEDS_REVIEW, f"{what}链接到站外页面，须人工打开确认：{told}", quotes(documents[:5], "站外链接"), found=documents
    )


@dataclass(frozen=True, slots=True)
class Published:
    """合格: at least ``least`` documents of the selection stand in its columns.

    With ``higher`` a row that leads to a higher body's site (gov.cn) is enough.
    """

    selection: Selection
    least: int = 1
    higher: bool = False

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        many = f"至少{self.least}份" if self.least > 1 else ""
        return f"“{'”或“'.join(self.selection.columns)}”栏目公开了{many}{self.selection.what}"

    def needs(self) -> tuple[Need, ...]:
        """The lists back to the selection's window."""
        return self.selection.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look the selection up."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        if linked := away(looked.chosen, self.selection.what, higher=self.higher):
            return linked
        told = "、".join(dated(d) for d in looked.chosen[:3])
        many = f"等{len(looked.chosen)}份" if len(looked.chosen) > 3 else ""
        evidence = tuple(d.as_evidence() for d in looked.chosen[:10])
        if len(looked.chosen) < self.least:
            reason = f"{self.selection.what}应不少于{self.least}份，实有{len(looked.chosen)}份：{told}"
            return Finding(Status.PARTIAL, reason, evidence, fix=f"补充公开{self.selection.what}", found=looked.chosen)
        return Finding(Status.PASSED, f"已公开{self.selection.what}：{told}{many}", evidence, found=looked.chosen)


def quotes(documents: Iterable[Document], quote: str) -> tuple[Evidence, ...]:
    """The documents as evidence, each with the same quote."""
    return tuple(d.as_evidence(quote) for d in documents)
