"""Answers that are data rather than pages: a list in JSON, XML or RSS as a page record."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checks.page import PageRecord
from crawler.extraction.answers import ListAnswer, is_json, read_answer
from crawler.extraction.encoding import decode
from crawler.extraction.fingerprints import main_hash
from crawler.extraction.view import View
from crawler.families import recognise

NO_LIST = "no-list"
"""Why an answer of an interface is no evidence: an error message, or data of another kind."""


def looks_like_data(body: bytes, content_type: str) -> bool:
    """Whether an answer may be data: by its first bytes and its content type."""
    start = body[:300].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        return True
    if "json" in content_type or "javascript" in content_type:
        return True
    return start.startswith((b"<?xml", b"<rss", b"<datastore", b"<recordset", b"<feed")) and b"<html" not in body[:600].lower()


def data_record(body: bytes, url: str, content_type: str, as_of: date | None) -> PageRecord | None:
    """The record of a list that came as data, blocked where such an answer holds no list; None for what is no data after all."""
    text, encoding = decode(body, content_type)
    if re.search(r"<record(?:set)?[\s>]|<datastore", text[:5000]):
        view = View(body, url, content_type, as_of)
        family, evidence = recognise(view)
        items = family.rows(view) or ()
        answer: ListAnswer | None = ListAnswer(items, family.list_total(view), family.next_page(view), "XML")
    else:
        answer = read_answer(text, url, as_of)
        family, evidence = recognise(View(b"", url))
        if answer is not None and answer.markup is not None:
            told, following = family.list_total(answer.markup), family.next_page(answer.markup)
            answer = replace(
                answer, total=told if answer.total is None else answer.total, next_page=answer.next_page or following
            )
    if answer is None:
        return PageRecord(url, encoding, "blocked", text=text[:2000], blocked=NO_LIST) if is_json(text) else None
    record = PageRecord(
        url=url, encoding=encoding, kind="column", family=family.name, family_evidence=evidence or f"{answer.form} 接口", items=answer.items,
        next_page=answer.next_page, list_total=answer.total, hints=(f"列表接口（{answer.form}）",),
    )  # fmt: skip
    return replace(record, main_hash=main_hash(record))
