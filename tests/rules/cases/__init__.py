"""One file of cases for each rule: ``<id>.py`` holds ``CASES``, at least one passing, one failing and one near miss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checks.evidence import Case, Site, Status


@dataclass(frozen=True)
class RuleCase:
    """What a rule is to answer for a site. ``says`` must stand in the reason, ``fix`` is the whole 整改要求; ``sort`` is what the case shows."""

    name: str
    sort: Literal["pass", "fail", "near"]
    site: Site
    case: Case
    expect: Status
    says: str = ""
    fix: str = ""
