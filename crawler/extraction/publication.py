"""The publication date of a document by order of trust, with the reason kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.view import View

_TIME = re.compile(r"\d{1,2}\s*[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?")
_URL_DATES = (
    re.compile(r"/t(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})_\d+"),
    re.compile(r"/art/(?P<y>(?:19|20)\d{2})/(?P<m>\d{1,2})/(?P<d>\d{1,2})/"),
    re.compile(r"/(?P<y>(?:19|20)\d{2})(?P<m>\d{2})/(?P<d>\d{2})/"),
    re.compile(r"/(?P<y>(?:19|20)\d{2})[-/_](?P<m>\d{1,2})[-/_](?P<d>\d{1,2})/"),
    re.compile(r"/(?P<y>20\d{2})/(?P<m>\d{2})(?P<d>\d{2})/"),
    re.compile(r"/(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})/"),
)
_GENERATED = re.compile(r"页面生成时间\s*[:：]?\s*(.+)")
# A sentence may begin with a day as well; the line under a title goes on with the time, a blank, or not at all.
_LEADING_DATE = re.compile(
    r"^[\[(（【]?\s*(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:[\])）】\s|｜T]|\d{2}:\d{2}|$)"
)
_RELATED = re.compile(r"关联|相关|推荐|附件|上一篇|下一篇|热[点门]|最新|更多|要闻")
_TEXT = re.compile(r"。|^[^:：]{12,}[:：]$|^(?:各|区|县|市|镇|尊敬|你|您|广大)[^:：]{0,40}[:：]$")
_CLOCK = re.compile(r"星期|今天|现在是|农历|欢迎|版权|ICP|备案|Copyright", re.IGNORECASE)
_PUBDATE_METAS = (
    "pubdate",
    "publishdate",
    "publish_date",
    "article:published_time",
    "publishtime",
    "pub_date",
    "publicationdate",
    "dc.date",
    "releasedate",
)


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of the publication date: the day, the time where given, the source that won, all labelled dates, hints."""

    day: date | None
    time: str | None
    source: str | None
    dates: Mapping[str, date]
    hints: tuple[str, ...] = ()


def publication(
    view: View, fields: Mapping[str, str], above: Sequence[str], title: str | None, inside: Sequence[str] = ()
) -> Publication:
    """Weighs the sources against each other.

    ``fields`` are the labelled values of the page, ``above`` the text pieces before the content (the line under the title
    is among them), ``inside`` those with which the content begins: some contents hold the title and the line under it.
    """
    dates = labels.dates_of(fields, view.as_of)
    meta_text = view.meta(*_PUBDATE_METAS)
    meta_day = parse_date(meta_text)
    generated = _generated(view)
    regenerated = bool(meta_day and generated and _same_moment(meta_text, generated))
    under = () if labels.PUBLISHED in dates else above[under_title(above, title)]
    within = () if labels.PUBLISHED in dates or under else inside[under_title(inside, title)]
    bare = _bare_time(under or within, fields) if labels.PUBLISHED not in dates else ""
    line = next((chunk[:40] for chunk in under if _LEADING_DATE.match(chunk) and not _CLOCK.search(chunk)), "")
    # In a text a day of its own may be the document's; with a time it is the line under the title.
    line = line or next((chunk[:40] for chunk in within if _LEADING_DATE.match(chunk) and _TIME.search(chunk[:40])), "")
    labelled = parse_date(bare)
    if labelled:
        dates[labels.PUBLISHED] = labelled
    url_day = date_in_url(view.url)
    candidates: list[tuple[date | None, str, Callable[[], str | None]]] = [
        (labelled, "页面标注的时间", lambda: _time_in(bare)),
        (dates.get(labels.PUBLISHED), "页面标注的发布日期", lambda: _time_in(fields.get(labels.PUBLISHED, ""))),
        (parse_date(line), "标题下方的日期", lambda: _time_in(line)),
        (None if regenerated else meta_day, "meta PubDate", lambda: _time_in(meta_text)),
        (dates.get(labels.ISSUED), "发文日期（页面未标注发布日期）", lambda: None),
        (dates.get(labels.UPDATED), "更新日期（页面未标注发布日期）", lambda: _time_in(fields.get(labels.UPDATED, ""))),
        (url_day, "网址中的日期", lambda: None),
        (dates.get(labels.WRITTEN), "成文日期（页面未标注发布日期）", lambda: None),
    ]
    for day, source, read_time in candidates:
        if day is not None:
            hints = _hints(day, url_day, meta_day, regenerated)
            time = read_time() or (_time_in(meta_text) if day == meta_day and not regenerated else None)
            return Publication(day, time, source, dates, hints)
    hints = ("PubDate 与页面生成时间相同，不作为发布日期",) if regenerated else ()
    return Publication(None, None, None, dates, hints)


