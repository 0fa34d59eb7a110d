"""Who answers for a row: the grammar of the 责任单位 cell, resolved against the units of a district.

A cell names everybody (各镇（街道）及所有部门、单位), the departments only, a list of units, or a supervising unit (督导) together
with one of these; units and scopes may be left out (除…外), and a unit may answer for a part of the row only (its facet). Punctuation
may be half or full width, and 、 ， 及 和 all part a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checks.evidence import Role, Unit
from checks.reading.names import plain
from rules.edition import Correction, Edition, Indicator

TOWNS, DEPARTMENTS = "镇（街道）", "部门、单位"
_T, _D = "\ue000", "\ue001"  # stand for the two scopes while a cell is taken apart

_TOWN_WORDS = re.compile(
    r"(?:(?<![一-鿿])|(?<=[及和与的直]))各?(?:乡?镇\(街道?\)|乡?镇[、/和及]?各?街道(?:办事处)?|乡镇|镇街|(?<=各)镇|(?<=各)街道(?:办事处)?)"
)
_DEPARTMENT_WORDS = re.compile(
    r"(?:其他|其余)?(?:所有|各|全部|全体)?(?:区直|县直|市直)?各?(?:部门(?:[、和及]?(?:各|直属)?单位)?|(?<=[所有各部体直])单位)"
)
_LEAD = re.compile(r"^(?P<lead>[^()]+?)(?:负责)?(?:督导|牵头)(?:[,、;]|$)(?P<rest>.*)$")
_CONTRIBUTE = re.compile(r"(?:负责)?(?:提供(?:相关)?(?:内容|信息|材料)|配合)$")
_EXCEPT = re.compile(rf"^除(?P<names>.+?)(?:以|之)?外,?(?:的|其他|其余)*(?=[{_T}{_D}])")
_ONLY = re.compile(r"^(?P<names>.*?)(?:只|仅)(?:评估|评价|考核|检查)(?P<facet>.+)$")
_NOT_THESE = re.compile(r"^(?:除(?P<before>.+?)(?:以|之)?外|(?P<after>.+)除外)$")
# How a name ends; tells 区财政局和区审计局 (two units) from 区发展和改革局 (one), and a unit from a remark.
_NAME_ENDS = "局|办公室|办|中心|委员会|委|院|厅|部|处|站|队|社|所|会|校|馆|公司|镇|乡|街道"
_AND = re.compile(
    rf"(?<=[{_T}{_D}])(?:以及|及|和|与)|(?:以及|及|和|与)(?=[{_T}{_D}])"
    r"|(?<=[局办室心委会院厅部处站队社所校馆司镇乡道])(?:以及|及|和|与)(?=[区县市])"
)
_NAME = re.compile(rf"(?!各|所有|除|其他|有关|相关)[\w·]{{1,30}}(?:{_NAME_ENDS})")


class CellError(ValueError):
    """A 责任单位 cell that the grammar cannot read; the message is Chinese."""


@dataclass(frozen=True, slots=True)
class Named:
    """A unit as the table names it; ``facet`` is the part of the row it answers for, empty for all of it."""

    name: str
    facet: str = ""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A cell that was read: supervising units, scopes (``TOWNS``, ``DEPARTMENTS``), units left out of them, units named.

    ``contributes`` tells that all but the supervising units only provide content (提供相关内容).
    """

    leads: tuple[str, ...] = ()
    scopes: frozenset[str] = frozenset()
    excluded: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    contributes: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every unit the cell mentions, also the ones it leaves out, each once in order."""
        return tuple(dict.fromkeys((*self.leads, *self.excluded, *(each.name for each in self.named))))

    @property
    def sole(self) -> bool:
        """Whether one unit alone answers for the whole row."""
        return not self.scopes and not self.leads and not self.contributes and len(self.named) == 1 and not self.named[0].facet


@dataclass(frozen=True, slots=True)
class Assignment:
    """One (indicator, unit) pair; ``facet`` and ``sole`` as in ``checks.evidence.Case``."""

    indicator: Indicator
    unit: Unit
    role: Role
    facet: str = ""
    sole: bool = False


@dataclass(frozen=True, slots=True)
class Assignments:
    """Every pair, in the order of the table and then of the profile.

    ``unconfigured_units`` are named by the table and lack in the profile; ``corrections`` are the readings that were applied;
    ``unread`` are cells the grammar could not read (they make nobody responsible and must be reported).
    """

    pairs: tuple[Assignment, ...]
    unconfigured_units: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unread: tuple[str, ...] = ()
    by_unit: Mapping[str, tuple[Assignment, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Assignment]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


def read_cell(cell: str) -> Responsibility:
    """What a 责任单位 cell says; raises ``CellError`` when it says nothing the grammar knows."""
    text = _DEPARTMENT_WORDS.sub(_D, _TOWN_WORDS.sub(_T, _fold(cell)))
    if not text:
        raise CellError("责任单位为空")
    leads: tuple[str, ...] = ()
    if led := _LEAD.match(text):
        leads, text = tuple(_names(led["lead"])), led["rest"]
    text, contributing = _CONTRIBUTE.subn("", text)
    excluded: list[str] = []
    if left_out := _EXCEPT.match(text):
        excluded += _names(left_out["names"])
        text = text[left_out.end() :]
    scopes: set[str] = set()
    named: list[Named] = []
    for part, note in _parts(text):
        if part in (_T, _D):
            scopes.add(TOWNS if part == _T else DEPARTMENTS)
            excluded += _left_out(note, cell)
        elif part:
            named.append(Named(_checked(part, cell), _facet(note)))
        else:
            named += _group(note, cell)
    if not (leads or scopes or named):
        raise CellError(f"看不懂责任单位“{cell}”")
    return Responsibility(leads, frozenset(scopes), tuple(excluded), tuple(named), bool(contributing))


def assignments(edition: Edition, units: Sequence[Unit]) -> Assignments:
    """The pairs that the table and the district's units make together, with what the profile lacks."""
    roster = _Roster(units)
    pairs: list[Assignment] = []
    missing: dict[str, None] = {}
    applied: list[Correction] = []
    unread: list[str] = []
    for indicator in edition.indicators:
        cell, used = corrected(indicator, edition.corrections)
        applied += used
        try:
            responsibility = read_cell(cell)
        except CellError as error:
            unread.append(f"第 {indicator.row} 行（{indicator.code}）：{error}")
            continue
        missing.update((name, None) for name in responsibility.names if roster.find(name) is None)
        pairs += (
            Assignment(indicator, unit, role, facet, responsibility.sole)
            for unit, role, facet in _resolved(responsibility, roster)
        )
    by_unit: dict[str, list[Assignment]] = {unit.name: [] for unit in units}
    for pair in pairs:
        by_unit[pair.unit.name].append(pair)
    return Assignments(tuple(pairs), tuple(missing), tuple(applied), tuple(unread), {k: tuple(v) for k, v in by_unit.items()})


