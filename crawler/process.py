"""Puts settings, spider and store together and runs Scrapy to its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from scrapy.crawler import CrawlerProcess
from scrapy.settings import Settings

from crawler import settings as base
from crawler.guard import stay_offline_for_suffixes
from crawler.journal import hush, keep_log
from crawler.keeping import Keeper
from crawler.monitors import CrawlSummary
from crawler.order import Order
from crawler.profile_settings import settings_for
from crawler.spiders.unit import UnitSpider


def run_spider(order: Order, keeper: Keeper, overrides: dict[str, Any]) -> CrawlSummary:
    """Run one crawl to its end in this process. A process can do this once."""
    stay_offline_for_suffixes()
    chosen, browser = settings_for(order.profile, browser=not overrides.pop("NO_BROWSER", False))
    settings = Settings()
    settings.setmodule(base, priority="project")
    settings.setdict(chosen, priority="cmdline")
    settings.setdict(overrides, priority="cmdline")
    process = CrawlerProcess(settings)
    hush()
    if folder := settings.get("ZWGK_LOG"):
        keep_log(Path(folder))
    crawler = process.create_crawler(UnitSpider)
    process.crawl(crawler, order=replace(order, browser=browser), keeper=keeper)
    process.start()
    spider = crawler.spider
    if not isinstance(spider, UnitSpider):
        return CrawlSummary(ended="failed", error="抓取没有启动，请看日志")
    return spider.summary
