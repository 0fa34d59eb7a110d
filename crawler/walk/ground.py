"""The shared ground of one walk: its homes and columns, whose an address is, and the frontier that tasks are put into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from checks.evidence import Gap
from checks.page import PageRecord
from crawler.addresses import Sections, file_format, spelled
from crawler.facts import PageFact
from crawler.walk.leads import leads_of
from crawler.walk.looks import trail
from crawler.walk.state import ColumnWalk, HomeWalk
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wish, Wishes


@dataclass(slots=True)
class Ground:
    """What all parts of the walk share. ``allowed`` tells which addresses may be crawled, ``landable`` which may be opened once.

    ``common`` are the addresses that the portal's home links to: what every page links to is nobody's own.
    """

    portal_url: str
    sections: Sections
    wishes: Wishes
    frontier: Frontier
    allowed: Callable[[str], bool]
    landable: Callable[[str], bool]
    homes: dict[str, HomeWalk] = field(default_factory=dict)
    columns: dict[str, ColumnWalk] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    _asked: set[str] = field(default_factory=set)

    def add_home(self, key: str, url: str, units: tuple[str, ...], budget: int, depth: int) -> HomeWalk:
        """Take a home into the walk."""
        home = self.homes[key] = HomeWalk(key, url, units, self.sections.section(url), budget, depth)
        return home

    def ask(self, task: Task, *, again: bool = False) -> None:
        """Put a task into the frontier unless its address was asked for; a document that turns out to be a column is asked again."""
        key = spelled(task.url)
        if key in self._asked and not again:
            return
        self._asked.add(task.url if task.url == key else key)  # the string that the row holds already, not a copy
        self.frontier.add([task])

    def ask_page(self, address: str, **fields: int | str) -> None:
        """Ask for a single page or file under the address as it is written, or land on it where it may only be opened once."""
        url = spelled(address)
        if self.allowed(url):
            purpose = Purpose.ATTACHMENT if file_format(url) else Purpose.DOCUMENT
            self.ask(Task(address, purpose, **fields))  # type: ignore[arg-type]
        elif self.landable(url):
            self.ask(Task(address, Purpose.OFFSITE, referer=str(fields.get("referer", ""))))

    def unseen(self, column: ColumnWalk, why: str) -> None:
        """Note why a column could not be seen, with it and with every home that leads to it."""
        column.gap = why
        for key, claim in column.claims.items():
            self.homes[key].gaps.append(Gap(column.url, claim.name, why))

    def answered(self, column: ColumnWalk) -> None:
        """The column's page need no longer be waited for."""
        for key in column.claims:
            self.homes[key].waiting = max(0, self.homes[key].waiting - 1)

    def look_at(self, column: ColumnWalk, record: PageRecord, fact: PageFact) -> None:
        """Take in what the column's page says of itself and where it leads."""
        column.title, column.breadcrumb = record.title or "", trail(record.column_path)
        column.leads = tuple(leads_of(record, fact.final_url, self.wishes, self.allowed, self.common))

    def wish_of(self, column: ColumnWalk) -> Wish:
        """What is wanted of a column, by all the names it goes by."""
        names: list[str] = []
        for claim in column.claims.values():
            names += [claim.name, *claim.path]
        return self.wishes.of([column.title, *names, *column.breadcrumb])

    def units_sharing(self, keys: Iterable[str]) -> int:
        """The most units that share one of these homes."""
        return max((len(self.homes[key].units) for key in keys), default=1)
