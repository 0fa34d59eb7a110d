"""Decisions gathered by catalogue (目录归集): does each stage of a decision stand there as a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.columns import documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.links import gone
from checks.needs import Need
from checks.participation.consultations import is_result
from checks.reading.names import plain
from checks.titles import dated, day_of

COLUMN = "决策事项目录"
STAGES: tuple[tuple[str, str], ...] = (
    ("决策草案", r"草案|征求意见稿|送审稿"),
    ("制订背景", r"背景|起草说明|制定说明|编制说明|草案说明|起草情况"),
    ("意见征集采纳情况", r"采纳|意见反馈|征集反馈|反馈情况|(征集|征求意见|征集意见)(情况|结果)"),
    ("会议审议情况", r"会议|审议|讨论决定|常务会"),
    (
        "决策结果",
        r"决策(结果|公布|发布|出台|文件|公告)|正式文件|(文件|正文)(公布|发布)|决定(全文|公布)|(?<!征集)(?<!反馈)(?<!采纳)(?<!调查)(?<!意见)(?<!审议)结果(?!反馈)|印发",
    ),
)
_CATALOGUE = re.compile(r"决策|目录|归集|事项")


@dataclass(frozen=True, slots=True)
class StagesLinked:
    """合格: on the catalogue's page, or in the sub-columns of the decisions' column, every stage is linked; some 部分合格; none 不合格.

    A link whose target is known to be gone shows nothing.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"以目录归集方式链接展示{'、'.join(name for name, _ in STAGES)}"

    def needs(self) -> tuple[Need, ...]:
        """The catalogue's pages with their links."""
        return (Need(COLUMN, 1, True, False, "决策|目录|归集|事项", 10, linked=True),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for each stage among the links."""
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        pages = [d for _, d in documents_in(search, site, case) if _CATALOGUE.search(plain(d.title)) and _recent(d, case)]
        offered = list(self._offered(site, pages, search.own, case))
        found: dict[str, Evidence] = {}
        for name, words in STAGES:
            hit = next((e for text, e in offered if re.search(words, plain(text))), None)
            if hit:
                found[name] = hit
        lacking = [name for name, _ in STAGES if name not in found]
        evidence = unique_evidence([*found.values(), *(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:3])])
        if not lacking:
            return Finding(Status.PASSED, f"{search.found_as}栏目归集展示了{'、'.join(found)}", evidence, heuristic=True)
        if gap := unread(search) or off_site(search):
            return gap
        if pages and all(site.open(d).unreadable for d in pages):
            return Finding(Status.UNKNOWN, f"目录页未能打开，无法核查归集展示：{dated(pages[0])}", evidence)
        fix = f"在{search.found_as}栏目按事项归集，链接展示{'、'.join(lacking)}"
        if found:
            return Finding(
                Status.PARTIAL, f"归集展示不全，缺少{'、'.join(lacking)}的链接（已有{'、'.join(found)}）", evidence, fix=fix
            )
        return Finding(Status.FAILED, f"{search.found_as}栏目没有按事项归集展示{'、'.join(lacking)}", evidence, fix=fix)

    @staticmethod
    def _offered(site: Site, pages: list[Document], own: tuple[object, ...], case: Case) -> Iterator[tuple[str, Evidence]]:
        for page in pages:
            for link in (*page.links, *site.open(page).links):
                if not gone(site, link):
                    yield link.text, page.as_evidence(f"链接“{link.text.strip()[:40]}”")
            for attachment in page.attachments:
                yield attachment.title, page.as_evidence(f"附件“{attachment.title[:40]}”")
        for column in find_columns(site, (COLUMN,)).own:
            # A sub-column named after a stage gathers it for every matter.
            if len(own) > 1 and (column.documents or column.page):
                yield column.name, column.as_evidence("子栏目")
                # The column of a call for opinions is no account of them; a result in it is.
                if result := next((d for d in column.documents if is_result(d) and (day_of(d) or date.min) <= case.as_of), None):
                    yield "意见采纳反馈情况", result.as_evidence("征集结果")


def _recent(document: Document, case: Case) -> bool:
    day = day_of(document)
    return day is None or day.year >= case.previous
