"""Which documents a row means: by the column, the title, the year and the day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from checks.attribution import forms_of, nameless, names_of
from checks.authorship import of_higher
from checks.deadlines import Day
from checks.evidence import Case, Column, Document, Unit
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.titles import ASKED_FOR, ASKS, about_year, day_of, has_title, titled

About = Literal["Y", "P", ""]

_ASKS = re.compile(ASKS)
_OF_Y = 20
_OTHERS = 10
"""How many documents of a column are opened besides those whose titles name the thing."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents a row means.

    ``columns`` are vocabulary keys, any of which will do. ``title`` is a regular expression searched in the title without blanks
    (``{Y}``/``{P}`` for the years; empty: every title), ``without`` rules titles out, the unit's own name in them aside. ``about`` asks for the assessed year ("Y") or the one
    before ("P"), named in the title or else by the day of publication. ``since`` asks for publication on or after a day.
    ``what`` is the thing in Chinese as reasons name it. ``elsewhere`` is the title by which it is known outside its columns, where a
    looser ``title`` would take other things for it; None: the same, empty: it is not looked for elsewhere. ``noted`` False: every unit
    owes the thing, so that a note that there is nothing does not answer. ``note`` is what such a note or its column must name (regular
    expression) where the columns hold other matters too: that no 规范性文件 was made says nothing of the 备案 of others'. With
    ``governments`` the government itself has such things, for which its office answers (``documents_in``). ``whole`` is a regular
    expression for the names of columns that hold nothing but the thing: in them every title counts that is not ruled out, for a list of
    penalties may be headed by the names of those who were punished. With ``told_later`` what names no year is about the one before its
    publication, as yearly figures are. Titles that only ask for things, or tell of meetings and training about them, count with
    ``asking`` alone. With ``local`` what a body of the nation or a province titles as its own does not count,
    with ``own`` what another unit's name heads in the unit's column.
    """

    columns: tuple[str, ...]
    what: str
    title: str = ""
    without: str = ""
    about: About = ""
    since: Day | None = None
    elsewhere: str | None = None
    noted: bool = True
    note: str = ""
    governments: bool = False
    whole: str = ""
    told_later: bool = False
    asking: bool = False
    own: bool = False
    local: bool = False

    def years_back(self) -> int | None:
        """How many years before Y the lists must be read; None: to the end."""
        if self.about == "Y" or (self.since and self.since.years == 0):
            return 0 if not self.since or self.since.years == 0 else -self.since.years
        if self.about == "P":
            return 1
        return -self.since.years if self.since else None

    def window(self, case: Case) -> date:
        """The first day that lists must have been read to."""
        years = self.years_back()
        return date.min if years is None else date(case.year - years, 1, 1)

    def need(self, *, bodies: bool = False, attachments: bool = False, newest: int = 30) -> tuple[Need, ...]:
        """What the crawler must have read for this selection; years in the title pattern are left open."""
        title = f"^(?!.*({self.without})).*({self.title})" if self.without else self.title
        pattern = title.replace("{Y}", r"\d{4}").replace("{P}", r"\d{4}")
        # Documents of Y stand before those of P and would use up the allowance.
        most = newest + _OF_Y if self.about == "P" else newest
        meant = tuple(Need(c, self.years_back(), bodies, attachments, pattern, most) for c in self.columns)
        if not (bodies and self.whole and title):
            return meant
        return (*meant, *(Need(c, self.years_back(), bodies, attachments, newest=_OTHERS) for c in self.columns))

    def outside(self) -> Selection | None:
        """The selection as the thing is known outside its columns, None where it is not looked for there."""
        title = self.title if self.elsewhere is None else self.elsewhere
        return replace(self, title=title) if title else None

    def among(self, standing: Iterable[tuple[Column, Document]], case: Case) -> tuple[Document, ...]:
        """Those that the row means among documents with the columns in which they stand."""
        standing = tuple(standing)
        named = self.chosen((d for _, d in standing), case)
        if not self.whole:
            return named
        only = (d for c, d in standing if re.search(self.whole, plain(c.name)))
        told = {d.url for d in (*named, *replace(self, title="").chosen(only, case))}
        return tuple(d for _, d in standing if d.url in told)

    def _about(self, document: Document, year: int) -> bool:
        if self.told_later and not years_in(document.title) and (day := day_of(document)):
            return day.year == year + 1
        return about_year(document, year)

    def chosen(self, documents: Iterable[Document], case: Case) -> tuple[Document, ...]:
        """Those among ``documents`` that the row means."""
        pattern, barred = titled(self.title, case), titled(self.without, case) if self.without else None
        year = {"Y": case.year, "P": case.previous}.get(self.about)
        start = self.since.of(case) if self.since else None
        names = names_of((case.unit,), case.district)
        return tuple(
            d
            for d in documents
            if has_title(d, pattern)
            and not ASKED_FOR.search(plain(d.title))
            and not (self.own and _of_another(d, case.unit))
            and not (barred and barred.search(nameless(names, d.title)))
            and not (self.local and of_higher(d.title, case.unit, case.district))
            and (self.asking or not _ASKS.search(nameless(names, d.title)))
            and (year is None or self._about(d, year))
            and (start is None or (day_of(d) is not None and day_of(d) >= start))  # type: ignore[operator]
        )


def _of_another(document: Document, unit: Unit) -> bool:
    """Whether a title names another unit of the district, to which the document is attributed, and not this one."""
    title = plain(document.title)
    if any(form in title for form in forms_of(unit)):
        return False
    return any(form in title for name in document.units - {unit.name} for form in forms_of(Unit(name)))
