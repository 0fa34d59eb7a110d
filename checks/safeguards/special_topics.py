"""A special column (专栏) and the kinds of information it must hold this year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.columns import Search, documents_in, find_columns, no_column, off_site, unread
from checks.deadlines import YEARLY
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import notes_among, review_note
from checks.reading.names import plain
from checks.titles import dated, day_of, newest


@dataclass(frozen=True, slots=True)
class KindsPublished:
    """合格: documents of Y of every kind stand in the column; some kinds 部分合格; nothing of Y 不合格.

    Before the day by which things of Y can be expected those of P count as well.

    ``kinds`` are (name, words in the title); a document is of the first kind whose words it bears, an empty pattern takes the rest.
    """

    columns: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{self.columns[0]}”专栏本年度发布了{'、'.join(name for name, _ in self.kinds)}"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the assessed year and the one before."""
        return tuple(Need(c, 1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Sort this year's titles by kind."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        since = case.year if case.as_of >= YEARLY.of(case) else case.previous
        start, span = date(since, 1, 1), f"{since}年" + ("" if since == case.year else "以来")
        rows = [d for _, d in documents_in(search, site, case)]
        current = [d for d in rows if (day := day_of(d)) is not None and day >= start]
        sorted_: dict[str, list[Document]] = {name: [] for name, _ in self.kinds}
        for document in current:
            kind = next((name for name, words in self.kinds if re.search(words, plain(document.title))), None)
            if kind:
                sorted_[kind].append(document)
        lacking = [name for name, found in sorted_.items() if not found]
        shown = [(name, found[0]) for name, found in sorted_.items() if found]
        evidence = unique_evidence(
            [*(d.as_evidence(name) for name, d in shown), *(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:3])]
        )
        if not lacking:
            told = "、".join(f"{name}{len(found)}条" for name, found in sorted_.items())
            return Finding(Status.PASSED, f"{search.found_as}专栏{span}发布{told}", evidence)
        if gap := _unfinished(search, start, lacking):
            return gap
        notes = notes_among(current)
        if notes and not shown:
            return review_note(notes, self.columns[0])
        fix = f"在{search.found_as}专栏发布{'、'.join(lacking)}"
        if shown:
            has = "、".join(name for name, _ in shown)
            return Finding(Status.PARTIAL, f"{search.found_as}专栏{span}没有{'、'.join(lacking)}（已有{has}）", evidence, fix=fix)
        last = newest(rows)
        tail = f"，最近一条为{dated(last)}" if last else "，专栏是空的"
        return Finding(Status.FAILED, f"{search.found_as}专栏{span}没有发布{'、'.join(lacking)}{tail}", evidence, fix=fix)


def _unfinished(search: Search, start: date, lacking: list[str]) -> Finding | None:
    short = [c for c in search.columns if not c.offsite and not c.seen_since(start)]
    if gap := unread(search) or off_site(search):
        return gap
    if not short:
        return None
    evidence = tuple(c.as_evidence(f"已读{len(c.documents)}条") for c in short[:3])
    return Finding(Status.UNKNOWN, f"“{short[0].name}”专栏列表未能读完，未见{'、'.join(lacking)}", evidence)
