"""Assessments with their verdicts, and people's decisions beside them. Both only ever grow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from storage.errors import StorageError
from storage.models import AssessmentRow, DecisionRow, VerdictRow
from storage.naming import batches, fresh_id, now
from storage.session import clean
from storage.shelf import Shelf
from storage.values import Assessment, Decision

Record = Mapping[str, Any]
"""A verdict as plain JSON values: contract section 3."""


class JudgementLog(Shelf):
    """Writes verdicts and decisions and finds the newest."""

    def start_assessment(self, district: str, run: str, as_of: date, year: int, edition: int) -> Assessment:
        """A new assessment of the facts as they stand after that run."""
        name, created = fresh_id(), now()
        row = {"id": name, "district": district, "run": run, "as_of": as_of, "year": year, "edition": edition}

        def work(connection: Connection) -> int:
            return connection.execute(
                insert(AssessmentRow).values(**row, created_at=created, notes={}).returning(AssessmentRow.number)
            ).scalar_one()

        number = self.database.write(work)
        return Assessment(name, number, district, run, as_of, year, edition, created)

    def add_verdicts(self, assessment: Assessment, records: Iterable[Record]) -> int:
        """Keeps the verdicts in their order, all or none, and answers how many."""
        rows = [
            {
                "assessment": assessment.number,
                "code": record["code"],
                "rule": record["rule"],
                "unit": record["unit"],
                "status": str(record["status"]),
                "record": dict(record),
            }
            for record in records
        ]

        def work(connection: Connection) -> None:
            for batch in batches(rows):
                connection.execute(insert(VerdictRow), batch)

        self.database.write(work)
        return len(rows)

    def finish_assessment(self, assessment: Assessment, notes: Mapping[str, Any] | None = None) -> Assessment:
        """Ends the assessment; only a finished one is anybody's latest."""
        finished = replace(assessment, finished_at=now(), notes=dict(notes or {}))
        values = {"finished_at": finished.finished_at, "notes": finished.notes}
        statement = update(AssessmentRow).where(AssessmentRow.number == assessment.number).values(values)
        self.database.write(lambda connection: connection.execute(statement).rowcount)
        return finished

    def assessment(self, assessment_id: str) -> Assessment:
        """The assessment of that id; raises ``StorageError`` when there is none."""
        found = self._assessments(AssessmentRow.id == assessment_id)
        if not found:
            raise StorageError(f"没有这次评估：{assessment_id}")
        return found[0]

    def assessments(self, district: str) -> tuple[Assessment, ...]:
        """The district's finished assessments, newest first."""
        return self._assessments(AssessmentRow.district == district, AssessmentRow.finished_at.is_not(None))

    def verdicts(self, assessment: Assessment, unit: str | None = None) -> list[dict[str, Any]]:
        """The records of the assessment, or of one unit in it, in the order they were written."""
        query = select(VerdictRow.record).where(VerdictRow.assessment == assessment.number).order_by(VerdictRow.id)
        with self.database.reading() as connection:
            return list(connection.scalars(query if unit is None else query.where(VerdictRow.unit == unit)))

    def add_decision(self, decision: Decision) -> Decision:
        """Keeps what a person decided and answers it with its number."""
        row = {
            "district": decision.district,
            "unit": decision.unit,
            "rule": decision.rule,
            "code": decision.code,
            "status": decision.status,
            "reason": clean(decision.reason),
            "by": clean(decision.by),
            "made_at": decision.made_at or now(),
            "until": decision.until,
            "inputs": decision.inputs,
        }

        def work(connection: Connection) -> int:
            return connection.execute(insert(DecisionRow).values(row).returning(DecisionRow.number)).scalar_one()

        return replace(decision, number=self.database.write(work), made_at=str(row["made_at"]))

    def decisions(self, district: str) -> tuple[Decision, ...]:
        """Everything people ever decided for the district, oldest first."""
        query = select(DecisionRow.__table__).where(DecisionRow.district == district).order_by(DecisionRow.number)
        with self.database.reading() as connection:
            return tuple(_decision(row) for row in connection.execute(query))

    def current_decisions(self, district: str, on: date) -> dict[tuple[str, str], Decision]:
        """By (unit, rule) the newest decision, unless it was a withdrawal or has run out by that day.

        Whether the evidence is still the one it was made on (``inputs``) is for the reader to compare.
        """
        newest = {(each.unit, each.rule): each for each in self.decisions(district)}
        return {key: each for key, each in newest.items() if each.status and (each.until is None or each.until >= on)}

    def _assessments(self, *conditions: Any) -> tuple[Assessment, ...]:
        query = select(AssessmentRow.__table__).where(*conditions).order_by(AssessmentRow.number.desc())
        with self.database.reading() as connection:
            return tuple(_assessment(row) for row in connection.execute(query))


def _assessment(row: Row[Any]) -> Assessment:
    return Assessment(
        row.id, row.number, row.district, row.run, row.as_of, row.year, row.edition, row.created_at, row.finished_at, row.notes
    )


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        row.district,
        row.unit,
        row.rule,
        row.code,
        row.status,
        row.reason,
        row.by,
        row.made_at,
        row.until,
        row.inputs,
        row.number,
    )
