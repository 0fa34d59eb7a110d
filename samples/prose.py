"""Small pieces of page text: paragraphs, headings, tables, and the choice between turns of phrase."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import TypeVar

T = TypeVar("T")
DISTRICT = "示例区"
YEAR = 2021
LAST = YEAR - 1


def day(month: int, number: int, year: int = YEAR) -> date:
    """A day of the assessed year unless told otherwise."""
    return date(year, month, number)


def pick(seed: str, options: Sequence[T]) -> T:
    """One of the options, always the same for the same seed."""
    return options[zlib.crc32(seed.encode()) % len(options)]


def amount(seed: str, low: int, high: int) -> int:
    """A whole number between the bounds, always the same for the same seed."""
    return low + zlib.crc32(seed.encode()) % (high - low + 1)


def chinese_day(value: date) -> str:
    """2021年8月5日."""
    return f"{value.year}年{value.month}月{value.day}日"


def p(*texts: str) -> str:
    """Paragraphs; markup inside is kept."""
    return "".join(f"<p>{text}</p>\n" for text in texts)


def h(text: str) -> str:
    """A heading inside the text, as offices write it: a bold paragraph."""
    return f"<p><strong>{text}</strong></p>\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """A table with a header row."""
    head = "".join(f"<td><strong>{escape(cell)}</strong></td>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
    title = f'<p style="text-align:center">{escape(caption)}</p>' if caption else ""
    return f'{title}<table border="1" cellspacing="0"><tbody><tr>{head}</tr>\n{body}</tbody></table>\n'


def link(target: str, text: str) -> str:
    """A link to another document or column of the district by its key; the address is filled in when pages are made."""
    return f'<a href="@@{target}@@" target="_blank">{escape(text)}</a>'


def picture(name: str, alt: str = "") -> str:
    """A picture from the common folder."""
    return f'<p style="text-align:center"><img src="/images/{name}" alt="{escape(alt)}" width="600"/></p>\n'


def signature(full: str, when: date) -> str:
    """Who and when, at the end of a notice."""
    return f'<p style="text-align:right">{full}</p><p style="text-align:right">{chinese_day(when)}</p>\n'
