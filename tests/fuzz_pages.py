"""Feeds damaged pages to the reader: no exception, no page over the limit of processor time, no growth of memory.

    python -m tests.fuzz_pages --pages 10000 [--seed 1] [--limit 2.0]

The pages that are damaged are those under tests/crawler/pages and, where ZWGK_REAL_PAGES is set, the real ones there. Each is read as a
page record and opened as a body.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crawler.extraction import read_body, read_page

OWN = Path(__file__).parent / "crawler" / "pages"
URLS = (
    "http://www.shili.gov.cn/zwgk/202108/t20210805_1.html", "http://www.shili.gov.cn/", "http://www.shili.gov.cn/col/col1/index.html",
    "http://www.shili.gov.cn/zwgk/tzgg/", "http://www.shili.gov.cn/info/1/2.htm", "", "http://[bad", "http://www.shili.gov.cn/channel_1a/doc_60f0d1a2b3c4d5e6f7a8b9c0.html",
    "http://www.shili.gov.cn/gkmlpt/api/all/1?page=1", "http://www.shili.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=45",
)  # fmt: skip
STATUSES = (200, 200, 200, 200, 403, 404, 412, 503, 521)
TYPES = (
    "text/html",
    "text/html; charset=gb2312",
    "",
    "application/json",
    "text/xml",
    "application/octet-stream",
    "text/html; charset=\x00bad",
)


@dataclass(slots=True)
class Outcome:
    """What a run showed: how many pages, the slowest, and every failure with the damage that caused it."""

    pages: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)
    growth_mb: float = 0.0


def originals() -> list[bytes]:
    """Pages to damage, small ones first, none above half a megabyte."""
    files = [path for path in sorted(OWN.iterdir()) if path.suffix != ".json"]
    real = os.environ.get("ZWGK_REAL_PAGES")
    if real:
        files += [path for path in sorted(Path(real).glob("pages/**/*")) if path.is_file()]
    return [path.read_bytes() for path in files if path.stat().st_size < 500_000]


def cut(page: bytes, dice: random.Random) -> bytes:
    """The page broken off, or begun late."""
    at = dice.randrange(len(page) + 1)
    return page[:at] if dice.random() < 0.7 else page[at:]


def shuffle_tags(page: bytes, dice: random.Random) -> bytes:
    """Pieces between angle brackets in another order."""
    parts = page.split(b"<")
    start = dice.randrange(len(parts))
    window = parts[start : start + dice.randint(2, 200)]
    dice.shuffle(window)
    return b"<".join([*parts[:start], *window, *parts[start + len(window) :]])


def drop_tags(page: bytes, dice: random.Random) -> bytes:
    """Some closing tags missing."""
    parts = page.split(b"</")
    return b"</".join(part for part in parts if dice.random() > 0.15)


def lose_ends(page: bytes, dice: random.Random) -> bytes:
    """No closing tag left of one element or of several."""
    lost = dice.sample((b"div", b"td", b"tr", b"table", b"ul", b"li", b"span", b"p", b"a", b"font", b"form"), dice.randint(1, 6))
    return re.sub(rb"</(?:" + b"|".join(lost) + rb")\s*>", b"", page, flags=re.IGNORECASE)


def break_entities(page: bytes, dice: random.Random) -> bytes:
    """Entities that are none, and characters that XML does not allow."""
    junk = (
        b"&#0;",
        b"&#1;",
        b"&#xFFFE;",
        b"&#xD800;",
        b"&#99999999999;",
        b"&nbsp",
        b"&;",
        b"&#x;",
        b"\xef\xbf\xbe",
        b"\x0b",
        b"\x1b[0m",
        b"&amp;#8;",
    )
    out = bytearray(page)
    for _ in range(dice.randint(1, 30)):
        at = dice.randrange(len(out) + 1)
        out[at:at] = dice.choice(junk)
    return bytes(out)


def random_bytes(page: bytes, dice: random.Random) -> bytes:
    """Bytes overwritten at random, NUL among them."""
    out = bytearray(page)
    for _ in range(dice.randint(1, max(len(out) // 50, 2))):
        if out:
            out[dice.randrange(len(out))] = dice.choice((0, 0xFF, 0x3C, 0x22, dice.randrange(256)))
    return bytes(out)


def nest(page: bytes, dice: random.Random) -> bytes:
    """A part of the page buried under many elements."""
    tag = dice.choice((b"div", b"table><tr><td", b"ul><li", b"span", b"a href=x", b"font"))
    return page[: len(page) // 2] + (b"<" + tag + b">") * dice.randint(10, 3000) + page[len(page) // 2 :]


def repeat(page: bytes, dice: random.Random) -> bytes:
    """A slice of the page many times over."""
    start = dice.randrange(len(page) + 1)
    piece = page[start : start + dice.randint(1, 3000)]
    return page[:start] + piece * dice.randint(2, min(400, 400_000 // max(len(piece), 1) + 2)) + page[start:]


def mix(page: bytes, dice: random.Random) -> bytes:
    """Digits, blanks and label words strewn in, to tempt the patterns."""
    bits = (
        "2021",
        "年",
        "月",
        "-",
        "1",
        " ",
        "　",
        "：",
        "发布日期",
        "〔",
        "号",
        "共",
        "条",
        "位置",
        ">",
        "99999999",
        "createPageHTML(1,",
        "<record>",
        "首页",
    )
    out = bytearray(page)
    for _ in range(dice.randint(5, 60)):
        at = dice.randrange(len(out) + 1)
        out[at:at] = "".join(dice.choices(bits, k=dice.randint(1, 80))).encode()
    return bytes(out)


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    shuffle_tags,
    drop_tags,
    lose_ends,
    break_entities,
    random_bytes,
    nest,
    repeat,
    mix,
)


def damaged_pages(count: int, seed: int) -> Iterator[tuple[str, bytes, str, str, int]]:
    """Damaged pages with what was done to them, an address, a content type and a status; the same for the same seed."""
    dice = random.Random(seed)
    sources = originals()
    for number in range(count):
        page, done = dice.choice(sources), []
        for _ in range(dice.randint(1, 3)):
            damage = dice.choice(DAMAGES)
            page = damage(page, dice)[:2_000_000]
            done.append(damage.__name__)
        yield f"#{number} {'+'.join(done)}", page, dice.choice(URLS), dice.choice(TYPES), dice.choice(STATUSES)


def run(count: int, seed: int, limit: float, tell: Callable[[Outcome], object] = lambda _: None) -> Outcome:
    """Reads the damaged pages one after the other and opens each; ``tell`` hears how it stands after every five hundred."""
    outcome, settled = Outcome(), 0.0
    for number, (name, page, url, content_type, status) in enumerate(damaged_pages(count, seed)):
        began = time.process_time()
        try:
            record = read_page(page, url, content_type, status, date(2021, 11, 30))
            read_body(page, url, content_type, record)
        except Exception:  # noqa: BLE001 - the run's purpose is to collect whatever is raised
            outcome.failures.append(f"{name} ({url}, {content_type}, {status})\n{traceback.format_exc(limit=-4)}")
        took = time.process_time() - began
        outcome.pages += 1
        outcome.slowest = max(outcome.slowest, took)
        if took > limit:
            outcome.failures.append(f"{name}: {took:.2f} s, {len(page)} bytes")
        if number == count // 4:
            settled = _memory_mb()
        if outcome.pages % 500 == 0:
            tell(outcome)
    outcome.growth_mb = _memory_mb() - settled
    return outcome


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _progress(outcome: Outcome) -> None:
    sys.stdout.write(
        f"{outcome.pages} pages, {len(outcome.failures)} failures, slowest {outcome.slowest:.2f} s, {time.process_time():.0f} s of processor time, {_memory_mb():.0f} MB\n"
    )
    sys.stdout.flush()


def main() -> int:
    """The full run from the command line; 1 where anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=2.0)
    options = parser.parse_args()
    outcome = run(options.pages, options.seed, options.limit, _progress)
    sys.stdout.write("\n".join(outcome.failures[:20]))
    sys.stdout.write(
        f"\n{outcome.pages} pages, {len(outcome.failures)} failures, slowest {outcome.slowest:.2f} s of processor time, peak memory +{outcome.growth_mb:.0f} MB after the first quarter\n"
    )
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
