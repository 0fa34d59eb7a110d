"""Bytes to text: byte order mark, then strict UTF-8, then what is declared, then GB18030. Declarations lie too often to lead."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32le", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16be", "utf-16"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]*encoding=["']([A-Za-z0-9_-]+)""", re.IGNORECASE)
_CHINESE_LEGACY = frozenset({"gb2312", "gbk", "gb18030", "hz"})
# What a Chinese portal may plausibly be written in; latin-1 would accept anything, so it is not believed.
_BELIEVED = frozenset({"big5", "big5hkscs", "euc_kr", "shift_jis", "euc_jp", "utf-16-le", "utf-16-be", "utf-16"})

_LATIN_BYTES = {bytes([code]).decode("cp1252", "ignore"): code for code in range(128, 160)}
_LATIN = re.compile(f"(?:[\\x80-\\xff{''.join(letter for letter in _LATIN_BYTES if letter)}]|&nbsp;){{3,}}")
"""Runs of what the bytes of Chinese characters look like when they are taken for Latin letters."""


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of a page and the name of its encoding (``utf-8``, ``gb18030``, ``utf-16le`` ...). Never fails."""
    for mark, name, codec in _MARKS:
        if body.startswith(mark):
            return body.decode(codec, errors="replace"), name
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # A page cut off at a size limit may end inside a character.
        if error.start >= len(body) - 3 and error.reason == "unexpected end of data":
            return body[: error.start].decode("utf-8"), "utf-8"
    for codec in _candidates(body, content_type):
        try:
            return body.decode(codec), _name(codec)
        except UnicodeDecodeError:
            continue
    return _least_damaged(body)


def unmangled(text: str) -> str:
    """The text of a page that a browser showed, with UTF-8 that it took for Latin letters, as a wrong header told it, read again."""
    return _LATIN.sub(_read_again, text) if _LATIN.search(text) else text


def _read_again(match: re.Match[str]) -> str:
    letters = match[0].replace("&nbsp;", "\xa0")
    codes = [ord(letter) if ord(letter) < 256 else _LATIN_BYTES.get(letter, -1) for letter in letters]
    try:
        return bytes(codes).decode("utf-8") if min(codes) >= 0 else match[0]
    except UnicodeDecodeError:
        return match[0]


def _candidates(body: bytes, content_type: str) -> list[str]:
    declared = _codec(re.search(r"charset\s*=\s*[\"']?\s*([\w-]+)", content_type, re.IGNORECASE))
    in_page = _codec(_DECLARED.search(body[:4096]))
    found = [codec for codec in (declared, in_page) if codec in _BELIEVED]
    return [*found, "gb18030"]


def _codec(match: re.Match[bytes] | re.Match[str] | None) -> str:
    if match is None:
        return ""
    name = next(group for group in match.groups() if group)
    try:
        codec = codecs.lookup(name.decode("ascii") if isinstance(name, bytes) else name).name
    except LookupError:
        return ""
    return "gb18030" if codec in _CHINESE_LEGACY else codec


def _name(codec: str) -> str:
    return {"utf-16-le": "utf-16le", "utf-16-be": "utf-16be"}.get(codec, codec)


def _least_damaged(body: bytes) -> tuple[str, str]:
    """Neither decodes cleanly: the one that loses fewer characters, by a sample, so that a few broken bytes cost only themselves."""
    sample = body[:200_000]
    as_utf8 = sample.decode("utf-8", errors="replace").count("\ufffd")
    as_gb = sample.decode("gb18030", errors="replace").count("\ufffd")
    # Broken UTF-8 is often valid GB18030 by chance; Chinese text in UTF-8 shows itself by its three-byte sequences.
    codec = "utf-8" if as_utf8 <= as_gb or as_utf8 * 20 < len(re.findall(rb"[\xe3-\xe9][\x80-\xbf]{2}", sample)) else "gb18030"
    return body.decode(codec, errors="replace"), codec
