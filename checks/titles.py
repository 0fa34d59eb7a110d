"""What a document's title and day tell: the year it is about, whether it names the matter, how reasons quote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from checks.evidence import Case, Document
from checks.reading.dates import years_in
from checks.reading.names import plain

BARE = re.compile(r"^(关于)?(公告|公示|通知|通告|通报|附件|公开|情况|目录|名单|清单|结果)?\d*$|\.(docx?|xlsx?|pdf|wps|et|ofd)$")
"""Titles that say nothing of their matter; only their text tells."""


_YEAR_BEFORE = re.compile(r"(上一?|前一)年度?|去年")


def day_of(document: Document) -> date | None:
    """The day that counts for freshness: the publication date, else what the list row shows."""
    return document.published or document.listed


def about_year(document: Document, year: int) -> bool:
    """Whether a document is about ``year``: a year in its title decides, else its day."""
    named = years_in(document.title)
    if named:
        return year in named
    day = day_of(document)
    return day is not None and day.year - bool(_YEAR_BEFORE.search(document.title)) == year


def titled(pattern: str, case: Case) -> re.Pattern[str]:
    """A title pattern with ``{Y}`` and ``{P}`` set; it is searched in the title without blanks."""
    return re.compile(pattern.replace("{Y}", str(case.year)).replace("{P}", str(case.previous)))


def has_title(document: Document, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern stands in the document's title."""
    return pattern.search(plain(document.title)) is not None


def newest(documents: Iterable[Document]) -> Document | None:
    """The document with the latest day, dated ones before undated."""
    return max(documents, key=lambda d: day_of(d) or date.min, default=None)


def dated(document: Document) -> str:
    """《title》（day） as reasons quote it."""
    day = day_of(document)
    return f"《{document.title}》（{day.isoformat() if day else '日期不详'}）"


CUT = re.compile(r"(\.{2,}|…+)$")
"""A list's title that is cut short: what it goes on to say is not seen."""
_MADE = "公报|清单|目录|预算|决算|年报|年度报告|工作报告|名录|决策事项"
_ASKED = "报送|上报|催报|(?<!机构)编制|编报|填报|汇总|起草|编写|申报|征集"
ASKED_FOR = re.compile(
    rf"^(?!.*(印发|公布|转发|公示)).*(({_ASKED})[^,。;]{{0,30}}({_MADE})|({_MADE})[^,。;]{{0,6}}({_ASKED}))[^,。;]{{0,12}}(通知|函)(\(.*\))?$"
)
"""Titles that ask others to make or hand in a thing (关于报送重点项目清单的通知): they are never the thing."""
ASKS = (
    "(报送|上报|填报|催报|自查|自评|摸底|清查).{0,40}(通知|函|公告)$|征求.{0,40}(意见|建议)|征集.{0,40}(意见|建议|公告|通知|启事)|征集(公告|通知|启事)$"
    "|培训(班|会|工作|学习|活动)?(的?(通知|公告|函|简报))?$|培训班|(举办|开展|组织|参加).{0,40}培训|(研讨|座谈|推进|动员|部署)会"
    "|(召开|举办).{0,40}(?<!发布)(?<!招聘)会议?(的?(通知|公告))?$|成立.{0,40}(领导小组|工作组|工作专班)|调研.{0,40}工作$"
    "|宣传(活动|周|月|日)$|(招标|中标|成交|磋商|询价|采购)(结果)?公[告示]$"
)
"""Titles that ask for a thing, for opinions on it, or that tell of meetings, training and tenders about it: never the thing itself."""
SETS_GOING = "(开展|做好|组织|加强|推进|规范|启动|部署).{0,40}的?(通知|函)$"
"""Notices that a work is to be done: not its outcome, for rows whose thing is no notice itself."""
QUESTION = re.compile(r"[?？]$|^(我想|想)?(咨询|请问|求助|反映|投诉)")
"""Titles of citizens' letters, wherever a portal keeps them."""
INTERACTIVE = re.compile(r"咨询|信箱|留言|来信|信件|建言|问政|在线访谈|热线")
"""Columns in which people ask: a question about a thing is not the thing."""
