"""Names and keys: of addresses, owners, runs; and batches."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

from storage.values import PORTAL, Owner

BATCH = 500
Thing = TypeVar("Thing")


def url_key(url: str) -> str:
    """A short name for an address, as the tables index it."""
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:32]


def owner_text(owner: Owner) -> str:
    """The owner as the tables hold it."""
    return owner or ""


def owner_value(text: str) -> Owner:
    """The owner as the values hold it."""
    return text or PORTAL


def batches(things: Iterable[Thing], size: int = BATCH) -> Iterator[list[Thing]]:
    """The things in lists of at most ``size``."""
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch


def now() -> str:
    """The moment in China, ISO 8601 with offset."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).isoformat(timespec="seconds")


def fresh_id() -> str:
    """A name for a run or an assessment that sorts by time: 20211130-013000-7f3a."""
    return f"{datetime.now(ZoneInfo('Asia/Shanghai')):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