def corrected(indicator: Indicator, corrections: Iterable[Correction]) -> tuple[str, tuple[Correction, ...]]:
    """The row's 责任单位 cell as it is to be read, and the corrections that made it so.

    A correction whose original does not stand in the cell is an error of the corrections file: ``CellError``.
    """
    cell, used = indicator.units_cell, []
    for correction in corrections:
        if correction.row != indicator.row:
            continue
        if correction.original not in cell:
            raise CellError(f"更正表第 {correction.row} 行的原文“{correction.original}”不在责任单位里")
        cell = cell.replace(correction.original, correction.reading)
        used.append(correction)
    return cell, tuple(used)


class _Roster:
    """The profile's units, found by the table's name: by name first, then by an alias that is one unit's alone."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = tuple(units)
        self._by_name = {_fold(unit.name): unit for unit in units}
        self._by_alias: dict[str, set[str]] = {}
        for unit in units:
            for alias in unit.aliases:
                self._by_alias.setdefault(_fold(alias), set()).add(_fold(unit.name))

    def find(self, name: str) -> Unit | None:
        key = _fold(name)
        if key in self._by_name:
            return self._by_name[key]
        owners = self._by_alias.get(key, set())
        return self._by_name[next(iter(owners))] if len(owners) == 1 else None


def _resolved(responsibility: Responsibility, roster: _Roster) -> Iterator[tuple[Unit, Role, str]]:
    """Each unit once, in profile order: an own share goes before supervising, a whole share before a part."""
    role = Role.CONTRIBUTOR if responsibility.contributes else Role.RESPONSIBLE
    facets: dict[str, set[str]] = {}
    for each in responsibility.named:
        if unit := roster.find(each.name):
            facets.setdefault(unit.name, set()).add(each.facet)
    excluded = {unit.name for name in responsibility.excluded if (unit := roster.find(name))}
    leads = {unit.name for name in responsibility.leads if (unit := roster.find(name))}
    for unit in roster.units:
        scope = TOWNS if unit.kind.is_town else DEPARTMENTS
        if own := facets.get(unit.name):
            # Two names of the table may be one unit of the district (merged bureaus): both parts together are the whole.
            yield unit, role, next(iter(own)) if len(own) == 1 else ""
        elif scope in responsibility.scopes and unit.name not in excluded:
            yield unit, role, ""
        elif unit.name in leads:
            yield unit, Role.LEAD, ""


def _fold(text: str) -> str:
    """Half-width punctuation and no blanks, so that the grammar knows one spelling."""
    return plain(text).strip("、,;。.")


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The members of a list with the bracketed note behind each; a bracket that stands alone comes with an empty name."""
    for match in re.finditer(r"(?P<name>[^()]*)(?:\((?P<note>[^()]*)\))?", text):
        names = _names(match["name"])
        note = match["note"] or ""
        alone = not names or match["name"][-1] in "、,;"
        for name in names[:-1] if not alone else names:
            yield name, ""
        if not alone:
            yield names[-1], note
        elif note:
            yield "", note


def _names(text: str) -> list[str]:
    return [name for part in re.split(r"[、,;/]", text) for name in _AND.split(part) if name]


def _checked(name: str, cell: str) -> str:
    """The name, when it can be one; a sentence or a scope the grammar does not know is not a unit."""
    if not _NAME.fullmatch(name):
        raise CellError(f"看不懂责任单位“{cell}”中的“{name.replace(_T, TOWNS).replace(_D, DEPARTMENTS)}”")
    return name


def _facet(note: str) -> str:
    only = _ONLY.match(note)
    return only["facet"] if only else note


def _left_out(note: str, cell: str) -> list[str]:
    """The units that a bracket behind a scope leaves out."""
    if not note:
        return []
    match = _NOT_THESE.match(note)
    if match is None:
        raise CellError(f"看不懂责任单位“{cell}”中的“（{note}）”")
    return _names(match["before"] or match["after"])


def _group(note: str, cell: str) -> list[Named]:
    """A bracket of units that answer for one facet: （区司法局、区财政局只评估行政处罚）."""
    only = _ONLY.match(note)
    if only is None or not only["names"]:
        raise CellError(f"看不懂责任单位“{cell}”中的“（{note}）”")
    return [Named(_checked(name, cell), only["facet"]) for name in _names(only["names"])]
