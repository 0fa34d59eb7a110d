"""What stands on the pages: the columns of every unit and of the portal, all of it in order. Faults are dealt out elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from samples.contents import (
    disclosure,
    education_health,
    enforcement,
    labour_food,
    money,
    organisation,
    participation,
    policy,
    portal,
    social,
)
from samples.model import Column, SampleUnit

# Columns that stand under the portal's 重点领域信息公开 instead of their unit's section.
LIFTED = {"mzj": "ylfw", "scj": "spaq"}
# The units whose letters stand only on the portal's platform, with 答复单位 in the head.
ON_PLATFORM = ("sjj", "xfj", "ymj")


def unit_columns(unit: SampleUnit) -> tuple[Column, ...]:
    """The whole disclosure section of a unit, every part of it good."""
    statutory = [
        organisation.organisation(unit),
        organisation.leaders(unit),
        policy.policies(unit),
        *([policy.cleanup(unit)] if not unit.is_town else []),
        organisation.work_report(unit),
        *([organisation.powers(unit)] if unit.slug not in ("xfj", "tcj", "fjq") else []),
        *([enforcement.punishments(unit)] if unit.slug in enforcement.PUNISHING else []),
        *([enforcement.enforcement(unit)] if unit.slug in enforcement.ENFORCING else []),
        money.budgets(unit),
        *_fields(unit),
        participation.meetings(unit),
        participation.proposals(unit),
        disclosure.catalogue(unit),
        disclosure.management(unit),
    ]
    return (
        disclosure.guide(unit),
        disclosure.disclosure_rules(unit),
        Column("fdzdgknr", "法定主动公开内容", children=tuple(statutory)),
        disclosure.reports(unit),
        disclosure.application(unit),
        policy.interpretations(unit),
        *([participation.letters(unit)] if unit.slug not in ON_PLATFORM else []),
        participation.media(unit),
        *([participation.responses(unit)] if unit.number % 3 == 2 else []),
    )


_FIELDS: Mapping[str, tuple[Callable[[SampleUnit], Column], ...]] = {
    "mzj": (social.elderly, social.relief),
    "fgj": (labour_food.development_plans, social.project_plans),
    "jtj": (education_health.education, social.projects),
    "ybj": (labour_food.medical_insurance, social.relief),
    "scj": (labour_food.special_plan, labour_food.food),
    "tjj": (labour_food.statistics,),
    "sfj": (labour_food.record_lists,),
    "zrzy": (labour_food.special_plan, social.projects, participation.decisions),
    "fjq": (participation.decisions,),
    "gxj": (labour_food.special_plan, social.projects),
    "jtys": (labour_food.special_plan, social.projects),
    "zjj": (social.projects,),
    "slj": (social.projects,),
    "hbj": (labour_food.special_plan,),
}
_BRANCHES: Mapping[str, Callable[[SampleUnit], tuple[Column, ...]]] = {
    "czj": money.district_finance,
    "wjj": education_health.health,
    "rsj": labour_food.insurance,
}


def _fields(unit: SampleUnit) -> tuple[Column, ...]:
    """What only this unit, or few, must publish."""
    if unit.slug in _BRANCHES:
        return _BRANCHES[unit.slug](unit)
    return tuple(make(unit) for make in _FIELDS.get(unit.slug, ()))


def portal_columns(
    units: tuple[SampleUnit, ...],
    sections: Mapping[str, tuple[Column, ...]],
    down: Collection[str] = (),
    lifted: Sequence[Column] = (),
) -> tuple[Column, ...]:
    """The portal's columns; ``sections`` are the units' as they stand after the faults, so that shared rows lead to what is there.

    Units whose whole section is ``down`` have no rows in the shared lists. ``lifted`` are columns taken out of units' sections.
    """
    by_slug = {unit.slug: unit for unit in units}
    published = {
        slug: tuple(
            doc
            for top in columns
            for column in top.walk()
            for doc in column.docs
            if doc.key.startswith((f"{slug}/budget-", f"{slug}/accounts-")) and not doc.fault and not column.fault
        )
        for slug, columns in sections.items()
        if slug not in down
    }
    on_platform = [by_slug[slug] for slug in ON_PLATFORM if slug in by_slug]
    letters = [participation.letter(unit, n, when) for unit in on_platform for n, when in participation.LETTER_DAYS]
    special = portal.farm_and_culture(by_slug)
    disclosure_section = Column(
        "zwgk", "政府信息公开", page=portal.directory(units),
        children=(
            Column("gkzn", "政府信息公开指南", page=disclosure.guide_text(by_slug["qzfb"])),
            Column("gkzd", "政府信息公开制度", portal.LAWS.docs),
            Column(
                "fdzdgknr", "法定主动公开内容",
                children=(
                    portal.government_reports(),
                    portal.recruitment(),
                    portal.shared_budgets(units, published),
                    portal.decision_list(),
                    portal.shared_policies({slug: columns for slug, columns in sections.items() if slug not in down}),
                    portal.fields_of_weight(lifted),
                    *special[:2],
                ),
            ),
        ),
    )  # fmt: skip
    return (
        portal.news(),
        disclosure_section,
        portal.gazette(),
        special[2],
        portal.interaction(letters, [participation.letter_count(unit) for unit in on_platform]),
        portal.service(),
    )
