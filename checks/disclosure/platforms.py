"""Places that several units share, or that stand on another host: a platform that a unit uses instead of a column of its own."""

from __future__ import annotations

from dataclasses import dataclass

from checks.columns import belongs, find_columns, no_column, off_site, unread
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.reading.names import plain

_SHORTEST = 3
"""Letters of the shortest name by which a unit is looked for: 财政局."""


@dataclass(frozen=True, slots=True)
class ColumnLands:
    """合格: a column leads to another host and its target was opened; 需人工核查 where it was not opened, or is the portal's for all.

    For matters that a province keeps on its own platform (权责清单 on the service portal).
    """

    columns: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{'”或“'.join(self.columns)}”栏目链接到站外平台并能打开"

    def needs(self) -> tuple[Need, ...]:
        """The columns' targets."""
        return tuple(Need(c, 0) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for a column whose target was opened."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        landed = next((c for c in search.columns if c.offsite and c.landed), None)
        if landed and landed in search.shared and not case.sole:
            reason = f"门户“{landed.name}”栏目统一链接到站外平台，须打开确认有本单位的内容：{landed.url}"
            return Finding(Status.NEEDS_REVIEW, reason, (landed.as_evidence("站外链接"),))
        if landed:
            return Finding(Status.PASSED, f"“{landed.name}”栏目链接到站外平台，已能打开：{landed.url}", (landed.as_evidence(),))
        nothing = Finding(
            Status.FAILED,
            f"{search.found_as}栏目没有链接到站外平台",
            tuple(c.as_evidence() for c in search.columns[:5]),
            fix=f"在{search.found_as}栏目公开内容，或链接到本单位在统一平台的页面",
        )
        return off_site(search) or unread(search) or nothing


@dataclass(frozen=True, slots=True)
class PortalColumn:
    """合格: the portal's unified column holds something of the unit; 部分合格 where the column stands without anything of it."""

    columns: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"门户统一的“{'”或“'.join(self.columns)}”栏目中有本单位的信息"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the year before and this one."""
        return tuple(Need(c, 1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look whose documents the portal's column holds."""
        search = find_columns(site, self.columns)
        if not search.shared:
            return no_column(search, site)
        column = search.shared[0]
        used = next((c for c in search.shared if any(belongs(d, site, case) for d in c.documents)), None)
        if used:
            return Finding(Status.PASSED, f"本单位使用门户统一的“{used.name}”栏目公开信息", (used.as_evidence(),))
        return unread(search) or Finding(
            Status.PARTIAL,
            f"门户设有统一的“{column.name}”栏目，但其中没有本单位的信息",
            tuple(c.as_evidence("没有本单位的条目") for c in search.shared[:5]),
            fix=f"在门户“{column.name}”栏目发布本单位信息，或在本单位页面链接到该栏目",
        )


@dataclass(frozen=True, slots=True)
class PortalPageNames:
    """合格: the page of a portal's column lists the unit by name, as a link or in its text (one page for all units' lists)."""

    columns: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"门户统一的“{'”或“'.join(self.columns)}”页面列有本单位"

    def needs(self) -> tuple[Need, ...]:
        """The columns' pages."""
        return tuple(Need(c, 0) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - every check is asked with its case
        """Read the pages of the portal's columns for the unit's names."""
        search = find_columns(site, self.columns)
        if not search.shared:
            return no_column(search, site)
        names = {plain(n) for n in (site.unit.name, *site.unit.aliases, site.unit.name.removeprefix("区")) if len(n) >= _SHORTEST}
        for column in search.shared:
            body = site.open(column)
            links = (*body.links, *(column.page.links if column.page else ()))
            words = [plain(link.text) for link in links] + [plain(line) for line in body.text.split("\n")]
            told = next((w for w in words if any(n in w for n in names)), "")
            if told:
                reason = f"门户“{column.name}”页面列有本单位：“{told[:30]}”"
                return Finding(Status.PASSED, reason, (column.as_evidence(told[:60]),), heuristic=True)
        return unread(search) or Finding(
            Status.FAILED,
            f"门户“{search.shared[0].name}”页面没有列出本单位",
            tuple(c.as_evidence("未列本单位") for c in search.shared[:5]),
            fix=f"在门户“{search.shared[0].name}”栏目列出本单位",
        )
