"""The walk: from the portal's and the units' homes to columns, through their lists to the documents that rules want opened.

A state machine. ``begin`` and ``arrived`` put tasks into the frontier, ``columns`` and ``homes`` tell what was seen. Nothing here
fetches, stores or judges.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from checks.evidence import Gap
from checks.page import PageRecord
from checks.reading.names import plain
from crawler.addresses import Section, Sections, file_format, like_column, spelled
from crawler.facts import HomeFact, PageFact
from crawler.walk.leads import HOME_WORDS, MORE, Lead, column_name, dated_row, leads_of
from crawler.walk.lists import ListReading
from crawler.walk.state import PORTAL, Claim, ColumnWalk, HomeWalk
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import FILES, LINKED, Wish, Wishes
from storage.values import ColumnRead

LINKS_FOLLOWED = 60
"""How many links of a document's text are followed where a rule asks what they lead to."""
UNDATED_DOCUMENTS = 100
"""How many documents of one list are opened only to learn their dates."""
LEAST_CONTENT = 20
"""How many characters beyond its links make a page without rows a page of its own."""
_FRAME = re.compile(r"(您?现在的?|您?当前的?|所在)位置|共\d*[条页](记录|信息|数据)?|第\d*页?(/共?\d*页?)?|[首尾末]页|上一?页|下一?页|转到|跳转|[>»›|:：,，/→-]")
"""What stands around every list: the path, the pager."""
NO_BROWSER = "需要浏览器渲染，未安装浏览器"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far the walk goes: column pages and depth from a unit's home and from the portal's, list pages a column."""

    unit_pages: int = 250
    unit_depth: int = 4
    portal_pages: int = 800
    portal_depth: int = 6
    browser_pages: int = 300


@dataclass(frozen=True, slots=True)
class Start:
    """A home to walk from, with the columns that the profile pins for its units (unit, name, address)."""

    url: str
    units: tuple[str, ...]
    pinned: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """A column that is to be read again as it was found before."""

    url: str
    owner: str | None
    name: str
    path: tuple[str, ...] = ()
    found_by: str = "导航"


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
        bounds: Bounds = Bounds(),
        share: int = 1,
    ) -> None:
        self._starts = tuple(starts)
        self._wishes, self._allowed, self._landable = wishes, allowed, landable
        self._browser, self._bounds, self._share = browser, bounds, share
        self.portal_url = spelled(portal_home)
        homes = dict.fromkeys([*(s.url for s in self._starts), *others])
        self.sections = Sections(tuple(map(Section.of, homes)), Section.of(portal_home))
        self.frontier = frontier_of(self.sections)
        self._homes: dict[str, HomeWalk] = {}
        self._columns: dict[str, ColumnWalk] = {}
        self._asked: set[str] = set()
        self._common: frozenset[str] = frozenset()
        self._rendered = 0
        self._portal_pending = False
        self._portal_walked = True

    # ---- beginning

    def begin(self, *, portal: bool = True) -> None:
        """Ask for the portal's home; with ``portal`` False only to know what every page links to. The units' follow when it is settled, because what it links to is not the units' own."""
        self._add_home(PORTAL, self.portal_url, (), self._bounds.portal_pages, self._bounds.portal_depth)
        self._portal_pending, self._portal_walked = True, portal
        self._ask(Task(self.portal_url, Purpose.HOME))

    def _begin_units(self) -> None:
        self._portal_pending = False
        for start in self._starts:
            url = spelled(start.url)
            self._add_home(url, url, start.units, self._bounds.unit_pages, self._bounds.unit_depth)
            self._homes[url].waiting += 1
            if url != self.portal_url:
                self._ask(Task(url, Purpose.HOME))
            for unit, name, address in start.pinned:
                key = f"{url} {unit}"
                if key not in self._homes:
                    self._add_home(key, url, (unit,), self._bounds.unit_pages, 3)
                    self._homes[key].pins = True
                lead = Lead(spelled(address), name, "main", offsite=not self._allowed(address))
                self._visit(self._homes[key], lead, Claim(name, (), "档案指定", 1, pinned=True))

    def _add_home(self, key: str, url: str, units: tuple[str, ...], budget: int, depth: int) -> None:
        self._homes[key] = HomeWalk(key, url, units, Section.of(url), budget, depth)

    def look_again(self, addresses: Iterable[str], columns: Iterable[Again]) -> None:
        """Ask for exactly these addresses: unit homes are walked again, columns read again, the rest fetched as documents."""
        known: dict[str, list[Again]] = {}
        for again in columns:
            known.setdefault(spelled(again.url), []).append(again)
        homes = {spelled(s.url): s for s in self._starts}
        self._add_home(PORTAL, self.portal_url, (), self._bounds.portal_pages, self._bounds.portal_depth)
        for url in dict.fromkeys(map(spelled, addresses)):
            if not url:
                continue
            if url in homes:
                if url not in self._homes:
                    self._add_home(url, url, homes[url].units, self._bounds.unit_pages, self._bounds.unit_depth)
                self._homes[url].waiting += 1
                self._ask(Task(url, Purpose.HOME))
            elif url in known:
                self._read_again(url, known[url], homes)
            elif self._allowed(url):
                self._ask(Task(url, Purpose.ATTACHMENT if file_format(url) else Purpose.DOCUMENT))
            elif self._landable(url):
                self._ask(Task(url, Purpose.OFFSITE))

    def _read_again(self, url: str, found: list[Again], homes: Mapping[str, Start]) -> None:
        owners = {unit: key for key, start in homes.items() for unit in start.units}
        for again in found:
            key = PORTAL if again.owner is None else owners.get(again.owner, PORTAL)
            start = homes.get(key)
            if key not in self._homes and start is not None:
                self._add_home(key, key, start.units, 0, 0)
            self._visit(
                self._homes[key],
                Lead(url, again.name, "", offsite=not self._allowed(url)),
                Claim(again.name, again.path, again.found_by, 99, True),
            )

    # ---- arrivals

    def arrived(self, task: Task, fact: PageFact) -> None:
        """Take in what one task brought."""
        match task.purpose:
            case Purpose.HOME:
                self._home_arrived(task, fact)
            case Purpose.BRANCH:
                self._column_arrived(task, fact)
            case Purpose.LIST:
                self._list_arrived(task, fact)
            case Purpose.DOCUMENT:
                self._document_arrived(task, fact)
            case Purpose.OFFSITE:
                self._offsite_arrived(task, fact)
            case Purpose.ATTACHMENT:
                pass

    def _home_arrived(self, task: Task, fact: PageFact) -> None:
        if self._wants_browser(task, fact):
            self._render(task)
            return
        record = fact.record
        good = record is not None and not fact.gap
        if good and record is not None and task.url == self.portal_url:
            self._common = frozenset(spelled(link.url) for link in record.links)
        if self._portal_pending and task.url == self.portal_url:
            self._begin_units()
        for home in [home for home in self._homes.values() if home.url == task.url and not home.pins]:
            home.waiting = max(0, home.waiting - 1)
            home.seen = good
            if not good or record is None:
                home.gaps.append(Gap(task.url, "", f"首页未能看到：{fact.gap}"))
                continue
            if home.is_portal and not self._portal_walked:
                continue
            common = frozenset[str]() if home.url == self.portal_url else self._common
            self._expand(home, None, leads_of(record, fact.final_url, self._wishes, self._allowed, common), 0)
            if home.units and any(dated_row(item) for item in record.items):
                self._home_as_column(home, record, fact)

    def _home_as_column(self, home: HomeWalk, record: PageRecord, fact: PageFact) -> None:
        """A unit's home that lists its documents itself is a column too."""
        name = record.title or "信息公开"
        column = self._columns.setdefault(home.url, ColumnWalk(home.url))
        column.claims.setdefault(home.key, Claim(name, (), "导航", 0))
        if column.seen:
            return
        column.seen, column.title = True, record.title or ""
        self._start_reading(column, record, fact.final_url)

    def _column_arrived(self, task: Task, fact: PageFact) -> None:
        column = self._columns[task.url]
        if self._wants_browser(task, fact):
            if self._endpoint_first(task, fact, column):
                return
            self._render(task)
            return
        self._settle_waiting(column)
        record = fact.record
        if record is None or fact.gap:
            self._column_unseen(column, fact.gap or "未能看到")
            return
        column.seen, column.rendered = True, fact.via == "browser"
        if _needs_rendering(record) and not task.browser:
            column.gap = NO_BROWSER
            self._gap_for(column, NO_BROWSER)
        column.title = record.title or ""
        column.breadcrumb = _trail(record.column_path)
        column.leads = tuple(leads_of(record, fact.final_url, self._wishes, self._allowed, self._common))
        column.static = _is_content(record)
        self._start_reading(column, record, fact.final_url)
        for key, claim in list(column.claims.items()):
            self._expand(self._homes[key], column, column.leads, claim.depth)

    def _column_unseen(self, column: ColumnWalk, why: str) -> None:
        column.gap = why
        self._gap_for(column, why)

    def _gap_for(self, column: ColumnWalk, why: str) -> None:
        for key, claim in column.claims.items():
            self._homes[key].gaps.append(Gap(column.url, claim.name, why))

    def _settle_waiting(self, column: ColumnWalk) -> None:
        for key in column.claims:
            self._homes[key].waiting = max(0, self._homes[key].waiting - 1)

    def _wants_browser(self, task: Task, fact: PageFact) -> bool:
        """Whether the page must be rendered to be seen, and has not been, and can be."""
        if task.browser or fact.record is None or not self._browser or self._rendered >= self._bounds.browser_pages:
            return False
        return _needs_rendering(fact.record)

    def _render(self, task: Task) -> None:
        self._rendered += 1
        self.frontier.add(
            [Task(task.url, task.purpose, task.column, task.number, task.depth, task.rank, task.referer, browser=True)]
        )

    def _endpoint_first(self, task: Task, fact: PageFact, column: ColumnWalk) -> bool:
        """Call a known list endpoint instead of rendering. Its answer stands in for the page; False where none is known."""
        record = fact.record
        if record is None or not record.list_endpoint or column.opened:
            return False
        endpoint = record.list_endpoint
        if not self._allowed(endpoint.removeprefix("POST ")):
            return False
        column.opened = True
        column.title, column.breadcrumb = record.title or "", _trail(record.column_path)
        column.leads = tuple(leads_of(record, fact.final_url, self._wishes, self._allowed, self._common))
        self.frontier.add([Task(endpoint, Purpose.LIST, column.url, 0, task.depth, task.rank, referer=task.url)])
        return True

    # ---- lists

    def _start_reading(self, column: ColumnWalk, record: PageRecord, page: str) -> None:
        column.wish = self._wish_of(column)
        column.reading = ListReading(column.wish.start, column.wish.pages)
        if record.list_total is None and not record.items:
            column.reading.done = column.reading.complete = True
            self._list_over(column)
            return
        self._feed(column, record, page)

    def _feed(self, column: ColumnWalk, record: PageRecord, page: str, *, plain: bool = False) -> None:
        """Read on. ``plain``: the list's own endpoint answered, so its next page needs no browser."""
        reading = column.reading
        assert reading is not None
        following = reading.feed(page, record, clickable=column.rendered and not plain)
        if following is not None:
            target = following.removeprefix("POST ")
            if not self._allowed(target):
                reading.failed("下一页在允许抓取的主机之外")
            else:
                # Only the list's own endpoint answers plain requests where the page itself had to be rendered.
                plain = plain or not column.rendered or _same_path(target, record.list_endpoint)
                task = Task(
                    _respelled(following),
                    Purpose.LIST,
                    column.url,
                    reading.pages,
                    rank=reading.pages,
                    referer=column.url,
                    browser=not plain,
                )
                column.paged = True
                self.frontier.add([task])
                return
        if reading.done:
            self._list_over(column)

    def wants_click(self, url: str) -> bool:
        """Whether the rendered list at that address goes on by clicking."""
        column = self._columns.get(url)
        return (
            column is not None and column.rendered and column.reading is not None and not column.reading.done and not column.paged
        )

    def clicked(self, url: str, page: str, record: PageRecord) -> None:
        """Take in the rows that a click brought."""
        self._feed(self._columns[url], record, page)

    def no_more_clicks(self, url: str) -> None:
        """Nothing further can be clicked."""
        if self.wants_click(url):
            column = self._columns[url]
            assert column.reading is not None
            column.reading.ended()
            self._list_over(column)

    def _list_arrived(self, task: Task, fact: PageFact) -> None:
        column = self._columns[task.column]
        record = fact.record
        good = record is not None and not fact.gap
        if task.number == 0 and column.reading is None:
            self._endpoint_arrived(task, fact, column)
            return
        reading = column.reading
        assert reading is not None
        if record is None or not good:
            reading.failed(fact.gap or "未能看到")
            self._list_over(column)
            return
        self._feed(column, record, task.address, plain=not task.browser)

    def _endpoint_arrived(self, task: Task, fact: PageFact, column: ColumnWalk) -> None:
        record = fact.record
        if record is not None and not fact.gap and record.items:
            self._settle_waiting(column)
            column.seen = True
            self._start_reading(column, record, task.url)
            for key, claim in list(column.claims.items()):
                self._expand(self._homes[key], column, column.leads, claim.depth)
        elif self._browser and self._rendered < self._bounds.browser_pages:
            self._render(Task(column.url, Purpose.BRANCH, depth=column.depth))
        else:
            self._settle_waiting(column)
            self._column_unseen(column, NO_BROWSER if not self._browser else fact.gap or "列表接口没有给出条目")

    def _list_over(self, column: ColumnWalk) -> None:
        reading, wish = column.reading, column.wish
        assert reading is not None
        assert wish is not None
        if reading.gap and not column.gap:
            column.gap = reading.gap
        shared = self._share if PORTAL in column.claims else max((len(self._homes[k].units) for k in column.claims), default=1)
        wanted = wish.chosen([row for row in reading.rows if row.published is None or row.published >= reading.start], shared)
        undated = [row.url for row in reading.rows if row.published is None and not file_format(row.url)][:UNDATED_DOCUMENTS]
        for url in dict.fromkeys([*wanted, *undated]):
            self._open(url, column, beside=wanted.get(url, 0))

    def _open(self, address: str, column: ColumnWalk, *, beside: int) -> None:
        """Ask for a document under the address that its list row has, because rows and pages are joined by it."""
        url = spelled(address)
        if not url or url in self._columns:
            return
        if self._allowed(url):
            purpose = Purpose.ATTACHMENT if file_format(url) else Purpose.DOCUMENT
            self._ask(Task(address, purpose, column.url, number=beside, referer=column.url))
        elif self._landable(url):
            self._ask(Task(address, Purpose.OFFSITE, referer=column.url))

    def _document_arrived(self, task: Task, fact: PageFact) -> None:
        if fact.record is None or fact.gap:
            return
        if task.number & FILES:
            self._ask_attachments(fact.record, task.url)
        if task.number & LINKED:
            self._ask_linked(fact.record, task.url)

    def _ask_attachments(self, record: PageRecord, page: str) -> None:
        for attachment in record.attachments:
            url = spelled(attachment.url)
            if url and self._allowed(url):
                self._ask(Task(attachment.url, Purpose.ATTACHMENT, referer=page))

    def _ask_linked(self, record: PageRecord, page: str) -> None:
        for link in record.links[:LINKS_FOLLOWED]:
            url = spelled(link.url)
            if url and url not in self._columns and self._allowed(url):
                self._ask(Task(link.url, Purpose.ATTACHMENT if file_format(url) else Purpose.DOCUMENT, referer=page))

    # ---- discovery

    def _expand(self, home: HomeWalk, parent: ColumnWalk | None, leads: Iterable[Lead], depth: int) -> None:
        if depth >= home.depth:
            return
        path = _path_under(parent, home)
        for lead in leads:
            if self._belongs(home, parent, lead):
                name = "" if MORE.match(lead.name) else lead.name
                how = "门户公开目录" if home.is_portal else "导航"
                self._visit(home, lead, Claim(name, path, how, depth + 1, parent=parent.url if parent else home.url))

    def _belongs(self, home: HomeWalk, parent: ColumnWalk | None, lead: Lead) -> bool:
        """Whether a link found on the way belongs to this home's walk."""
        owner = self.sections.owner(lead.url)
        if home.is_portal:
            foreign = owner is not None and not self.sections.is_wide(owner)
            return not foreign and (lead.known or (parent is not None and (lead.near or self._sub_column(home, parent, lead))))
        if owner is not None:
            return owner.same_as(home.section)
        return not lead.common and lead.area != "footer" and self._leads_out(home, parent, lead)

    def _sub_column(self, home: HomeWalk, parent: ColumnWalk, lead: Lead) -> bool:
        """Whether a column that rules ask for names this one on its page, whatever it is called and wherever it lies."""
        claim = parent.claims.get(home.key)
        return lead.below and claim is not None and self._wishes.asked(claim.name or parent.title)

    def _leads_out(self, home: HomeWalk, parent: ColumnWalk | None, lead: Lead) -> bool:
        """Whether a link out of the unit's section is followed for the unit: from its own pages, and on below where those led."""
        if parent is None:
            return lead.known or (lead.area in ("main", "side") and like_column(lead.url))
        if lead.near and not self._is_common(parent.url):
            return True
        return lead.known and self._own_ground(home, parent)

    def _is_common(self, url: str) -> bool:
        return url in self._common

    def _own_ground(self, home: HomeWalk, parent: ColumnWalk) -> bool:
        """Links that leave the section are followed from the home's own pages only, not from where they led to."""
        owner = self.sections.owner(parent.url)
        return owner is not None and owner.same_as(home.section)

    def _visit(self, home: HomeWalk, lead: Lead, claim: Claim) -> None:
        url = lead.url
        if not url or url == home.url:
            return
        column = self._columns.get(url)
        if column is None:
            if home.budget <= 0 and not claim.pinned:
                home.over_budget = True
                return
            home.budget -= 1
            column = self._columns[url] = ColumnWalk(url, depth=claim.depth)
            column.claims[home.key] = claim
            if lead.offsite:
                self._visit_offsite(column)
                return
            home.waiting += 1
            rank = claim.depth * 10 - 5 * self._wishes.asked(claim.name)
            self._ask(Task(url, Purpose.BRANCH, depth=claim.depth, rank=rank), again=True)
            return
        known = column.claims.get(home.key)
        if known is not None:
            if claim.pinned and not known.pinned:
                column.claims[home.key] = claim
            return
        column.claims[home.key] = claim
        if column.seen:
            self._expand(home, column, column.leads, claim.depth)
        elif column.gap and not column.offsite:
            home.gaps.append(Gap(url, claim.name, column.gap))
        elif not column.offsite:
            home.waiting += 1

    def _visit_offsite(self, column: ColumnWalk) -> None:
        column.offsite = True
        if self._landable(column.url):
            self._ask(Task(column.url, Purpose.OFFSITE, column.url))

    def _offsite_arrived(self, task: Task, fact: PageFact) -> None:
        column = self._columns.get(task.column)
        if column is None:
            return
        if fact.gap:
            column.gap = fact.gap
        else:
            column.landed = True

    def _ask(self, task: Task, *, again: bool = False) -> None:
        """Put a task into the frontier unless its address was asked for; a document that turns out to be a column is asked again."""
        key = spelled(task.url)
        if key in self._asked and not again:
            return
        self._asked.add(task.url if task.url == key else key)  # the string that the row holds already, not a copy
        self.frontier.add([task])

    def _wish_of(self, column: ColumnWalk) -> Wish:
        names: list[str] = []
        for claim in column.claims.values():
            names += [claim.name, *claim.path]
        return self._wishes.of([column.title, *names, *column.breadcrumb])

    # ---- what was seen

    def columns(self) -> Iterator[ColumnRead]:
        """Every column, once for each owner, with what its walk saw so far."""
        for column in self._columns.values():
            told: dict[str | None, Claim] = {}
            for key, claim in column.claims.items():
                for owner in self._homes[key].owners:
                    if owner not in told or claim.pinned:
                        told[owner] = claim
            for owner, claim in told.items():
                yield self._fact_of(column, claim, owner)

    def homes(self) -> Iterator[HomeFact]:
        """How far each home was seen, the portal's first."""
        for home in self._homes.values():
            if home.pins or (home.budget <= 0 and not home.seen) or (home.is_portal and not self._portal_walked):
                continue
            gaps = list(home.gaps)
            if home.over_budget:
                gaps.append(Gap(home.url, "栏目导航", "栏目页面过多，未全部查看"))
            if home.waiting:
                gaps.append(Gap(home.url, "栏目导航", "抓取中断，导航页面未看完"))
            for owner in home.owners:
                pinned = self._homes.get(f"{home.url} {owner}")
                yield HomeFact(owner, home.url, home.seen, home.explored, (*gaps, *(pinned.gaps if pinned else ())))

    def _fact_of(self, column: ColumnWalk, claim: Claim, owner: str | None) -> ColumnRead:
        reading = column.reading
        own = _name_of(column, claim, self._wishes)
        path = tuple(name for name in (column.breadcrumb or claim.path) if plain(name) != plain(own))
        gap = column.gap or (None if column.seen or column.offsite else "抓取中断，未能看到")
        if reading is not None and not reading.done and not gap:
            gap = f"抓取中断，列表只读了{reading.pages}页"
        return ColumnRead(
            owner=owner,
            url=column.url,
            name=own,
            path=path,
            parent_url=claim.parent or None,
            page_urls=tuple(reading.page_urls) if reading else (),
            rows=tuple(reading.rows) if reading else (),
            static=column.static,
            complete=gap is None and (reading is None or reading.complete),
            reads_to=reading.reads_to if reading else None,
            total=reading.total if reading else None,
            gap=gap,
            offsite=column.offsite,
            landed=column.landed,
            found_by=claim.found_by,
        )


