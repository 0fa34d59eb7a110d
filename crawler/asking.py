"""Tasks as requests: method, headers, conditions, sizes, and what a page for the browser needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scrapy import Request

from crawler.addresses import host_of
from crawler.keeping import Keeper
from crawler.rendering import PagePool
from crawler.walk.tasks import Purpose, Task

FETCHED_ONCE = frozenset([Purpose.DOCUMENT, Purpose.ATTACHMENT])
"""Purposes whose pages seldom change: asked for again only on conditions. Lists and homes are always read anew."""
ATTACHMENT_SECONDS = 120


class Asking:
    """Makes the requests of one crawl. ``incremental`` asks for known documents only if they changed.

    A host of the profile (``allowed``) whose TLS handshake fails is asked by plain HTTP for the rest of the crawl. The fetch then keeps
    the https address it stands for, and its ``final_url`` tells where it came from.
    """

    def __init__(
        self, keeper: Keeper, pool: PagePool, allowed: Callable[[str], bool], *, incremental: bool, attachment_bytes: int
    ) -> None:
        self._keeper, self._pool, self._allowed = keeper, pool, allowed
        self._incremental, self._attachment_bytes = incremental, attachment_bytes
        self._no_tls: set[str] = set()

    def request(
        self, task: Task, arrived: Callable[..., Any], rendered: Callable[..., Any], failed: Callable[..., Any]
    ) -> Request:
        """The request of a task; ``arrived`` or ``rendered`` takes the answer, ``failed`` what ended without one."""
        method, _, url = task.url.rpartition(" ")
        headers: dict[str, str] = {"Referer": task.referer} if task.referer else {}
        meta: dict[str, Any] = {"task": task}
        body = b""
        if method == "POST":
            url, _, query = url.partition("?")
            body = query.encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"
        if task.purpose is Purpose.ATTACHMENT:
            meta |= {"download_maxsize": self._attachment_bytes, "download_timeout": ATTACHMENT_SECONDS}
        if task.purpose is Purpose.OFFSITE:
            meta["landing"] = True
        if task.browser:
            meta |= self._pool.meta()
        elif task.purpose in FETCHED_ONCE and self._incremental:
            headers |= self._conditions(url)
        if url.startswith("https://") and host_of(url) in self._no_tls:
            url, meta["without_tls"] = _plain(url), True
        return Request(
            url,
            rendered if task.browser else arrived,
            method or "GET",
            headers=headers,
            body=body,
            meta=meta,
            dont_filter=True,
            errback=failed,
        )

    def _conditions(self, url: str) -> dict[str, str]:
        known = self._keeper.known(url)
        if known is None:
            return {}
        conditions = {"If-None-Match": known.etag or "", "If-Modified-Since": known.last_modified or ""}
        return {name: value for name, value in conditions.items() if value}

    def give_up_tls(self, request: Request) -> bool:
        """Ask the host of a failed https request by plain HTTP from now on; answers False where that must not be, or was in vain."""
        url = request.url
        if request.meta.get("without_tls") or not url.startswith("https://") or not self._allowed(_plain(url)):
            return False
        self._no_tls.add(host_of(url))
        return True


def _plain(url: str) -> str:
    return "http://" + url.removeprefix("https://")
