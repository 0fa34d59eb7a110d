"""An edition of the indicator table: the rows as published, and the readings of their evident slips.

``editions/<year>.csv`` is verbatim; it is written by ``rules.table_import`` and never by hand. ``editions/<year>.corrections.csv``
holds how a slip in a 责任单位 cell is read, with the reason; the responsibility step applies it and reports it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

COLUMNS = ("code", "rule", "row", "level1", "level2", "level3", "level4", "indicator", "units")

Levels = tuple[str, str, str, str]


class EditionError(Exception):
    """An edition that does not exist or cannot be read; the message is Chinese, for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the table: ``text`` is the fifth level, ``units_cell`` the 责任单位 cell, both verbatim.

    ``code`` names the row in its edition, ``rule`` is the lasting id of the rule that decides it. A level is an empty string where the
    table has none.
    """

    code: str
    rule: str
    row: int
    levels: Levels
    text: str
    units_cell: str


@dataclass(frozen=True, slots=True)
class Correction:
    """How ``original`` in the 责任单位 cell of ``row`` is read, and why."""

    row: int
    original: str
    reading: str
    reason: str

    def __str__(self) -> str:
        return f"第 {self.row} 行责任单位“{self.original}”按“{self.reading}”理解：{self.reason}"


@dataclass(frozen=True)
class Edition:
    """A table in row order; ``year`` is the year it was published for, not the assessed year."""

    year: int
    indicators: tuple[Indicator, ...]
    corrections: tuple[Correction, ...] = ()
    by_code: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)
    by_rule: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {each.code: each for each in self.indicators})
        object.__setattr__(self, "by_rule", {each.rule: each for each in self.indicators})
        for name, index in (("指标编码", self.by_code), ("规则编号", self.by_rule)):
            if len(index) != len(self.indicators):
                raise EditionError(f"{self.year} 年版指标表的{name}有重复")


def available_editions() -> tuple[int, ...]:
    """The years whose tables come with the package, oldest first."""
    names = (entry.name for entry in files("rules").joinpath("editions").iterdir())
    return tuple(
        sorted(int(stem) for stem, _, suffix in (name.partition(".") for name in names) if suffix == "csv" and stem.isdigit())
    )


@cache
def load_edition(year: int = 2021) -> Edition:
    """The edition of that year from the package data.

    Raises ``EditionError`` when there is none, or when its files do not hang together.
    """
    folder = files("rules").joinpath("editions")
    table = folder.joinpath(f"{year}.csv")
    if not table.is_file():
        known = "、".join(str(each) for each in available_editions())
        raise EditionError(f"没有 {year} 年版的指标表；现有：{known or '无'}")
    corrections = folder.joinpath(f"{year}.corrections.csv")
    return Edition(
        year,
        read_indicators(table.read_text("utf-8").splitlines(keepends=True)),
        read_corrections(corrections.read_text("utf-8").splitlines(keepends=True)) if corrections.is_file() else (),
    )


def read_indicators(lines: Iterable[str]) -> tuple[Indicator, ...]:
    """The rows of an edition file, given its lines; the header must name ``COLUMNS``."""
    reader = csv.DictReader(lines)
    lacking = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if lacking:
        raise EditionError(f"指标表文件缺少列：{'、'.join(lacking)}")
    return tuple(
        Indicator(
            line["code"],
            line["rule"],
            int(line["row"]),
            (line["level1"], line["level2"], line["level3"], line["level4"]),
            line["indicator"],
            line["units"],
        )
        for line in reader
    )


def read_corrections(lines: Iterable[str]) -> tuple[Correction, ...]:
    """The readings of slips, given the lines of a corrections file (row, original, reading, reason)."""
    return tuple(
        Correction(int(line["row"]), line["original"], line["reading"], line["reason"]) for line in csv.DictReader(lines)
    )
