"""Rules of one's own: a module whose id begins with X answers a row that no official table has."""

from __future__ import annotations

from dataclasses import replace

from rules.catalogue import catalogue
from rules.edition import Edition, Indicator, load_edition

LEVEL = "地方指标"
"""What stands in the place of the table's first level."""


def judged_edition(year: int = 2021) -> Edition:
    """The edition of that year, and behind its rows one for each local rule: the rule's title, and the units of its 责任单位 section.

    Raises ``EditionError`` as ``load_edition`` does.
    """
    edition = load_edition(year)
    own = [module for rule_id, module in catalogue().items() if rule_id.startswith("X")]
    rows = (
        Indicator(module.rule.id, module.rule.id, number, (LEVEL, "", "", ""), module.title, module.sections.get("责任单位", ""))
        for number, module in enumerate(own, len(edition.indicators) + 1)
    )
    return replace(edition, indicators=(*edition.indicators, *rows)) if own else edition
