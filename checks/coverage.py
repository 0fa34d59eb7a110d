"""How much of a field's standard (标准指引) a column covers: item by item, for a person to confirm."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.columns import documents_in, find_columns, no_column, off_site, unread
from checks.elements import stated
from checks.evidence import Case, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import read
from checks.titles import day_of, newest


@dataclass(frozen=True, slots=True)
class CoverageShown:
    """需人工核查 with what of ``elements`` the column's titles and newest ``latest`` pages state; no column, or an empty one, is 不合格."""

    columns: tuple[str, ...]
    elements: tuple[str, ...]
    question: str
    latest: int = 40

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"没有“{self.columns[0]}”专栏或专栏为空的不合格；有的列出{'、'.join(self.elements)}的覆盖情况，由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """The column with its newest pages and files."""
        return tuple(Need(c, 1, True, True, newest=self.latest) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Read titles and pages, and list what they cover."""
        search = find_columns(site, self.columns)
        if not search.columns:
            return no_column(search, site)
        rows = [d for _, d in documents_in(search, site, case)] or [
            # A special column of the portal belongs to no unit: whoever answers for the row answers for it.
            d
            for c in search.shared
            for d in c.documents
            if (day := day_of(d)) is None or day <= case.as_of
        ]
        if not rows and not any(c.page for c in search.columns):
            empty = Finding(
                Status.FAILED,
                f"{search.found_as}专栏是空的",
                unique_evidence(c.as_evidence("栏目内无条目") for c in search.columns[:5]),
                fix=f"在{search.found_as}专栏按标准目录公开全部事项",
            )
            return unread(search) or off_site(search) or empty
        dated_rows = sorted(rows, key=lambda d: (day_of(d) or case.as_of, d.url), reverse=True)
        pages = [*(c.page for c in search.columns if c.page), *dated_rows[: self.latest]]
        reading = read(site, pages)
        titles = "\n".join(plain(d.title) for d in rows)
        told = dict(stated(reading, self.elements).there)
        for name, quote in stated(type(reading)(titles), self.elements).there:
            told.setdefault(name, quote)
        catalogue = next((d for d in rows if re.search(r"标准(目录|指引)|事项(标准)?目录", plain(d.title))), None)
        lacking = [e for e in self.elements if e not in told]
        last = newest(rows)
        lines = [Evidence(search.columns[0].url, search.columns[0].name, f"{n}：{q}") for n, q in told.items()]
        evidence = unique_evidence(
            [*(d.as_evidence() for d in (catalogue, last) if d), *lines, *(c.as_evidence() for c in search.columns[:3])]
        )
        parts = [f"已见{'、'.join(told)}"] if told else []
        parts += [f"未见{'、'.join(lacking)}"] if lacking else []
        parts += ["未见标准目录"] if catalogue is None else [f"有《{catalogue.title}》"]
        parts += [f"最近一条{day_of(last)}"] if last and day_of(last) else []
        return Finding(
            Status.NEEDS_REVIEW, f"{self.question}（{search.found_as}专栏共{len(rows)}条；{'；'.join(parts)}）", evidence
        )
