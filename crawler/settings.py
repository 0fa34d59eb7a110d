"""Scrapy settings: what holds for every crawl, and what a profile adds to it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from crawler.profile import PortalEntry

BOT_NAME = "zwgk"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# Scrapy's remote control runs Python that is sent to it; neither door stays open.
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False

ROBOTSTXT_OBEY = True
COOKIES_ENABLED = False
HTTPPROXY_ENABLED = False  # a proxy would resolve names itself, past the check of addresses
METAREFRESH_ENABLED = False  # a page that jumps away is a finding, not a redirect
HTTPERROR_ALLOW_ALL = True  # an error page is a fact and is stored as one
REFERRER_POLICY = "no-referrer"  # the walk sets Referer where a system asks for it; redirects keep the middleware they expect
AUTOTHROTTLE_ENABLED = False  # the pace is the profile's, and refusals are answered by crawler.pace

# The walk keeps its own record of what was asked for; Scrapy's would fingerprint every request again.
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"
CONCURRENT_ITEMS = 1
CONCURRENT_REQUESTS = 32
CONCURRENT_REQUESTS_PER_DOMAIN = 8
DOWNLOAD_DELAY_JITTER = 0.0

DOWNLOAD_TIMEOUT = 25
DOWNLOAD_MAXSIZE = 20 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
ATTACHMENT_MAXSIZE = 50 * 1024 * 1024
DOWNLOAD_FAIL_ON_DATALOSS = False
REDIRECT_MAX_TIMES = 5
RETRY_TIMES = 1
RETRY_HTTP_CODES = [500, 502, 504, 522, 524, 408]  # 403, 429 and 503 are refusals: crawler.pace answers them
RETRY_GIVE_UP_LOG_LEVEL = "INFO"

DOWNLOADER_MIDDLEWARES = {
    "crawler.guard.HostGuard": 50,
    "crawler.guard.Robots": 100,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
}
TWISTED_DNS_RESOLVER = "crawler.guard.PublicOnlyResolver"
EXTENSIONS = {
    "scrapy.extensions.memusage.MemoryUsage": None,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.throttle.AutoThrottle": None,
}
LOG_LEVEL = "WARNING"
LOG_FORMATTER = "crawler.monitors.QuietFormatter"
STATS_DUMP = False


def product_version() -> str:
    """The version of this product, as it stands in the user agent."""
    try:
        return version("zwgk")
    except PackageNotFoundError:
        return "0"


def user_agent(contact: str | None) -> str:
    """The honest name of this crawler, with whom to ask about it."""
    return f"zwgk/{product_version()}" + (f" (+{contact})" if contact else "")


def for_portal(portal: PortalEntry) -> dict[str, Any]:
    """The settings that a profile's portal decides: name, pace, addresses."""
    pace = portal.requests_per_second
    agent = user_agent(portal.contact)
    return {
        "USER_AGENT": agent,
        "ROBOTSTXT_USER_AGENT": "zwgk",
        "DOWNLOAD_DELAY": 1 / pace if pace else 0,
        "DOWNLOAD_TIMEOUT": DOWNLOAD_TIMEOUT if pace else 8,  # no pace: an own test server, which answers at once or never
        "CONCURRENT_REQUESTS_PER_DOMAIN": min(8, max(2, round(4 * pace))) if pace else 16,
        "ZWGK_ALLOW_PRIVATE": portal.allow_private,
    }
