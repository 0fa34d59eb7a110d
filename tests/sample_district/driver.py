"""A crawl of a sample district without sockets, browser or store: the walk is fed the district's own replies.

The pages are read by the real extraction, the facts put together and judged by the real jobs; only fetching and storing are left out.
What has been read once stays in the ``Archive``, so that a district that differs in one column is read again only where it differs.
Pages that want a browser cannot be seen this way; ``Seen.unrendered`` tells them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from checks.page import Body, PageRecord
from crawler.addresses import host_of, spelled
from crawler.extraction import read_page
from crawler.facts import PageFact
from crawler.pace import PATIENCE, REFUSALS, Pace
from crawler.profile import Profile
from crawler.reasons import why_unseen
from crawler.walk.portal import PortalWalk, Start
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wishes
from rules.assess import assess
from rules.edition import load_edition
from rules.model import Verdict
from samples.district import District
from samples.model import Reply
from samples.running import AS_OF, profile_of
from samples.server import FAULTS, NO_REFERER, NOT_FOUND, find
from storage import BlobMissingError, BlobStore, ColumnRead, HomeRead, OwnedGap, StoredPage
from zwgk.jobs.assess import terms_of
from zwgk.jobs.crawl import needs_of
from zwgk.jobs.ledgers import Ledgers, read_ledgers
from zwgk.jobs.reading import StoredReader
from zwgk.jobs.sites import Facts, sites_of

HOST = "127.0.0.1:8080"
ROOT = f"http://{HOST}"
FETCHED_AT = "2021-11-30T23:00:00+08:00"
HTML = "text/html; charset=utf-8"
NO_BROWSER = "需要浏览器渲染"
"""Why a page that wants a browser was not seen."""
MOST_STEPS = 50_000
"""So many tasks end any crawl: a walk that never ends must fail, not hang."""

Verdicts = Mapping[tuple[str, str], Verdict]
"""By code and unit."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came for one request; ``lost`` that the connection was closed without one."""

    status: int
    body: bytes
    content_type: str
    url: str
    retry_after: float | None = None
    lost: bool = False


class Archive:
    """Bytes, records and bodies of everything seen in any crawl, each read once."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}
        self._made: dict[object, bytes] = {}
        self._records: dict[tuple[str, str, str, int], PageRecord] = {}
        self.bodies: dict[tuple[str, str], Body] = {}
        self.read = 0

    def put(self, data: bytes) -> str:
        """Keeps the bytes and answers their SHA-256."""
        digest = sha256(data).hexdigest()
        self._bytes[digest] = data
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of that SHA-256."""
        try:
            return self._bytes[digest]
        except KeyError:
            raise BlobMissingError(digest, "没有保存过") from None

    def made(self, reply: Reply) -> bytes:
        """The reply's body; files are written once however many districts hold them."""
        if reply.make is None:
            return reply.body
        key = (reply.make.func, reply.make.args) if isinstance(reply.make, partial) else reply.make
        if key not in self._made:
            self._made[key] = reply.make()
        return self._made[key]

    def record(self, answer: Answer) -> PageRecord:
        """The page record of an answer."""
        key = (self.put(answer.body), answer.url, answer.content_type, answer.status)
        if key not in self._records:
            self.read += 1
            self._records[key] = read_page(answer.body, answer.url, answer.content_type, answer.status, AS_OF)
        return self._records[key]


class _Reader(StoredReader):
    """The reader of stored pages, with the bodies of every district kept together."""

    def __init__(self, facts: Facts, archive: Archive) -> None:
        super().__init__(facts, cast(BlobStore, archive))
        self._bodies = archive.bodies

    def _parsed(self, page: StoredPage) -> Body:
        key = (page.sha256, page.final_url)
        if key not in self._bodies:
            self._bodies[key] = super()._parsed(page)
        return self._bodies[key]


