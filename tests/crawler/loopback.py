"""A small portal on loopback for crawling tests: a table of answers by path, and a count of what was asked for."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from checks.needs import CrawlNeeds, Need
from crawler.monitors import CrawlSummary
from crawler.profile import Profile
from crawler.run import crawl, order_of, run_order
from storage import Repository

Answer = Callable[[BaseHTTPRequestHandler], "Reply"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What one request is answered."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "text/html; charset=utf-8"


class Portal:
    """Paths and their replies; a reply may be made anew for each request."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Answer] = {"/robots.txt": Reply(b"User-agent: *\nAllow: /\n", content_type="text/plain")}
        self.hits: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.origin = ""

    def page(self, path: str, title: str, body: str, **reply: Any) -> None:
        """An ordinary page with menu and footer."""
        html = (
            f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}-示例区人民政府</title></head><body><div class="nav">'
            f'<a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>{body}<div class="footer">主办：示例区人民政府办公室</div></body></html>'
        )
        self.replies[path] = Reply(html.encode(), **reply)

    def listing(self, path: str, title: str, rows: list[tuple[str, str, str]], *, following: str = "", crumbs: str = "") -> None:
        """A list: rows of (address, title, date)."""
        inner = "".join(f'<li><a href="{url}">{name}</a><span>{day}</span></li>' for url, name, day in rows)
        pager = f'<div class="page"><a href="{following}">下一页</a></div>' if following else ""
        where = f'<div class="crumb">当前位置：<a href="/">首页</a> &gt; {crumbs}<a href="{path}">{title}</a></div>'
        self.page(path, title, f'<div class="main">{where}<h1>{title}</h1><ul class="list">{inner}</ul>{pager}</div>')

    def document(self, path: str, title: str, day: str, text: str = "", files: str = "") -> None:
        """A document with meta tags, a text and links to files."""
        body = text or "为做好政府信息公开工作，现将有关事项通知如下，请各单位结合实际认真贯彻执行，确保各项任务落实到位。" * 3
        html = (
            f'<html><head><meta charset="utf-8"><title>{title}</title><meta name="ArticleTitle" content="{title}">'
            f'<meta name="PubDate" content="{day} 10:20"></head><body><h1>{title}</h1><div>发布时间：{day}</div>'
            f'<div class="TRS_Editor"><p>{body}</p>{files}</div></body></html>'
        )
        self.replies[path] = Reply(html.encode())


@contextmanager
def served(portal: Portal) -> Iterator[str]:
    """Serve the portal; its address with a slash at the end."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path
            portal.hits[path] += 1
            portal.agents.add(self.headers.get("User-Agent", ""))
            known = portal.replies.get(path, Reply("<html><title>404</title><body>页面不存在</body></html>".encode(), 404))
            reply = known if isinstance(known, Reply) else known(self)
            self.send_response(reply.status)
            for name, value in {
                "Content-Type": reply.content_type,
                "Content-Length": str(len(reply.body)),
                **reply.headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(reply.body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    with Quiet(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        portal.origin = f"http://127.0.0.1:{server.server_address[1]}/"
        try:
            yield portal.origin
        finally:
            server.shutdown()
            thread.join()


def profile_of(origin: str, units: Mapping[str, str], **portal: Any) -> Profile:
    """A profile for the served portal; ``units`` gives each unit's home below the origin."""
    entries = [{"name": name, "kind": "department", "site": origin + home} for name, home in units.items()]
    host = origin.split("/")[2]
    settings = {
        "home": origin,
        "hosts": [host],
        "allow_private": True,
        "requests_per_second": 0,
        "contact": "mailto:test@example.gov.cn",
        **portal,
    }
    return Profile.model_validate(
        {"district": "示例区", "edition": 2021, "as_of": "2021-11-30", "portal": settings, "units": entries}
    )


NEEDS = CrawlNeeds(
    2021,
    (
        Need("规范性文件", years=1, bodies=True, attachments=True, newest=5),
        Need("机构职能", years=None, bodies=True, attachments=True, newest=5),
        Need("机构职能", years=0),
        Need("领导信息", years=0),
        Need("年度报告", years=None, bodies=True, title="年度报告", newest=3),
    ),
)


@dataclass(frozen=True)
class Crawled:
    """A finished crawl and its store."""

    summary: CrawlSummary
    repository: Repository
    profile: Profile

    def column(self, name: str, owner: str | None = None) -> Any:
        """The one column of that name and owner."""
        (found,) = [c for c in self.repository.current_columns("示例区") if c.name == name and c.owner == owner]
        return found

    def names(self, owner: str | None) -> set[str]:
        """The names of an owner's columns."""
        return {c.name for c in self.repository.current_columns("示例区") if c.owner == owner}

    def page(self, path: str) -> Any:
        """The newest fetch of a path."""
        url = self.profile.portal.home + path
        return self.repository.latest_pages("示例区", (url,))[url]

    def why(self, what: str) -> str:
        """Why something of that name could not be seen."""
        return next(gap.why for gap in self.repository.current_gaps("示例区") if gap.what == what)


_WARM = get_context("forkserver")
_WARM.set_forkserver_preload(["crawler.process", "crawler.browser"])


def _crawl_to(file: str, order: dict[str, Any]) -> None:
    summary = run_order(order, lambda _: None)
    Path(file).write_text(json.dumps(summary.to_json(), ensure_ascii=False), encoding="utf-8")


def crawl_warm(
    profile: Profile, units: tuple[str, ...], data: Path, db: str, *, full: bool = False, urls: list[str] | None = None
) -> CrawlSummary:
    """As ``crawler.run.crawl``, in a process that has read the program already: starting it anew is most of a small crawl's time."""
    data.mkdir(parents=True, exist_ok=True)
    file = data / "summary.json"
    process = _WARM.Process(target=_crawl_to, args=(str(file), order_of(profile, units, NEEDS, data, db, full=full, urls=urls)))
    process.start()
    process.join(120)
    if process.is_alive():
        process.kill()
        process.join()
        raise AssertionError("the crawl did not end")
    assert process.exitcode == 0
    return CrawlSummary.from_json(json.loads(file.read_text(encoding="utf-8")))


@contextmanager
def crawled(
    profile: Profile,
    data: Path,
    *,
    units: tuple[str, ...] = (),
    urls: list[str] | None = None,
    full: bool = False,
    cold: bool = False,
) -> Iterator[Crawled]:
    """Crawl into a data folder and open what was stored. ``cold`` starts the crawl's process as the jobs do."""
    db = f"sqlite:///{data / 'zwgk.sqlite3'}"
    if cold:
        summary = crawl(profile, units, NEEDS, data, db, full=full, urls=urls)
    else:
        summary = crawl_warm(profile, units, data, db, full=full, urls=urls)
    repository = Repository.open(db, data / "snapshots")
    try:
        yield Crawled(summary, repository, profile)
    finally:
        repository.close()


def rows(prefix: str, first: date, count: int, title: str = "关于做好有关工作的通知") -> list[tuple[str, str, str]]:
    """List rows going back a month each from ``first``."""
    found = []
    year, month = first.year, first.month
    for i in range(count):
        day = f"{year}-{month:02d}-15"
        found.append((f"{prefix}{year}{month:02d}/t{year}{month:02d}15_{1000 + i}.html", f"{title}{i + 1}", day))
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return found
