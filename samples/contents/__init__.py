"""What stands on the pages: the columns of every unit and of the portal, all of it in order. Faults are dealt out elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from samples.contents import disclosure, education_health, enforcement, labour_food, money, organisation, participation, policy, portal, social
from samples.model import Column, SampleUnit

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


def _fields(unit: SampleUnit) -> tuple[Column, ...]:
    """What only this unit, or few, must publish."""
    made: dict[str, tuple[Column, ...]] = {}
    match unit.slug:
        case "czj":
            made[unit.slug] = money.district_finance(unit)
        case "mzj":
            made[unit.slug] = (social.elderly(unit), social.relief(unit))
        case "fgj":
            made[unit.slug] = (labour_food.development_plans(unit), social.project_plans(unit))
        case "jtj":
            made[unit.slug] = (education_health.education(unit), social.projects(unit))
        case "wjj":
            made[unit.slug] = education_health.health(unit)
        case "rsj":
            made[unit.slug] = labour_food.insurance(unit)
        case "ybj":
            made[unit.slug] = (labour_food.medical_insurance(unit), social.relief(unit))
        case "scj":
            made[unit.slug] = (labour_food.special_plan(unit), labour_food.food(unit))
        case "tjj":
            made[unit.slug] = (labour_food.statistics(unit),)
        case "sfj":
            made[unit.slug] = (labour_food.record_lists(unit),)
        case "zrzy":
            made[unit.slug] = (labour_food.special_plan(unit), social.projects(unit), participation.decisions(unit))
        case "fjq":
            made[unit.slug] = (participation.decisions(unit),)
        case "gxj" | "jtys":
            made[unit.slug] = (labour_food.special_plan(unit), social.projects(unit))
        case "zjj" | "slj":
            made[unit.slug] = (social.projects(unit),)
        case "hbj":
            made[unit.slug] = (labour_food.special_plan(unit),)
    return made.get(unit.slug, ())


def portal_columns(units: tuple[SampleUnit, ...], sections: Mapping[str, tuple[Column, ...]], down: Collection[str] = ()) -> tuple[Column, ...]:
    """The portal's columns; ``sections`` are the units' as they stand after the faults, so that shared rows lead to what is there.

    Units whose whole section is ``down`` have no rows in the shared lists.
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
