"""Answers that are refusals (403, 429, 503, a challenge): told to the pace, and whether the address is asked once more."""

from __future__ import annotations

from collections.abc import Callable

from scrapy.http import Response

from crawler.addresses import host_of
from crawler.pace import PATIENCE, REFUSALS, Pace, retry_after
from crawler.reasons import why_unseen
from crawler.taking import header
from crawler.walk.tasks import Purpose, Task
from storage.values import PageFetch

CHALLENGED = "返回防火墙或人机验证页面"


class Refusals:
    """The refusals of one crawl. ``prefix_of`` tells the part of a host that one is charged to."""

    def __init__(self, pace: Pace, prefix_of: Callable[[str], str], portal_url: str) -> None:
        self._pace, self._prefix_of, self._portal_url = pace, prefix_of, portal_url

    def given_up(self, address: str) -> str:
        """Why nothing more is asked there, in Chinese; empty where asking goes on."""
        return self._pace.given_up(host_of(address), self._prefix_of(address))

    def ask_later(self, task: Task, response: Response, now: float) -> bool:
        """Whether the answer was a refusal after which the same address is asked once more; counts the try on the task."""
        address = task.address
        host, prefix = host_of(address), self._prefix_of(address)
        if response.status not in REFUSALS:
            if response.status < 400:
                self._pace.welcomed(host, prefix)
            return False
        told = why_unseen(response.status, None) or f"返回{response.status}"
        wait = retry_after(header(response, "Retry-After"))
        again = self._pace.refused(
            host, prefix, now, told, wait=wait, home=self._is_portal(task, address), about_us=response.status == 429
        )
        task.tries += 1
        if again and task.tries < (PATIENCE if response.status in (429, 503) else 2):
            return True
        self._pace.exhausted(prefix, told)
        return False

    def heed(self, task: Task, fetch: PageFetch, now: float) -> None:
        """A challenge that came with status 200 is a refusal as well."""
        if fetch.record is None or fetch.record.blocked != "challenge" or fetch.status != 200:
            return
        prefix = self._prefix_of(fetch.url)
        self._pace.refused(host_of(fetch.url), prefix, now, CHALLENGED, home=self._is_portal(task, fetch.url))
        self._pace.exhausted(prefix, CHALLENGED)

    def _is_portal(self, task: Task, address: str) -> bool:
        return task.purpose is Purpose.HOME and address == self._portal_url
