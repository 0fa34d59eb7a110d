"""summary.json: counts, coverage, health and the units that the table names and the profile lacks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reports.model import Report, counts, pass_rate

NAME = "summary.json"


def write(report: Report, path: Path) -> None:
    """Write the summary."""
    path.write_text(json.dumps(summary(report), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def summary(report: Report) -> dict[str, Any]:
    """The report's figures as plain JSON values; rates between 0 and 1."""
    return {
        "district": report.district,
        "edition": report.edition,
        "year": report.year,
        "as_of": report.as_of.isoformat(),
        "run": report.run,
        "made_at": report.made_at,
        "usable": report.health.usable,
        "notes": list(report.health.notes),
        "pages": report.health.pages,
        "gaps": report.health.gaps,
        "homes": {"seen": report.health.homes_seen, "of": report.health.homes},
        "pairs": len(report.lines),
        "statuses": {status.value: n for status, n in counts(report.lines).items()},
        "pass_rate": pass_rate(report.lines),
        "coverage": dict(report.coverage()),
        "units": [
            {"unit": u, "statuses": {s.value: n for s, n in counts(lines).items()}, "pass_rate": pass_rate(lines)}
            for u in report.units
            for lines in (report.of_unit(u),)
        ],
        "unconfigured_units": {unit: list(codes) for unit, codes in report.unconfigured.items()},
        "corrections": list(report.corrections),
        "problems": list(report.problems),
    }
