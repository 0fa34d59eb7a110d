"""The peer: a bare Scrapy spider with the default LinkExtractor that follows every link and stores nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import CrawlerProcess
from scrapy.http import TextResponse
from scrapy.linkextractors import LinkExtractor


class BareSpider(Spider):
    """Every link of every page, duplicates left to Scrapy's filter."""

    name = "bare"
    pages = 0

    def parse(self, response: TextResponse, **_: Any) -> Iterator[Request]:
        """Follow all links."""
        self.pages += 1
        for link in LinkExtractor().extract_links(response):
            yield Request(link.url)


def main() -> int:
    """``python -m bench.bare URL``: prints how many pages were fetched."""
    process = CrawlerProcess({
        "LOG_LEVEL": "ERROR", "CONCURRENT_REQUESTS": 32, "CONCURRENT_REQUESTS_PER_DOMAIN": 32, "DOWNLOAD_DELAY": 0,
        "REMOTE_CONTROL_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": False,
    })  # fmt: skip
    crawler = process.create_crawler(BareSpider)
    process.crawl(crawler, start_urls=[sys.argv[1]])
    process.start()
    sys.stdout.write(f"{crawler.spider.pages}\n")  # type: ignore[union-attr]
    return 0


if __name__ == "__main__":
    sys.exit(main())
