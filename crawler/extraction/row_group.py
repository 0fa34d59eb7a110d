"""Rows of the same make beside each other, and what tells whether they are the page's list."""

from __future__ import annotations

from dataclasses import dataclass, field

from checks.page import Item
from crawler.extraction.rows import Row
from crawler.extraction.texts import Element


@dataclass(slots=True)
class RowGroup:
    """Rows of the same make beside each other."""

    rows: list[Row]
    parent: Element
    area: str
    heading: str = ""
    score: float = 0.0
    related: bool = False
    above_path: bool = False
    whole: bool = False
    """One undated row that is all the page shows."""
    dated: int = field(default=0)

    @property
    def alone(self) -> bool:
        """Whether it is one link that no other stands beside."""
        return len(self.rows) == 1

    @property
    def items(self) -> tuple[Item, ...]:
        """The rows as items, the same address and title once."""
        unique = {(row.anchor.url, row.title): row for row in self.rows}
        return tuple(row.item() for row in unique.values())
