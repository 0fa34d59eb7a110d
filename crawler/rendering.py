"""Pages that only a browser shows: finding chromium, its settings, waiting for rows, and clicking on to the next ones.

Playwright itself is imported only where a browser is used (crawler.browser).
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checks.page import PageRecord
from checks.reading.names import plain

if TYPE_CHECKING:
    from playwright.async_api import Page
    from playwright.async_api import Response as BrowserResponse

NAVIGATION_MS = 20_000
SETTLE_SECONDS = 6.0
USES_OF_A_PAGE = 50
"""A reused page grows by about 3 MB a visit, so it is closed after this many."""
ANSWER_BYTES = 2 * 1024 * 1024
_UNNEEDED = frozenset(["image", "media", "font", "websocket", "eventsource", "manifest"])


def find_chromium() -> str | None:
    """The browser to use: chromium on PATH, else Playwright's own; None where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found:
            return found
    base = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    candidates = [
        *base.glob("chromium-*/chrome-linux*/chrome"),
        *base.glob("chromium_headless_shell-*/chrome-linux*/headless_shell"),
    ]
    return str(max(candidates)) if candidates else None


def browser_settings(executable: str, hosts: tuple[str, ...], allowed: Callable[[str], bool]) -> dict[str, Any]:
    """Scrapy settings for rendering with that browser, kept to the profile's hosts.

    The abort hook sees addresses of requests but no redirect hops; the resolver rules hold for those too.
    """
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    names = sorted({host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host for host in hosts})
    rules = ", ".join(["MAP * ~NOTFOUND", *(f"EXCLUDE {name}" for name in names)])
    arguments = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
    ]
    arguments += ["--disable-sync", "--disable-dev-shm-usage", f"--host-resolver-rules={rules}", "--no-proxy-server"]
    return {
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), "crawler.browser.SharedBrowser"),
        "PLAYWRIGHT_BROWSER_TYPE": "chromium",
        "PLAYWRIGHT_LAUNCH_OPTIONS": {
            "executable_path": executable,
            "headless": True,
            "timeout": NAVIGATION_MS,
            "chromium_sandbox": not as_root,
            "args": [*arguments, *(["--no-sandbox"] if as_root else [])],
        },
        "PLAYWRIGHT_MAX_CONTEXTS": 2,
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 2,
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": NAVIGATION_MS,
        "PLAYWRIGHT_ABORT_REQUEST": lambda request: request.resource_type in _UNNEEDED or not allowed(request.url),
    }


NOT_SERVED = "列表由脚本加载，用浏览器打开后脚本没有取到数据"


@dataclass  # no slots: Playwright puts an attribute on the owner of a listener
class Answers:
    """What the page's own scripts were answered while it was rendered: candidates for the list's endpoint."""

    allowed: Callable[[str], bool]
    seen: list[BrowserResponse] = field(default_factory=list)
    served: int = 0
    """How many questions of scripts were answered well."""

    def take(self, response: BrowserResponse) -> None:
        """Keep a script's answer by reference."""
        request = response.request
        self.served += request.resource_type in ("xhr", "fetch") and response.status < 400
        if (
            request.resource_type in ("xhr", "fetch")
            and request.method == "GET"
            and len(self.seen) < 30
            and self.allowed(response.url)
        ):
            self.seen.append(response)

    async def endpoint(self, rendered: PageRecord, read: Callable[[bytes, str, str], PageRecord]) -> PageRecord | None:
        """The record of the answer that holds the rendered rows, None where none does."""
        titles = {plain(row.title) for row in rendered.items}
        for response in reversed(self.seen):
            with suppress(Exception):  # an answer that the browser no longer holds is no candidate
                body = await response.body()
                if len(body) > ANSWER_BYTES:
                    continue
                record = read(body, response.url, response.headers.get("content-type", ""))
                shared = sum(plain(row.title) in titles for row in record.items)
                if shared and 2 * shared >= len(record.items):
                    return record
        return None


def with_endpoint(rendered: PageRecord, answer: PageRecord | None) -> PageRecord:
    """The rendered page, its further pages and total as the list's own endpoint tells them."""
    if answer is None:
        return rendered
    total = answer.list_total if answer.list_total is not None else rendered.list_total
    return replace(rendered, next_page=answer.next_page, list_total=total, list_endpoint=answer.url)


class PagePool:
    """The browser page that waits to be used again, and what a request for a rendered page carries."""

    def __init__(self, allowed: Callable[[str], bool]) -> None:
        self._allowed = allowed
        self._waiting: list[tuple[Page, int]] = []

    def meta(self) -> dict[str, Any]:
        """The meta of a request that the browser is to answer."""
        answers = Answers(self._allowed)
        page, uses = self._waiting.pop() if self._waiting else (None, 0)
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

    async def put_back(self, meta: Mapping[str, Any]) -> None:
        """Take back the page of an answered request; one that was used often is closed."""
        page, uses = meta["playwright_page"], meta["uses"] + 1
        if page.is_closed():
            return
        page.remove_listener("response", meta["answers"].take)
        with suppress(Exception):  # a page that cannot be emptied is not used again
            # Addresses that differ in their fragment only would leave the rows of the one before on the page.
            await page.goto("about:blank")
        if page.url != "about:blank":
            await page.close()
        elif uses < USES_OF_A_PAGE and not self._waiting:
            self._waiting.append((page, uses))
        else:
            await page.close()


