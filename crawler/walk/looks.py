"""What one page's record tells the walk: whether it was seen at all, whether it is itself content, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checks.page import PageRecord
from checks.reading.names import plain
from crawler.extraction.ciphers import ENCIPHERED
from crawler.extraction.listings import BEING_MADE, FRAMED, NO_ROWS
from crawler.extraction.scripted_rows import UNADDRESSED
from crawler.walk.leads import HOME_WORDS, column_name

HIDDEN = frozenset({ENCIPHERED, UNADDRESSED, NO_ROWS})
"""Hints that tell of rows which cannot be read."""

LEAST_CONTENT = 10
"""How many letters beyond its links make a page without rows a page of its own."""
LEAST_SAID = 6
"""The same for a page that reads as a document: 本年度无此类信息 is one."""
LONGEST_EXCUSE = 60
"""In how many letters a column says that it is being made."""
_FRAME = re.compile(
    r"页次|本站公告|(您?现在的?|您?当前的?|所在)位置|共\d*[条页](记录|信息|数据)?|第\d*页?(/共?\d*页?)?|[首尾末]页|上一?页|下一?页|转到|跳转|(抱歉,?)?((该|本)栏目)?(下|目前)?(暂|尚)无(相关)?(内容|信息|数据|文章|记录)"
)
"""What stands around every list: the path, the pager, the words for an empty one."""


def needs_rendering(record: PageRecord) -> bool:
    """Whether plain HTML did not show what the page holds."""
    if record.needs_browser or record.blocked == "empty-shell":
        return True
    return not record.items and bool(record.list_total)


def waits_for_scripts(record: PageRecord) -> bool:
    """Whether a document's text comes by script and is not on the page."""
    return record.kind == "document" and record.needs_browser


def shows_nothing(record: PageRecord) -> bool:
    """Whether a page that wants scripts shows neither rows nor a text of its own."""
    return needs_rendering(record) and not is_content(record)


def why_hidden(record: PageRecord) -> str:
    """Why none of a list's rows can be read though it has some, as the page's hints tell; empty where nothing tells so."""
    return next((hint for hint in record.hints if hint in HIDDEN), "") if not record.items else ""


def is_content(record: PageRecord) -> bool:
    """Whether a page without rows is itself what its column publishes: it says more than the names of the columns below it."""
    if record.items:
        return False
    if record.kind in ("form", "attachment", "search") or record.published or record.attachments:
        return True
    if any(hint not in HIDDEN and hint != FRAMED for hint in record.hints):
        return True
    told = plain(record.text)
    # Only what stands in the text is taken from it: the menus of old pages count as main area too, and are longer than any text.
    # Fresh news beside an empty list are links too, wherever they stand.
    names = {plain(link.text) for link in record.links} | {plain(n) for n in record.column_path}
    for name in sorted(names | {plain(record.title or "")}, key=len, reverse=True):
        told = told.replace(name, "", 1) if name else told
    if len(told) < LONGEST_EXCUSE and BEING_MADE.search(told):
        return False
    return len(re.sub(r"[\W\d_]", "", _FRAME.sub("", told))) >= (LEAST_SAID if record.kind == "document" else LEAST_CONTENT)


def trail(path: Iterable[str]) -> tuple[str, ...]:
    """A breadcrumb without the words for the home page and the like."""
    return tuple(name for name in map(column_name, path) if name and plain(name) not in HOME_WORDS)
