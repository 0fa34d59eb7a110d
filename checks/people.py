"""Questions that no page can answer: the evidence is gathered and a person is asked."""

from __future__ import annotations

from dataclasses import dataclass

from checks.columns import documents_in, find_columns, no_column
from checks.evidence import Case, Finding, Site, Status, unique_evidence
from checks.needs import Need


@dataclass(frozen=True, slots=True)
class AskAPerson:
    """需人工核查 with a question, and what the pages show about it.

    ``columns`` are searched for evidence; with ``absent_fails`` a column that plainly is not there makes 不合格 (assisted rows).
    """

    question: str
    columns: tuple[str, ...] = ()
    absent_fails: bool = False

    def describe(self) -> str:
        """The question."""
        return f"由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """Lists of the columns that serve as evidence."""
        return tuple(Need(c, 0) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Gather what the pages show and put the question."""
        if not self.columns:
            return Finding(Status.NEEDS_REVIEW, self.question, (site.home.as_evidence(),) if site.home else ())
        search = find_columns(site, self.columns)
        if not search.columns and self.absent_fails:
            return no_column(search, site)
        standing = [d for _, d in documents_in(search, site, case)]
        evidence = unique_evidence(
            [*(c.as_evidence() for c in search.columns[:3]), *(d.as_evidence() for d in standing[:7]), *search.looked_at]
        )
        alone = not standing and any(c.page for c in search.columns)
        held = "为单独页面" if alone else f"有{len(standing)}条"
        told = f"页面所见：{search.found_as}栏目{held}" if search.columns else f"页面上未见{search.label}栏目"
        return Finding(Status.NEEDS_REVIEW, f"{self.question}（{told}）", evidence)
