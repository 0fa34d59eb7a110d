"""Reading one list page by page, newest first, to the day the rules need, and saying how far the reading went."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from checks.page import Item, PageRecord

UNDATED_PAGES = 5
"""How many pages are read of a list whose rows show no dates: nothing in the list tells when to stop."""


OLD_PAGES = 2
"""How many pages in a row must be older than the window before the reading ends."""


@dataclass(slots=True)
class ListReading:
    """The state of one list. ``start`` is the first day that is needed, ``cap`` the most pages that are read.

    After the last page ``complete``, ``reads_to`` and ``gap`` say how far the reading went.
    """

    start: date
    cap: int
    rows: list[Item] = field(default_factory=list)
    pages: int = 0
    total: int | None = None
    done: bool = False
    complete: bool = False
    reads_to: date | None = None
    gap: str | None = None
    _seen: set[tuple[str, str]] = field(default_factory=set)
    page_urls: list[str] = field(default_factory=list)
    _old_pages: int = 0
    _goes_on: bool = False

    def feed(self, url: str, record: PageRecord, *, clickable: bool = False) -> str | None:
        """Take in one list page; answers the address of the next one to read, None when the reading is over.

        ``clickable`` tells that the list goes on by clicking in a browser: then a page without a next address leaves it open.
        """
        self.pages += 1
        self.page_urls.append(url)
        if record.list_total is not None:
            self.total = record.list_total
        fresh = [row for row in record.items if (row.url, row.title) not in self._seen]
        self._seen.update((row.url, row.title) for row in fresh)
        self.rows.extend(fresh)
        following = record.next_page
        self._goes_on = following is None and record.needs_browser and bool(record.items) and self.total is None
        if following is None:
            self._without_next(fresh, clickable)
        elif not fresh:
            # A last page that points at itself, or a script that answers the first page for ever.
            self._reached_end(looped=True)
        elif following in self.page_urls:
            self._reached_end(looped=True)
        elif self._past(fresh):
            self._reached_start()
        elif self.pages >= self.cap:
            self._broke_off(f"列表较长，只读了前{self.pages}页，未读到{self._start_told()}")
        elif self.pages >= UNDATED_PAGES and not any(row.published for row in self.rows):
            self._broke_off(f"列表不显示日期，只读了前{self.pages}页")
        else:
            return following
        if self.done:
            self._seen.clear()
        return None

    def _without_next(self, fresh: list[Item], clickable: bool) -> None:
        """A page that names no next one: the end, unless the list goes on by script."""
        whole = self.total is not None and len(self.rows) >= self.total
        if whole or (self.pages > 1 and not fresh) or not (clickable or self._goes_on):
            self._reached_end()
        elif self._past(fresh):
            self._reached_start()
        elif not clickable:
            self._broke_off(self._unturned())
        elif self.pages >= self.cap:
            self._broke_off(f"列表较长，只读了前{self.pages}页，未读到{self._start_told()}")

    def ended(self) -> None:
        """There is no further page, or none that could be turned to: then the first one is all that was seen."""
        if self._goes_on and self.pages == 1:
            self._broke_off(self._unturned())
        else:
            self._reached_end()

    def failed(self, why: str) -> None:
        """The next page could not be seen."""
        self._broke_off(f"列表第{self.pages + 1}页未能看到：{why}")

    def _unturned(self) -> str:
        return f"列表由脚本翻页，只读了前{self.pages}页"

    def _past(self, fresh: list[Item]) -> bool:
        """Whether the window lies behind: two whole pages older than it, in a list that runs from new to old.

        Rows pinned on every page are not fresh and do not count; old rows pinned on top, or back-filled between new ones, never end
        the reading, because newer ones stand beside them. One old page may be back-filled too. A list that runs from old to new, or
        in no order of days, is read to its end.
        """
        dated = [row.published for row in fresh if row.published is not None]
        old = self.start != date.min and 2 * len(dated) >= len(fresh) and all(day < self.start for day in dated)
        self._old_pages = self._old_pages + 1 if old else 0
        return self._old_pages >= OLD_PAGES and self._newest_first()

    def _newest_first(self) -> bool:
        days = [row.published for row in self.rows if row.published is not None]
        falls = sum(later < earlier for earlier, later in pairwise(days))
        rises = sum(later > earlier for earlier, later in pairwise(days))
        return falls > 2 * rises

    def _reached_start(self) -> None:
        self.done = self.complete = True
        self.reads_to = self.start

    def _reached_end(self, looped: bool = False) -> None:
        self.done, self.complete, self.reads_to = True, True, None
        if self.total is not None and len(self.rows) < self.total:
            self.complete = False
            self.gap = f"栏目称共{self.total}条，只读到{len(self.rows)}条"
        elif looped and self.total is None and self.pages > 1 and not self.rows:
            self.complete, self.gap = False, "翻页没有给出新的条目"

    def _broke_off(self, gap: str) -> None:
        self.done, self.complete, self.gap = True, False, gap
        days = [row.published for row in self.rows if row.published]
        self.reads_to = min(days, default=None)

    def _start_told(self) -> str:
        return "列表末尾" if self.start == date.min else f"{self.start.isoformat()}"
