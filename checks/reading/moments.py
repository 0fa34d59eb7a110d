"""Times of day beside dates, as ledgers and portals write them."""

from __future__ import annotations

import re
from datetime import datetime, time
from unicodedata import normalize

from checks.reading.dates import SHANGHAI, find_dates, parse_date

_CLOCK = re.compile(r"(?P<half>上午|下午|晚上|晚|中午|凌晨)?\s*(?P<h>\d{1,2})\s*(?::|时|点)\s*(?P<m>\d{1,2})?\s*分?")


def parse_moment(text: str) -> datetime | None:
    """The first date with its time of day, in Shanghai time; None where either lacks or is impossible."""
    folded = normalize("NFKC", text)
    day = parse_date(folded)
    if day is None:
        return None
    written = next((words for found, words in find_dates(folded) if found == day), "")
    clock = _CLOCK.search(folded.split(written, 1)[-1] if written else folded)
    if clock is None:
        return None
    hour, minute = int(clock["h"]), int(clock["m"] or 0)
    if clock["half"] in ("下午", "晚上", "晚", "中午") and hour < 11:
        hour += 12
    return datetime.combine(day, time(hour, minute), SHANGHAI) if hour < 24 and minute < 60 else None
