"""Reading the columns' lists and opening the documents that rules want of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checks.page import FRAMED_FORMAT, AttachmentLink, PageRecord
from checks.titles import CUT
from crawler.addresses import file_format, spelled
from crawler.extraction.files import files_of
from crawler.facts import PageFact
from crawler.walk.ground import Ground
from crawler.walk.lists import ListReading
from crawler.walk.state import PORTAL, ColumnWalk
from crawler.walk.tasks import Purpose, Task
from crawler.walk.wishes import FILES, LINKED

LINKS_FOLLOWED = 60
"""How many links of a document's text are followed where a rule asks what they lead to."""
CUT_DOCUMENTS = 60
"""How many documents of one list are opened only because the list cuts their titles short."""
UNDATED_DOCUMENTS = 100
"""How many documents of one list are opened only to learn their dates."""


@dataclass(slots=True)
class Readings:
    """The lists of one walk. ``share`` is the number of units that share what lies on the portal's own ground."""

    ground: Ground
    share: int

    def start(self, column: ColumnWalk, record: PageRecord, page: str) -> None:
        """Begin with the column's own page, which is the list's first."""
        column.wish = self.ground.wish_of(column)
        column.reading = ListReading(column.wish.start, column.wish.pages)
        if column.static and any(need.attachments for need in column.wish.needs):
            # A column that is one page holds its matter in that page's files as a document does.
            self._ask_attachments(record, page, whole=True)
        if record.list_total is None and not record.items:
            column.reading.done = column.reading.complete = True
            self._over(column)
            return
        self.feed(column, record, page)

    def feed(self, column: ColumnWalk, record: PageRecord, page: str, *, plain: bool = False) -> None:
        """Read on. ``plain``: the list's own endpoint answered, so its next page needs no browser."""
        reading = column.reading
        assert reading is not None
        following = reading.feed(page, record, clickable=column.rendered and not plain)
        if following is not None:
            target = following.removeprefix("POST ")
            if self.ground.allowed(target):
                # Only the list's own endpoint answers plain requests where the page itself had to be rendered.
                plain = plain or not column.rendered or _same_path(target, record.list_endpoint)
                self._ask_page(column, following, reading.pages, browser=not plain)
                return
            reading.failed("下一页在允许抓取的主机之外")
        if reading.done:
            self._over(column)

    def _ask_page(self, column: ColumnWalk, address: str, number: int, *, browser: bool) -> None:
        column.paged = True
        url = _respelled(address)
        self.ground.frontier.add([Task(url, Purpose.LIST, column.url, number, rank=number, referer=column.url, browser=browser)])

    def wants_click(self, url: str) -> bool:
        """Whether the rendered list at that address goes on by clicking."""
        column = self.ground.columns.get(url)
        if column is None or not column.rendered or column.paged:
            return False
        return column.reading is not None and not column.reading.done

    def no_more_clicks(self, url: str) -> None:
        """Nothing further can be clicked."""
        if self.wants_click(url):
            column = self.ground.columns[url]
            assert column.reading is not None
            column.reading.ended()
            self._over(column)

    def page_arrived(self, task: Task, fact: PageFact, column: ColumnWalk) -> None:
        """Take in a further page of a list."""
        reading = column.reading
        assert reading is not None
        if fact.record is None or fact.gap:
            reading.failed(fact.gap or "未能看到")
            self._over(column)
            return
        self.feed(column, fact.record, task.address, plain=not task.browser)

    def _over(self, column: ColumnWalk) -> None:
        reading, wish = column.reading, column.wish
        assert reading is not None
        assert wish is not None
        if reading.gap and not column.gap:
            column.gap = reading.gap
        shared = self.share if PORTAL in column.claims else self.ground.units_sharing(column.claims)
        wanted = wish.chosen([row for row in reading.rows if row.published is None or row.published >= reading.start], shared)
        undated = [row.url for row in reading.rows if row.published is None and not file_format(row.url)][:UNDATED_DOCUMENTS]
        cut = [
            row.url
            for row in reading.rows
            if wish.needs and row.published and row.published >= reading.start and CUT.search(row.title)
        ]
        for url in dict.fromkeys([*wanted, *undated, *cut[:CUT_DOCUMENTS]]):
            self._open(url, column, beside=wanted.get(url, 0))

    def _open(self, address: str, column: ColumnWalk, *, beside: int) -> None:
        """Ask for a document under the address that its list row has, because rows and pages are joined by it."""
        url = spelled(address)
        if url and url not in self.ground.columns:
            self.ground.ask_page(address, column=column.url, number=beside, referer=column.url)

    def document_arrived(self, task: Task, fact: PageFact) -> None:
        """Ask for what is wanted beside a document's page."""
        if fact.record is None or fact.gap:
            return
        self._ask_attachments(fact.record, task.url, whole=bool(task.number & FILES))
        if task.number & LINKED:
            self._ask_linked(fact.record, task.url)

    def _ask_attachments(self, record: PageRecord, page: str, *, whole: bool) -> None:
        """Ask for a document's files where they are wanted; the page that holds its text in a frame always is."""
        wanted = (file for file in record.attachments if whole or file.format == FRAMED_FORMAT)
        self._ask_files(wanted, page, below=FILES * whole)

    def _ask_files(self, files: Iterable[AttachmentLink], page: str, *, below: int = 0) -> None:
        for file in files:
            url = spelled(file.url)
            if url and self.ground.allowed(url):
                self.ground.ask(Task(file.url, Purpose.ATTACHMENT, number=below, referer=page))

    def attachment_arrived(self, task: Task, fact: PageFact) -> None:
        """Ask for the files of a page that holds a document's text in a frame."""
        if fact.record is not None and not fact.gap and fact.record.kind != "attachment" and task.number & FILES:
            self._ask_files(files_of(fact.record), task.url)

    def _ask_linked(self, record: PageRecord, page: str) -> None:
        for link in record.links[:LINKS_FOLLOWED]:
            url = spelled(link.url)
            if url and url not in self.ground.columns and self.ground.allowed(url):
                self.ground.ask_page(link.url, referer=page)


def _respelled(address: str) -> str:
    method, _, url = address.rpartition(" ")
    return f"{method} {spelled(url)}" if method else spelled(url)


def _same_path(url: str, other: str | None) -> bool:
    return other is not None and url.partition("?")[0] == other.partition("?")[0]
