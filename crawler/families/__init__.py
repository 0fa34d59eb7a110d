"""Publishing systems: one module each, found by walking this package; ``generic`` stands when no system is recognised."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from crawler.extraction.view import View
from crawler.families.model import DECISIVE, Family, Sign

GENERIC = Family("generic")
ENOUGH = 3
"""The least weight of signs by which a system counts as recognised."""


@cache
def known_families() -> tuple[Family, ...]:
    """Every module's FAMILY, by name."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        family = getattr(importlib.import_module(f"{__name__}.{module.name}"), "FAMILY", None)
        if isinstance(family, Family):
            found.append(family)
    return tuple(sorted(found, key=lambda family: family.name))


def recognise(view: View) -> tuple[Family, str]:
    """The system with the weightiest signs on the page and those signs in words; the generic family where none is enough."""
    told = [
        (family, [Sign(a.weight, a.evidence) for a in family.addresses if a.pattern.search(view.url)])
        for family in known_families()
    ]
    best, signs = max(told, key=lambda pair: _weight(pair[1]))
    if _weight(signs) < DECISIVE:
        for family, own in told:
            own.extend(family.signs(view))
        best, signs = max(told, key=lambda pair: _weight(pair[1]))
    signs = sorted(signs, key=lambda sign: -sign.weight)
    if _weight(signs) < ENOUGH:
        return GENERIC, ""
    return best, "；".join(sign.evidence for sign in signs)


def _weight(signs: list[Sign]) -> int:
    return sum(sign.weight for sign in signs)