async def settle(page: Page) -> None:
    """Wait until the number of links and rows has stood still for half a second, at most ``SETTLE_SECONDS``."""
    with suppress(Exception):  # a page that never rests is read as it stands
        await page.wait_for_load_state("networkidle", timeout=SETTLE_SECONDS * 1000 / 2)
    before, still = -1, 0
    for _ in range(int(SETTLE_SECONDS / 0.25)):
        now = await page.evaluate("document.links.length + document.querySelectorAll('tr,li').length")
        still = still + 1 if now == before else 0
        if still >= (2 if now else 6):
            return
        before = now
        await asyncio.sleep(0.25)


_CLICK_NEXT = """() => {
  const words = /^[\\[\\s]*(下一页|下页|后一页|Next|next|>|»|›)[\\]\\s]*$/;
  const more = /^[+\\s]*(?:点击|上拉)?(?:加载|显示|查看|展开)(?:更多|下一页)(?:信息|内容|数据)?[\\s.…>»+]*$/;
  const off = e => e.disabled || e.getAttribute('aria-disabled') === 'true'
    || /disab|not-allowed|no-next/.test((e.className && e.className.baseVal === undefined ? e.className : '') + ' ' + (e.parentElement ? e.parentElement.className : ''));
  const usable = e => e.getClientRects().length && !off(e);
  const leads = e => { const a = e.closest('a'); return a && !/^(javascript:|#|$)/.test(a.getAttribute('href') || ''); };
  const number = () => {  // pagers of bare numbers: the one after the number that is no link
    const links = [...document.querySelectorAll('a')].filter(e => /^\\d{1,4}$/.test(e.innerText.trim()) && /^(javascript:|#|$)/.test(e.getAttribute('href') || ''));
    for (const link of links) {
      const box = link.closest('tr,ul,div,p') || link.parentElement;
      const linked = links.filter(e => box.contains(e)).map(e => +e.innerText.trim());
      const shown = box.innerText.split(/\\D+/).filter(Boolean).map(Number).filter(n => !linked.includes(n));
      const next = links.find(e => box.contains(e) && shown.includes(+e.innerText.trim() - 1));
      if (next) { next.click(); return true; }
    }
    return false;
  };
  const label = e => (e.innerText || e.value || e.title || '').trim();
  const all = [...document.querySelectorAll('a,button,span,li,div,p,input[type=button]')].filter(e => label(e).length < 16);
  const nodes = all.filter(e => words.test(label(e)) && usable(e));
  // The buttons of the usual pagers may show an arrow only; 更多 leads to another page where it is a link.
  const arrows = [...document.querySelectorAll('.btn-next,.ant-pagination-next,.ivu-page-next,.layui-laypage-next')].filter(usable);
  const longer = all.filter(e => more.test(label(e)) && usable(e) && !leads(e));
  const found = nodes.length ? nodes : arrows.length ? arrows : longer;
  if (!found.length) return number();
  const best = found.find(e => ['A', 'BUTTON', 'INPUT'].includes(e.tagName)) || found[found.length - 1];
  best.click();
  return true;
}"""
_SCROLL = """async () => {
  let moved = false;
  for (const e of [document.scrollingElement, ...document.querySelectorAll('div,ul,main,section')]) {
    if (!e || e.scrollHeight <= e.clientHeight + 8) continue;
    if (e !== document.scrollingElement && !/auto|scroll/.test(getComputedStyle(e).overflowY)) continue;
    e.scrollTop = 0;  // so that the way down is told again where it was gone before
    await new Promise(done => setTimeout(done, 50));
    e.scrollTop = e.scrollHeight;
    moved = moved || e.scrollTop > 0;
  }
  return moved;
}"""
_ASKED = "performance.getEntriesByType('resource').length"


async def click_next(page: Page) -> str | None:
    """Click on to the list's next page, or scroll down to it, and answer the HTML then shown.

    None where there is nothing to click, or nothing changed.
    """
    before = await page.evaluate("document.body.innerText")
    address, asked = page.url, await page.evaluate(_ASKED)
    if not await page.evaluate(_CLICK_NEXT):
        if not await page.evaluate(_SCROLL):
            return None
        await asyncio.sleep(0.5)
        if await page.evaluate(_ASKED) == asked:
            return None  # the end of the page asks for nothing
    for _ in range(int(SETTLE_SECONDS / 0.25)):
        await asyncio.sleep(0.25)
        with suppress(Exception):  # the page is between two documents
            if await page.evaluate("document.body.innerText") != before or page.url != address:
                await settle(page)
                return str(await page.content())
    return None
