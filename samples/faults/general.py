"""The general faults of a matter: absent, last year's, a note in its place, misplaced."""

from __future__ import annotations

from dataclasses import replace

from samples.faults.changes import note, older, taken, without
from samples.faults.deal import Plant
from samples.faults.matters import Matter
from samples.model import Column, Doc, SampleUnit

FAILED = ("failed",)
REVIEW = ("needs_review",)
# Rows that a machine only prepares: what is there may be passed or a question.
ASSISTED = frozenset((3, 15, 47, 91, 93, 107, 114, 115, 119, 120, 122, 123, 133, 134, 137, 152, 155, 157, 159, 160, 161))


def absent(slug: str, matter: Matter) -> Plant:
    """The column stands, the documents are not there."""
    status = FAILED + ("partial",) * matter.half_told + ("needs_review",) * matter.soft
    return Plant(
        slug,
        ((matter.column, without(*matter.starts)),),
        dict.fromkeys(matter.rows, status),
        f"栏目在，但没有{matter.name}",
        "absent",
    )


def last_year(slug: str, matter: Matter) -> Plant:
    """Only the year before is there."""
    status = FAILED + ("partial",) * matter.half_told + ("needs_review",) * matter.soft
    return Plant(
        slug,
        ((matter.column, older(*matter.starts)),),
        dict.fromkeys(matter.rows, status),
        f"只有上一年度的{matter.name}",
        "last-year",
    )


def noted(slug: str, matter: Matter) -> Plant:
    """A note stands in its place."""
    return Plant(
        slug,
        ((matter.column, note(matter.name, *matter.starts)),),
        dict.fromkeys(matter.rows, REVIEW),
        f"以情况说明代替{matter.name}",
        "note",
    )


def misplaced(slug: str, matter: Matter) -> Plant:
    """The documents stand in 通知公告 instead."""

    def move(unit: SampleUnit, column: Column) -> Column | None:
        found = taken(column, *matter.starts)
        rest = without(*matter.starts)(unit, column)
        assert rest is not None
        # Both columns leave here as one; the deal lays the second beside the first at the top of the site.
        return replace(rest, children=(*rest.children, Column(f"away-{matter.column}", "通知公告", tuple(map(_alone, found)))))

    # What else rests on the document can be judged either way once it is found: no line for those rows.
    first = ("partial", "needs_review") if matter.rows[0] in ASSISTED else ("partial",)
    answers = {**dict.fromkeys(matter.rows, ()), matter.rows[0]: first}
    return Plant(slug, ((matter.column, move),), answers, f"{matter.name}发在“通知公告”，没有放在对应栏目", "misplaced")


def _alone(made: Doc) -> Doc:
    return replace(made, pinned=False)