class Served:
    """The district's server as a function. Faults answer as ``samples.server`` does."""

    def __init__(self, replies: Mapping[str, Reply], archive: Archive) -> None:
        self._replies, self._archive = replies, archive
        self._visited: set[str] = set()

    def ask(self, task: Task) -> Answer:
        """The answer to a task, redirects followed."""
        method, _, url = task.url.rpartition(" ")
        parts = urlsplit(url)
        target = parts.path if method == "POST" else url.removeprefix(ROOT)
        _, reply = find(self._replies, target)
        if reply is None:
            return Answer(404, NOT_FOUND, HTML, url)
        if reply.fault and not (reply.fault == "flaky" and target in self._visited):
            self._visited.add(target)
            return self._faulty(reply.fault, url)
        if reply.referer and not task.referer:
            return Answer(200, NO_REFERER, "text/html;charset=UTF-8", url)
        if reply.answer is not None:
            return Answer(
                200, reply.answer(dict(parse_qsl(parts.query, keep_blank_values=method == "POST"))), reply.content_type, url
            )
        return Answer(reply.status, self._archive.made(reply), reply.content_type, url)

    def _faulty(self, fault: str, url: str) -> Answer:
        if fault == "flaky":
            return Answer(503, b"busy", "text/html", url, 1.0)
        if fault == "hangup":
            return Answer(0, b"", "", url, lost=True)
        if fault == "jump-home":
            home = self._replies["/"]
            return Answer(200, self._archive.made(home), home.content_type, f"{ROOT}/")
        status, html = FAULTS[fault]
        return Answer(status, html.encode(), HTML, url, 7200.0 if status == 503 else None)


@dataclass(frozen=True)
class Seen:
    """What a crawl saw. ``unrendered`` are the addresses that wanted a browser."""

    profile: Profile
    facts: Facts
    unrendered: frozenset[str] = field(default_factory=frozenset)

    def over(self, base: Seen) -> Seen:
        """This crawl of some owners on top of an earlier one of others, as the store keeps them: the newer facts of an owner win."""
        mine = {home.owner for home in self.facts.homes}
        earlier = base.facts
        facts = Facts(
            {**earlier.pages, **self.facts.pages},
            (*(c for c in earlier.columns if c.owner not in mine), *self.facts.columns),
            (*(h for h in earlier.homes if h.owner not in mine), *self.facts.homes),
            (*(g for g in earlier.gaps if g.owner not in mine), *self.facts.gaps),
            self.facts.whole_record,
        )
        return Seen(self.profile, facts, base.unrendered | self.unrendered)


def profile_for(district: District) -> Profile:
    """The district's profile as if it were served on ``HOST``."""
    return Profile.model_validate(profile_of(district, HOST, AS_OF))


def crawl(district: District, archive: Archive, units: Collection[str] = (), *, portal: bool = True) -> Seen:
    """Walk the district for these units (none: all), with the portal or without."""
    return _Crawl(district, archive, units).run(portal)


def judge(seen: Seen, archive: Archive, units: Collection[str] = ()) -> Verdicts:
    """The verdicts on what was seen, of these units (none: all)."""
    profile = seen.profile
    sites = sites_of(profile, seen.facts, _Reader(seen.facts, archive), _no_ledgers())
    judged = assess(
        load_edition(profile.edition), profile.judged_units(), sites, terms_of(profile, AS_OF), only_units=tuple(units)
    )
    return {(v.code, v.unit): v for v in judged.verdicts}


def _no_ledgers() -> Ledgers:
    return read_ledgers(None)


