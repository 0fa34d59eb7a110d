"""Which of the columns that answer are the unit's own, where every page of the portal also links to the portal's unified ones."""

from __future__ import annotations

from dataclasses import replace

from checks.authorship import is_government_office
from checks.columns import Search, find_columns, no_column, unseen
from checks.evidence import Finding, Site, Status, unique_evidence


def own_search(site: Site, keys: tuple[str, ...]) -> Search:
    """The search, with columns of the portal that the unit's pages merely link to counted as shared.

    For the office that keeps the government's own section nothing is moved: the portal's columns are its columns.
    """
    search = find_columns(site, keys)
    if is_government_office(site.unit):
        kept = [not c.keepers or site.unit.name in c.keepers for c in search.shared]
        shared = zip(search.shared, kept, strict=True)
        own = (*search.own, *(c for c, own in shared if own))
        return replace(search, own=own, shared=tuple(c for c in search.shared if c not in own))
    portal = {c.url for c in site.portal.columns}
    own = tuple(c for c in search.own if c.url not in portal)
    return replace(search, own=own, shared=(*(c for c in search.own if c.url in portal), *search.shared))


def no_own_column(search: Search, site: Site) -> Finding | None:
    """The finding where the unit itself has no such column: 未能核查 behind gaps or without its home, else 不合格; None where it has one."""
    if search.own:
        return None
    if search.blind:
        return unseen(search)
    if not search.shared or site.home is None or not site.home.fetched:
        return no_column(search, site)
    return Finding(
        Status.FAILED,
        f"本单位未设置{search.label}栏目（门户统一的“{search.shared[0].name}”栏目中没有本单位的内容）",
        unique_evidence([*search.looked_at, *(c.as_evidence("门户统一栏目") for c in search.shared[:3])]),
        fix=f"在本单位政府信息公开专栏设置{search.label}栏目并发布相应内容",
    )
