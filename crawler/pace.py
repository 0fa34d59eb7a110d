"""Manners under refusal: how long a part of a host is left alone after 403, 429, 503 or a challenge, and when it is given up.

All units share one host, so a block has a size: it slows or stops the path prefix it came from, and the whole host only when its
home page or several prefixes in a row answer so. Pure: the clock is handed in, nothing sleeps here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

REFUSALS = frozenset([403, 412, 429, 503, 521])
PATIENCE = 3
"""How often one address is asked before it is given up; a prefix that refused three times as often in a row is left alone."""
HOST_PATIENCE = 4
"""How many prefixes of a host may refuse, with no good answer between them, before the host is given up (more on a wide host)."""


@dataclass(slots=True)
class _Part:
    refused: int = 0
    too_long: int = 0
    ready_at: float = 0.0
    reason: str = ""
    given_up: bool = False


@dataclass(slots=True)
class Pace:
    """What is known of each prefix and host in this run.

    A refusal whose pause is too long to wait for gives up its own address; the prefix follows when a second address of it answers so
    with no good answer between, or at once where the answer is about us (429) and not about the page.

    ``budget`` are the seconds that waiting at others' request may cost one part; ``step`` the first pause where none is asked for.
    """

    budget: float = 600.0
    step: float = 2.0
    parts: dict[str, _Part] = field(default_factory=dict)
    hosts: dict[str, _Part] = field(default_factory=dict)
    _refusing: dict[str, set[str]] = field(default_factory=dict)
    _good: dict[str, set[str]] = field(default_factory=dict)
    _waited: dict[str, float] = field(default_factory=dict)

    def ready_at(self, prefix: str) -> float:
        """The moment from which the prefix may be asked; 0 where it was never slowed."""
        part = self.parts.get(prefix)
        return part.ready_at if part else 0.0

    def given_up(self, host: str, prefix: str) -> str:
        """Why nothing more is asked there, in Chinese; empty where asking goes on."""
        whole = self.hosts.get(host)
        if whole is not None and whole.given_up:
            return whole.reason
        part = self.parts.get(prefix)
        return part.reason if part is not None and part.given_up else ""

    def welcomed(self, host: str, prefix: str) -> None:
        """A good answer came: the prefix and its host are trusted again."""
        part = self.parts.get(prefix)
        if part is not None and not part.given_up:
            part.refused = part.too_long = 0
        self._refusing.pop(host, None)
        self._good.setdefault(host, set()).add(prefix)

    def refused(
        self,
        host: str,
        prefix: str,
        now: float,
        told: str,
        *,
        wait: float | None = None,
        home: bool = False,
        about_us: bool = False,
    ) -> bool:
        """A refusal came. ``told`` says in Chinese which, ``wait`` what Retry-After asked for in seconds, ``home`` that the
        host's home page gave it, ``about_us`` that it speaks of our pace. Answers whether the same address may be asked once more after the pause.
        """
        part = self.parts.setdefault(prefix, _Part())
        part.refused += 1
        pause = wait if wait is not None else self.step * 2 ** min(part.refused - 1, 6)
        spent = self._waited.get(prefix, 0.0) + max(0.0, now + pause - max(now, part.ready_at))
        too_long = spent > self.budget
        if too_long:
            part.too_long += 1
            part.given_up = about_us or wait is None or part.too_long >= 2
            part.reason = (
                f"{told}，要求等待{round(pause)}秒，超出本次抓取的时限" if wait is not None else f"{told}，多次等待后仍被拒绝"
            )
        else:
            self._waited[prefix] = spent
            part.ready_at = max(part.ready_at, now + pause)
        refusing = self._refusing.setdefault(host, set())
        refusing.add(prefix)
        many = max(HOST_PATIENCE, len(self._good.get(host, ())) // 4)
        if (home and part.refused >= PATIENCE) or len(refusing) >= many:
            whole = self.hosts.setdefault(host, _Part())
            whole.given_up, whole.reason = True, f"{told}，门户首页或多个栏目连续拒绝访问，本次停止抓取该站"
        return not too_long and not self.given_up(host, prefix)

    def exhausted(self, prefix: str, told: str) -> None:
        """An address of the prefix refused to the end; after several in a row the prefix is left alone."""
        part = self.parts.setdefault(prefix, _Part())
        if part.refused >= PATIENCE * 3 and not part.given_up:
            part.given_up, part.reason = True, f"{told}，该路径连续拒绝访问，本次不再请求"


def retry_after(value: str, now: datetime | None = None) -> float | None:
    """The seconds that a Retry-After header asks for, given as a number or a date; None where it says nothing readable."""
    value = value.strip()
    if value.isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())
