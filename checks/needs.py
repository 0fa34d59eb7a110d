"""What the rules need seen, told to the crawler as a value.

A check says which columns it reads, how far back, and whether it opens the documents. The jobs collect these from all
rules that will be judged; the crawler never learns which rule asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.reading.names import plain


@dataclass(frozen=True, slots=True)
class Need:
    """One wish: documents of the columns that answer ``column`` (a key of the column vocabulary).

    ``years`` is how many years before the assessed one the list must be read (0: only the assessed year; None: the whole
    list). ``bodies`` asks for the documents' pages, ``attachments`` for their files too, both only for titles in which
    ``title`` is found (an empty pattern: all). ``newest`` caps how many documents a column needs opened, newest first.
    ``linked`` asks for the pages that the documents' texts link to as well.
    """

    column: str
    years: int | None = 1
    bodies: bool = False
    attachments: bool = False
    title: str = ""
    newest: int = 30
    linked: bool = False

    def wants(self, title: str) -> bool:
        """Whether a document of this title is to be opened."""
        return self.bodies and (not self.title or re.search(self.title, plain(title)) is not None)


@dataclass(frozen=True, slots=True)
class CrawlNeeds:
    """All wishes of a run and the year they count from."""

    year: int
    needs: tuple[Need, ...] = ()

    def start(self, need: Need) -> date:
        """The first day of the window of ``need``."""
        return date.min if need.years is None else date(self.year - need.years, 1, 1)


def collect(year: int, needs: Iterable[Need]) -> CrawlNeeds:
    """The wishes without repetition, in a stable order."""
    return CrawlNeeds(
        year,
        tuple(
            sorted(
                set(needs),
                key=lambda n: (n.column, n.title, n.years is None, n.years or 0, n.newest, n.bodies, n.attachments, n.linked),
            )
        ),
    )
