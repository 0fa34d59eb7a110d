"""A page record in two parts: the head that every assessment reads, and the detail (text, items, links, forms) that few do.

On a portal page the links alone are ten times the head; apart from it they are stored once however often the page is fetched.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast

from checks.page import AttachmentLink, Form, Item, Kind, Link, PageRecord
from storage.session import to_json

_PLAIN = (
    "encoding", "family_evidence", "published_time", "published_from", "source", "document_number", "index_number", "validity",
    "next_page", "list_total", "list_endpoint", "needs_browser",
)  # fmt: skip
_NO_DETAIL = ""


def head_of(record: PageRecord) -> dict[str, Any]:
    """The record without its detail and without what has a database column of its own; empty fields are left out."""
    head: dict[str, Any] = {name: value for name in _PLAIN if (value := getattr(record, name))}
    if record.url:
        head["url"] = record.url
    if record.dates:
        head["dates"] = {label: day.isoformat() for label, day in record.dates.items()}
    if record.column_path:
        head["column_path"] = list(record.column_path)
    if record.attachments:
        head["attachments"] = [[each.title, each.url, each.format] for each in record.attachments]
    if record.hints:
        head["hints"] = list(record.hints)
    return head


def record_of(
    head: Mapping[str, Any],
    kind: str,
    family: str | None,
    title: str | None,
    published: date | None,
    blocked: str | None,
    main_hash: str,
) -> PageRecord:
    """The head as a record; its detail is empty."""
    return PageRecord(
        url=head.get("url", ""),
        kind=cast(Kind, kind),
        family=sys.intern(family or "generic"),
        title=title,
        published=published,
        blocked=blocked,
        main_hash=main_hash,
        dates={sys.intern(label): date.fromisoformat(day) for label, day in head["dates"].items()} if "dates" in head else {},
        column_path=tuple(sys.intern(name) for name in head.get("column_path", ())),
        attachments=tuple(AttachmentLink(*each) for each in head.get("attachments", ())),
        hints=tuple(head.get("hints", ())),
        encoding=sys.intern(head.get("encoding", "")),
        **{name: head[name] for name in _PLAIN if name != "encoding" and name in head},
    )


def detail_of(record: PageRecord) -> tuple[str, bytes]:
    """The long part: its SHA-256 and its compressed bytes; an empty hash when there is none."""
    detail: dict[str, Any] = {}
    if record.text:
        detail["text"] = record.text
    if record.items:
        detail["items"] = [
            [i.title, i.url, i.published.isoformat() if i.published else None, i.index_number, i.document_number, i.source]
            for i in record.items
        ]
    if record.links:
        detail["links"] = [[each.text, each.url, each.area, *([each.under] if each.under else [])] for each in record.links]
    if record.forms:
        detail["forms"] = [[f.action, f.fields, f.labels, f.buttons] for f in record.forms]
    if not detail:
        return _NO_DETAIL, b""
    data = to_json(detail).encode()
    return hashlib.sha256(data).hexdigest(), zlib.compress(data, 3)


def with_detail(record: PageRecord, compressed: bytes) -> PageRecord:
    """The record made whole with its stored detail."""
    detail = json.loads(zlib.decompress(compressed))
    return replace(
        record,
        text=detail.get("text", ""),
        items=tuple(
            Item(title, url, date.fromisoformat(day) if day else None, index, number, source)
            for title, url, day, index, number, source in detail.get("items", ())
        ),
        links=tuple(Link(*each) for each in detail.get("links", ())),
        forms=tuple(
            Form(action, tuple(fields), tuple(labels), tuple(buttons))
            for action, fields, labels, buttons in detail.get("forms", ())
        ),
    )
