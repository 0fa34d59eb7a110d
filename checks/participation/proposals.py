"""Suggestions of deputies and proposals of political advisers (建议提案): replies of higher and own level, and the overall account.

A reply's title often repeats only the suggestion (关于…的建议); then its text tells: 办理情况, 办复内容, 承办单位, 收悉.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.columns import Search, documents_beside, documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.notes import notes_among, review_note
from checks.reading.names import plain
from checks.readings import read
from checks.titles import INTERACTIVE, about_year, dated, day_of, newest
from checks.unclaimed import unclaimed, whose

COLUMN = "建议提案"
_ABOUT = re.compile(r"建议|提案|议案")
_WHOLE = re.compile(
    r"(建议|提案|议案)[^,。]{0,30}(办理|承办)[^,。]{0,8}(总体|整体|情况|总结|报告|工作)|(总体|整体)(办理)?情况|吸收采纳|办理情况(公开|总结|通报|报告)"
    r"|(19|20)\d\d年?度?.*((建议|提案|议案)[^,。]{0,30}((办结|答复|办复|落实|采纳)[^,。]{0,4}(情况|汇总|统计)|办理结果(汇总|一览|统计))"
    r"|(承办|办理)[^,。]{0,12}(建议|提案|议案)[^,。]{0,8}(情况|总结|报告))"
)
_ORDERS = re.compile(
    r"做好|召开|举行|推进会|交办会|部署|工作安排|征集|(通知|方案|制度|办法|规定|规则|流程|分工表?|会)(》|\([^()]*\))*$"
)
"""Titles that order, plan or report the work of handling: neither a reply nor the account of all."""
_OF_ONE = re.compile(r"答复|复函|复文|回复|办复|(建议|提案|议案)(》|\([^()]*\))*$")
"""Titles of one suggestion, whatever it asks to be ordered, planned or held."""
_NUMBERED = re.compile(r"第?\d{1,5}号|第[一二三四五六七八九十百千零〇]+号")
_MEMBERS = re.compile(r"提案|议案|人大|政协|代表|委员(?!会)|建议第?\d{1,5}号|第?\d{1,5}号建议")
"""What tells outside their column that a suggestion is a deputy's or an adviser's, not the public's."""
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


_ABOVE_A_CITY = re.compile(
    r"省|自治区|全国|[^\W\d对于关的由就年度]{2,4}市(第?[一二三四五六七八九十\d]+届|人大|政协|人民代表|委员会|代表|委员)"
)
"""Higher than a county-level city, whose own deputies are those of 市."""


def level_of(document: Document, column: Column, district: str = "") -> Level:
    """The level of a suggestion, by its title, else by the names of its column. Where the district is itself a 市, so is its own level."""
    told = plain(document.title)
    if district.endswith("市"):
        told = told.replace(plain(district), "")
        path = plain("/".join((*column.path, column.name))).replace(plain(district), "")
        above = _ABOVE_A_CITY.search(told) or (not re.search("市(级|第|人大|政协)|本级", told) and re.search("省|上级", path))
        return Level.HIGHER if above else Level.OWN
    if _HIGHER.search(told):
        return Level.HIGHER
    if re.search(r"(区|县|镇|乡|街道)(第?[一二三四五六七八九十\d]+届|人大|政协|级)", told):
        return Level.OWN
    path = plain("/".join((*column.path, column.name)))
    return Level.HIGHER if re.search(r"(省|市|上级)级?[^/]{0,6}(建议|提案|人大|政协|代表|委员)", path) else Level.OWN


def is_overall(document: Document) -> bool:
    """Whether a title announces the account of all suggestions rather than one reply."""
    told = plain(document.title)
    ordered = _ORDERS.search(told) is not None and "通报" not in told
    return _WHOLE.search(told) is not None and _NUMBERED.search(told) is None and not ordered


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
        """Look for replies by title, else by text, and for such titles in other columns where there are none."""
        finding = self._in_its_column(site, case)
        if finding.status is not Status.FAILED:
            return finding

        def is_reply(document: Document, column: Column) -> bool:
            told = plain(document.title)
            answered = _ABOUT.search(told) and _MEMBERS.search(told) and _REPLY.search(told) and not is_overall(document)
            return bool(answered) and level_of(document, column) is self.level

        return _misplaced(site, case, is_reply, f"{self.level.value}建议提案办理复文") or finding

    def _in_its_column(self, site: Site, case: Case) -> Finding:
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        standing = list(documents_in(search, site, case))
        notes = frozenset(d.url for d in notes_among(d for _, d in standing))
        rows = [d for c, d in standing if d.url not in notes and self._one(d, c, case)]
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

    def _one(self, document: Document, column: Column, case: Case) -> bool:
        return (
            about_year_of_reply(document, case)
            and not is_overall(document)
            and (_ORDERS.search(title := plain(document.title)) is None or _OF_ONE.search(title) is not None)
            and _ABOUT.search(plain(document.title) + column.name) is not None
            and level_of(document, column, case.district) is self.level
        )

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
        free = {d.url for _, d in unclaimed(search, case)}
        if nobodys := [d for c in search.shared for d in c.documents if d.url in free and self._one(d, c, case)]:
            return whose(nobodys, search, what)
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


