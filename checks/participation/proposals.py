"""Suggestions of deputies and proposals of political advisers (建议提案): replies of higher and own level, and the overall account.

A reply's title often repeats only the suggestion (关于…的建议); then its text tells: 办理情况, 办复内容, 承办单位, 收悉.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.columns import Search, documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import notes_among, review_note
from checks.reading.names import plain
from checks.readings import read
from checks.titles import about_year, dated, day_of, newest

COLUMN = "建议提案"
_ABOUT = re.compile(r"建议|提案|议案")
_WHOLE = re.compile(
    r"(建议|提案|议案)[^,。]{0,30}(办理|承办)[^,。]{0,8}(总体|整体|情况|总结|报告|工作)|(总体|整体)(办理)?情况|吸收采纳|办理情况(公开|总结|通报|报告)"
)
_NUMBERED = re.compile(r"第?\d{1,5}号|第[一二三四五六七八九十百千零〇]+号")
_ORDERS = re.compile(r"^(?!.*(情况|总结|报告)).*通知$")
"""A notice that tells offices to handle suggestions gives no account of it."""
_REPLY = re.compile(r"答复|复函|复文|回复|办理意见|办复")
_HIGHER = re.compile(
    r"(省|市|自治区|全国)(第?[一二三四五六七八九十\d]+届|人大|政协|人民代表|人民政协|代表|委员|两会|级)|(省|市)(级)?(建议|提案|议案)|全国(人大|政协)"
)
_IN_TEXT = re.compile(
    r"收悉|答复如下|办理情况|办复内容|办理结果|承办单位|主办单位|分办单位|办理意见|答复意见|您(提出|好)|感谢(您|你)|(代表|委员)反馈[:：]"
)
_ADOPTED = re.compile(r"采纳|吸收|办结率|满意率|办复率|面商率|\d+件|满意")


class Level(StrEnum):
    """Whose suggestion it was; the values are what a reader is told."""

    HIGHER = "省级、市级"
    OWN = "本级"


def level_of(document: Document, column: Column) -> Level:
    """The level of a suggestion, by its title, else by the names of its column."""
    told = plain(document.title)
    if _HIGHER.search(told):
        return Level.HIGHER
    if re.search(r"(区|县|镇|乡|街道)(第?[一二三四五六七八九十\d]+届|人大|政协|级)", told):
        return Level.OWN
    path = plain("/".join((*column.path, column.name)))
    return Level.HIGHER if re.search(r"(省|市|上级)级?[^/]{0,6}(建议|提案|人大|政协|代表|委员)", path) else Level.OWN


def is_overall(document: Document) -> bool:
    """Whether a title announces the account of all suggestions rather than one reply."""
    told = plain(document.title)
    return not any(barred.search(told) for barred in (_NUMBERED, _ORDERS)) and _WHOLE.search(told) is not None


@dataclass(frozen=True, slots=True)
class RepliesPublished:
    """合格: at least one reply of Y to a suggestion of the level stands in full or summary.

    Rows whose pages say nothing of handling are no replies. Only rows whose pages could not be opened: 未能核查.
    """

    level: Level

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"本年度公开了{self.level.value}人大代表建议、政协提案的办理复文"

    def needs(self) -> tuple[Need, ...]:
        """Lists and pages of the assessed year."""
        return (Need(COLUMN, 1, True, True, "建议|提案|议案|答复|复函|回复|号", 40),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for replies by title, else by text."""
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        standing = list(documents_in(search, site, case))
        rows = [
            d
            for c, d in standing
            if about_year_of_reply(d, case)
            and not is_overall(d)
            and _ABOUT.search(plain(d.title) + c.name)
            and level_of(d, c) is self.level
        ]
        replies, doubtful = self._replies(rows, site)
        what = f"{self.level.value}建议提案办理复文"
        if replies:
            told = "、".join(dated(d) for d in replies[:3])
            evidence = unique_evidence(d.as_evidence() for d in replies[:10])
            return Finding(Status.PASSED, f"{case.year}年公开{what}{len(replies)}件：{told}", evidence, found=tuple(replies))
        if doubtful:
            evidence = unique_evidence(d.as_evidence() for d in doubtful[:10])
            return Finding(
                Status.UNKNOWN, f"《{doubtful[0].title}》等{len(doubtful)}件未能打开，无法断定是否为办理复文", evidence
            )
        return self._absent(search, standing, rows, case)

    def _absent(self, search: Search, standing: list[tuple[Column, Document]], rows: list[Document], case: Case) -> Finding:
        what = f"{self.level.value}建议提案办理复文"
        other = next(level for level in Level if level is not self.level)
        notes = notes_among(d for _, d in standing if about_year(d, case.year) and not _only(d, other))
        if notes:
            return review_note(notes, what)
        short = [c for c in search.columns if not c.offsite and not c.seen_since(_start(case))]
        evidence = unique_evidence(
            [*(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:5]), *(d.as_evidence() for d in rows[:5])]
        )
        if gap := unread(search) or off_site(search):
            return gap
        if short:
            return Finding(Status.UNKNOWN, f"“{short[0].name}”栏目列表未能读完，未见{case.year}年{what}", evidence)
        last = newest(d for _, d in standing)
        tail = f"，最近一条为{dated(last)}" if last else ""
        bare = f"；{len(rows)}条只有建议题目，页面没有办理内容" if rows else ""
        return Finding(
            Status.FAILED,
            f"未公开{case.year}年{what}：{search.found_as}等栏目共{len(standing)}条{tail}{bare}",
            evidence,
            fix=f"在{search.found_as}栏目公开{what}全文或摘要；确无承办任务的发布情况说明",
        )

    @staticmethod
    def _replies(rows: list[Document], site: Site) -> tuple[list[Document], list[Document]]:
        replies: list[Document] = []
        doubtful: list[Document] = []
        for document in rows:
            if _REPLY.search(plain(document.title)):
                replies.append(document)
                continue
            reading = read(site, (document,))
            if _IN_TEXT.search(reading.text):
                replies.append(document)
            elif reading.unread or (reading.images and len(reading.text) < 60):
                doubtful.append(document)
        return replies, doubtful


