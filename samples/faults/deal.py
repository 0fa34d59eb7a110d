"""A deal: the faults of one variant of the district, with the answers they ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from samples.model import Column, SampleUnit, edit

Columns = tuple[Column, ...]
Change = Callable[[SampleUnit, Column], Column | None]


@dataclass(frozen=True, slots=True)
class Plant:
    """One fault in one unit: which columns it changes and how, and what that does to the rows of the table.

    ``answers`` maps table rows to the statuses that a careful evaluator could give; ``why`` says in Chinese what is wrong.
    """

    slug: str
    parts: tuple[tuple[str, Change], ...]
    answers: Mapping[int, tuple[str, ...]]
    why: str
    name: str = ""


@dataclass(frozen=True)
class Deal:
    """All that is wrong in a variant."""

    plants: tuple[Plant, ...] = ()
    site_faults: Mapping[str, str] = field(default_factory=dict)
    portal_plants: tuple[Plant, ...] = ()
    home_names: Mapping[str, str] = field(default_factory=dict)
    home_hidden: frozenset[str] = frozenset()
    pinned: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def apply(self, unit: SampleUnit, columns: Columns) -> Columns:
        """The unit's columns with its faults."""
        return _plant(columns, unit, (plant for plant in self.plants if plant.slug == unit.slug))

    def apply_portal(self, columns: Columns) -> Columns:
        """The portal's columns with its faults."""
        office = SampleUnit("区政府办公室", "qzfb", "office", "", 1, "示例区人民政府办公室")
        return _plant(columns, office, self.portal_plants)


def _plant(columns: Columns, unit: SampleUnit, plants: Iterable[Plant]) -> Columns:
    for plant in plants:
        for key, change in plant.parts:
            try:
                columns = edit(columns, key, _of(change, unit))
            except KeyError:
                raise KeyError(f"{plant.slug}: no column {key} for {plant.name}") from None
    return _out_of_the_way(columns)


def _of(change: Change, unit: SampleUnit) -> Callable[[Column], Column | None]:
    return lambda column: change(unit, column)


def _out_of_the_way(columns: Columns) -> Columns:
    """Misplaced documents leave their branch: what a fault put into ``away-`` children becomes one 通知公告 at the top."""
    docs = tuple(doc for top in columns for column in top.walk() if column.key.startswith("away-") for doc in column.docs)
    if not docs:
        return columns
    return (*(_without_away(column) for column in columns), Column("tzgg", "通知公告", docs))


def _without_away(column: Column) -> Column:
    return replace(column, children=tuple(_without_away(c) for c in column.children if not c.key.startswith("away-")))
