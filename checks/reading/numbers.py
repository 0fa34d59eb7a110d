"""Numbers as offices write them: full-width digits, Chinese numerals, thousands separators, 万 and 亿."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

ZEROS = "〇○零ＯOo０0"
_DIGITS = {**dict.fromkeys(ZEROS, 0), **{char: value for value, char in enumerate("一二三四五六七八九", 1)}}
_DIGITS |= {"两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "元": 1}
_DIGITS |= {char: int(char) for char in "123456789"}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SECTIONS = {"万": 10_000, "亿": 100_000_000}
_TENS = {"廿": "二十", "卅": "三十"}

_CHINESE = "一二三四五六七八九十百千两〇○零壹贰叁肆伍陆柒捌玖拾佰仟"
_AMOUNT = re.compile(
    r"(?P<number>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|[" + _CHINESE + r"万亿]+)"
    r"\s*(?P<scale>千万|百万|十万|万亿|亿|万|千|百)?\s*(?:元|人民币|块钱)(?!素|旦|月|宵|首)"
)
_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_SCALES = {
    None: Decimal(1), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "十万": Decimal(100_000),
    "百万": Decimal(1_000_000), "千万": Decimal(10_000_000), "亿": Decimal(100_000_000), "万亿": Decimal(1_000_000_000_000),
}  # fmt: skip


def chinese_number(text: str) -> int | None:
    """The whole number that Chinese numerals spell (二十三, 一百零五, 二〇二一, 廿三), None where they spell none."""
    text = "".join(_TENS.get(char, char) for char in text.strip())
    if not text or any(char not in _DIGITS and char not in _UNITS and char not in _SECTIONS for char in text):
        return None
    if not any(char in _UNITS or char in _SECTIONS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            total = (total + section + digit) * _SECTIONS[char] if char == "亿" else total + (section + digit) * _SECTIONS[char]
            section = digit = 0
    return total + section + digit


def amount(text: str) -> Decimal | None:
    """The first sum of money in the text, in yuan (1,234.5万元 is 12345000); None where no sum with its unit stands."""
    for match in _AMOUNT.finditer(unicodedata.normalize("NFKC", text)):
        value = _value(match["number"])
        if value is not None:
            return value * _SCALES[match["scale"]]
    return None


def number(text: str) -> Decimal | None:
    """The number in a cell or a short phrase: digits with separators first, else Chinese numerals standing alone."""
    folded = unicodedata.normalize("NFKC", text).strip()
    match = _NUMBER.search(folded)
    return _value(match[0]) if match else _value(folded)


def _value(text: str) -> Decimal | None:
    if text.lstrip("-")[:1].isascii() and text.lstrip("-")[:1].isdigit():
        return Decimal(text.replace(",", ""))
    whole = chinese_number(text)
    return None if whole is None else Decimal(whole)