def _only(document: Document, level: Level) -> bool:
    """Whether a note of nothing speaks of that level alone."""
    told = plain(document.title)
    higher = re.search(r"无[^,。]{0,4}(省|市)级?[^,。]{0,2}(建议|提案|议案|人大|政协|代表)|(省|市)级", told) is not None
    own = re.search(r"本级|[区县镇]级|无[^,。]{0,4}[区县][^,。]{0,4}(建议|提案|人大|政协)", told) is not None
    return (higher and not own) if level is Level.HIGHER else (own and not higher)


def about_year_of_reply(document: Document, case: Case) -> bool:
    """Whether a reply is of Y: published in it; only where nothing tells the day, named so in its title."""
    day = day_of(document)
    return day.year == case.year if day else about_year(document, case.year)


def _start(case: Case) -> date:
    return date(case.year, 1, 1)


@dataclass(frozen=True, slots=True)
class OverallAccount:
    """合格: the account of Y tells how many were handled and what was adopted; 部分合格 without figures or adoption."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "本年度公开了建议提案办理总体情况，写明吸收采纳（办结、满意）情况"

    def needs(self) -> tuple[Need, ...]:
        """Lists and pages of the assessed year."""
        return (Need(COLUMN, 1, True, True, "情况|总结|报告|采纳|总体", 15),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the account and read what it tells."""
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        standing = [d for _, d in documents_in(search, site, case, governments=True)]
        notes = frozenset(d.url for d in notes_among(standing))
        accounts = [d for d in standing if is_overall(d) and about_year_of_reply(d, case) and d.url not in notes]
        if not accounts:
            return self._absent(search.found_as, standing, site, case)
        readings = [(d, read(site, (d,))) for d in accounts[:5]]
        told = "、".join(dated(d) for d in accounts[:3])
        evidence = unique_evidence(d.as_evidence() for d in accounts[:8])
        hit = next(((d, q) for d, r in readings if (q := r.quote(_ADOPTED))), None)
        if hit:
            proof = unique_evidence([hit[0].as_evidence(hit[1]), *evidence])
            return Finding(Status.PASSED, f"已公开建议提案办理总体情况：{told}", proof, found=tuple(accounts))
        unread_parts = [u for _, r in readings for u in r.unread]
        hint = f"（内容未能读取：{'；'.join(unread_parts[:2])}）" if unread_parts else ""
        return Finding(
            Status.PARTIAL,
            f"已公开建议提案办理总体情况：{told}，但页面没有写明吸收采纳情况{hint}",
            evidence,
            fix="在办理总体情况中写明承办件数、办结和吸收采纳情况，正文直接写在页面上",
            found=tuple(accounts),
        )

    @staticmethod
    def _absent(column: str, standing: list[Document], site: Site, case: Case) -> Finding:
        search = find_columns(site, (COLUMN,))
        notes = notes_among(d for d in standing if about_year(d, case.year))
        if notes:
            return review_note(notes, "建议提案办理总体情况")
        if gap := unread(search) or off_site(search):
            return gap
        evidence = unique_evidence(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:5])
        short = [c for c in search.columns if not c.offsite and not c.seen_since(_start(case))]
        if short:
            return Finding(Status.UNKNOWN, f"“{short[0].name}”栏目列表未能读完，未见办理总体情况", evidence)
        last = newest(standing)
        tail = f"，最近一条为{dated(last)}" if last else ""
        return Finding(
            Status.FAILED,
            f"未公开{case.year}年建议提案办理总体情况和吸收采纳情况：{column}栏目共{len(standing)}条{tail}",
            evidence,
            fix=f"在{column}栏目公开建议提案办理总体情况和吸收采纳情况；确无承办任务的发布情况说明",
        )
