"""What can be done to a column: take things away, age them, put a note in their place, break the way to them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from samples.contents.organisation import doc
from samples.faults.deal import Change
from samples.model import Column, Doc, File, SampleUnit
from samples.prose import YEAR, day, p

_YEARS = re.compile(r"(?<!\d)(20[12]\d)(?=[年\-—度])")
_TITLE_YEARS = re.compile(r"(?<!\d)(20[12]\d)(?=[年\-—度〕])")
"""A number in a title (罚决字〔2021〕1号) is the document's own; in a text it may be another's, which keeps its year."""


def _map_docs(column: Column, each: Callable[[Doc], Doc | None]) -> Column:
    docs = tuple(d for d in map(each, column.docs) if d is not None)
    return replace(column, docs=docs, children=tuple(_map_docs(c, each) for c in column.children))


def _is(made: Doc, starts: tuple[str, ...]) -> bool:
    return made.key.split("/", 1)[1].startswith(starts)


def dropped(_: SampleUnit, __: Column) -> Column | None:
    """No such column."""
    return None


def emptied(_: SampleUnit, column: Column) -> Column | None:
    """The column without anything in it."""
    return replace(column, docs=(), page="", tools="", children=tuple(c for child in column.children if (c := emptied(_, child))))


def without(*starts: str) -> Change:
    """The documents whose keys start so are not there."""
    return lambda unit, column: _map_docs(column, lambda d: None if _is(d, starts) else d)


def only(*starts: str) -> Change:
    """Nothing is there but the documents whose keys start so."""
    return lambda unit, column: _map_docs(column, lambda d: d if _is(d, starts) else None)


def a_year_older(made: Doc) -> Doc:
    """The same document of the year before: its day, and every year in its title and text."""
    back = lambda match: str(int(match.group(1)) - 1)  # noqa: E731 -- two uses on two lines
    when = made.day.replace(year=made.day.year - 1, day=min(made.day.day, 28))
    files = tuple(
        File(_YEARS.sub(back, f.name), f.rows, tuple(_YEARS.sub(back, text) for text in f.paragraphs)) for f in made.files
    )
    return replace(made, title=_TITLE_YEARS.sub(back, made.title), body=_YEARS.sub(back, made.body), day=when, files=files)


def older(*starts: str) -> Change:
    """The documents are those of the year before."""
    return lambda unit, column: _map_docs(column, lambda d: a_year_older(d) if _is(d, starts) and not d.same else d)


def on_day(start: str, when: date) -> Change:
    """The document was published on another day."""
    return lambda unit, column: _map_docs(column, lambda d: replace(d, day=when) if _is(d, (start,)) else d)


def faulty(start: str, fault: str) -> Change:
    """The list row is there, its page answers with the fault."""
    return lambda unit, column: _map_docs(column, lambda d: replace(d, fault=fault) if _is(d, (start,)) else d)


def broken(fault: str) -> Change:
    """The column's own page answers with the fault."""
    return lambda unit, column: replace(column, fault=fault, children=tuple(replace(c, fault=fault) for c in column.children))


def rewritten(start: str, change: Callable[[SampleUnit, Doc], Doc]) -> Change:
    """The document is changed."""
    return lambda unit, column: _map_docs(column, lambda d: change(unit, d) if _is(d, (start,)) else d)


def note(matter: str, *starts: str) -> Change:
    """In place of the documents stands a note that there is nothing this year."""

    def change(unit: SampleUnit, column: Column) -> Column:
        rest = _map_docs(column, lambda d: None if _is(d, starts) or not starts else d)
        text = p(f"{YEAR}年度，我单位无{matter}，特此说明。") + p(unit.full)
        told = doc(
            unit,
            f"note-{column.key}-{starts[0] if starts else 'all'}",
            f"关于{unit.full}{YEAR}年度无{matter}的情况说明",
            day(7, 2),
            text,
        )
        return replace(rest, docs=(*rest.docs, told))

    return change


def near_miss(title: str, text: str, *starts: str) -> Change:
    """In place of the documents stands one that only carries their words."""

    def change(unit: SampleUnit, column: Column) -> Column:
        rest = _map_docs(column, lambda d: None if _is(d, starts) else d)
        decoy = doc(unit, f"decoy-{column.key}-{starts[0]}", title.format(unit=unit.full), day(9, 13), p(text))
        return replace(rest, docs=(*rest.docs, decoy))

    return change


def taken(column: Column, *starts: str) -> tuple[Doc, ...]:
    """The documents of a column whose keys start so."""
    return tuple(d for each in column.walk() for d in each.docs if _is(d, starts))


def also(*changes: Change) -> Change:
    """One after the other."""

    def change(unit: SampleUnit, column: Column) -> Column | None:
        made: Column | None = column
        for each in changes:
            if made is not None:
                made = each(unit, made)
        return made

    return change


def page(make: Callable[[SampleUnit], str]) -> Change:
    """The column's page says something else."""
    return lambda unit, column: replace(column, page=make(unit))


def named(name: str) -> Change:
    """The column has another name."""
    return lambda unit, column: replace(column, name=name)


def led_away(url: str) -> Change:
    """The column leads to another host."""
    return lambda unit, column: replace(column, docs=(), children=(), page="", href=url)
