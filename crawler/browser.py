"""The download handler that renders pages, one browser for the whole crawl."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

PAGE_SECONDS = 60.0


class SharedBrowser(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]
    """One browser for http and https: Scrapy makes a handler for each scheme, and each would start its own."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> SharedBrowser:
        """The handler of this crawl, made once."""
        shared: SharedBrowser | None = getattr(crawler, "_shared_browser", None)
        if shared is None:
            shared = cls(crawler)
            crawler._shared_browser = shared  # type: ignore[attr-defined]
        return shared

    async def download_request(self, request: Request) -> Response:
        """As the parent; a browser that hangs ends as a timeout of this page."""
        if not request.meta.get("playwright"):
            return await super().download_request(request)  # type: ignore[no-any-return]
        return await asyncio.wait_for(super().download_request(request), PAGE_SECONDS)

    async def close(self) -> None:
        """Close once, though two schemes ask."""
        if not getattr(self, "_closed", False):
            self._closed = True
            await super().close()
