"""Which links of a page lead to columns: chosen by where they stand, what they are called and what their address looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from checks.page import Item, PageRecord
from checks.reading.names import plain
from crawler.addresses import file_format, folder_of, host_of, is_media, like_column, like_document, spelled
from crawler.extraction.paging import turns_pages
from crawler.walk.wishes import Wishes

LONGEST_NAME = 60
"""Departments carry long statutory sentences as column names; what is longer is a document's title or a paragraph."""
_TITLE_LIKE = re.compile(
    r"(?:通知|公告|公示|通报|意见|批复|函|决定|报告|方案|办法|细则|规定|纪要|讲话|计划|问答|解读)(?:\(.*\))?$|^关于|^对.+的|^咨询|\(20\d\d|《|[?!。…]|20\d\d年|第.{1,5}[次届期号]|一图读懂|图解|召开|举行|举办|考察|调研|主持"
)
MORE = re.compile(r"^(?:查看)?(?:更多|more)[>»›+.…]*$|^[>»›]+$", re.IGNORECASE)
HOME_WORDS = frozenset(
    ["首页", "网站首页", "返回首页", "主页", "门户首页", "信息公开首页", "政府网站首页", "当前位置", "回到首页"]
)
_NUMBERS = re.compile(r"^[\d<>«»‹›\s]+$|^(?:上一页|下一页|首页|尾页|末页|上页|下页)$")
_TRIM = re.compile(r"^[>»›·\-\s]+|[>»›\s]+$|\(\d+\)$|\[\d+\]$")


@dataclass(frozen=True, slots=True)
class Lead:
    """A link that may lead to a column. ``near`` tells that it stays in the folder of the page it stands on, ``common`` that the portal's
    home links to it as well, ``known`` that the vocabulary knows its name, ``below`` that it has a column's address and stands in the
    middle of the page, where a column names its sub-columns. ``above`` are the headings above the link in the page's menu.
    """

    url: str
    name: str
    area: str
    near: bool = False
    offsite: bool = False
    common: bool = False
    known: bool = False
    below: bool = False
    above: tuple[str, ...] = ()


def column_name(text: str) -> str:
    """A link's text as a column's name: one line, without arrows and counters."""
    return _TRIM.sub("", " ".join(text.split())).strip()


def dated_row(item: Item) -> bool:
    """Whether a row is surely a document and no column: it shows a date or has an article's address."""
    return item.published is not None or like_document(item.url)


def leads_of(
    record: PageRecord, page: str, wishes: Wishes, allowed: Callable[[str], bool], common: Collection[str] = ()
) -> Iterator[Lead]:
    """The links of a page that may lead to columns, each address once. ``common`` are addresses that every page links to.

    Links to other hosts are given only where the vocabulary knows their name.
    """
    rows = {spelled(item.url) for item in record.items if dated_row(item)}
    here, folder, host = spelled(page), folder_of(page), host_of(page)
    searching = record.kind == "search"
    middle = {spelled(link.url) for link in record.links if link.area == "main"}
    seen: set[str] = {here}
    for link in record.links:
        name = column_name(link.text)
        plain_name = plain(name)
        if not plain_name or len(plain_name) > LONGEST_NAME or plain_name in HOME_WORDS or _NUMBERS.match(plain_name):
            continue
        if turns_pages(name) and not MORE.match(name):
            continue
        url = spelled(link.url)
        if not url or url in seen or is_media(url) or (searching and "?" in url and folder_of(url) == folder):
            continue  # the kinds of results that a search page lets choose (新闻, 互动) are no columns
        known = wishes.known(name)
        if link.area == "footer" and not known:
            continue
        if not _may_be_column(url, plain_name, link.area, known, rows, wishes):
            continue
        offsite = not allowed(url)
        if offsite and not known:
            continue
        near = (
            not offsite
            and host_of(url) == host
            and folder != "/"
            and url.partition("://")[2].partition("/")[2].startswith(folder[1:])
        )
        is_common = url in common
        if is_common and not known and not near:
            continue
        seen.add(url)
        below = url in middle and not offsite and not is_common and like_column(url)
        above = tuple(n for n in map(column_name, link.above) if plain(n) not in HOME_WORDS and n != name)
        yield Lead(url, name, link.area, near, offsite, is_common, known, below, above)


def _may_be_column(url: str, name: str, area: str, known: bool, rows: Collection[str], wishes: Wishes) -> bool:
    """Whether the link reads like a column's: not a row of the list, and not a title in the middle of the page."""
    column_word = wishes.exact(name) or (known and len(name) <= 8)
    if url in rows:
        return False
    if area in ("nav", "side"):
        return not file_format(url) or column_word
    if like_document(url):
        return column_word
    if like_column(url) or column_word:
        return True
    # In the middle of a page an address that tells nothing may be a document's: then the words must not read like a title.
    return len(name) <= (30 if known else 20) and not _TITLE_LIKE.search(name)
