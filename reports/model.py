"""A report as a value: the verdicts of one assessment joined with what people decided, ready for any writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checks.evidence import Status
from rules.assess import NOT_WRITTEN
from rules.model import Verdict

METHOD_LABELS: Mapping[str, str] = {
    "auto": "页面判定",
    "assisted": "页面取证、人工确认",
    "records": "线下台账",
    "manual": "人工核查",
}
PROBLEM = (Status.FAILED, Status.PARTIAL)
OPEN = (Status.NEEDS_REVIEW, Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on one verdict; it stands beside the verdict and never replaces it."""

    status: Status
    reason: str
    by: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One verdict as the office reads it: ``basis`` is the rule's 依据, ``decision`` what a person said."""

    verdict: Verdict
    basis: str = ""
    decision: Decision | None = None

    @property
    def status(self) -> Status:
        """The status that counts: the person's where there is one."""
        return self.decision.status if self.decision else self.verdict.status

    @property
    def location(self) -> str:
        """问题位置: the column path or title of the first evidence."""
        return self.verdict.evidence[0].title if self.verdict.evidence else ""

    @property
    def link(self) -> str:
        """问题链接: the address of the first evidence."""
        return self.verdict.evidence[0].url if self.verdict.evidence else ""

    @property
    def problem(self) -> str:
        """存在问题: the reason, with the person's word where there is one."""
        if self.decision is None:
            return self.verdict.reason
        until = f"，有效期至{self.decision.until.isoformat()}" if self.decision.until else ""
        machine = f"系统结论：{self.verdict.status.label}，{self.verdict.reason}"
        return f"{self.decision.reason}（{self.decision.by}确认{until}；{machine}）"

    @property
    def fix(self) -> str:
        """整改要求, empty where nothing is to be mended: what a person found wrong is asked for in that person's words."""
        if self.status not in PROBLEM:
            return ""
        return self.verdict.fix or (f"按人工确认意见整改：{self.decision.reason}" if self.decision else "")

    @property
    def to_be_sampled(self) -> bool:
        """Whether keywords or pairing decided it and nobody has looked yet."""
        return self.verdict.confidence == "heuristic" and self.decision is None and self.status not in OPEN


@dataclass(frozen=True, slots=True)
class Health:
    """How good the crawl was: why a report may not be usable stands on top of it."""

    usable: bool = True
    notes: tuple[str, ...] = ()
    homes_seen: int = 0
    homes: int = 0
    pages: int = 0
    gaps: int = 0


@dataclass(frozen=True)
class Report:
    """All lines of one assessment. ``units`` in the profile's order; ``rows`` (code, text) in the table's order.

    ``problems`` are what the assessment could not take in: ledgers and cells of the table that cannot be read.
    """

    district: str
    edition: int
    year: int
    as_of: date
    run: str
    units: tuple[str, ...]
    lines: tuple[Line, ...]
    unconfigured: Mapping[str, Sequence[str]] = field(default_factory=dict)
    corrections: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    health: Health = field(default_factory=Health)
    made_at: str = ""

    @property
    def title(self) -> str:
        """示例区2021年政务公开评估报告."""
        return f"{self.district}{self.year}年政务公开评估报告"

    def of_unit(self, unit: str) -> tuple[Line, ...]:
        """The lines of one unit in the table's order."""
        return tuple(line for line in self.lines if line.verdict.unit == unit)

    @property
    def problems_found(self) -> tuple[Line, ...]:
        """问题清单: the lines that ask a unit to mend something, unit by unit."""
        return tuple(line for unit in self.units for line in self.of_unit(unit) if line.status in PROBLEM)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Code and text of every row that has a line."""
        return tuple(dict(sorted((line.verdict.code, line.verdict.indicator) for line in self.lines)).items())

    def coverage(self) -> Mapping[str, int]:
        """How many rows are decided in which way, and how many rules are not written; only what occurs."""
        methods = {line.verdict.code: line.verdict.method for line in self.lines}
        told = {label: sum(1 for m in methods.values() if m == method) for method, label in METHOD_LABELS.items()}
        told[NOT_WRITTEN] = len({line.verdict.code for line in self.lines if NOT_WRITTEN in line.verdict.reason})
        return {label: number for label, number in told.items() if number}


def counts(lines: Iterable[Line]) -> Mapping[Status, int]:
    """How many lines have each status, every status named."""
    told = Counter(line.status for line in lines)
    return {status: told[status] for status in Status}


def pass_rate(lines: Iterable[Line]) -> float | None:
    """合格率: 合格 among what was decided (合格, 部分合格, 不合格), between 0 and 1; None where nothing was."""
    told = counts(lines)
    decided = told[Status.PASSED] + told[Status.PARTIAL] + told[Status.FAILED]
    return told[Status.PASSED] / decided if decided else None


def percent(rate: float | None) -> str:
    """87.5 %, or a dash."""
    return "—" if rate is None else f"{rate * 100:.1f}%"
