"""A deal: the faults of one variant of the district, with the answers they ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from samples.model import Column, SampleUnit, edit

Columns = tuple[Column, ...]
Change = Callable[[SampleUnit, Column], Column | None]


@dataclass(frozen=True, slots=True)
class Plant:
    """One fault in one unit: which column it changes and how, and what that does to the rows of the table.

    ``answers`` maps table rows to the statuses that a careful evaluator could give; ``why`` says in Chinese what is wrong.
    """

    slug: str
    column: str
    change: Change
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
        try:
            columns = edit(columns, plant.column, lambda column, plant=plant: plant.change(unit, column))
        except KeyError:
            raise KeyError(f"{plant.slug}: no column {plant.column} for {plant.name}") from None
    return columns


def deal_for(variant: str, units: tuple[SampleUnit, ...]) -> Deal:
    """The deal of a variant: nothing wrong in ``good``."""
    if variant == "good":
        return Deal()
    return Deal()
