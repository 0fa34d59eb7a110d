"""What a reader of one format hands on: blocks, and what it saw but could not read as text."""

from __future__ import annotations

from dataclasses import dataclass

from checks.page import Body, Link
from crawler.extraction.attachments.blocks import Block


@dataclass(frozen=True, slots=True)
class Reading:
    """Blocks in reading order.

    ``pages`` are the numbers (from 0) of pages that are pictures, ``pictures`` the member names of pictures inside a packed file:
    what text recognition would have to look at. ``partly`` are Chinese reasons why something in the file stays unread.
    """

    blocks: tuple[Block, ...] = ()
    images: int = 0
    links: tuple[Link, ...] = ()
    pages: tuple[int, ...] = ()
    pictures: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """Pictures of one file that hold its text: ``path`` leads to the file through archives (empty: the file itself)."""

    path: tuple[str, ...]
    kind: str
    pages: tuple[int, ...] = ()
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the parsing process answers: the body and what is left for text recognition."""

    body: Body
    scans: tuple[Scan, ...] = ()
