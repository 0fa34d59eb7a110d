"""Where requests may go: only the profile's hosts, at every redirect hop, and never to private addresses without leave."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import tldextract
import tldextract.tldextract as tldextract_module
from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import RobotParser

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class OutOfBounds(IgnoreRequest):
    """A request that must not be made; the message says in Chinese why."""


class HostGuard:
    """Refuses every request, redirects and robots.txt included, to a host that the profile does not list.

    A request with ``landing`` in its meta may also go to the hosts where a linked page may be opened once.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> HostGuard:
        """Scrapy's way in."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise ``OutOfBounds`` where the profile does not allow the address."""
        bounds: Bounds | None = getattr(self._crawler.spider, "bounds", None)
        if bounds is None:
            raise OutOfBounds("没有档案，不能抓取")
        landing = bool(request.meta.get("landing")) or request.url.endswith("/robots.txt")
        if not (bounds.allows(request.url) or (landing and bounds.allows_link(request.url))):
            hops = request.meta.get("redirect_urls")
            told = "跳转到允许抓取的主机之外" if hops else "不在允许抓取的主机内"
            raise OutOfBounds(f"{told}：{request.url}")
        # The slot follows the address: a redirect to another host must not run in the first one's pace.
        request.meta["download_slot"] = request.url.split("/", 3)[2].lower()


class Robots(RobotsTxtMiddleware):
    """Obeys robots.txt, and asks for it anew where a host turned out to answer only without TLS.

    Scrapy remembers a robots.txt that could not be had by host, whatever the scheme: the host would then be asked without its rules.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._asked_plainly: set[str] = set()

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host; None where it has none."""
        host = urlsplit(request.url).netloc
        if request.meta.get("without_tls") and host not in self._asked_plainly:
            self._asked_plainly.add(host)
            self._parsers.pop(host, None)
        return await super().robot_parser(request)


class Bounds:
    """The hosts of a profile, asked by address."""

    def __init__(self, allows: Callable[[str], bool], allows_link: Callable[[str], bool]) -> None:
        self._allows, self._allows_link = allows, allows_link
        self._known: dict[tuple[str, bool], bool] = {}

    def allows(self, url: str) -> bool:
        """Whether the address may be crawled."""
        return self._ask(url, link=False)

    def allows_link(self, url: str) -> bool:
        """Whether the address may be opened once as a link's target."""
        return self._ask(url, link=True)

    def _ask(self, url: str, *, link: bool) -> bool:
        scheme, _, rest = url.partition("://")
        host = rest.partition("/")[0].partition("?")[0].partition("#")[0]
        key = (f"{scheme}://{host}", link)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (self._allows_link if link else self._allows)(urljoin(url, "/"))
        return known


class PublicOnlyResolver(CachingThreadedResolver):
    """Resolves names, and refuses those that lead into private networks unless the profile gives leave.

    ``scrapy crawl`` makes the resolver before the spider has read its profile; then the class is told.
    """

    allow_private = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> PublicOnlyResolver:
        """Scrapy's way in."""
        resolver: PublicOnlyResolver = super().from_crawler(crawler, reactor)
        if crawler.settings.getbool("ZWGK_ALLOW_PRIVATE"):
            resolver.allow_private = True
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Any:  # noqa: N802 - Twisted's name
        """The address of a name. The deferred fails with OSError for a private one."""
        found = super().getHostByName(name, timeout)
        return found if self.allow_private else found.addCallback(_public, name)


def _public(address: str, name: str) -> str:
    found = ipaddress.ip_address(address)
    if not found.is_global or found in _NAT64:
        raise OSError(f"{name} 指向内网地址 {address}")
    return address


def stay_offline_for_suffixes() -> None:
    """Make the public-suffix list the bundled one: tldextract would fetch it from the internet at first use."""
    offline = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract_module.TLD_EXTRACTOR = offline
    tldextract_module.extract = offline.__call__  # type: ignore[assignment]
    tldextract.extract = offline.__call__  # type: ignore[assignment]
