"""The deals: ``demo`` mixes good contents with every sort of fault, ``bad`` makes every deciding row fail somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from samples.contents.enforcement import BOTH_SIDES, ENFORCING, PUNISHING
from samples.faults import general, matters
from samples.faults.deal import Deal, Plant
from samples.faults.kinds import COLUMN_KINDS, Kind
from samples.faults.matters import Matter
from samples.faults.own_kinds import CULTURE, FARM, NO_PLATFORM, OWN_KINDS, PORTAL_HARDER, PORTAL_KINDS, RURAL
from samples.model import SampleUnit
from samples.units import TURNING

# Which particular faults the demo plants: slug -> names of kinds; a name with a colon is a general fault of a row's matter.
_DEMO: dict[str, tuple[str, ...]] = {
    "qzfb": ("absent:153", "report-no-proposals"),
    "fgj": ("org-no-hours", "last-year:45", "report-late", "misplaced:11", "management-flaky"),
    "jtj": ("schools-short", "last-year:57", "catalogue-short", "elements-lack"),
    "kjj": ("catalogue-soft404", "absent:144", "told-late"),
    "gxj": ("leaders-short", "first-quarter-only", "report-no-fees"),
    "gaj": ("budgets-forbidden", "law-not-on-top", "duties-unwatched", "noted:108"),
    "mzj": ("elder-months", "no-extreme", "misplaced:42", "last-year:51"),
    "sfj": ("law-missing", "last-year:6"),
    "czj": ("months-lack", "fees-late", "last-year:19", "no-summary", "own-rule"),
    "rsj": ("meetings-missing", "standard-bare-70", "misplaced:150"),
    "zrzy": ("twenty-days", "no-reasons", "guide-no-fax", "absent:8"),
    "hbj": ("totals-late", "last-year:154", "leaders-missing", "copied"),
    "zjj": ("powers-away", "report-forbidden", "proposals-empty"),
    "jtys": ("powers-missing", "report-dead", "plan-decoy"),
    "nyj": ("org-missing", "no-province", "report-five-sections"),
    "swj": ("no-accounts", "guide-no-post", "absent:104"),
    "wlj": ("enforcement-missing", "no-online-way", "last-year:156"),
    "wjj": ("public-plan-only", "few-tips", "absent:68", "last-year:64", "no-explanations"),
    "yjj": ("org-empty", "report-no-proposals", "last-year:103", "misplaced:153"),
    "scj": ("samples-short", "no-standard", "rules-missing"),
    "tjj": ("misplaced:23", "no-analysis", "guide-old"),
    "ybj": ("no-shops", "standard-scan-48", "absent:50", "told-nowhere"),
    "spj": ("letters-untimed", "management-missing", "one-lacks-validity"),
    "zfj": ("budgets-old", "guide-without-limits", "guide-missing", "powers-short"),
    "jrj": ("meetings-challenge", "noted:7", "nothing-this-year", "punish-missing"),
    "xfj": ("org-synonym", "no-accounts", "last-year:144", "no-training"),
    "tcj": ("proposals-shell", "guide-undated", "report-sums", "absent:154"),
    "fjq": ("no-result", "leaders-empty", "not-linked", "tasks-unwatched"),
    "sjj": ("guide-soft404", "one-meeting", "no-search", "media-missing"),
    "dsj": ("chart-too-late", "report-no-fees", "last-year:109", "powers-jump-home"),
    "qhz": ("report-late", "budgets-missing", "misplaced:150", "absent:105"),
    "bsz": ("catalogue-missing", "noted:110", "law-not-on-top", "no-work-report"),
    "ymj": ("reports-hangup", "form-missing", "management-down", "one-way"),
    "llz": ("proposals-missing", "guide-undated", "last-year:12", "plain-text-only"),
}
# Columns that no common fault takes in the bad deal: a row that only this unit owns must fail there, or the portal's own guide
# and rules would still answer for 区政府办公室.
_OWN_COLUMNS = frozenset((("jtj", "gknb"), ("zfj", "zfgs"), ("qzfb", "gkzn"), ("qzfb", "gkzd")))
_DOWN = {"slj": "unavailable"}
_PINNED = {"fjq": {"机构职能": "fjq:jgzn"}}


def deal_for(variant: str, units: tuple[SampleUnit, ...]) -> Deal:
    """The deal of a variant: nothing wrong in ``good``."""
    if variant == "demo":
        planted = tuple(plant for unit in units for plant in _named(unit, _DEMO.get(unit.slug, ())))
        return Deal(
            planted,
            _DOWN,
            tuple(kind.at("qzfb") for kind in PORTAL_KINDS),
            {"zwgk": "政务公开"},
            frozenset(("advanced", "tabs")),
            _PINNED,
        )
    if variant == "bad":
        planted = tuple(plant for unit in units for plant in _bad(unit))
        turned = units[0].system != TURNING[0]
        kinds = (
            (*(k for k in PORTAL_HARDER if k.parts[0][0] not in ("dczj", "jgfk", "zxft")), NO_PLATFORM)
            if turned
            else PORTAL_HARDER
        )
        hidden = ("wza", "smart", "media", "tabs", "advanced", *(() if turned else ("search",)))
        portal = (*(kind.at("qzfb") for kind in kinds), RURAL.at("nyj"), FARM.at("nyj"), CULTURE.at("wlj"))
        return Deal(planted, {}, portal, {"zwgk": "信息公开"}, frozenset(hidden))
    return Deal()


def unit_matters(slug: str, town: bool) -> tuple[Matter, ...]:
    """All matters that the unit answers for with its own documents."""
    return (
        *(m for m in matters.COMMON if not (town and m.rows == (7,))),
        *(matters.PUNISHING if slug in PUNISHING else ()),
        *(m for m in matters.ENFORCING if slug in ENFORCING and (slug == "zfj" or m.rows != (33,))),
        *matters.OWN.get(slug, ()),
    )


def absences(unit: SampleUnit) -> Iterator[Plant]:
    """Each matter of the unit missing."""
    for matter in unit_matters(unit.slug, unit.is_town):
        if _has(unit, matter.column):
            yield general.absent(unit.slug, matter)


def each_alone(unit: SampleUnit) -> Iterator[Plant]:
    """What only this unit can have wrong, and each of its matters missing: to be planted one at a time, where a deal plants some."""
    for kinds in OWN_KINDS.get(unit.slug, {}).values():
        yield from (kind.at(unit.slug) for kind in kinds)
    yield from absences(unit)


def _kinds(slug: str) -> Iterator[Kind]:
    for kinds in COLUMN_KINDS.values():
        yield from kinds
    for rows in OWN_KINDS.get(slug, {}).values():
        yield from rows


def _named(unit: SampleUnit, names: tuple[str, ...]) -> Iterator[Plant]:
    by_name = {kind.name: kind for kind in _kinds(unit.slug)}
    makers = {"absent": general.absent, "last-year": general.last_year, "noted": general.noted, "misplaced": general.misplaced}
    for name in names:
        if ":" in name:
            maker, row = name.split(":")
            matter = next(m for m in unit_matters(unit.slug, unit.is_town) if int(row) in m.rows)
            yield makers[maker](unit.slug, matter)
        else:
            yield by_name[name].at(unit.slug)


def _bad(unit: SampleUnit) -> Iterator[Plant]:
    """One fault on most columns, dealt out by the unit's number and system so that each sort meets several systems."""
    seed = unit.number + (TURNING.index(unit.system) if unit.system in TURNING else 0)
    used: set[str] = set()
    for place, (column, kinds) in enumerate(COLUMN_KINDS.items()):
        kind = kinds[(seed + place) % len(kinds)]
        columns = {key for key, _ in kind.parts}
        if (unit.slug, column) in _OWN_COLUMNS:
            used |= {column} if column == "gknb" else set()
            continue
        # Every third column is left to the faults of single documents below.
        if (seed + place) % 3 == 0 or columns & used or not _has(unit, column) or not _fits(unit, kind):
            continue
        used |= columns
        yield kind.at(unit.slug)
    own = OWN_KINDS.get(unit.slug, {})
    taken_rows: set[int] = set()
    # Missing columns first: what they take away can have no other fault. On one system the lesser faults get their turn.
    for place, kinds in enumerate(sorted(own.values(), key=lambda kinds: not any(map(_drops, kinds)))):
        choices = [k for k in kinds if k.name != "no-summary"]
        whole = [k for k in choices if _drops(k)]
        if whole and unit.system == "vsb":
            choices = [k for k in choices if k not in whole]
        if not choices:
            continue
        kind = whole[seed % len(whole)] if whole and unit.system != "vsb" else choices[(seed + place) % len(choices)]
        rows = set(kind.answers)
        if (seed + place) % 2 and not _alone(unit.slug, rows):
            continue
        if not rows & taken_rows:
            taken_rows |= rows
            used |= {key for key, change in kind.parts if _drops(kind)}
            yield kind.at(unit.slug)
    for place, matter in enumerate(unit_matters(unit.slug, unit.is_town)):
        if matter.column in used or set(matter.rows) & taken_rows or not _has(unit, matter.column):
            continue
        yield _general(unit.slug, matter, seed + place)


def _general(slug: str, matter: Matter, turn: int) -> Plant:
    return general.last_year(slug, matter) if matter.yearly and turn % 2 else general.absent(slug, matter)


def _alone(slug: str, rows: set[int]) -> bool:
    """Whether no matter of the unit answers one of these rows, so that only this fault can show it failing."""
    return bool(rows - {row for m in matters.OWN.get(slug, ()) for row in m.rows})


def _drops(kind: Kind) -> bool:
    return kind.name.endswith("-missing") or kind.name.startswith("no-consultation")


def _has(unit: SampleUnit, column: str) -> bool:
    absent = {"qzqd": ("xfj", "tcj", "fjq"), "hdjl": ("sjj", "xfj", "ymj")}
    if column == "cfqz":
        return unit.slug in PUNISHING
    if column == "zfgs":
        return unit.slug in ENFORCING
    if column == "wjql":
        return not unit.is_town
    return unit.slug not in absent.get(column, ())


def _fits(unit: SampleUnit, kind: Kind) -> bool:
    if kind.name == "no-coercion":
        return unit.slug in BOTH_SIDES
    # These change nothing for the better; the bad deal wants faults.
    return kind.name not in ("org-synonym", "form-missing", "management-flaky")
