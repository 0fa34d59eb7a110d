"""One defect at a time: which sorts there are, and what planting one in the good district changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from zlib import crc32

from samples.answers import LEADS, lines, rows_of
from samples.district import District, build
from samples.faults import Deal, Plant, deal_for, each_alone
from samples.units import units
from tests.sample_district.driver import Archive, Seen, Verdicts, crawl, judge

SUPERVISOR = "fgj"
BYSTANDERS = ("czj", "kjj", "sjj", "qhz", "xfj", "zrzy")
"""Units on every publishing system, of which one more is judged with each defect: what one unit lacks must not move another's verdicts."""
SCRIPTED = "shell"
"""The publishing system whose lists come by script: its pages cannot be seen without a browser."""

Truth = Mapping[tuple[str, str], tuple[str, ...]]
"""By code and unit: the statuses a careful evaluator could give. Pairs that two could answer in too many ways are not in it."""


@dataclass(frozen=True)
class Case:
    """One defect in one unit of the otherwise good district; ``turn`` as in ``samples.district.build``."""

    turn: int
    plant: Plant
    system: str
    unit: str
    on_portal: bool

    @property
    def sort(self) -> tuple[object, ...]:
        """Defects of one sort take the same thing away from the same column."""
        return (self.plant.name, self.on_portal, tuple(key for key, _ in self.plant.parts), tuple(self.plant.answers))

    @property
    def deal(self) -> Deal:
        """The deal with this defect alone."""
        return Deal(portal_plants=(self.plant,)) if self.on_portal else Deal(plants=(self.plant,))

    def __str__(self) -> str:
        rows = "-".join(map(str, self.plant.answers)) or "none"
        return f"{self.plant.name}:{rows}:{self.plant.slug}:{'portal' if self.on_portal else self.system}:{self.turn}"


@cache
def one_of_each_sort() -> tuple[Case, ...]:
    """Every sort of defect that the deals know and every one that only one unit can have, once, with the units of each system as evenly as the deals allow."""
    found: dict[tuple[object, ...], list[Case]] = {}
    for case in _every_case():
        found.setdefault(case.sort, []).append(case)
    used: dict[str, int] = {}
    chosen = []
    for cases in sorted(found.values(), key=len):
        # The district as it stands first: another turn is another district to crawl.
        best = min(cases, key=lambda case: (case.turn, used.get(case.system, 0)))
        used[best.system] = used.get(best.system, 0) + 1
        chosen.append(best)
    return tuple(sorted(chosen, key=lambda case: (case.turn, case.plant.slug)))


def _every_case() -> Iterator[Case]:
    for turn in range(3):
        every = {unit.slug: unit for unit in units(turn)}
        deals = [deal_for(variant, tuple(every.values())) for variant in ("demo", "bad")]
        own = (plant for unit in every.values() for plant in each_alone(unit))
        ways = ((chain(own, *(deal.plants for deal in deals)), False), (chain(*(deal.portal_plants for deal in deals)), True))
        for plants, on_portal in ways:
            for plant in plants:
                unit = every[plant.slug]
                # A town owes less: what no row of the unit asks for flips nothing.
                asked = on_portal or not plant.answers or set(plant.answers) & set(rows_of(unit))
                if unit.system != SCRIPTED and asked:
                    yield Case(turn, plant, unit.system, unit.name, on_portal)


_TOGETHER = (frozenset(("gkzn", "ysqgk")), frozenset(("zcwj", "zcjd")))
"""Columns that answer for each other: two defects there, one in each, would hide what either does."""


@cache
def side_by_side() -> tuple[tuple[Case, ...], ...]:
    """One defect of each name, dealt to as few districts as hold them without one touching another's columns or rows."""
    left: dict[str, list[Case]] = {}
    for case in _every_case():
        if case.turn == 0:
            left.setdefault(case.plant.name, []).append(case)
    districts = []
    while left:
        districts.append(_one_district(left.values()))
        for case in districts[-1]:
            del left[case.plant.name]
    return tuple(districts)


def _one_district(names: Iterable[list[Case]]) -> tuple[Case, ...]:
    taken: dict[tuple[str, bool], set[object]] = {}
    chosen = []
    for cases in sorted(names, key=len):
        free = [case for case in cases if not _touched(case) & taken.get((case.plant.slug, case.on_portal), set())]
        if free:
            best = min(free, key=lambda case: len(taken.get((case.plant.slug, case.on_portal), ())))
            taken.setdefault((best.plant.slug, best.on_portal), set()).update(_touched(best))
            chosen.append(best)
    return tuple(chosen)


