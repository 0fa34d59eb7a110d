"""What the column's own page states, where the column is a page rather than a list (统计, 专栏首页)."""

from __future__ import annotations

from dataclasses import dataclass

from checks.columns import find_columns, no_column, off_site, unread
from checks.elements import stated, weigh
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from checks.readings import read


@dataclass(frozen=True, slots=True)
class PageStates:
    """合格: the pages of the matched columns themselves state every element; their documents do not count, being of any year."""

    columns: tuple[str, ...]
    elements: tuple[str, ...]
    what: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{'”或“'.join(self.columns)}”栏目页写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """The columns' pages."""
        return tuple(Need(c, 0, bodies=True, newest=1) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002  # the same call for every check
        """Open the columns' pages and look for the elements."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        pages = tuple(c.page for c in search.columns if c.page)
        if not pages:
            bare = Finding(
                Status.FAILED,
                f"{search.found_as}栏目页没有写明{self.what}",
                tuple(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:5]),
                fix=f"在{search.found_as}栏目公开{self.what}",
            )
            return unread(search) or off_site(search) or bare
        reading = read(site, pages, attachments=False)
        told = stated(reading, self.elements)
        return weigh(told, reading, self.what, f"{search.found_as}栏目", tuple(p.as_evidence() for p in pages), pages)
