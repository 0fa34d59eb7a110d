"""The fingerprint of a page's main content, by which a later version of it is told from the same one fetched again."""

from __future__ import annotations

import hashlib

from checks.page import PageRecord


def main_hash(record: PageRecord) -> str:
    """The SHA-256 of kind, title, date, text, rows and files; of the links where there is neither text nor rows."""
    parts = [record.kind, record.title or "", str(record.published or ""), "".join(record.text.split())]
    parts += [f"{item.title}|{item.url}|{item.published or ''}" for item in record.items]
    parts += [f"{link.title}|{link.url}" for link in record.attachments]
    if not record.text and not record.items:
        parts += [f"{link.text}|{link.url}" for link in record.links]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