def _needs_rendering(record: PageRecord) -> bool:
    """Whether plain HTML did not show what the page holds."""
    if record.needs_browser or record.blocked == "empty-shell":
        return True
    return not record.items and bool(record.list_total)


def _is_content(record: PageRecord) -> bool:
    """Whether a page without rows is itself what its column publishes: it says more than the names of the columns below it."""
    if record.items:
        return False
    if record.kind in ("document", "form", "attachment", "search"):
        return True
    told = plain(record.text)
    # Only what stands in the text is taken from it: the menus of old pages count as main area too, and are longer than any text.
    names = {plain(link.text) for link in record.links if link.area in ("main", "")} | {plain(n) for n in record.column_path}
    for name in sorted(names | {plain(record.title or "")}, key=len, reverse=True):
        told = told.replace(name, "", 1) if name else told
    return len(_FRAME.sub("", told)) >= LEAST_CONTENT


def _trail(path: Iterable[str]) -> tuple[str, ...]:
    """A breadcrumb without the words for the home page and the like."""
    return tuple(name for name in map(column_name, path) if name and plain(name) not in HOME_WORDS)


def _path_under(parent: ColumnWalk | None, home: HomeWalk) -> tuple[str, ...]:
    if parent is None:
        return ()
    claim = parent.claims.get(home.key)
    above = claim.path if claim else ()
    name = (claim.name if claim else "") or parent.title
    return (*above, name) if name else above


def _name_of(column: ColumnWalk, claim: Claim, wishes: Wishes) -> str:
    """The column's name: what the profile says, else its page's own title, else the words of the link to it."""
    if claim.pinned or column.static or not column.title:
        return claim.name or column.title or (column.breadcrumb[-1] if column.breadcrumb else column.url)
    if claim.name and wishes.known(claim.name) and not wishes.known(column.title):
        return claim.name
    return column.title


def _respelled(address: str) -> str:
    method, _, url = address.rpartition(" ")
    return f"{method} {spelled(url)}" if method else spelled(url)


def _same_path(url: str, other: str | None) -> bool:
    return other is not None and url.partition("?")[0] == other.partition("?")[0]
