"""Discovery: which links of a home and of its columns' pages are followed, and for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checks.evidence import Gap
from checks.reading.names import plain
from crawler.addresses import like_column
from crawler.extraction.listings import FRAME
from crawler.facts import PageFact
from crawler.walk.ground import Ground
from crawler.walk.leads import MORE, Lead
from crawler.walk.state import Claim, ColumnWalk, HomeWalk
from crawler.walk.tasks import Purpose, Task


@dataclass(slots=True)
class Discovery:
    """The way from homes to columns, and from columns to the columns below."""

    ground: Ground

    def expand(self, home: HomeWalk, parent: ColumnWalk | None, leads: Iterable[Lead], depth: int) -> None:
        """Visit those of the leads that belong to the home. ``parent`` is the column they stand on, None for the home page itself."""
        if depth >= home.depth:
            return
        path = _path_under(parent, home)
        for lead in leads:
            if self._belongs(home, parent, lead):
                name = "" if MORE.match(lead.name) else lead.name
                if name == FRAME:
                    name = path[-1] if path else ""
                how = "门户公开目录" if home.is_portal else "导航"
                # A unit's own menu is a tree; the portal's shows columns of all sorts under catchwords.
                above = path if home.is_portal else (*path, *(group for group in lead.above if group not in path))
                self.visit(home, lead, Claim(name, above, how, depth + 1, parent=parent.url if parent else home.url))

    def _belongs(self, home: HomeWalk, parent: ColumnWalk | None, lead: Lead) -> bool:
        """Whether a link found on the way belongs to this home's walk."""
        owner = self.ground.sections.owner(lead.url)
        if home.is_portal:
            foreign = owner is not None and not self.ground.sections.is_wide(owner)
            return not foreign and (lead.known or (parent is not None and (lead.near or self._sub_column(home, parent, lead))))
        if owner is not None:
            return owner.same_as(home.section)
        return not lead.common and lead.area != "footer" and self._leads_out(home, parent, lead)

    def _sub_column(self, home: HomeWalk, parent: ColumnWalk, lead: Lead) -> bool:
        """Whether a column that rules ask for names this one on its page, whatever it is called and wherever it lies."""
        claim = parent.claims.get(home.key)
        return lead.below and claim is not None and self.ground.wishes.asked(claim.name or parent.title)

    def _leads_out(self, home: HomeWalk, parent: ColumnWalk | None, lead: Lead) -> bool:
        """Whether a link out of the unit's section is followed for the unit: from its own pages, and on below where those led."""
        if parent is None:
            return lead.known or (lead.area in ("main", "side") and like_column(lead.url))
        if lead.near and not self._is_common(parent.url):
            return True
        return lead.known and self._own_ground(home, parent)

    def _is_common(self, url: str) -> bool:
        return url in self.ground.common

    def _own_ground(self, home: HomeWalk, parent: ColumnWalk) -> bool:
        """Links that leave the section are followed from the home's own pages only, not from where they led to."""
        owner = self.ground.sections.owner(parent.url)
        return owner is not None and owner.same_as(home.section)

    def visit(self, home: HomeWalk, lead: Lead, claim: Claim) -> None:
        """Take a lead into the home's walk as a column, and ask for its page unless that is known or on its way."""
        url = lead.url
        if not url or url == home.url:
            return
        column = self.ground.columns.get(url)
        if column is None:
            if home.budget <= 0 and not claim.pinned:
                home.over_budget = True
                return
            home.budget -= 1
            column = self.ground.columns[url] = ColumnWalk(url, depth=claim.depth)
            column.claims[home.key] = claim
            if lead.offsite:
                self._visit_offsite(column)
                return
            home.waiting += 1
            rank = claim.depth * 10 - 5 * self.ground.wishes.asked(claim.name)
            self.ground.ask(Task(url, Purpose.BRANCH, depth=claim.depth, rank=rank), again=True)
            return
        known = column.claims.get(home.key)
        if known is not None:
            if not known.pinned and (claim.pinned or (not column.leads and self._better(claim, known))):
                column.claims[home.key] = claim
            return
        column.claims[home.key] = claim
        if column.seen:
            self.expand(home, column, column.leads, claim.depth)
        elif column.gap and not column.offsite:
            home.gaps.append(Gap(url, claim.name, column.gap))
        elif not column.offsite:
            home.waiting += 1

    def _better(self, claim: Claim, known: Claim) -> bool:
        """Whether a later link says what the column is where the first one did not: the home shows it in a frame, under its own name.

        Not asked of what leads on to others: the tree beside every column is none of them.
        """
        return self.ground.wishes.known(claim.name) and not self.ground.wishes.known(known.name)

    def _visit_offsite(self, column: ColumnWalk) -> None:
        column.offsite = True
        if self.ground.landable(column.url):
            self.ground.ask(Task(column.url, Purpose.OFFSITE, column.url))

    def landed(self, task: Task, fact: PageFact) -> None:
        """Note whether a page on a foreign host, opened once, is there."""
        column = self.ground.columns.get(task.column)
        if column is None:
            return
        if fact.gap:
            column.gap = fact.gap
        else:
            column.landed = True


def _path_under(parent: ColumnWalk | None, home: HomeWalk) -> tuple[str, ...]:
    """Where that stands which a column leads to: below the place that its page tells, else below where the link to it was.

    A menu that stands on every page is met first on any of them, so that the way there says little of the place.
    """
    if parent is None:
        return ()
    claim = parent.claims.get(home.key)
    name = (claim.name if claim else "") or parent.title
    above = tuple(n for n in parent.breadcrumb if plain(n) != plain(name)) or (claim.path if claim else ())
    return (*above, name) if name else above
