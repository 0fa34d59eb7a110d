"""Answers that are files rather than pages: told by their first bytes, their content type, their address."""

from __future__ import annotations

import re

from checks.page import AttachmentLink, PageRecord
from crawler.extraction.files import suffix_of

_MAGIC = (
    (b"%PDF", "pdf"), (b"\xd0\xcf\x11\xe0", "doc"), (b"PK\x03\x04", "zip"), (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"),
    (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"{\\rtf", "rtf"),
)  # fmt: skip
_FILE_TYPES = re.compile(
    r"application/(?:pdf|msword|vnd\.|x-rar|zip|x-zip|ofd|octet-stream|x-7z)|^image/|^audio/|^video/", re.IGNORECASE
)


def file_format(body: bytes, url: str, content_type: str) -> str:
    """The format of an answer that is a file; empty for a page."""
    start = body[:8]
    if start[:1] == b"<" and not _FILE_TYPES.match(content_type):
        return ""
    for magic, form in _MAGIC:
        if start.startswith(magic):
            return suffix_of(url) or form
    if _FILE_TYPES.search(content_type) and not re.match(rb"\s*<(?:!doctype|html|\?xml)", body[:200], re.IGNORECASE):
        return suffix_of(url) or content_type.partition(";")[0].rpartition("/")[2].lower()
    if b"\x00" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")) and suffix_of(url):
        return suffix_of(url)
    return ""


def file_record(url: str, form: str, status: int) -> PageRecord:
    """The record of a file."""
    name = url.partition("?")[0].rpartition("/")[2]
    return PageRecord(
        url=url,
        encoding="",
        kind="attachment" if status < 400 else "error",
        attachments=(AttachmentLink(name, url, form),),
        blocked=None if status < 400 else f"http-{status}",
    )
