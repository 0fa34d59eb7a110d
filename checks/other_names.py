"""Things that stand in a unit's section under columns whose names do not tell: pages are known by what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.columns import Search, find_columns, no_column
from checks.elements import stated
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.readings import read
from checks.titles import has_title

_OPENED = 10
"""How many documents so called are opened."""


@dataclass(frozen=True, slots=True)
class UnderAnotherName:
    """部分合格: a page of the unit's columns of other names states the elements; 不合格 where none does.

    Documents must be called by ``title`` and state more than half of ``elements``. A column that is a page need not: it states all of
    them, or of more than three all but one. Only what was fetched anyway is read: this is the second way after one that found nothing.
    """

    columns: tuple[str, ...]
    elements: tuple[str, ...]
    what: str
    title: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"其他栏目的页面写明{'、'.join(self.elements)}（部分合格）"

    def needs(self) -> tuple[Need, ...]:
        """Nothing of its own."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - every check is asked with its case
        """Read the unit's other columns."""
        search = find_columns(site, self.columns)
        hits = tuple(self._stating(search, site))
        if search.blind or not hits:
            return no_column(search, site)
        column, documents = hits[0][0], tuple(d for _, d in hits)
        told = stated(read(site, documents, titles=True), self.elements)
        lacking = "、".join(told.lacking)
        return Finding(
            Status.PARTIAL,
            f"{self.what}已公开，但未放在{search.label}栏目：《{documents[0].title}》在“{column.name}”栏目"
            + (f"，且缺少{lacking}" if lacking else ""),
            unique_evidence([*(d.as_evidence() for d in documents[:5]), *search.looked_at]),
            fix=f"将{self.what}归集到{search.label}栏目" + (f"，并补充{lacking}" if lacking else ""),
            found=documents,
        )

    def _stating(self, search: Search, site: Site) -> Iterator[tuple[Column, Document]]:
        known, total = re.compile(self.title), len(self.elements)
        looked_at = {c.url for c in search.columns}
        others = [c for c in site.columns if c.url not in looked_at]
        called = [(c, d) for c in others for d in c.documents if d.fetched and has_title(d, known)]
        wanted = [(c, d, total // 2 + 1) for c, d in called[:_OPENED]]
        wanted += [(c, c.page, total - (total > 3)) for c in others if c.page]
        for column, document, enough in wanted:
            if len(stated(read(site, (document,), titles=True), self.elements).there) >= enough:
                yield column, document
