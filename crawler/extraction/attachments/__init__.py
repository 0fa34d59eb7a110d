"""Attachments: the text and tables inside the files that pages offer.

``read_attachment`` takes bytes of any kind and never raises: whatever cannot be read comes back as a reason. Parsing happens in a child
process under limits of time, memory and unpacked size, text recognition in another.
"""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from checks.page import Body, Link, Table
from crawler.extraction.attachments.formats import OLE, recognise
from crawler.extraction.attachments.limits import NO_OCR, Limits
from crawler.extraction.attachments.process import Worker

__all__ = ["Limits", "close", "read_attachment", "recognise"]

_parsing = Worker()
_recognition = Worker()
_DEFAULTS = Limits()


def read_attachment(data: bytes, name: str = "", content_type: str = "", limits: Limits = _DEFAULTS) -> Body:
    """The readable inside of a file.

    ``name`` is its file name or address, ``content_type`` the header it came with; both only help where the bytes do not tell what
    the file is. The text has one paragraph a line, table rows as lines with tabs between the cells. ``unreadable`` stands beside
    text when only part was read (some pages are pictures, members of an archive are locked): what is not in such a text is not absent.
    """
    if len(data) > limits.size:
        return Body(unreadable=f"文件超过{limits.size // 2**20}MB，未读")
    job = {"name": name, "content_type": content_type, "scan": None}
    # An old binary file may have to go through LibreOffice, which has its own time.
    answer = _parsing.run(data, job, limits, limits.seconds + (limits.office_seconds if data.startswith(OLE) else 0.0))
    body = _body(answer)
    scans = answer.get("scans") or []
    return _with_recognised(body, data, scans, name, limits) if scans else body


def close() -> None:
    """Ends the parsing processes. A later call of ``read_attachment`` starts them again."""
    _parsing.close()
    _recognition.close()


atexit.register(close)


def _body(answer: Mapping[str, Any]) -> Body:
    unreadable = answer.get("unreadable")
    return Body(
        text=str(answer.get("text") or ""),
        tables=tuple(Table(tuple(tuple(row) for row in rows), caption) for caption, rows in answer.get("tables") or ()),
        links=tuple(Link(text, url, area) for text, url, area in answer.get("links") or ()),
        images=int(answer.get("images") or 0),
        unreadable=str(unreadable) if unreadable else None,
    )


def _with_recognised(body: Body, data: bytes, scans: list[Any], name: str, limits: Limits) -> Body:
    """The body with the words of its pictures, or with the reason why they stay unread."""
    texts, reasons = [body.text], [body.unreadable]
    if find_spec("rapidocr") is None or find_spec("onnxruntime") is None:
        reasons.append(NO_OCR if not body.text else _pages_unread(scans))
    else:
        for scan in scans:
            answer = _recognition.run(data, {"name": name, "scan": scan}, limits, limits.ocr_seconds)
            texts.append(str(answer.get("text") or ""))
            reasons.append(answer.get("unreadable"))
    return replace(
        body, text="\n".join(filter(None, texts)), unreadable="；".join(str(reason) for reason in reasons if reason) or None
    )  # fmt: skip


def _pages_unread(scans: list[Any]) -> str:
    pages = [str(number + 1) for path, _, numbers, _ in scans if not path for number in numbers]
    which = f"第{'、'.join(pages[:10])}{'等' if len(pages) > 10 else ''}页为" if pages else "其中有"
    return which + NO_OCR
