"""Tables that a page only draws: from straight rules to cells. Pure geometry, with y growing downwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_SAME = 3.0  # points within which two rules are one, and a rule reaches another
_MOST = 400  # rules a page after joining; drawings and maps have more, tables do not


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight stroke: at ``at`` on one axis, from ``start`` to ``end`` on the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Area:
    """A cell of a lattice: its first row and column, and the rows and columns it takes up."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """A drawn table: the places of its rules, left to right and top to bottom, and its cells."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    areas: tuple[Area, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies inside the frame."""
        return self.across[0] <= x <= self.across[-1] and self.down[0] <= y <= self.down[-1]

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a place inside the frame."""
        row = min(max(bisect_right(self.down, y) - 1, 0), len(self.down) - 2)
        return row, min(max(bisect_right(self.across, x) - 1, 0), len(self.across) - 2)


def lattices(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> list[Lattice]:
    """The tables of at least two rows and two columns that the rules draw, topmost first."""
    flat, upright = _joined(horizontal), _joined(vertical)
    if len(flat) + len(upright) > _MOST:
        return []
    found = [_lattice(rows, columns) for rows, columns in _groups(flat, upright) if len(rows) > 2 and len(columns) > 2]
    return sorted((lattice for lattice in found if lattice is not None), key=lambda lattice: lattice.down[0])


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Rules in one line that touch, as one: a border is often drawn cell by cell."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if lines and rule.at - lines[-1][0].at <= _SAME:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    out: list[Rule] = []
    for line in lines:
        at = line[len(line) // 2].at
        start, end = None, 0.0
        for rule in sorted(line, key=lambda rule: rule.start):
            if start is not None and rule.start <= end + _SAME:
                end = max(end, rule.end)
                continue
            if start is not None:
                out.append(Rule(at, start, end))
            start, end = rule.start, rule.end
        if start is not None:
            out.append(Rule(at, start, end))
    return [rule for rule in out if rule.end - rule.start > 2 * _SAME]


def _groups(flat: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that hang together."""
    left = set(range(len(upright)))
    waiting = set(range(len(flat)))
    while waiting:
        rows, columns = [waiting.pop()], list[int]()
        fresh = list(rows)
        while fresh:
            met = [v for v in left if any(_cross(flat[h], upright[v]) for h in fresh)]
            left.difference_update(met)
            columns.extend(met)
            fresh = [h for h in waiting if any(_cross(flat[h], upright[v]) for v in met)]
            waiting.difference_update(fresh)
            rows.extend(fresh)
        yield [flat[h] for h in rows], [upright[v] for v in columns]


def _cross(flat: Rule, upright: Rule) -> bool:
    return flat.start - _SAME <= upright.at <= flat.end + _SAME and upright.start - _SAME <= flat.at <= upright.end + _SAME


def _lattice(rows: Sequence[Rule], columns: Sequence[Rule]) -> Lattice | None:
    down, across = tuple(sorted({rule.at for rule in rows})), tuple(sorted({rule.at for rule in columns}))
    if len(down) < 3 or len(across) < 3:
        return None
    areas: list[Area] = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(down) - 1):
        for column in range(len(across) - 1):
            if (row, column) in taken:
                continue
            wide, high = 1, 1
            middle = (down[row] + down[row + 1]) / 2
            while column + wide < len(across) - 1 and not _drawn(columns, across[column + wide], middle):
                wide += 1
            middle = (across[column] + across[column + 1]) / 2
            while row + high < len(down) - 1 and not _drawn(rows, down[row + high], middle):
                high += 1
            areas.append(Area(row, column, high, wide))
            taken.update((r, c) for r in range(row, row + high) for c in range(column, column + wide))
    return Lattice(across, down, tuple(areas))


def _drawn(rules: Sequence[Rule], at: float, across: float) -> bool:
    return any(rule.at == at and rule.start - _SAME <= across <= rule.end + _SAME for rule in rules)
