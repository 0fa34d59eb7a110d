"""Which documents answer: by title inside the matched columns, by year, and what to say when none does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from checks.attribution import nameless, names_of
from checks.columns import Search, documents_beside, documents_in, find_columns, no_column, off_site, unread, unseen
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import NOTHING, notes_among, review_note, says_nothing
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.selections import Selection
from checks.titles import CUT, INTERACTIVE, QUESTION, about_year, dated, day_of, newest, titled
from checks.unclaimed import unclaimed, whose

_TEXTS = 5
"""How many pages are opened to see whether they are notes."""


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
    chosen = (*selection.among(standing, case), *selection.chosen(pages, case))
    chosen = tuple({d.url: d for d in chosen if not NOTHING.search(plain(d.title))}.values())
    if len(chosen) <= _TEXTS and selection.noted:
        chosen = tuple(d for d in chosen if not says_nothing(site, d))
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
    placed = (*((c, c.page) for c in search.own if c.page and not c.documents), *standing)
    recent = [
        d for c, d in placed if (day_of(d) or since) >= since and re.search(selection.note, "|".join((*c.path, c.name, d.title)))
    ]
    notes = notes_among(recent, site if len(recent) <= _TEXTS else None) if selection.noted else ()
    if notes:
        return review_note(notes, selection.what)
    return (
        unread(search)
        or _half_read(selection, search, case)
        or outside
        or off_site(search)
        or _undated(selection, standing, case)
        or _cut_short(selection, standing, case)
        or _perhaps_theirs(selection, search, case)
        or _absent(selection, search, standing, case)
    )


def _perhaps_theirs(selection: Selection, search: Search, case: Case) -> Finding | None:
    nobodys = selection.among(unclaimed(search, case), case)
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
    title = selection.title.replace("{Y}", "").replace("{P}", "")
    loose = replace(selection, title=title, about="", since=None)
    doubtful = [d for d in loose.chosen((d for _, d in standing), case) if day_of(d) is None and not years_in(d.title)]
    if not doubtful:
        return None
    told = "、".join(f"《{d.title}》" for d in doubtful[:3])
    return Finding(
        Status.UNKNOWN,
        f"列表和页面都读不到日期，无法断定{selection.what}的年度：{told}",
        tuple(d.as_evidence() for d in doubtful[:10]),
    )


def _cut_short(selection: Selection, standing: tuple[tuple[Column, Document], ...], case: Case) -> Finding | None:
    """未能核查 where the list cuts titles short that may be what is looked for, and their pages were not opened."""
    year = {"Y": case.year, "P": case.previous}.get(selection.about)
    start = selection.window(case)
    doubtful = [
        d
        for _, d in standing
        if CUT.search(d.title.strip())
        and not d.fetched
        and (day_of(d) or start) >= start
        and (year is None or about_year(d, year))
    ]
    if not doubtful:
        return None
    told = "、".join(f"《{d.title}》" for d in doubtful[:3])
    return Finding(
        Status.UNKNOWN,
        f"列表中的标题被截断，又未能打开文件页，无法断定未公开{selection.what}：{told}",
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
