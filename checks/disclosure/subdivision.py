"""Is a column divided by kind: do sub-columns, tabs or links of the asked kinds stand under it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.attribution import nameless, names_of
from checks.columns import Search, find_columns, no_column, off_site, unread, unseen
from checks.evidence import Case, Column, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain

_ANOTHER = re.compile(r"[一-鿿]{2,}(局|委|院|镇|乡|街道|中心|联合会|协会)")
_GATHERED = 3
"""So many documents of others make a section's column one that gathers them."""


@dataclass(frozen=True, slots=True)
class Subdivided:
    """合格: under a column that answers, parts of every kind stand; 部分合格 with the column alone or only some kinds.

    The column is to be the district's: one in the unit's own section that holds neither every kind nor other units' documents is only
    the unit's own, and none for all: 不合格.
    ``kinds`` are (name, regular expression) pairs, searched in the names of columns and in the links of their pages.
    """

    columns: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"设有“{'”或“'.join(self.columns)}”栏目，分设{'、'.join(name for name, _ in self.kinds)}"

    def needs(self) -> tuple[Need, ...]:
        """Only names and pages."""
        return tuple(Need(c, 1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read the names under the column."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        places = search.columns
        holds = any(c.documents or c.page or c.landed for c in places)
        named = {kind: _where(pattern, places, site) for kind, pattern in self.kinds}
        lacking = [kind for kind, column in named.items() if column is None]
        evidence = unique_evidence(c.as_evidence() for c in (*(c for c in named.values() if c), *places[:3]))
        told = "、".join(kind for kind in named if kind not in lacking)
        if holds and not lacking:
            return Finding(Status.PASSED, f"设有{search.found_as}栏目，分设{told}", evidence)
        if gap := off_site(search) or unread(search):
            return gap
        if _only_own(search, site, case):
            return unseen(search) if search.blind else _no_platform(search, site)
        if not holds:
            return Finding(Status.FAILED, f"{search.found_as}栏目是空的", evidence, fix=f"在{search.found_as}栏目分类公开内容")
        reason = f"设有{search.found_as}栏目，但未分设{'、'.join(lacking)}"
        return Finding(Status.PARTIAL, reason, evidence, fix=f"在{search.found_as}栏目下分设{'、'.join(lacking)}")


def _only_own(search: Search, site: Site, case: Case) -> bool:
    """Whether all that answers stands in the unit's section and holds the unit's own documents."""
    portal = {c.url for c in site.portal.columns}
    if any(c.url in portal for c in search.columns):
        return False
    names = names_of((case.unit,), case.district)
    titles = (nameless(names, d.title) for c in search.columns for d in c.documents)
    return sum(_ANOTHER.search(plain(title)) is not None for title in titles) < _GATHERED


def _no_platform(search: Search, site: Site) -> Finding:
    evidence = unique_evidence([*(c.as_evidence("本单位栏目") for c in search.columns[:3]), *no_column(search, site).evidence])
    reason = f"门户网站没有统一的{search.label}栏目，{search.found_as}栏目只公开本单位的内容"
    return Finding(Status.FAILED, reason, evidence, fix=f"在门户网站设置统一的{search.label}栏目，分级分类公开")


def _where(pattern: str, columns: tuple[Column, ...], site: Site) -> Column | None:
    wanted = re.compile(pattern)
    for column in columns:
        if any(wanted.search(plain(name)) for name in (column.name, *column.path)):
            return column
    for column in columns:
        links = (*(column.page.links if column.page else ()), *site.open(column).links)
        if any(wanted.search(plain(link.text)) for link in links):
            return column
    return None