def _misplaced(site: Site, case: Case, wanted: Callable[[Document, Column], bool], what: str) -> Finding | None:
    """部分合格 where documents of Y that are what is wanted stand in other columns than those of suggestions, letters' aside."""
    search = find_columns(site, (COLUMN,))
    found = [
        (column, document)
        for column, document in documents_beside((c.url for c in search.columns), site, case)
        if about_year_of_reply(document, case)
        and (day_of(document) or date.min) <= case.as_of
        and not INTERACTIVE.search("|".join((*column.path, column.name)))
        and wanted(document, column)
    ]
    if not found:
        return None
    column, first = found[0]
    documents = tuple({d.url: d for _, d in found}.values())
    return Finding(
        Status.PARTIAL,
        f"{what}已公开，但未放在{search.label}栏目：{dated(first)}发布在“{column.name}”栏目",
        unique_evidence([*(d.as_evidence() for d in documents[:5]), *search.looked_at]),
        fix=f"将{what}归集到{search.label}栏目",
        found=documents,
    )


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


def _sums_up(document: Document, site: Site) -> bool:
    """Whether a page called 办理结果 counts all that was handled: 共承办建议5件、提案8件."""
    told = plain(document.title)
    if not re.search(r"办理结果(公开|公示)?$", told) or _NUMBERED.search(told):
        return False
    return re.search(r"共(计)?(承办|办理|收到|办复)[^。\n]{0,40}\d+件", read(site, (document,)).text) is not None


def _start(case: Case) -> date:
    return date(case.year, 1, 1)


@dataclass(frozen=True, slots=True)
class OverallAccount:
    """合格: the account of Y tells how many were handled and what was adopted; 部分合格 without figures or adoption; what cannot be read is 未能核查."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "本年度公开了建议提案办理总体情况，写明吸收采纳（办结、满意）情况"

    def needs(self) -> tuple[Need, ...]:
        """Lists and pages of the assessed year."""
        return (Need(COLUMN, 1, True, True, "情况|总结|报告|采纳|总体", 15),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the account and read what it tells; one in another column is 部分合格."""
        finding = self._in_its_column(site, case)
        if finding.status is not Status.FAILED:
            return finding

        def is_account(document: Document, _: Column) -> bool:
            return is_overall(document) and about_year(document, case.year) and _MEMBERS.search(plain(document.title)) is not None

        return _misplaced(site, case, is_account, "建议提案办理总体情况") or finding

    def _in_its_column(self, site: Site, case: Case) -> Finding:
        search = find_columns(site, (COLUMN,))
        if not search.columns:
            return no_column(search, site)
        standing = [d for _, d in documents_in(search, site, case, governments=True)]
        notes = frozenset(d.url for d in notes_among(standing))
        of_year = [d for d in standing if about_year_of_reply(d, case) and d.url not in notes]
        accounts = [d for d in of_year if is_overall(d)] or [d for d in of_year if _sums_up(d, site)]
        if not accounts:
            return self._absent(search.found_as, standing, site, case)
        readings = [(d, read(site, (d,))) for d in accounts[:5]]
        told = "、".join(dated(d) for d in accounts[:3])
        evidence = unique_evidence(d.as_evidence() for d in accounts[:8])
        hit = next(((d, q) for d, r in readings if (q := r.quote(_ADOPTED))), None)
        if hit:
            proof = unique_evidence([hit[0].as_evidence(hit[1]), *evidence])
            return Finding(Status.PASSED, f"已公开建议提案办理总体情况：{told}", proof, found=tuple(accounts))
        if unread_parts := [u for _, r in readings for u in r.unread]:
            told = f"已公开建议提案办理总体情况：{told}，但内容未能读取，无法核查吸收采纳情况（{'；'.join(unread_parts[:2])}）"
            return Finding(Status.UNKNOWN, told, evidence, found=tuple(accounts))
        return Finding(
            Status.PARTIAL,
            f"已公开建议提案办理总体情况：{told}，但页面没有写明吸收采纳情况",
            evidence,
            fix="在办理总体情况中写明承办件数、办结和吸收采纳情况",
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
