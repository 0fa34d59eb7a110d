"""Which pages take a turn in the browser: those that plain HTML does not show, and bare ones that a second look doubts."""

from __future__ import annotations

from dataclasses import dataclass, field

from crawler.facts import PageFact
from crawler.walk.ground import Ground
from crawler.walk.looks import needs_rendering, waits_for_scripts
from crawler.walk.state import ColumnWalk
from crawler.walk.tasks import Purpose, Task

NO_BROWSER = "需要浏览器渲染，未安装浏览器"


@dataclass(slots=True)
class BrowserTurns:
    """The turns of one walk. ``present`` tells whether there is a browser, ``most``, ``second`` and ``most_texts`` how many pages it may show."""

    ground: Ground
    present: bool
    most: int
    second: int
    most_texts: int
    doubting: bool = False
    taken: int = 0
    doubts: int = 0
    texts: int = 0
    _plainly: dict[str, PageFact] = field(default_factory=dict)

    @property
    def left(self) -> bool:
        """Whether another page may be rendered."""
        return self.present and self.taken < self.most

    def wanted(self, task: Task, fact: PageFact) -> bool:
        """Whether the page must be rendered to be seen, and has not been, and can be."""
        return not task.browser and fact.record is not None and self.left and needs_rendering(fact.record)

    def wanted_text(self, task: Task, fact: PageFact) -> bool:
        """Whether a document's text comes by script and may be looked at in the browser."""
        record = fact.record
        hidden = record is not None and (waits_for_scripts(record) or record.blocked == "empty-shell")
        return hidden and self.present and not task.browser and self.texts < self.most_texts

    def take_text(self, task: Task) -> None:
        """Ask for a document through the browser."""
        self.texts += 1
        self._ask(task)

    def doubted(self, task: Task, fact: PageFact) -> bool:
        """Whether a second look takes the browser's way too: a column's page with scripts on it that shows no rows."""
        record = fact.record
        bare = record is not None and not record.items and not fact.gap and fact.scripted
        return self.doubting and bare and not task.browser and self.left and self.doubts < self.second

    def take(self, task: Task, fact: PageFact | None = None) -> None:
        """Ask for the page through the browser, keeping the rows that plain HTTP brought."""
        self.taken += 1
        if fact is not None and fact.record is not None and fact.record.items:
            self._plainly[task.url] = fact
        self._ask(task)

    def _ask(self, task: Task) -> None:
        self.ground.frontier.add(
            [Task(task.url, task.purpose, task.column, task.number, task.depth, task.rank, task.referer, browser=True)]
        )

    def take_second(self, task: Task, fact: PageFact) -> None:
        """Ask for the page through the browser, keeping what plain HTTP brought."""
        self.doubts += 1
        self._plainly[task.url] = fact
        self.take(task)

    def holds(self, task: Task, fact: PageFact) -> PageFact | None:
        """What plain HTTP brought, where the browser's second way shows no more than that; None where the browser's answer counts."""
        plainly = self._plainly.get(task.url) if task.browser else None
        if plainly is None or plainly.record is None:
            return None
        if fact.gap or fact.record is None:
            return plainly
        before, now = plainly.record, fact.record
        return None if now.items or len(now.text) > len(before.text) else plainly

    def take_column(self, column: ColumnWalk) -> None:
        """Render a column's page, its list endpoint having told nothing."""
        self.take(Task(column.url, Purpose.BRANCH, depth=column.depth))
