"""The walk: from the portal's and the units' homes to columns, through their lists to the documents that rules want opened.

A state machine. ``begin`` and ``arrived`` put tasks into the frontier, ``columns`` and ``homes`` tell what was seen. Nothing here
fetches, stores or judges.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from checks.evidence import Gap
from checks.page import PageRecord
from checks.reading.names import plain
from crawler.addresses import Sections, spelled
from crawler.facts import HomeFact, PageFact
from crawler.walk.browsing import NO_BROWSER, BrowserTurns
from crawler.walk.discovery import Discovery
from crawler.walk.ground import Ground
from crawler.walk.leads import Lead, dated_row, leads_of
from crawler.walk.looks import is_content, needs_rendering, why_hidden
from crawler.walk.readings import Readings
from crawler.walk.starts import Again, Bounds, Start
from crawler.walk.state import PORTAL, Claim, ColumnWalk, HomeWalk
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.told import columns_seen, homes_seen
from crawler.walk.wishes import Wishes
from storage.values import ColumnRead

__all__ = ["Again", "Bounds", "PortalWalk", "Start"]
WIDE = Bounds()
NO_LEADS = "首页上没有栏目链接，栏目可能由脚本打开"
_SEARCH = re.compile(r"搜索|检索|查询|search|query", re.IGNORECASE)


class PortalWalk:
    """The walk over one portal in one run."""

    def __init__(
        self,
        portal_home: str,
        starts: Iterable[Start],
        wishes: Wishes,
        frontier_of: Callable[[Sections], Frontier],
        allowed: Callable[[str], bool],
        landable: Callable[[str], bool],
        *,
        others: Iterable[str] = (),
        browser: bool = False,
        bounds: Bounds = WIDE,
        share: int = 1,
    ) -> None:
        self._starts, self._bounds = tuple(starts), bounds
        self.portal_url = spelled(portal_home)
        homes = dict.fromkeys([*(s.url for s in self._starts), *others])
        self.sections = Sections.of(tuple(homes), portal_home)
        self.frontier = frontier_of(self.sections)
        self._ground = Ground(self.portal_url, self.sections, wishes, self.frontier, allowed, landable)
        self._discovery = Discovery(self._ground)
        self._readings = Readings(self._ground, share)
        self._turns = BrowserTurns(self._ground, browser, bounds.browser_pages, bounds.second_ways, bounds.browser_texts)
        self._portal_pending = False
        self._portal_walked = True

    # ---- beginning

    def begin(self, *, portal: bool = True) -> None:
        """Ask for the portal's home; with ``portal`` False only to know what every page links to.

        The units' homes follow when it is settled, because what it links to is not the units' own.
        """
        self._add_portal()
        self._portal_pending, self._portal_walked = True, portal
        self._ground.ask(Task(self.portal_url, Purpose.HOME))

    def _add_portal(self) -> None:
        self._ground.add_home(PORTAL, self.portal_url, (), self._bounds.portal_pages, self._bounds.portal_depth)

    def _add_start(self, start: Start) -> HomeWalk:
        url = spelled(start.url)
        return self._ground.add_home(url, url, start.units, self._bounds.unit_pages, self._bounds.unit_depth)

    def _begin_units(self) -> None:
        self._portal_pending = False
        for start in self._starts:
            home = self._add_start(start)
            home.waiting += 1
            if home.url != self.portal_url:
                self._ground.ask(Task(home.url, Purpose.HOME))
            for unit, name, address in start.pinned:
                lead = Lead(spelled(address), name, "main", offsite=not self._ground.allowed(address))
                self._discovery.visit(self._pins_of(home.url, unit), lead, Claim(name, (), "档案指定", 1, pinned=True))

    def _pins_of(self, url: str, unit: str) -> HomeWalk:
        key = f"{url} {unit}"
        if key not in self._ground.homes:
            self._ground.add_home(key, url, (unit,), self._bounds.unit_pages, self._bounds.pinned_depth).pins = True
        return self._ground.homes[key]

    def look_again(self, addresses: Iterable[str], columns: Iterable[Again], portal: PageRecord | None = None) -> None:
        """Ask for exactly these addresses: unit homes are walked again, columns read again, the rest fetched as documents.

        ``portal`` is what is known of the portal's home, whose links are no unit's own in a second look either. A column's page that
        shows no rows is doubted: where scripts are on it, it is looked at in the browser too.
        """
        self._turns.doubting = True
        if portal is not None:
            self._ground.common = _links(portal)
        known: dict[str, list[Again]] = {}
        for again in columns:
            known.setdefault(spelled(again.url), []).append(again)
        homes = {spelled(s.url): s for s in self._starts}
        self._add_portal()
        for url in dict.fromkeys(map(spelled, addresses)):
            if url in homes:
                if url not in self._ground.homes:
                    self._add_start(homes[url])
                self._ground.homes[url].waiting += 1
                self._ground.ask(Task(url, Purpose.HOME))
            elif url in known:
                self._read_again(url, known[url], homes)
            elif url:
                self._ground.ask_page(url)

    def _read_again(self, url: str, found: list[Again], homes: Mapping[str, Start]) -> None:
        owners = {unit: key for key, start in homes.items() for unit in start.units}
        for again in found:
            key = PORTAL if again.owner is None else owners.get(again.owner, PORTAL)
            start = homes.get(key)
            if key not in self._ground.homes and start is not None:
                self._ground.add_home(key, key, start.units, 0, 0)
            self._discovery.visit(
                self._ground.homes[key],
                Lead(url, again.name, "", offsite=not self._ground.allowed(url)),
                Claim(again.name, again.path, again.found_by, 99, True),
            )

    # ---- arrivals

    def arrived(self, task: Task, fact: PageFact) -> None:
        """Take in what one task brought."""
        match task.purpose:
            case Purpose.HOME:
                self._home_arrived(task, fact)
            case Purpose.BRANCH:
                self._column_arrived(task, self._turns.holds(task, fact) or fact)
            case Purpose.LIST:
                self._list_arrived(task, fact)
            case Purpose.DOCUMENT:
                self._document_arrived(task, fact)
            case Purpose.OFFSITE:
                self._discovery.landed(task, fact)
            case Purpose.ATTACHMENT:
                self._readings.attachment_arrived(task, fact)

    def _document_arrived(self, task: Task, fact: PageFact) -> None:
        if self._turns.wanted_text(task, fact):
            self._turns.take_text(task)
        else:
            self._readings.document_arrived(task, fact)

    def outdone(self, task: Task, fact: PageFact) -> bool:
        """Whether what came is a second way that shows no more than plain HTTP did, so that the earlier fetch stays the one kept."""
        return self._turns.holds(task, fact) is not None

    def _home_arrived(self, task: Task, fact: PageFact) -> None:
        if self._turns.wanted(task, fact):
            self._turns.take(task)
            return
        record = fact.record
        good = record is not None and not fact.gap
        if good and record is not None and task.url == self.portal_url:
            self._ground.common = _links(record)
            self._ask_search(record)
        if self._portal_pending and task.url == self.portal_url:
            self._begin_units()
        for home in [home for home in self._ground.homes.values() if home.url == task.url and not home.pins]:
            home.waiting = max(0, home.waiting - 1)
            home.seen = good
            if not good or record is None:
                home.gaps.append(Gap(task.url, "", f"首页未能看到：{fact.gap}"))
            elif self._portal_walked or not home.is_portal:
                self._walk_home(home, record, fact)

    def _ask_search(self, record: PageRecord) -> None:
        """Open the page behind the site's search box: advanced search and the kinds of results stand there, not on the home page."""
        for form in record.forms:
            words = plain("|".join((form.action, *form.fields, *form.labels, *form.buttons)))
            if form.action and spelled(form.action) != spelled(self.portal_url) and _SEARCH.search(words):
                self._ground.ask_page(form.action, referer=self.portal_url)

    def _walk_home(self, home: HomeWalk, record: PageRecord, fact: PageFact) -> None:
        ground = self._ground
        common = frozenset[str]() if home.url == self.portal_url else ground.common
        leads = leads_of(record, fact.final_url, ground.wishes, ground.allowed, common)
        self._discovery.expand(home, None, leads, 0)
        if home.units and any(dated_row(item) for item in record.items):
            self._home_as_column(home, record, fact)
        elif home.units and fact.scripted and not any(home.key in column.claims for column in ground.columns.values()):
            home.gaps.append(Gap(home.url, "", NO_LEADS))

    def _home_as_column(self, home: HomeWalk, record: PageRecord, fact: PageFact) -> None:
        """A unit's home that lists its documents itself is a column too."""
        column = self._ground.columns.setdefault(home.url, ColumnWalk(home.url))
        column.claims.setdefault(home.key, Claim(record.title or "信息公开", (), "导航", 0))
        if column.seen:
            return
        column.seen, column.title = True, record.title or ""
        self._readings.start(column, record, fact.final_url)

    def _column_arrived(self, task: Task, fact: PageFact) -> None:
        column = self._ground.columns[task.url]
        if self._turns.wanted(task, fact):
            if not self._endpoint_first(task, fact, column):
                self._turns.take(task, fact)
            return
        if self._turns.doubted(task, fact):
            self._turns.take_second(task, fact)
            return
        self._ground.answered(column)
        record = fact.record
        if record is None or fact.gap:
            self._ground.unseen(column, fact.gap or "未能看到")
            return
        column.seen, column.rendered = True, fact.via == "browser"
        if needs_rendering(record) and not task.browser and not record.items:
            self._ground.unseen(column, "，".join(filter(None, (why_hidden(record), NO_BROWSER))))
        elif why_hidden(record):
            self._ground.unseen(column, f"{why_hidden(record)}，渲染后仍未见条目")
        self._ground.look_at(column, record, fact)
        column.static = is_content(record)
        self._readings.start(column, record, fact.final_url)
        self._expand_column(column)

    def _expand_column(self, column: ColumnWalk) -> None:
        for key, claim in list(column.claims.items()):
            self._discovery.expand(self._ground.homes[key], column, column.leads, claim.depth)

    def _endpoint_first(self, task: Task, fact: PageFact, column: ColumnWalk) -> bool:
        """Call a known list endpoint instead of rendering. Its answer stands in for the page; False where none is known."""
        record = fact.record
        if record is None or not record.list_endpoint or column.opened:
            return False
        endpoint = record.list_endpoint
        if not self._ground.allowed(endpoint.removeprefix("POST ")):
            return False
        column.opened = True
        self._ground.look_at(column, record, fact)
        self.frontier.add([Task(endpoint, Purpose.LIST, column.url, 0, task.depth, task.rank, referer=task.url)])
        return True

    # ---- lists

    def _list_arrived(self, task: Task, fact: PageFact) -> None:
        column = self._ground.columns[task.column]
        if task.number == 0 and column.reading is None:
            self._endpoint_arrived(task, fact, column)
        else:
            self._readings.page_arrived(task, fact, column)

    def _endpoint_arrived(self, task: Task, fact: PageFact, column: ColumnWalk) -> None:
        record = fact.record
        if record is not None and not fact.gap and record.items:
            self._ground.answered(column)
            column.seen = True
            self._readings.start(column, record, task.url)
            self._expand_column(column)
        elif self._turns.left:
            self._turns.take_column(column)
        else:
            self._ground.answered(column)
            self._ground.unseen(column, fact.gap or "列表接口没有给出条目" if self._turns.present else NO_BROWSER)

    def wants_click(self, url: str) -> bool:
        """Whether the rendered list at that address goes on by clicking."""
        return self._readings.wants_click(url)

    def clicked(self, url: str, page: str, record: PageRecord) -> None:
        """Take in the rows that a click brought."""
        self._readings.feed(self._ground.columns[url], record, page)

    def no_more_clicks(self, url: str) -> None:
        """Nothing further can be clicked."""
        self._readings.no_more_clicks(url)

    # ---- what was seen

    def columns(self) -> Iterator[ColumnRead]:
        """Every column, once for each owner, with what its walk saw so far."""
        return columns_seen(self._ground)

    def homes(self) -> Iterator[HomeFact]:
        """How far each home was seen, the portal's first."""
        return homes_seen(self._ground, portal=self._portal_walked)


def _links(record: PageRecord) -> frozenset[str]:
    return frozenset(spelled(link.url) for link in record.links)