def _touched(case: Case) -> set[object]:
    columns = {key for key, _ in case.plant.parts}
    return {*columns, *case.plant.answers, *(group for group in _TOGETHER if group & columns)}


def planted(cases: Iterable[Case]) -> Deal:
    """One deal with the defects of all these cases."""
    cases = tuple(cases)
    return Deal(
        tuple(case.plant for case in cases if not case.on_portal),
        portal_plants=tuple(case.plant for case in cases if case.on_portal),
    )


def truth_of(district: District) -> Truth:
    """What the district deserves."""
    return {(line.code, line.unit): line.expect for line in lines(district)}


@dataclass(frozen=True)
class Judged:
    """A district, what it deserves and what it got."""

    truth: Truth
    verdicts: Verdicts


class Laboratory:
    """Judges the good district and its mutants in memory; what was read of one is not read again for the next."""

    def __init__(self) -> None:
        self._archive = Archive()
        self._good: dict[int, District] = {}
        self._seen: dict[int, Seen] = {}
        self._crawled: dict[int, frozenset[str]] = {}
        self._judged: dict[tuple[int, str], Judged] = {}

    def flip(self, case: Case) -> tuple[Judged, Judged]:
        """The units that the defect concerns, without it and with it."""
        touched, bystander = self._touched(case), self._bystander(case)
        concerned = tuple(dict.fromkeys((*touched, bystander)))
        before = [self._before(case.turn, unit) for unit in concerned]
        mutant = build("good", case.turn, case.deal)
        seen = crawl(mutant, self._archive, touched).over(self._seen[case.turn])
        after = Judged(truth_of(mutant), judge(seen, self._archive, concerned))
        return Judged(before[0].truth, {key: v for each in before for key, v in each.verdicts.items()}), after

    def _touched(self, case: Case) -> tuple[str, ...]:
        """The unit, and its supervisor where that one gathers and sums up what the unit contributes."""
        summed_up = any(case.plant.slug in LEADS.get(row, ()) for row in case.plant.answers)
        if not summed_up and case.plant.slug != SUPERVISOR:
            return (case.unit,)
        names = {unit.slug: unit.name for unit in units(case.turn)}
        for row in LEADS:
            self._crawl(case.turn, (names[SUPERVISOR], *(names[slug] for slug in LEADS[row])))
        return tuple(dict.fromkeys((case.unit, names[SUPERVISOR])))

    def _bystander(self, case: Case) -> str:
        others = [unit.name for unit in units(case.turn) if unit.slug in BYSTANDERS and unit.slug != case.plant.slug]
        return others[crc32(str(case).encode()) % len(others)]

    def _before(self, turn: int, unit: str) -> Judged:
        if (turn, unit) not in self._judged:
            self._crawl(turn, (unit,))
            verdicts = judge(self._seen[turn], self._archive, (unit,))
            self._judged[turn, unit] = Judged(truth_of(self._good[turn]), verdicts)
        return self._judged[turn, unit]

    def _crawl(self, turn: int, wanted: tuple[str, ...]) -> None:
        """Have the good district seen for these units."""
        done = self._crawled.get(turn, frozenset())
        missing = [unit for unit in wanted if unit not in done]
        if not missing:
            return
        if turn not in self._good:
            self._good[turn] = build("good", turn)
        seen = crawl(self._good[turn], self._archive, missing, portal=turn not in self._seen)
        self._seen[turn] = seen.over(self._seen[turn]) if turn in self._seen else seen
        self._crawled[turn] = done | set(missing)


def wrong_flips(before: Judged, after: Judged) -> list[str]:
    """What is not as it should be: a verdict that moved without its truth, or did not move with it."""
    told = []
    for key, was in before.verdicts.items():
        asked, now = before.truth.get(key), after.truth.get(key)
        is_now = after.verdicts[key]
        old, new = was.status.value, is_now.status.value
        pair = f"{key[0]} {key[1]}"
        if asked is not None and old not in asked:
            told.append(f"{pair}: {old} without the defect, should be one of {asked}\n    says: {was.reason}")
        if now is None:
            continue
        if now == asked and new != old:
            told.append(
                f"{pair}: moved from {old} to {new}, nothing of it was touched\n    said: {was.reason}\n    says: {is_now.reason}"
            )
        elif new not in now:
            told.append(f"{pair}: {new}, should have become one of {now}\n    says: {is_now.reason}")
    return told
