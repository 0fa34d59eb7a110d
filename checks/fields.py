"""Tables that must name certain things: a register of schools, the results of food tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.documents import away, look_up
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import Reading, opened_first, read
from checks.selections import Selection
from checks.titles import dated, day_of

_HEAD_ROWS = 6
"""Rows of a table in which its heads may stand, below a title and a line on units."""


@dataclass(frozen=True, slots=True)
class NamedField:
    """A column of a table: its name in reasons and the words its head is written with (regular expression on the plain head)."""

    name: str
    head: str


@dataclass(frozen=True, slots=True)
class TableNames:
    """合格: the tables of the newest documents of the selection, taken together, have every field.

    Heads are looked for in tables; where no table was read (a PDF) in the text, labelled values in both. ``waived`` is a
    regular expression for texts that make ``waivable`` fields needless (全部合格: no failed items to name). ``bare`` is the answer
    for documents that stand without a single field.
    """

    selection: Selection
    fields: tuple[NamedField, ...]
    latest: int = 6
    waived: str = ""
    waivable: tuple[str, ...] = ()
    bare: Status = Status.FAILED

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.selection.what}列明{'、'.join(f.name for f in self.fields)}"

    def needs(self) -> tuple[Need, ...]:
        """Lists, documents and files."""
        return self.selection.need(bodies=True, attachments=True, newest=self.latest)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read the heads of the newest documents."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        if linked := away(looked.chosen, self.selection.what, higher=False):
            return linked
        newest_first = sorted(looked.chosen, key=lambda d: day_of(d) or date.min, reverse=True)
        chosen = opened_first(newest_first, self.latest)
        found: dict[str, Document] = {}
        unread: list[str] = []
        waived = False
        for document in chosen:
            reading = read(site, (document,), titles=True)
            unread += reading.unread
            waived = waived or bool(self.waived and re.search(self.waived, reading.text))
            for field in self._named(reading):
                found.setdefault(field, document)
        if waived:
            found |= {name: chosen[0] for name in self.waivable if name not in found}
        return self._weigh(found, unread, chosen, looked.search.found_as)

    def _named(self, reading: Reading) -> Iterator[str]:
        heads = [plain(cell) for table in reading.tables for row in table.rows[:_HEAD_ROWS] for cell in row]
        text = plain(reading.text)
        for field in self.fields:
            labelled = rf"(?:{field.head})(?:[^,。;:]{{0,6}})?:"
            headed = any(re.search(field.head, head) for head in heads if len(head) <= 40)
            if headed or re.search(labelled if heads else field.head, text):
                yield field.name

    def _weigh(self, found: dict[str, Document], unread: list[str], chosen: tuple[Document, ...], column: str) -> Finding:
        lacking = [f.name for f in self.fields if f.name not in found]
        there = [f.name for f in self.fields if f.name in found]
        shown = {d.url: d for d in found.values()}.values()
        quoted = (d.as_evidence(f"列有{'、'.join(n for n in there if found[n] is d)}") for d in shown)
        evidence = unique_evidence([*quoted, *(d.as_evidence() for d in chosen)])
        what = self.selection.what
        told = dated(chosen[0])
        if not lacking:
            return Finding(Status.PASSED, f"{what}列明了全部{len(there)}项：{told}", evidence, found=chosen)
        if unread:
            reason = f"{what}未见{'、'.join(lacking)}，但有内容未能读取（{'；'.join(dict.fromkeys(unread[:3]))}）"
            return Finding(Status.UNKNOWN, reason, evidence, found=chosen)
        status = Status.PARTIAL if there else self.bare
        has = f"（已有{'、'.join(there)}）" if there else ""
        reason = f"{what}缺少{'、'.join(lacking)}{has}，见{told}等{len(chosen)}份"
        return Finding(status, reason, evidence, fix=f"在{column}栏目的{what}中补充{'、'.join(lacking)}", found=chosen)
