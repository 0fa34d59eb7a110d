"""What is to be fetched next, and in which order: compact tasks in one queue a host, requests are made only when their turn comes."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from crawler.addresses import host_of
from crawler.pace import Pace


class Purpose(Enum):
    """Why an address is fetched; the value is the order among purposes."""

    HOME = 0
    BRANCH = 1
    LIST = 2
    DOCUMENT = 3
    ATTACHMENT = 4
    OFFSITE = 5


@dataclass(slots=True)
class Task:
    """One address to fetch. ``column`` is the address of the column it belongs to, ``number`` the page of its list (0-based)."""

    url: str
    purpose: Purpose
    column: str = ""
    number: int = 0
    depth: int = 0
    rank: int = 0
    referer: str = ""
    browser: bool = False
    tries: int = 0

    @property
    def address(self) -> str:
        """The address without the method that may stand before it (POST)."""
        return self.url.rpartition(" ")[2]


@dataclass(slots=True)
class _Queue:
    heap: list[tuple[int, int, int, Task]] = field(default_factory=list)
    parked: list[tuple[float, int, Task]] = field(default_factory=list)
    running: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Frontier:
    """The tasks that wait. ``prefix_of`` tells which part of its host an address belongs to; ``per_host`` caps what runs at once.

    Pages for the browser stand in a queue of their own: they take long and must not keep plain requests waiting.
    """

    pace: Pace
    prefix_of: Callable[[str], str]
    per_host: int = 8
    in_browser: int = 2
    _queues: dict[str, _Queue] = field(default_factory=dict)
    _serial: int = 0

    def __len__(self) -> int:
        return sum(len(q.heap) + len(q.parked) for q in self._queues.values())

    @property
    def running(self) -> int:
        """How many tasks were handed out and not yet settled."""
        return sum(len(q.running) for q in self._queues.values())

    def add(self, tasks: Iterable[Task]) -> None:
        """Put tasks into their hosts' queues."""
        for task in tasks:
            self._serial += 1
            queue = self._queues.setdefault(_host(task), _Queue())
            heapq.heappush(queue.heap, (task.purpose.value, task.rank, self._serial, task))

    def settled(self, task: Task) -> None:
        """The task's request has ended, however it ended."""
        self._queues[_host(task)].running.discard(id(task))

    def pop(self, now: float) -> Task | None:
        """The next task whose part of the host may be asked now; it counts as running until it is settled."""
        for host in list(self._queues):
            queue = self._queues[host]
            if len(queue.running) >= (self.in_browser if host.endswith(_BROWSER) else self.per_host):
                continue
            task = self._ready(queue, now)
            if task is not None:
                queue.running.add(id(task))
                # A host that was served moves behind the others.
                self._queues[host] = self._queues.pop(host)
                return task
        return None

    def _ready(self, queue: _Queue, now: float) -> Task | None:
        while queue.parked and queue.parked[0][0] <= now:
            _, _, task = heapq.heappop(queue.parked)
            self._serial += 1
            heapq.heappush(queue.heap, (task.purpose.value, task.rank, self._serial, task))
        while queue.heap:
            task = heapq.heappop(queue.heap)[3]
            ready = self.pace.ready_at(self.prefix_of(task.address))
            if ready <= now:
                return task
            self._serial += 1
            heapq.heappush(queue.parked, (ready, self._serial, task))
        return None

    def wakes_at(self) -> float | None:
        """The moment at which the first parked task becomes ready; None where none is parked."""
        moments = [q.parked[0][0] for q in self._queues.values() if q.parked]
        return min(moments, default=None)


_BROWSER = " browser"


def _host(task: Task) -> str:
    return host_of(task.address) + (_BROWSER if task.browser else "")
