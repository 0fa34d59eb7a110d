"""The day in a row of a list where the text beside its link does not tell it: boxes of their own, blocks behind it, addresses."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from checks.reading.dates import find_dates, parse_date
from checks.reading.names import plain
from crawler.extraction.publication import date_in_url
from crawler.extraction.texts import Element, text_of

# Beside a link these tell of a clock, a welcome or a colophon: no day of publication stands there.
NOT_A_ROW = re.compile(
    r"今天是|今日是|现在是|当前时间|星期[一二三四五六日天]|农历|欢迎(?:您|光临|访问)|版权所有|©|Copyright|ICP备|网站标识码|(?:最近|最后)更新[:：\s]*20",
    re.IGNORECASE,
)
FOUR_DIGIT_YEAR = re.compile(r"(?:19|20)\d{2}|[二一][〇○零Oo0Ｏ九]")
MOST_PARTS = 60
"""An element with more parts is no card but a page that lost its end tags."""
_DATE_WORDS = re.compile(r"发布|日期|时间|更新|公开|星期[一二三四五六日天]|[年月日号时分]")
_CHINESE_LETTER = re.compile(r"[\u4e00-\u9fff]")
_MONTH_IN_ADDRESS = re.compile(r"/(20\d{2})/?(0[1-9]|1[0-2])/")


def day_in_a_box(element: Element, as_of: date | None, without: Element | None = None) -> date | None:
    """The date that is all an element under this one says, parts in several elements put together."""
    for child in islice(element.iter("*"), MOST_PARTS):
        if child is element or child is without or child.tag in ("img", "h1", "h2", "h3", "h4"):
            continue
        text = text_of(child)
        if 4 < len(text) <= 30:
            day = parse_date(text, context=as_of)
            if day and len(plain(text)) <= 24 and _says_only_a_day(text, as_of):
                return day
    return None


def day_after(element: Element, as_of: date | None) -> date | None:
    """The date in a block of its own behind the row's: title and date may be neighbours without a box around both."""
    after = element.getnext()
    if after is None or after.find(".//a") is not None or after.tag in ("a", "script"):
        return None
    text = text_of(after)
    day = parse_date(text, context=as_of) if len(text) <= 40 and not NOT_A_ROW.search(text) else None
    return day if day and _says_only_a_day(text, as_of) else None


def _says_only_a_day(text: str, as_of: date | None) -> bool:
    """Whether next to nothing stands beside the date: 6月10日放假 is the beginning of a summary."""
    rest = _DATE_WORDS.sub("", text)
    for _, words in find_dates(text, context=as_of):
        rest = rest.replace(words, "", 1)
    said = len(_CHINESE_LETTER.findall(rest))
    return said == 0 or (said <= 3 and FOUR_DIGIT_YEAR.search(text) is not None)


def year_by_address(day: date, url: str, as_of: date) -> date:
    """A month and day without a year: the year that the address carries for this month, else the last such day."""
    known = date_in_url(url)
    if known and (known.month, known.day) == (day.month, day.day):
        return known
    match = _MONTH_IN_ADDRESS.search(url)
    if match and int(match[2]) == day.month and int(match[1]) <= as_of.year:
        try:
            return day.replace(year=int(match[1]))
        except ValueError:
            return day
    return day
