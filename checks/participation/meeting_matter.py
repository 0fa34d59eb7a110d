"""What is published around a meeting: pictures that tell it at a glance, and interpretation of what was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.columns import documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import notes_among, review_note
from checks.participation.meetings import GOVERNMENT
from checks.reading.names import plain
from checks.titles import dated, day_of
from checks.unclaimed import unclaimed, whose

COLUMNS = ("会议公开", "会议解读")
_MEETING = re.compile(r"会议|办公会|常务会|局务会|党组会|议题|第[\d一二三四五六七八九十百]+次")


@dataclass(frozen=True, slots=True)
class MeetingsExplained:
    """合格: in the meetings' columns a document of Y bears ``words`` in its title, or a meeting's page links to or holds such a thing.

    ``column_words`` name columns all of whose documents count. The thing elsewhere, with a meeting in its title, is 部分合格.
    """

    what: str
    words: str
    column_words: str
    opened: int = 30

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"本年度会议公开栏目提供了{self.what}"

    def needs(self) -> tuple[Need, ...]:
        """Lists and the newest pages."""
        return tuple(Need(c, 0, True, True, newest=self.opened) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look at titles, then at the links and texts of the meetings' pages."""
        search = find_columns(site, COLUMNS)
        start = date(case.year, 1, 1)
        standing = [
            (c, d) for c, d in documents_in(search, site, case, governments=True) if (day := day_of(d)) is None or day >= start
        ]
        later = {plain(d.title) for c in site.columns for d in c.documents if (day := day_of(d)) and day > case.as_of}
        notes = notes_among(d for _, d in standing)
        nothing = {d.url for d in notes}
        hits = self._hits([(c, d) for c, d in standing if d.url not in nothing], site, later)
        if hits:
            told = "、".join(dated(d) for d, _ in hits[:3])
            evidence = unique_evidence(e for _, e in hits[:10])
            return Finding(Status.PASSED, f"{case.year}年会议公开提供了{self.what}{len(hits)}件：{told}", evidence)
        elsewhere = [
            (c, d)
            for c in site.columns
            if c.url not in {s.url for s in search.columns}
            for d in c.documents
            if (day := day_of(d)) is not None
            and start <= day <= case.as_of
            and self._named(d)
            and _MEETING.search(plain(d.title))
        ]
        if elsewhere and not search.blind:
            column, document = elsewhere[0]
            reason = f"{self.what}未放在会议公开栏目：{dated(document)}发布在“{column.name}”栏目"
            evidence = unique_evidence(d.as_evidence() for _, d in elsewhere[:5])
            return Finding(Status.PARTIAL, reason, evidence, fix=f"将{self.what}归集到会议公开栏目，与会议相关联")
        if not search.columns:
            return no_column(search, site)
        gap = unread(search) or off_site(search)
        if notes or gap:
            return review_note(notes, self.what) if notes else gap or no_column(search, site)
        free = {
            d.url for _, d in unclaimed(search, case) if (day_of(d) or start) >= start and not GOVERNMENT.search(plain(d.title))
        }
        nobodys = [(c, d) for c in search.shared for d in c.documents if d.url in free]
        if theirs := self._hits(nobodys, site, later):
            return whose([d for d, _ in theirs], search, self.what)
        return self._absent(standing, start, search.columns, site, case)

    def _named(self, document: Document) -> bool:
        return re.search(self.words, plain(document.title)) is not None

    def _hits(self, standing: list[tuple[Column, Document]], site: Site, later: set[str]) -> list[tuple[Document, Evidence]]:
        found: list[tuple[Document, Evidence]] = []
        for column, document in standing:
            where = plain("/".join((*column.path, column.name)))
            if self._named(document) or re.search(self.column_words, where):
                found.append((document, document.as_evidence(f"“{column.name}”栏目")))
                continue
            body = site.open(document)
            offered = [*(link.text for link in (*body.links, *document.links)), *(a.title for a in document.attachments)]
            link = next((t for t in offered if re.search(self.words, plain(t)) and not _names_one(t, later)), None)
            inside = next(
                (
                    line
                    for line in body.text.split("\n")
                    if len(line) <= 30 and re.search(self.words, plain(line)) and not _names_one(line, later)
                ),
                None,
            )
            if link or inside:
                found.append((document, document.as_evidence(f"会议页面：{(link or inside or '').strip()[:40]}")))
        return found

    def _absent(
        self, standing: list[tuple[Column, Document]], start: date, columns: tuple[Column, ...], site: Site, case: Case
    ) -> Finding:
        evidence = unique_evidence(
            [*(c.as_evidence(f"共{len(c.documents)}条") for c in columns[:4]), *(d.as_evidence() for _, d in standing[:5])]
        )
        short = [c for c in columns if not c.offsite and not c.seen_since(start)]
        if short:
            return Finding(Status.UNKNOWN, f"“{short[0].name}”栏目列表未能读完，未见{self.what}", evidence)
        unopened = [d for _, d in standing[: self.opened] if site.open(d).unreadable]
        if unopened and len(unopened) == len(standing[: self.opened]):
            told = f"会议页面未能打开（{dated(unopened[0])}等{len(unopened)}件），无法核查是否附有{self.what}"
            return Finding(Status.UNKNOWN, told, evidence)
        return Finding(
            Status.FAILED,
            f"{case.year}年公开的{len(standing)}条会议信息均没有{self.what}"
            if standing
            else f"{case.year}年会议公开栏目没有本单位的会议信息，也没有{self.what}",
            evidence,
            fix=f"会后及时在会议公开栏目提供{self.what}，并与会议信息相互链接",
        )


def _names_one(text: str, titles: set[str]) -> bool:
    """Whether a link's words or a line are one of the titles, whatever mark stands before it."""
    told = plain(text)
    return any(title in told for title in titles if len(title) >= 6)
