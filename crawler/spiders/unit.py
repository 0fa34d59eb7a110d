"""The one spider: a thin shell around the walk. It fetches what the walk asks for, reads it, stores it, and hands it back."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DontCloseSpider, UsageError
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from crawler.asking import Asking
from crawler.beforehand import Beforehand
from crawler.extraction.encoding import unmangled
from crawler.extraction.listings import is_unfilled
from crawler.extraction.view import View
from crawler.facts import PageFact
from crawler.guard import Bounds, PublicOnlyResolver, stay_offline_for_suffixes
from crawler.keeping import Keeper, StoreKeeper, open_repository, scope_of
from crawler.monitors import CrawlSummary, Tally, summed
from crawler.order import Order
from crawler.pace import Pace
from crawler.profile import load_profile
from crawler.profile_settings import settings_for
from crawler.reasons import tls_failed, why_failed
from crawler.refusals import Refusals
from crawler.rendering import NOT_SERVED, PagePool, click_next, settle, with_endpoint
from crawler.taking import Reader
from crawler.walk.looks import shows_nothing
from crawler.walk.portal import PortalWalk
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wishes
from storage.errors import StorageError
from storage.values import PageFetch

CLICKS = 40
"""How often one rendered list is clicked on."""


class UnitSpider(Spider):
    """Walks one portal for the units of a profile."""

    name = "unit"

    def __init__(
        self,
        *args: Any,
        profile: str = "",
        unit: str = "",
        data: str = "",
        order: Order | None = None,
        keeper: Keeper | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._file, self._unit, self._data = profile, unit, data
        self._given = order
        self._keeper = keeper
        self.tally = Tally()
        self.summary = CrawlSummary(ended="failed", error="抓取没有正常结束，请看日志")
        self._stopping = ""
        self._error = ""
        self._started = time.monotonic()
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> UnitSpider:
        """Scrapy's way in. Started by ``scrapy crawl``, the profile's settings are set here, before the engine reads them."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._on_idle, signals.spider_idle)
        if spider._given is None:
            spider._given = spider._own_order(crawler)
        spider.prepare(spider._given)
        return spider

    def _own_order(self, crawler: Crawler) -> Order:
        """The order of ``scrapy crawl unit -a profile=FILE [-a unit=NAME] [-a data=DIR]``, with its store."""
        if not self._file:
            raise UsageError("用法：scrapy crawl unit -a profile=档案.yml [-a unit=单位] [-a data=数据文件夹]")
        profile = load_profile(self._file)
        chosen, browser = settings_for(profile)
        crawler.settings.setdict(chosen, priority="cmdline")
        stay_offline_for_suffixes()
        PublicOnlyResolver.allow_private = profile.portal.allow_private
        units = (profile.unit(self._unit).name,) if self._unit else ()
        folder = Path(self._data or os.environ.get("ZWGK_DATA", "zwgk-data")).resolve()
        repository = open_repository(folder, os.environ.get("ZWGK_DB", ""))
        self._keeper = StoreKeeper(repository, profile, "crawl", scope_of(profile, units, portal=True))
        return Order(profile, units, browser=browser)

    @property
    def order(self) -> Order:
        """What this crawl is to do."""
        assert self._given is not None
        return self._given

    @property
    def keeper(self) -> Keeper:
        """Where it is kept."""
        assert self._keeper is not None
        return self._keeper

    @property
    def bounds(self) -> Bounds:
        """The hosts that may be asked, for the guard."""
        return self._bounds

    # ---- beginning

    def prepare(self, order: Order) -> None:
        """Set up the walk for an order."""
        portal = order.profile.portal
        self._bounds = Bounds(portal.allows, portal.allows_link)
        self.pace = Pace(order.wait_budget, 2.0 if portal.requests_per_second else 0.2)
        per_host = max(2, self.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") * 2)
        starts, others = order.starts()
        self.walk = PortalWalk(
            portal.home,
            starts,
            Wishes(order.wanted, order.profile.judged_units(), order.profile.district),
            lambda sections: Frontier(self.pace, sections.prefix, per_host),
            self._bounds.allows,
            self._bounds.allows_link,
            others=others,
            browser=order.browser,
            share=len(order.profile.units),
        )
        self.frontier = self.walk.frontier
        self._pool = PagePool(self._bounds.allows)
        self._reader = Reader(self.keeper, order.reading_day, self.walk.portal_url)
        self._refusals = Refusals(self.pace, self.walk.sections.prefix, self.walk.portal_url)
        self._asking = Asking(
            self.keeper,
            self._pool,
            self._bounds.allows,
            incremental=order.incremental,
            attachment_bytes=self.settings.getint("ATTACHMENT_MAXSIZE"),
        )
        self._beforehand = Beforehand(
            self.keeper, self._reader, self._refusals.given_up, self.tally, order.day, incremental=order.incremental
        )

    async def start(self) -> AsyncIterator[Any]:
        """Ask for the homes, or for exactly the addresses of the order."""
        order = self.order
        if order.urls is not None:
            portal = self.keeper.known(self.walk.portal_url)
            self.walk.look_again(order.urls, order.columns, self.keeper.record(portal) if portal else None)
        else:
            self.walk.begin(portal=order.portal)
        for request in self.due():
            yield request

    # ---- asking

    def due(self) -> list[Request]:
        """Requests for the tasks whose turn has come; sets an alarm for those that must wait."""
        requests: list[Request] = []
        try:
            while not self._stopping:
                if not self.order.open_now():
                    self._stopping = "closed-hours"
                    break
                task = self.frontier.pop(time.monotonic())
                if task is None:
                    break
                if not self._settled_without(task):
                    requests.append(self._asking.request(task, self.arrived, self.rendered, self.failed))
        except Exception as error:  # noqa: BLE001 - told and ended, never passed over
            self._fail(error)
        self._set_alarm()
        return requests

    def _settled_without(self, task: Task) -> bool:
        settled = self._beforehand.settle(task)
        if settled is None:
            return False
        self.frontier.settled(task)
        self._hand_back(task, settled.fact, settled.fetch)
        return True

    # ---- answers

    def arrived(self, response: Response) -> list[Request]:
        """An answer came by plain HTTP."""
        task: Task = response.meta["task"]
        self.frontier.settled(task)
        try:
            if self._refusals.ask_later(task, response, time.monotonic()):
                self.frontier.add([task])
            else:
                self._take(task, self._reader.answer(task, response))
        except Exception as error:  # noqa: BLE001 - told and ended, never passed over
            self._fail(error)
        return self.due()

    async def rendered(self, response: Response) -> list[Request]:
        """A page came from the browser; its further rows come from the list's endpoint or by clicking on."""
        task: Task = response.meta["task"]
        page, answers = response.meta["playwright_page"], response.meta["answers"]
        try:
            await settle(page)
            body = unmangled(await page.content()).encode("utf-8", "replace")
            if isinstance(response, TextResponse):
                response = response.replace(body=body, encoding="utf-8")
            fetch = self._reader.answer(task, response)
            record = fetch.record
            if record is not None and fetch.gap is None and record.items:
                fetch = replace(fetch, record=with_endpoint(record, await answers.endpoint(record, self._reader.record)))
            elif record is not None and fetch.gap is None and not answers.served and shows_nothing(record):
                fetch = replace(fetch, gap=NOT_SERVED if is_unfilled(View(body, response.url)) else None)
            self.tally.rendered += 1
            self.frontier.settled(task)
            self._take(task, fetch)
            if task.purpose is Purpose.BRANCH:
                await self._click_on(task, page)
        except (StorageError, CloseSpider) as error:
            self._fail(error)
        except Exception as error:  # noqa: BLE001 - whatever a browser does must end as a gap of this page
            self._take_gap(task, f"浏览器渲染失败（{type(error).__name__}）")
        finally:
            await self._pool.put_back(response.meta)
        return self.due()

    async def _click_on(self, task: Task, page: Any) -> None:
        """Click from page to page while the list reads on."""
        for number in range(2, CLICKS + 2):
            if not self.walk.wants_click(task.url):
                return
            html = await click_next(page)
            if html is None:
                self.walk.no_more_clicks(task.url)
                return
            fetch, record = self._reader.clicked(task, number, page.url, unmangled(html))
            self._store(task, fetch)
            self.walk.clicked(task.url, fetch.url, record)
        self.walk.no_more_clicks(task.url)

    async def failed(self, failure: Failure) -> list[Request]:
        """No answer came."""
        request: Request = failure.request  # type: ignore[attr-defined]
        task: Task = request.meta["task"]
        page = request.meta.get("playwright_page")
        if page is not None and not page.is_closed():
            await page.close()
        error = failure.value or RuntimeError()
        if not task.browser and tls_failed(error) and self._asking.give_up_tls(request):
            self.frontier.settled(task)
            self.frontier.add([task])
            return self.due()
        try:
            in_browser = task.browser and not isinstance(error, OSError)
            self._take_gap(task, f"浏览器渲染失败（{type(error).__name__}）" if in_browser else why_failed(error))
        except Exception as fault:  # noqa: BLE001 - told and ended, never passed over
            self._fail(fault)
        return self.due()

    def _take_gap(self, task: Task, why: str) -> None:
        self.frontier.settled(task)
        self._take(task, self._reader.nothing(task, why))

    def _take(self, task: Task, fetch: PageFetch) -> None:
        record = fetch.record
        if fetch.unchanged:
            known = self.keeper.known(fetch.url)
            record = self.keeper.record(known) if known else None
        self._refusals.heed(task, fetch, time.monotonic())
        scripted = fetch.body is not None and b"<script" in fetch.body.lower()
        self._hand_back(task, PageFact(fetch.final_url or fetch.url, record, fetch.gap, fetch.via, scripted), fetch)

    def _hand_back(self, task: Task, fact: PageFact, fetch: PageFetch | None) -> None:
        if fetch is not None and not self.walk.outdone(task, fact):
            self._store(task, fetch)
        self.walk.arrived(task, fact)

    def _store(self, task: Task, fetch: PageFetch) -> None:
        tally = self.tally
        tally.pages += 1
        tally.unchanged += bool(fetch.unchanged)
        tally.documents += task.purpose is Purpose.DOCUMENT
        tally.attachments += task.purpose is Purpose.ATTACHMENT
        if fetch.gap:
            tally.gaps[fetch.gap] += 1
        self.keeper.page(fetch)
        if tally.pages % 10 == 0:
            self.keeper.progress(tally.pages, len(self.frontier))

    # ---- waiting and ending

    def _set_alarm(self) -> None:
        wakes = self.frontier.wakes_at()
        if wakes is None or self._stopping:
            return
        loop = asyncio.get_running_loop()
        if self._timer and not self._timer.cancelled() and self._timer.when() > loop.time():
            return
        self._timer = loop.call_later(max(0.05, wakes - time.monotonic()), self._wake)

    def _wake(self) -> None:
        self._timer = None
        engine = self.crawler.engine
        if engine is None or self._stopping:
            return
        for request in self.due():
            engine.crawl(request)

    def _on_idle(self) -> None:
        if len(self.frontier) and not self._stopping:
            self._set_alarm()
            raise DontCloseSpider

    def _fail(self, error: Exception) -> None:
        """End the crawl: what cannot be kept or understood must not look like something that was not there."""
        if self._stopping != "failed":
            if not isinstance(error, StorageError):
                self.logger.error("crawl failed", exc_info=error)
            self._error = str(error) if isinstance(error, StorageError) else f"抓取程序出错（{type(error).__name__}：{error}）"
            self._stopping = "failed"
        raise CloseSpider("failed") from error

    def closed(self, reason: str) -> None:
        """Write down what was seen; a run that was broken off stays open, to be gone on with."""
        if self._timer:
            self._timer.cancel()
        ended = self._stopping or ("finished" if reason == "finished" else "interrupted")
        columns, homes = list(self.walk.columns()), list(self.walk.homes())
        seconds = round(time.monotonic() - self._started, 1)
        self.summary = summed(self.tally, columns, homes, run=self.keeper.run_id, ended=ended, error=self._error, seconds=seconds)
        try:
            if ended != "failed":
                self.keeper.flush()
            if ended == "finished":
                self.keeper.finish(columns, homes, stats=self.summary.to_json())
        except StorageError as error:
            self.summary = replace(self.summary, ended="failed", error=str(error))
