"""Tasks that need no request: their part of the host was given up, or what they would bring is known already."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from crawler.asking import FETCHED_ONCE
from crawler.facts import PageFact
from crawler.keeping import Keeper
from crawler.monitors import Tally
from crawler.taking import Reader
from crawler.walk.tasks import Task
from storage.values import PageFetch, StoredPage

ROTATION = 10
"""On incremental nights a document whose server gives no validators is asked for again every so many nights."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the walk is told without a request; ``fetch`` is to be stored where there is one."""

    fact: PageFact
    fetch: PageFetch | None = None


class Beforehand:
    """What one crawl knows before it asks. ``given_up`` answers in Chinese why an address is not asked, or an empty string."""

    def __init__(
        self, keeper: Keeper, reader: Reader, given_up: Callable[[str], str], tally: Tally, day: date, *, incremental: bool
    ) -> None:
        self._keeper, self._reader, self._given_up, self._tally = keeper, reader, given_up, tally
        self._day, self._incremental = day, incremental

    def settle(self, task: Task) -> Settled | None:
        """What stands in for the task's answer; None where it must be asked for."""
        address = task.address
        if reason := self._given_up(address):
            return Settled(PageFact(address, gap=reason), self._reader.nothing(task, reason))
        before = self._keeper.fetched_in_run(address, "browser" if task.browser else "http")
        if before is not None:
            self._tally.resumed += 1
            return Settled(PageFact(before.final_url or address, self._keeper.record(before), before.gap, before.via))
        if task.purpose in FETCHED_ONCE and self._incremental:
            known = self._keeper.known(address)
            if known is not None and not _validators(known) and not self._due(address):
                self._tally.unchanged += 1
                return Settled(PageFact(known.final_url or address, self._keeper.record(known), None, known.via))
        return None

    def _due(self, url: str) -> bool:
        return zlib.crc32(url.encode()) % ROTATION == self._day.toordinal() % ROTATION


def _validators(page: StoredPage) -> bool:
    return bool(page.etag or page.last_modified)
