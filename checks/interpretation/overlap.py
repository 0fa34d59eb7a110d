"""How much of a text stands word for word in another, by shingles of letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

SHINGLE = 8
"""Letters in a row that count as taken over; shorter runs are everyday phrases."""

PASSAGE = 30
"""Letters that a run must have to be shown as a passage."""

_NOT_TEXT = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """``share`` (0 to 1) of a text that stands in another, its ``passages`` longest first, ``letters`` counted in the text."""

    share: float
    passages: tuple[str, ...]
    letters: int

    @property
    def percent(self) -> str:
        """83%."""
        return f"{self.share:.0%}"


def overlap(text: str, source: str) -> Overlap:
    """The part of ``text`` whose runs of eight letters stand in ``source``; punctuation and blanks do not count."""
    letters, taken_from = _letters(text), _letters(source)
    if len(letters) < SHINGLE:
        return Overlap(0.0, (), len(letters))
    known = {taken_from[i : i + SHINGLE] for i in range(len(taken_from) - SHINGLE + 1)}
    taken = bytearray(len(letters))
    for i in range(len(letters) - SHINGLE + 1):
        if letters[i : i + SHINGLE] in known:
            taken[i : i + SHINGLE] = b"\x01" * SHINGLE
    runs = [letters[m.start() : m.end()] for m in re.finditer(rb"\x01+", bytes(taken))]
    passages = sorted((r for r in runs if len(r) >= PASSAGE), key=len, reverse=True)
    return Overlap(sum(taken) / len(letters), tuple(passages), len(letters))


def _letters(text: str) -> str:
    return _NOT_TEXT.sub("", text)
