"""The one spider: a thin shell around the walk. It fetches what the walk asks for, reads it, stores it, and hands it back."""

from __future__ import annotations

import asyncio
import os
import time
import zlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DontCloseSpider, UsageError
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from checks.needs import CrawlNeeds
from crawler.addresses import host_of, spelled
from crawler.extraction import EXTRACTOR_VERSION, read_page
from crawler.facts import HomeFact, PageFact
from crawler.guard import Bounds, PublicOnlyResolver, stay_offline_for_suffixes
from crawler.keeping import Keeper, StoreKeeper, open_repository, scope_of
from crawler.monitors import CrawlSummary, Tally, units_seen
from crawler.pace import PATIENCE, REFUSALS, Pace, retry_after
from crawler.profile import Profile, load_profile
from crawler.reasons import why_failed, why_unseen
from crawler.rendering import USES_OF_A_PAGE, Answers, click_next, settle, with_endpoint
from crawler.walk.portal import Again, PortalWalk, Start
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wishes, default_needs
from storage.errors import StorageError
from storage.values import ColumnRead, PageFetch, Via

SHANGHAI = timezone(timedelta(hours=8))
ROTATION = 10
"""On incremental nights a document whose server gives no validators is asked for again every so many nights."""
CLICKS = 40
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Order:
    """What one crawl is to do. ``urls`` asks for exactly these again; ``columns`` tell how such columns were found before."""

    profile: Profile
    units: tuple[str, ...] = ()
    needs: CrawlNeeds | None = None
    full: bool = False
    urls: tuple[str, ...] | None = None
    columns: tuple[Again, ...] = ()
    browser: bool = False
    portal: bool = True
    today: date | None = None
    wait_budget: float = 600.0


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
        self._pages: list[tuple[Any, int]] = []

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
        from crawler.process import settings_for

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
        self._day = order.today or datetime.now(SHANGHAI).date()
        self._bounds = Bounds(portal.allows, portal.allows_link)
        # Rows that show only month and day get their year from the day the portal is looked at for.
        self._reading_day = order.profile.judged_on(self._day)
        needs = order.needs or default_needs(order.profile.case_year(self._reading_day))
        chosen = [entry for entry in order.profile.units if not order.units or entry.name in order.units]
        starts: dict[str, Start] = {}
        for entry in chosen:
            url = spelled(entry.site)
            before = starts.get(url, Start(url, ()))
            pins = tuple((entry.name, name, address) for name, address in entry.columns.items())
            starts[url] = Start(url, (*before.units, entry.name), (*before.pinned, *pins))
        others = {spelled(entry.site) for entry in order.profile.units} - starts.keys()
        pace = Pace(order.wait_budget, 2.0 if portal.requests_per_second else 0.2)
        per_host = max(2, self.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") * 2)
        self.pace = pace
        self.walk = PortalWalk(
            portal.home,
            starts.values(),
            Wishes(needs, order.profile.judged_units(), order.profile.district),
            lambda sections: Frontier(pace, sections.prefix, per_host),
            self._bounds.allows,
            self._bounds.allows_link,
            others=sorted(others),
            browser=order.browser,
            share=len(order.profile.units),
        )
        self.frontier = self.walk.frontier

    async def start(self) -> AsyncIterator[Any]:
        """Ask for the homes, or for exactly the addresses of the order."""
        order = self.order
        if order.urls is not None:
            self.walk.look_again(order.urls, order.columns)
        else:
            self.walk.begin(portal=order.portal)
        for request in self._feed():
            yield request

    # ---- asking

    def _feed(self) -> list[Request]:
        """Requests for the tasks whose turn has come; sets an alarm for those that must wait."""
        requests: list[Request] = []
        try:
            while not self._stopping:
                if not self._within_hours():
                    self._stopping = "closed-hours"
                    break
                task = self.frontier.pop(time.monotonic())
                if task is None:
                    break
                request = self._settled_without(task) or self._request(task)
                if isinstance(request, Request):
                    requests.append(request)
        except Exception as error:  # noqa: BLE001 - told and ended, never passed over
            self._fail(error)
        self._set_alarm()
        return requests

    def _settled_without(self, task: Task) -> bool:
        """Settle a task that needs no request: its part of the host was given up, or it was fetched before the run was broken off."""
        address = task.address
        reason = self.pace.given_up(host_of(address), self.walk.sections.prefix(address))
        if reason:
            self.frontier.settled(task)
            self._store(task, PageFetch(address, address, self._now(), gap=reason))
            self.walk.arrived(task, PageFact(address, gap=reason))
            return True
        before = self.keeper.fetched_in_run(address, "browser" if task.browser else "http")
        if before is not None:
            self.frontier.settled(task)
            self.tally.resumed += 1
            self.walk.arrived(task, PageFact(before.final_url or address, self.keeper.record(before), before.gap, before.via))
            return True
        if task.purpose in (Purpose.DOCUMENT, Purpose.ATTACHMENT) and self._incremental():
            known = self.keeper.known(address)
            if known is not None and not (known.etag or known.last_modified) and not self._due(address):
                self.frontier.settled(task)
                self.tally.unchanged += 1
                self.walk.arrived(task, PageFact(known.final_url or address, self.keeper.record(known), None, known.via))
                return True
        return False

    def _incremental(self) -> bool:
        order = self.order
        return not order.full and order.urls is None

    def _due(self, url: str) -> bool:
        return zlib.crc32(url.encode()) % ROTATION == self._day.toordinal() % ROTATION

    def _request(self, task: Task) -> Request:
        method, _, url = task.url.rpartition(" ")
        headers: dict[str, str] = {"Referer": task.referer} if task.referer else {}
        meta: dict[str, Any] = {"task": task}
        body = b""
        if method == "POST":
            url, _, query = url.partition("?")
            body = query.encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"
        if task.purpose is Purpose.ATTACHMENT:
            meta["download_maxsize"] = self.settings.getint("ATTACHMENT_MAXSIZE")
            meta["download_timeout"] = 120
        if task.purpose is Purpose.OFFSITE:
            meta["landing"] = True
        if task.browser:
            meta |= self._browser_meta()
        elif task.purpose in (Purpose.DOCUMENT, Purpose.ATTACHMENT) and self._incremental():
            headers |= self._conditions(url)
        return Request(
            url,
            self.rendered if task.browser else self.arrived,
            method or "GET",
            headers=headers,
            body=body,
            meta=meta,
            dont_filter=True,
            errback=self.failed,
        )

    def _conditions(self, url: str) -> dict[str, str]:
        known = self.keeper.known(url)
        if known is None:
            return {}
        conditions = {"If-None-Match": known.etag or "", "If-Modified-Since": known.last_modified or ""}
        return {name: value for name, value in conditions.items() if value}

    def _browser_meta(self) -> dict[str, Any]:
        answers = Answers(self._bounds.allows)
        page, uses = self._pages.pop() if self._pages else (None, 0)
        meta: dict[str, Any] = {
            "playwright": True,
            "playwright_include_page": True,
            "playwright_context_kwargs": {"service_workers": "block", "accept_downloads": False, "locale": "zh-CN"},
            "playwright_page_goto_kwargs": {"wait_until": "domcontentloaded"},
            "playwright_page_event_handlers": {"response": answers.take},
            "answers": answers,
            "uses": uses,
        }
        if page is not None:
            meta["playwright_page"] = page
        return meta

    # ---- answers

    def arrived(self, response: Response) -> list[Request]:
        """An answer came by plain HTTP."""
        task: Task = response.meta["task"]
        self.frontier.settled(task)
        try:
            if not self._ask_later(task, response):
                self._take(task, self._read(task, response))
        except Exception as error:  # noqa: BLE001 - told and ended, never passed over
            self._fail(error)
        return self._feed()

    async def rendered(self, response: Response) -> list[Request]:
        """A page came from the browser; its further rows come from the list's endpoint or by clicking on."""
        task: Task = response.meta["task"]
        page, answers = response.meta["playwright_page"], response.meta["answers"]
        try:
            await settle(page)
            body = (await page.content()).encode("utf-8", "replace")
            fetch = self._read(
                task, response.replace(body=body, encoding="utf-8") if isinstance(response, TextResponse) else response
            )
            record = fetch.record
            if record is not None and fetch.gap is None and record.items:
                found = await answers.endpoint(record, lambda data, url, kind: read_page(data, url, kind, 200, self._reading_day))
                fetch = replace(fetch, record=with_endpoint(record, found))
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
            page.remove_listener("response", answers.take) if not page.is_closed() else None
            await self._put_back(page, response.meta["uses"] + 1)
        return self._feed()

    async def _click_on(self, task: Task, page: Any) -> None:
        """Click from page to page while the list reads on."""
        for number in range(2, CLICKS + 2):
            if not self.walk.wants_click(task.url):
                return
            html = await click_next(page)
            if html is None:
                self.walk.no_more_clicks(task.url)
                return
            body = html.encode("utf-8", "replace")
            record = read_page(body, task.url, HTML, 200, self._reading_day)
            fetch = PageFetch(
                f"{task.url}#page={number}",
                page.url,
                self._now(),
                200,
                HTML,
                body,
                record,
                via="browser",
                extractor=str(EXTRACTOR_VERSION),
            )
            self._store(task, fetch)
            self.walk.clicked(task.url, fetch.url, record)
        self.walk.no_more_clicks(task.url)

    async def _put_back(self, page: Any, uses: int) -> None:
        if page.is_closed():
            return
        if uses < USES_OF_A_PAGE and not self._pages:
            self._pages.append((page, uses))
        else:
            await page.close()

    async def failed(self, failure: Failure) -> list[Request]:
        """No answer came."""
        request: Request = failure.request  # type: ignore[attr-defined]
        task: Task = request.meta["task"]
        page = request.meta.get("playwright_page")
        if page is not None and not page.is_closed():
            await page.close()
        try:
            told = (
                f"浏览器渲染失败（{type(failure.value).__name__}）"
                if task.browser and not isinstance(failure.value, OSError)
                else why_failed(failure.value or RuntimeError())
            )
            self._take_gap(task, told)
        except Exception as error:  # noqa: BLE001 - told and ended, never passed over
            self._fail(error)
        return self._feed()

    def _take_gap(self, task: Task, why: str) -> None:
        self.frontier.settled(task)
        self._take(task, PageFetch(task.address, task.address, self._now(), gap=why, via="browser" if task.browser else "http"))

    def _ask_later(self, task: Task, response: Response) -> bool:
        """Whether the answer was a refusal after which the same address is asked once more."""
        address = task.address
        host, prefix = host_of(address), self.walk.sections.prefix(address)
        if response.status not in REFUSALS:
            if response.status < 400:
                self.pace.welcomed(host, prefix)
            return False
        told = why_unseen(response.status, None) or f"返回{response.status}"
        wait = retry_after(_header(response, "Retry-After"))
        is_home = task.purpose is Purpose.HOME and address == self.walk.portal_url
        again = self.pace.refused(host, prefix, time.monotonic(), told, wait=wait, home=is_home, about_us=response.status == 429)
        task.tries += 1
        patience = PATIENCE if response.status in (429, 503) else 2
        if again and task.tries < patience:
            self.frontier.add([task])
            return True
        self.pace.exhausted(prefix, told)
        return False

    def _read(self, task: Task, response: Response) -> PageFetch:
        """The answer with its page record."""
        address = task.address
        kind = _header(response, "Content-Type")
        etag, modified = (_header(response, name) for name in ("ETag", "Last-Modified"))
        if response.status == 304:
            known = self.keeper.known(address)
            if known is not None:
                self.tally.unchanged += 1
                return PageFetch(
                    address, response.url, self._now(), 304, unchanged=known.sha256, etag=etag, last_modified=modified
                )
        record = read_page(response.body, response.url, kind, response.status, self._reading_day)
        gap = why_unseen(response.status, record) or self._odd_landing(task, response)
        if "dataloss" in response.flags:
            gap = "内容传输不完整"
        via: Via = "browser" if task.browser else "http"
        return PageFetch(
            address, response.url, self._now(), response.status, kind, response.body, record, gap, "", via, etag, modified, task.referer, str(EXTRACTOR_VERSION)
        )  # fmt: skip

    def _odd_landing(self, task: Task, response: Response) -> str | None:
        """A redirect from deeper in the site to the portal's home page is a soft 404."""
        if task.purpose is Purpose.HOME or not response.meta.get("redirect_urls"):
            return None
        return (
            "页面跳转到首页"
            if spelled(response.url) == self.walk.portal_url and spelled(task.url) != self.walk.portal_url
            else None
        )

    def _take(self, task: Task, fetch: PageFetch) -> None:
        self._store(task, fetch)
        record = fetch.record
        if fetch.unchanged:
            known = self.keeper.known(fetch.url)
            record = self.keeper.record(known) if known else None
        if record is not None and record.blocked == "challenge" and fetch.status == 200:
            host, prefix = host_of(fetch.url), self.walk.sections.prefix(fetch.url)
            self.pace.refused(
                host,
                prefix,
                time.monotonic(),
                "返回防火墙或人机验证页面",
                home=task.purpose is Purpose.HOME and fetch.url == self.walk.portal_url,
            )
            self.pace.exhausted(prefix, "返回防火墙或人机验证页面")
        self.walk.arrived(task, PageFact(fetch.final_url or fetch.url, record, fetch.gap, fetch.via))

    def _store(self, task: Task, fetch: PageFetch) -> None:
        tally = self.tally
        tally.pages += 1
        tally.documents += task.purpose is Purpose.DOCUMENT
        tally.attachments += task.purpose is Purpose.ATTACHMENT
        if fetch.gap:
            tally.gaps[fetch.gap] += 1
        self.keeper.page(fetch)
        if tally.pages % 10 == 0:
            self.keeper.progress(tally.pages, len(self.frontier))

    def _now(self) -> str:
        return datetime.now(UTC).astimezone(SHANGHAI).isoformat(timespec="seconds")

    # ---- waiting and ending

    def _within_hours(self) -> bool:
        order = self.order
        return order.profile.portal.open_at(datetime.now(SHANGHAI).time())

    def _set_alarm(self) -> None:
        wakes = self.frontier.wakes_at()
        if (
            wakes is None
            or self._stopping
            or (self._timer and not self._timer.cancelled() and self._timer.when() > asyncio.get_running_loop().time())
        ):
            return
        delay = max(0.05, wakes - time.monotonic())
        self._timer = asyncio.get_running_loop().call_later(delay, self._wake)

    def _wake(self) -> None:
        self._timer = None
        engine = self.crawler.engine
        if engine is None or self._stopping:
            return
        for request in self._feed():
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
        self.summary = self._summed(ended, columns, homes)
        try:
            if ended != "failed":
                self.keeper.flush()
            if ended == "finished":
                self.keeper.finish(columns, homes, stats=self.summary.to_json())
        except StorageError as error:
            self.summary = replace(self.summary, ended="failed", error=str(error))

    def _summed(self, ended: str, columns: Sequence[ColumnRead], homes: Sequence[HomeFact]) -> CrawlSummary:
        owned: dict[str | None, int] = {}
        for column in columns:
            owned[column.owner] = owned.get(column.owner, 0) + 1
        tally = self.tally
        return CrawlSummary(
            run=self.keeper.run_id,
            ended=ended,
            error=self._error,
            portal_seen=any(home.seen for home in homes if home.owner is None),
            units=units_seen(homes, owned),
            pages=tally.pages,
            documents=tally.documents,
            attachments=tally.attachments,
            columns=len(columns),
            rows=sum(len(column.rows) for column in columns),
            rendered=tally.rendered,
            unchanged=tally.unchanged,
            resumed=tally.resumed,
            gaps=dict(tally.gaps),
            seconds=round(time.monotonic() - self._started, 1),
        )


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")
