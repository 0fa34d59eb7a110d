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


def day_of(document: Document) -> date | None:
    """The day that counts for freshness: the publication date, else what the list row shows."""
    return document.published or document.listed


def about_year(document: Document, year: int) -> bool:
    """Whether a document is about ``year``: a year in its title decides, else its day."""
    named = years_in(document.title)
    if named:
        return year in named
    day = day_of(document)
    return day is not None and day.year == year


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


ASKS = re.compile(
    r"^(?!.*(印发|公布|发布))(?=.*(报送|上报|填报|催报|自查|自评|摸底|清查|(征求|征集).{0,80}意见)).*(通知|的函)(\([^()]*\))?$"
)
"""Titles that ask other offices for a thing (关于报送…的通知, 关于征求…意见的通知): they are not the thing."""
QUESTION = re.compile(r"[?？]$|^(我想|想)?(咨询|请问|求助|反映|投诉)")
"""Titles of citizens' letters, wherever a portal keeps them."""
INTERACTIVE = re.compile(r"咨询|信箱|留言|来信|信件|建言|问政|在线访谈|热线")
"""Columns in which people ask: a question about a thing is not the thing."""
