"""Rows where a person decides: plain absence is 不合格, what is there is gathered, and the question is put with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from checks.columns import documents_in, find_columns, no_column
from checks.documents import look_up
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import dated

Digest = Callable[[Reading, tuple[Document, ...], Site, Case], tuple[str, ...]]
"""What a row notes about the documents it found: short Chinese sentences, each of which becomes a quoted line."""


@dataclass(frozen=True, slots=True)
class AskAbout:
    """需人工核查 with ``question`` and what ``digest`` notes of the newest ``latest`` documents; none published is 不合格."""

    selection: Selection
    question: str
    digest: Digest | None = None
    latest: int = 5

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"没有{self.selection.what}的不合格；有的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """The documents, opened where there is something to note."""
        return self.selection.need(bodies=self.digest is not None, attachments=self.digest is not None, newest=self.latest)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the documents, note what can be noted, ask."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        chosen = looked.chosen[: self.latest]
        notes = self.digest(read(site, chosen), chosen, site, case) if self.digest else ()
        told = "、".join(dated(d) for d in chosen[:3])
        evidence = unique_evidence([*(chosen[0].as_evidence(n) for n in notes), *(d.as_evidence() for d in looked.chosen[:10])])
        seen = f"共{len(looked.chosen)}件：{told}"
        return Finding(
            Status.NEEDS_REVIEW,
            f"{self.question}（{seen}{'；' if notes else ''}{'；'.join(notes)}）",
            evidence,
            found=looked.chosen,
        )


@dataclass(frozen=True, slots=True)
class AskAboutColumn:
    """需人工核查 about a column: its names, its parts, and which of ``features`` (name, words) its names, links and forms show.

    No such column is 不合格, and so is one without any feature where ``need_one`` is set.
    """

    columns: tuple[str, ...]
    question: str
    features: tuple[tuple[str, str], ...] = ()
    need_one: bool = False

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"没有“{'”或“'.join(self.columns)}”栏目的不合格；有的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """The lists."""
        return tuple(Need(c, 1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Gather what the column shows, and ask."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        standing = [d for _, d in documents_in(search, site, case)]
        shown = {name: e for name, words in self.features if (e := _feature(words, search.columns, standing, site))}
        lacking = [name for name, _ in self.features if name not in shown]
        names = "、".join(dict.fromkeys("/".join((*c.path[-1:], c.name)) for c in search.columns[:8]))
        evidence = unique_evidence([*shown.values(), *(c.as_evidence(f"{len(c.documents)}条") for c in search.columns[:6])])
        if self.need_one and not shown and not any(c.gap for c in search.columns):
            reason = f"“{search.columns[0].name}”栏目没有{'、'.join(lacking)}"
            return Finding(Status.FAILED, reason, evidence, fix=f"在“{search.columns[0].name}”栏目提供{'、'.join(lacking)}")
        seen = f"栏目：{names}；共{len(standing)}条"
        seen += f"；有{'、'.join(shown)}" if shown else ""
        seen += f"；页面上未见{'、'.join(lacking)}" if lacking else ""
        return Finding(Status.NEEDS_REVIEW, f"{self.question}（{seen}）", evidence)


def _feature(words: str, columns: tuple[Column, ...], standing: list[Document], site: Site) -> Evidence | None:
    wanted = re.compile(words, re.IGNORECASE)
    for column in columns:
        if wanted.search(plain("/".join((*column.path, column.name)))):
            return column.as_evidence(f"栏目名：{column.name}")
        page = column.page
        body = site.open(column)
        for link in (*(page.links if page else ()), *body.links):
            if wanted.search(plain(link.text)):
                return column.as_evidence(f"链接“{link.text.strip()}”")
        for form in (*(page.forms if page else ()), *body.forms):
            told = plain("|".join((form.action, *form.fields, *form.labels, *form.buttons)))
            if wanted.search(told):
                return column.as_evidence(f"表单：{told[:50]}")
    for document in standing:
        told = plain(f"{document.title}|{'|'.join(a.title + '.' + a.format for a in document.attachments)}")
        if wanted.search(told):
            return document.as_evidence(document.title)
    return None
