"""Puts the readers together: one saved answer becomes one page record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checks.page import Kind, PageRecord
from crawler.blocked import Answer, blocked_reason
from crawler.extraction.content import own_words
from crawler.extraction.data_answers import data_record, looks_like_data
from crawler.extraction.documents import document_record
from crawler.extraction.file_answers import file_format, file_record
from crawler.extraction.fingerprints import main_hash
from crawler.extraction.forms import password_fields
from crawler.extraction.kinds import kind_of
from crawler.extraction.listings import framed_links, listing_record
from crawler.extraction.main_text import pictures_in
from crawler.extraction.reading import Reading, look
from crawler.extraction.view import View

EXTRACTOR_VERSION = 4
"""Raised whenever a page could now be read otherwise than before; stored pages of a lower version are read again."""


def read_page(body: bytes, url: str, content_type: str = "", status: int = 200, as_of: date | None = None) -> PageRecord:
    """One saved answer as a page record (contract section 4).

    ``status`` is the HTTP status it came with, ``as_of`` a day not before which it was fetched: it gives month-day dates
    their year. Never raises on any input; what cannot be read is told by ``kind``, ``blocked`` and ``hints``.
    """
    form = file_format(body, url, content_type)
    if form:
        return file_record(url, form, status)
    if status < 400 and looks_like_data(body, content_type):
        record = data_record(body, url, content_type, as_of)
        if record:
            return record
    view = View(body, url, content_type, as_of)
    reading = look(view)
    reason = None if status == 200 and _plainly_readable(reading) else blocked_reason(_answer(reading, status))
    if reason == "empty-shell" and (
        reading.family.list_endpoint(view) or reading.family.links(view) or framed_links(view, view.head_title)
    ):
        # It shows nothing, but what fills it, or where it leads, is known.
        reason = None
    if reason:
        return _blocked_record(reading, reason, status)
    record = _record(reading)
    if view.truncated:
        record = replace(record, hints=(*record.hints, "页面过大，只解析了前 4 MB"))
    if not view.whole:
        record = replace(record, hints=(*record.hints, "页面嵌套过深，后面的部分没有读到"))
    return record


def _plainly_readable(reading: Reading) -> bool:
    """An article's meta tags with some text, or more text than any page has that is no evidence: ``blocked_reason`` would find nothing."""
    return reading.letters > 1500 or (reading.letters >= 300 and reading.has_article_meta)


def _answer(reading: Reading, status: int) -> Answer:
    view = reading.view
    pictures = pictures_in(reading.content) if reading.content is not None else pictures_in(view.body)
    pictures += sum(1 for frame in view.frames if frame.get("src")) + sum(
        1 for field in view.root.iter("textarea", "select", "input") if field.get("type") != "hidden"
    )
    text = view.visible
    return Answer(
        view.url, status, view.head_title, text, view.source, view.scripts, view.refresh, len(reading.items),
        sum(1 for _ in view.root.iter("a")) if len(text) < 3000 else 99, reading.letters, pictures,
        password_fields(view) if len(text) < 3000 else 0, own_words(view) if len(text) < 3000 else "",
    )  # fmt: skip


def _blocked_record(reading: Reading, reason: str, status: int) -> PageRecord:
    view = reading.view
    kind: Kind = "error" if reason in ("maintenance", "server-error") or (status >= 400 and reason == "soft-404") else "blocked"
    record = PageRecord(
        url=view.url, encoding=view.encoding, kind=kind, family=reading.family.name, family_evidence=reading.evidence, text=view.visible[:2000],
        blocked=reason, hints=(f"HTTP 状态 {status}",) if status != 200 else (),
    )  # fmt: skip
    return replace(record, main_hash=main_hash(record))


def _record(reading: Reading) -> PageRecord:
    kind = kind_of(reading)
    record = document_record(reading) if kind == "document" else listing_record(reading, kind)
    return replace(record, main_hash=main_hash(record))
