"""Text files into text: by mark, then strict UTF-8, then GB 18030, as on the pages."""

from __future__ import annotations

import codecs

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TEXT_CONTROLS = frozenset("\t\n\r\f\x0b\x1a\x1b")


def decode(data: bytes) -> str | None:
    """The text of ``data``, or None where it is no text in any encoding that is met here."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if (wide := _unmarked_utf16(data)) is not None:
        return wide
    for encoding in ("utf-8", "gb18030"):
        text = _strict(data, encoding)
        if text is not None and _is_text(text):
            return text
    loose = data.decode("gb18030", "replace")
    # A few broken characters do not make a text unreadable; many mean that it is something else.
    return loose if _is_text(loose) and loose.count("\ufffd") * 50 < len(loose) else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 <= len(data):  # cut in the middle of the last character
            return data[: error.start].decode(encoding)
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:4096]
    if len(sample) < 8:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        others = sample[0::2] if encoding.endswith("le") else sample[1::2]
        if zeros.count(0) * 5 >= len(zeros) and others.count(0) * 50 < len(others):
            text = _strict(data[: len(data) // 2 * 2], encoding)
            if text is not None and _is_text(text):
                return text
    return None


def _is_text(text: str) -> bool:
    sample = text[:20_000]
    controls = sum(1 for letter in sample if letter < " " and letter not in _TEXT_CONTROLS)
    return controls * 200 <= len(sample)
