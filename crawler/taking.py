"""Answers as page fetches: read, judged as evidence or gap, with all that the store keeps of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from scrapy.http import Response

from checks.page import PageRecord
from crawler.addresses import names_route, spelled
from crawler.extraction import EXTRACTOR_VERSION, read_page
from crawler.home_instead import WHY, Front
from crawler.keeping import Keeper
from crawler.order import now_in_shanghai
from crawler.reasons import why_unseen
from crawler.walk.looks import waits_for_scripts
from crawler.walk.tasks import Purpose, Task
from storage.values import PageFetch, Via

HTML = "text/html; charset=utf-8"
UNFILLED = "正文由脚本加载，没有读到"
NO_TLS = "https 握手失败，页面经 http 取得"


class Reader:
    """Reads the answers of one crawl. ``day`` gives rows that show only month and day their year."""

    def __init__(self, keeper: Keeper, day: date, portal_url: str) -> None:
        self._keeper, self._day, self._portal_url = keeper, day, portal_url
        self._front: Front | None = None
        self._front_sought = False

    def record(self, body: bytes, url: str, content_type: str) -> PageRecord:
        """The record of bytes that came well."""
        return read_page(body, url, content_type, 200, self._day)

    def answer(self, task: Task, response: Response) -> PageFetch:
        """What came for a task; a 304 points to the snapshot that still holds."""
        address = task.address
        kind = header(response, "Content-Type")
        # What the browser showed came from more than this answer, which may stay as it is while that changes.
        etag, modified = ("", "") if task.browser else (header(response, name) for name in ("ETag", "Last-Modified"))
        if response.status == 304:
            known = self._keeper.known(address)
            if known is not None:
                return PageFetch(
                    address, response.url, told_now(), 304, unchanged=known.sha256, etag=etag, last_modified=modified
                )
        record = read_page(response.body, response.url, kind, response.status, self._day)
        if not task.browser and names_route(address) and not record.blocked:
            # What stands before the hash is the same for every route: it shows nothing of this one.
            record = PageRecord(record.url, record.encoding, "blocked", text=record.text[:2000], blocked="empty-shell")
        if response.meta.get("without_tls"):
            record = replace(record, hints=(*record.hints, NO_TLS))
        gap = why_unseen(response.status, record) or self._odd_landing(task, response)
        if gap is None and spelled(response.url) == self._portal_url:
            self._front = Front(record, response.body, kind)
        elif gap is None and (home := self._home()) and home.stands_for(response.url, record, response.body, kind):
            gap = WHY
        elif gap is None and task.purpose is Purpose.DOCUMENT and not task.browser and waits_for_scripts(record):
            gap = UNFILLED
        if "dataloss" in response.flags:
            gap = "内容传输不完整"
        return PageFetch(
            address,
            response.url,
            told_now(),
            response.status,
            kind,
            response.body,
            record,
            gap,
            via=_via(task),
            etag=etag,
            last_modified=modified,
            referer=task.referer,
            extractor=str(EXTRACTOR_VERSION),
        )

    def clicked(self, task: Task, number: int, page_url: str, html: str) -> tuple[PageFetch, PageRecord]:
        """The ``number``-th page of a rendered list, which has no address of its own."""
        body = html.encode("utf-8", "replace")
        record = self.record(body, task.url, HTML)
        address = f"{task.url}#page={number}"
        return (
            PageFetch(address, page_url, told_now(), 200, HTML, body, record, via="browser", extractor=str(EXTRACTOR_VERSION)),
            record,
        )

    def nothing(self, task: Task, why: str) -> PageFetch:
        """The fetch of a task that brought no answer; ``why`` in Chinese."""
        return PageFetch(task.address, task.address, told_now(), gap=why, via=_via(task))

    def _odd_landing(self, task: Task, response: Response) -> str | None:
        """A redirect from deeper in the site to the portal's home page is a soft 404."""
        if task.purpose is Purpose.HOME or not response.meta.get("redirect_urls"):
            return None
        landed_home = spelled(response.url) == self._portal_url and spelled(task.url) != self._portal_url
        return "页面跳转到首页" if landed_home else None

    def _home(self) -> Front | None:
        """The portal's home page as this crawl saw it, else as it was seen before: a second look or a recheck may not ask for it."""
        if self._front is None and not self._front_sought:
            self._front_sought = True
            known = self._keeper.known(self._portal_url)
            record = self._keeper.record(known) if known is not None else None
            if known is not None and record is not None:
                self._front = Front(record, self._keeper.body(known), known.content_type)
        return self._front


def header(response: Any, name: str) -> str:
    """A header of an answer, empty where it has none."""
    return (response.headers.get(name) or b"").decode("latin-1")


def told_now() -> str:
    """The present moment in Shanghai, to the second, as stored."""
    moment: datetime = now_in_shanghai()
    return moment.isoformat(timespec="seconds")


def _via(task: Task) -> Via:
    return "browser" if task.browser else "http"
