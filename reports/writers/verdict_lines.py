"""verdicts.jsonl: one JSON object a line, contract section 3, in the table's order and the profile's order of units."""

from __future__ import annotations

import json
from pathlib import Path

from reports.model import Report

NAME = "verdicts.jsonl"


def write(report: Report, path: Path) -> None:
    """Write the lines; a person's decision stands under ``decision``."""
    with path.open("w", encoding="utf-8") as file:
        for line in report.lines:
            record = line.verdict.to_json()
            if line.decision:
                until = line.decision.until.isoformat() if line.decision.until else None
                record["decision"] = {
                    "status": line.decision.status.value,
                    "reason": line.decision.reason,
                    "by": line.decision.by,
                    "until": until,
                }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