def date_in_url(url: str) -> date | None:
    """The day an address carries (t20210805_123.html, /art/2021/8/5/), None where it carries none or only a month."""
    for pattern in _URL_DATES:
        match = pattern.search(url)
        if match:
            try:
                day = date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
            if 1995 <= day.year <= 2100:
                return day
    return None


def _generated(view: View) -> str:
    for value in view.metas.get("others", []):
        match = _GENERATED.search(value)
        if match:
            return match[1].strip()
    for name in ("maketime", "generatetime", "createtime"):
        if view.meta(name):
            return view.meta(name)
    if "生成时间" not in view.source:
        return ""
    match = re.search(
        r"<!--[^>]{0,80}(?:页面生成时间|生成时间|publish time)\s*[:：]?\s*([\d\s:.\-/年月日]{8,25})", view.source, re.IGNORECASE
    )
    return match[1].strip() if match else ""


def _same_moment(meta_text: str, generated: str) -> bool:
    """The same minute or, where one of both lacks the time, the same day."""
    one, other = parse_date(meta_text), parse_date(generated)
    if one is None or one != other:
        return False
    first, second = _minutes(meta_text), _minutes(generated)
    if first is None or second is None:
        # An epoch carries no clock that can be compared; the day alone proves nothing when a page is made on the day it is published.
        return False
    return abs(first - second) <= 2


def _minutes(text: str) -> int | None:
    match = re.search(r"(\d{1,2})\s*[:：]\s*(\d{2})", text)
    if not match or match[0] == "00:00":
        return None
    return int(match[1]) * 60 + int(match[2])


def under_title(above: Sequence[str], title: str | None) -> slice:
    """Which text pieces stand between the title and the text, up to related links; none where the title does not stand above the content."""
    start = 0
    wanted = plain(title) if title else ""
    for position, chunk in enumerate(above if wanted and title else ()):
        # The first character tells most pieces apart before the dear comparison.
        if title and len(chunk) >= 2 and (chunk[0] == title[0] or not chunk[0].isalnum()):
            start = _title_end(above, position, wanted) or start
    under = above[start : start + 25] if start else ()
    end = next((position for position, chunk in enumerate(under) if _RELATED.match(chunk) or _TEXT.search(chunk)), len(under))
    return slice(start, start + end)


def _title_end(chunks: Sequence[str], position: int, wanted: str) -> int:
    """Where the title ends that begins at the position, in one piece or in several; 0 where none begins. An office's name alone is none."""
    said = ""
    for end in range(position, min(position + 4, len(chunks))):
        said += plain(chunks[end])
        if len(said) >= 4 and said.startswith(wanted):
            return end + 1
        if not wanted.startswith(said):
            break
    cut = plain(chunks[position])
    return position + 1 if 2 * len(cut) > len(wanted) and wanted.startswith(cut) and not labels.office(cut) else 0


def _bare_time(under: Sequence[str], fields: Mapping[str, str]) -> str:
    """What stands behind 时间 or 日期 under the title. Further up the page such words belong to the clock."""
    value = labels.read_fields(under).get(labels.BARE_TIME, "") if under else fields.get(labels.BARE_TIME, "")
    return "" if _CLOCK.search(value) else value


def _time_in(text: str) -> str | None:
    match = _TIME.search(text)
    if not match:
        return None
    clock = re.sub(r"\s", "", match[0]).replace("：", ":")
    return None if clock in ("00:00", "00:00:00", "0:00", "0:00:00") else clock


def _hints(day: date, url_day: date | None, meta_day: date | None, regenerated: bool) -> tuple[str, ...]:
    hints = []
    if url_day and abs((url_day - day).days) > 1:
        hints.append(f"疑似改期：页面显示 {day}，网址日期 {url_day}，仅供参考")
    if meta_day and not regenerated and abs((meta_day - day).days) > 1:
        hints.append(f"疑似改期：页面显示 {day}，meta PubDate {meta_day}，仅供参考")
    if regenerated:
        hints.append("PubDate 与页面生成时间相同，不作为发布日期")
    return tuple(hints)
