"""A thing that stands, but not where the row asks for it: 合格 becomes 部分合格, and says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checks.combine import Check
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need


@dataclass(frozen=True, slots=True)
class Misplaced:
    """What ``check`` finds counts as 部分合格 with ``reason``; ``column`` is where it belongs. Lacks stay 不合格."""

    check: Check
    reason: str
    column: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.check.describe()}（只算部分合格）"

    def needs(self) -> tuple[Need, ...]:
        """What the check needs."""
        return self.check.needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Ask the check and lower its answer."""
        found = self.check(site, case)
        if found.status is Status.PASSED:
            return replace(found, status=Status.PARTIAL, reason=self.reason, fix=f"在“{self.column}”栏目公开上述内容")
        if found.status is Status.PARTIAL:
            return replace(found, status=Status.FAILED)
        return found