class _Crawl:
    """One walk, with the manners of the spider under a clock of its own."""

    def __init__(self, district: District, archive: Archive, units: Collection[str]) -> None:
        self._profile = profile_for(district)
        self._archive = archive
        self._served = Served(district.replies, archive)
        self._pace = Pace(step=0.2)
        self._now = 0.0
        self._pages: dict[str, StoredPage] = {}
        self._unrendered: set[str] = set()
        portal = self._profile.portal
        chosen = [entry for entry in self._profile.units if not units or entry.name in units]
        starts = [
            Start(spelled(e.site), (e.name,), tuple((e.name, name, url) for name, url in e.columns.items())) for e in chosen
        ]
        self._walk = PortalWalk(
            portal.home,
            starts,
            Wishes(needs_of(self._profile), self._profile.judged_units(), self._profile.district),
            lambda sections: Frontier(self._pace, sections.prefix),
            portal.allows,
            portal.allows_link,
            others=sorted({spelled(e.site) for e in self._profile.units} - {s.url for s in starts}),
            browser=True,
            share=len(self._profile.units),
        )

    def run(self, portal: bool) -> Seen:
        """Walk to the end."""
        self._walk.begin(portal=portal)
        frontier = self._walk.frontier
        for _ in range(MOST_STEPS):
            task = frontier.pop(self._now)
            if task is not None:
                frontier.settled(task)
                self._do(task)
                continue
            wakes = frontier.wakes_at()
            if wakes is None:
                return Seen(self._profile, self._facts(), frozenset(self._unrendered))
            self._now = max(self._now, wakes)
        raise AssertionError(f"the walk did not end after {MOST_STEPS} tasks")

    def _do(self, task: Task) -> None:
        address = task.address
        host, prefix = host_of(address), self._walk.sections.prefix(address)
        reason = self._pace.given_up(host, prefix)
        if reason:
            self._take(task, None, None, reason)
        elif task.browser:
            self._unrendered.add(address)
            self._take(task, None, None, NO_BROWSER)
        else:
            answer = self._served.ask(task)
            if answer.lost:
                self._take(task, None, None, "连接中断")
            elif not self._ask_later(task, answer, host, prefix):
                record = self._archive.record(answer)
                self._take(task, answer, record, why_unseen(answer.status, record) or self._odd_landing(task, answer))

    def _ask_later(self, task: Task, answer: Answer, host: str, prefix: str) -> bool:
        if answer.status not in REFUSALS:
            if answer.status < 400:
                self._pace.welcomed(host, prefix)
            return False
        told = why_unseen(answer.status, None) or f"返回{answer.status}"
        home = task.purpose is Purpose.HOME and task.address == self._walk.portal_url
        again = self._pace.refused(host, prefix, self._now, told, wait=answer.retry_after, home=home)
        task.tries += 1
        if again and task.tries < (PATIENCE if answer.status == 503 else 2):
            self._walk.frontier.add([task])
            return True
        self._pace.exhausted(prefix, told)
        return False

    def _odd_landing(self, task: Task, answer: Answer) -> str | None:
        """As in the spider: a redirect from deeper in the site to the portal's home page is a soft 404."""
        landed = spelled(answer.url) == self._walk.portal_url != spelled(task.address)
        return "页面跳转到首页" if landed and task.purpose is not Purpose.HOME else None

    def _take(self, task: Task, answer: Answer | None, record: PageRecord | None, gap: str | None) -> None:
        address = task.address
        final = answer.url if answer else address
        self._pages[address] = StoredPage(
            id=len(self._pages) + 1, run=1, url=address, final_url=final, fetched_at=FETCHED_AT,
            status=answer.status if answer else None, content_type=answer.content_type if answer else "",
            sha256=self._archive.put(answer.body) if answer else "", main_hash="", gap=gap, via="http", etag="",
            last_modified="", referer=task.referer, extractor="", detail="", record=record,
        )  # fmt: skip
        self._walk.arrived(task, PageFact(final, record, gap))

    def _facts(self) -> Facts:
        homes = list(self._walk.homes())
        columns: tuple[ColumnRead, ...] = tuple(self._walk.columns())
        return Facts(
            self._pages,
            columns,
            tuple(HomeRead(h.owner, h.url, h.seen, h.explored) for h in homes),
            tuple(OwnedGap(h.owner, g.url, g.what, g.why) for h in homes for g in h.gaps),
            lambda page: page.record,
        )
