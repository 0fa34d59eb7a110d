"""How a crawl went: counts by unit and by reason, and whether its result can be used."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from scrapy.logformatter import LogFormatter

from crawler.facts import HomeFact
from storage.values import ColumnRead

USABLE_SHARE = 0.8
"""The share of unit homes that must have been seen for a run to be usable."""


@dataclass(frozen=True, slots=True)
class UnitSeen:
    """How one unit was seen: its home, how many columns, what could not be seen."""

    unit: str
    home: str
    seen: bool
    explored: bool
    columns: int = 0
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CrawlSummary:
    """The outcome of one crawl. ``ended`` is finished, interrupted, closed-hours or failed; ``error`` says in Chinese what failed.

    ``portal_seen`` is None where the portal was not to be walked: a crawl of some units goes by what is known of it.
    """

    run: str = ""
    ended: str = "finished"
    error: str = ""
    portal_seen: bool | None = False
    units: tuple[UnitSeen, ...] = ()
    pages: int = 0
    documents: int = 0
    attachments: int = 0
    columns: int = 0
    rows: int = 0
    rendered: int = 0
    unchanged: int = 0
    resumed: int = 0
    gaps: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def homes_seen(self) -> float:
        """The share of units whose home was seen; 1 where there are none."""
        return sum(unit.seen for unit in self.units) / len(self.units) if self.units else 1.0

    @property
    def usable(self) -> bool:
        """Whether verdicts may rest on this crawl: what was walked of it answered, four fifths of the homes at least."""
        return self.ended == "finished" and self.portal_seen is not False and self.homes_seen >= USABLE_SHARE

    def told(self) -> str:
        """The outcome in Chinese, a few lines."""
        seen = sum(unit.seen for unit in self.units)
        lines = [
            f"单位首页 {seen}/{len(self.units)}，页面 {self.pages}，栏目 {self.columns}，条目 {self.rows}，附件 {self.attachments}"
        ]
        lines += [f"未能看到 {count} 处：{why}" for why, count in sorted(self.gaps.items(), key=lambda pair: -pair[1])[:8]]
        lines += [f"{unit.unit} 首页未能看到：{'；'.join(unit.gaps[:1])}" for unit in self.units if not unit.seen]
        if self.error:
            lines.append(self.error)
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """The summary as plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> CrawlSummary:
        """The summary from what ``to_json`` gave."""
        units = tuple(UnitSeen(**{**unit, "gaps": tuple(unit["gaps"])}) for unit in data.get("units", ()))
        return cls(**{**data, "units": units})


@dataclass(slots=True)
class Tally:
    """Counts while the crawl goes on."""

    pages: int = 0
    documents: int = 0
    attachments: int = 0
    rendered: int = 0
    unchanged: int = 0
    resumed: int = 0
    gaps: Counter[str] = field(default_factory=Counter)


def units_seen(homes: Iterable[HomeFact], columns: Mapping[str | None, int]) -> tuple[UnitSeen, ...]:
    """The units' part of a summary."""
    return tuple(
        UnitSeen(
            home.owner,
            home.url,
            home.seen,
            home.explored,
            columns.get(home.owner, 0),
            tuple(f"{gap.what or gap.url}：{gap.why}" for gap in home.gaps[:50]),
        )
        for home in homes
        if home.owner is not None
    )


def summed(tally: Tally, columns: Sequence[ColumnRead], homes: Sequence[HomeFact], **ending: Any) -> CrawlSummary:
    """The summary of a crawl; ``ending`` are its fields ``run``, ``ended``, ``error`` and ``seconds``."""
    owned = Counter(column.owner for column in columns)
    portals = [home.seen for home in homes if home.owner is None]
    return CrawlSummary(
        portal_seen=any(portals) if portals else None,
        units=units_seen(homes, owned),
        pages=tally.pages,
        documents=tally.documents,
        attachments=tally.attachments,
        columns=len(columns),
        rows=sum(len(column.rows) for column in columns),
        rendered=tally.rendered,
        unchanged=tally.unchanged,
        resumed=tally.resumed,
        gaps=dict(tally.gaps),
        **ending,
    )


class QuietFormatter(LogFormatter):
    """Scrapy's messages, the routine ones below what a terminal shows: dropped and refused requests are facts of the store, not news."""

    def download_error(self, failure: Any, request: Any, spider: Any, errmsg: str | None = None) -> Any:
        """A failed request becomes a gap: the log file tells it, the terminal does not."""
        message = super().download_error(failure, request, spider, errmsg)
        message["level"] = logging.INFO
        return message
