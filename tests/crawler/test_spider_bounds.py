"""What a profile's portal section allows: hours, hosts that may only be landed on, pinned columns; and one unit's refusal beside others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from scrapy.utils.test import get_crawler

from crawler.keeping import StoreKeeper
from crawler.order import SHANGHAI, Order, now_in_shanghai
from crawler.profile import Profile
from crawler.spiders.unit import UnitSpider
from crawler.taking import NO_TLS
from storage import Repository
from tests.crawler.loopback import Crawled, Portal, Reply, crawled, profile_of, served

DUTIES = (
    "<div class='main'><h1>机构职能</h1><p>"
    + "区财政局贯彻执行财政工作的法律法规和方针政策，负责全区财政收支管理。" * 5
    + "</p></div>"
)
REFUSED = [f"/sfj/c{number}/" for number in range(40)]


def _home(*links: tuple[str, str]) -> str:
    return '<div class="leftnav"><ul>' + "".join(f'<li><a href="{url}">{name}</a></li>' for url, name in links) + "</ul></div>"


class Crawl:
    """One crawl of a portal with two other hosts beside it."""

    def __init__(self, data: Path) -> None:
        self.portal, self.link_host, self.stranger = Portal(), Portal(), Portal()
        self.data = data

    def run(self) -> Iterator[Crawl]:
        with served(self.portal) as origin, served(self.link_host) as landing, served(self.stranger) as strange:
            self.landing = landing.replace("127.0.0.1", "localhost") + "qlqd/"
            self.strange = strange.replace("127.0.0.1", "localhost") + "zfcg/"
            self.link_host.page("/qlqd/", "权责清单", "<p>权责清单在本平台公开，欢迎查阅和监督。</p>")
            self._build()
            profile = _pinned(
                profile_of(
                    origin,
                    {"区财政局": "czj/", "区民政局": "mzj/", "区司法局": "sfj/", "区统计局": "tjj/"},
                    link_hosts=[self.landing.split("/")[2]],
                ),
                origin,
            )
            with crawled(profile, self.data) as self.done:
                yield self

    def _build(self) -> None:
        portal = self.portal
        portal.page("/", "示例区人民政府", '<div class="main"><a href="/czj/">区财政局</a></div>')
        outside = [(self.landing, "权责清单"), (self.strange, "政府采购")]
        portal.page("/czj/", "示例区财政局", _home(("/czj/jgzn/", "机构职能"), *outside))
        portal.page("/tjj/", "示例区统计局", _home(("/tjj/jgzn/", "机构职能"), *outside))
        portal.page("/czj/jgzn/", "机构职能", DUTIES)
        portal.page("/tjj/jgzn/", "机构职能", DUTIES)
        portal.listing("/hidden/ys/", "公开", [("/hidden/ys/202102/t20210201_1.html", "2021年部门预算", "2021-02-01")])
        portal.replies["/mzj/"] = Reply(b"<html><title>503</title></html>", 503, {"Retry-After": "7200"})
        portal.page("/sfj/", "示例区司法局", _home(*((url, f"第{url[6:-1]}栏") for url in REFUSED)))
        for url in REFUSED:
            portal.replies[url] = Reply(b"<html><title>403</title></html>", 403, {"Retry-After": "0"})


def _pinned(profile: Profile, origin: str) -> Profile:
    told = profile.model_dump(mode="json")
    told["units"][0]["columns"] = {"财政预决算": f"{origin}hidden/ys/"}
    return Profile.model_validate(told)


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawl]:
    yield from Crawl(tmp_path_factory.mktemp("data")).run()


def _columns(done: Crawled, url: str) -> dict[str | None, object]:
    return {c.owner: c for c in done.repository.current_columns("示例区") if c.url == url}


def test_a_page_on_a_link_host_is_opened_once_for_all_that_link_to_it_and_has_landed(crawl: Crawl) -> None:
    found = [c for c in crawl.done.repository.current_columns("示例区") if c.url == crawl.landing]
    assert {c.owner for c in found} == {"区财政局", "区统计局"}
    assert all(c.offsite and c.landed and c.gap is None for c in found)
    assert crawl.link_host.hits["/qlqd/"] == 1
    assert set(crawl.link_host.hits) <= {"/qlqd/", "/robots.txt"}


def test_a_host_in_neither_list_is_never_asked_and_its_column_is_noted(crawl: Crawl) -> None:
    found = [c for c in crawl.done.repository.current_columns("示例区") if c.url == crawl.strange]
    assert {c.owner for c in found} == {"区财政局", "区统计局"}
    assert all(c.offsite and not c.landed for c in found)
    assert not crawl.stranger.hits


def test_a_pinned_column_is_read_under_the_profiles_name_though_nothing_links_to_it(crawl: Crawl) -> None:
    column = crawl.done.column("财政预决算", "区财政局")
    assert (column.url, column.found_by, len(column.rows)) == (f"{crawl.portal.origin}hidden/ys/", "档案指定", 1)
    assert set(_columns(crawl.done, column.url)) == {"区财政局"}


def test_units_that_refuse_stop_neither_each_other_nor_the_rest(crawl: Crawl) -> None:
    homes = crawl.done.repository.current_homes("示例区")
    assert crawl.done.summary.ended == "finished"
    assert (homes["区民政局"].seen, homes["区司法局"].seen) == (False, True)
    assert homes["区财政局"].explored
    assert homes["区统计局"].explored
    assert crawl.done.column("机构职能", "区统计局").static


def test_a_prefix_that_keeps_refusing_is_given_up_and_what_was_not_asked_says_so(crawl: Crawl) -> None:
    gaps = {gap.url.removeprefix(crawl.portal.origin[:-1]): gap.why for gap in crawl.done.repository.current_gaps("示例区")}
    assert all("返回403" in gaps[url] for url in REFUSED)
    assert any("该路径连续拒绝访问，本次不再请求" in gaps[url] for url in REFUSED)
    assert sum(crawl.portal.hits[url] for url in REFUSED) < 2 * len(REFUSED)


# ---- hours


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 11, 30, hour, minute, tzinfo=SHANGHAI)


def test_outside_the_hours_nothing_is_asked_and_within_them_it_is(tmp_path: Path) -> None:
    profile = profile_of("http://127.0.0.1:9/", {"区财政局": "czj/"}, hours="22:00-06:00")
    repository = Repository.open(f"sqlite:///{tmp_path / 'zwgk.sqlite3'}", tmp_path / "snapshots")
    try:
        keeper = StoreKeeper(repository, profile, "crawl", ())
        for moment, asked in ((_at(21, 59), 0), (_at(22), 1), (_at(3), 1), (_at(6), 0), (_at(12), 0)):
            order = Order(profile, clock=partial(_at, moment.hour, moment.minute))
            spider = UnitSpider.from_crawler(get_crawler(UnitSpider), order=order, keeper=keeper)
            spider.walk.begin()
            assert len(spider.due()) == asked, moment
    finally:
        repository.close()


def test_a_crawl_outside_the_hours_asks_nothing_and_is_gone_on_with_later(tmp_path: Path) -> None:
    portal = Portal()
    portal.page("/", "示例区人民政府", "")
    later = now_in_shanghai() + timedelta(hours=6)
    closed = f"{later:%H:%M}-{later + timedelta(hours=1):%H:%M}"
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}, hours=closed), tmp_path) as done:
        assert (done.summary.ended, done.summary.usable) == ("closed-hours", False)
        assert [run.state for run in done.repository.runs("示例区")] == ["running"]
    assert not portal.hits


# ---- TLS


def test_a_host_whose_tls_handshake_fails_is_asked_by_plain_http_and_the_page_says_so(tmp_path: Path) -> None:
    portal = Portal()
    portal.page("/", "示例区人民政府", '<div class="main"><a href="/czj/">区财政局</a></div>')
    portal.page("/czj/", "示例区财政局", _home(("/czj/jgzn/", "机构职能"), ("/czj/secret/", "政府采购")))
    portal.page("/czj/jgzn/", "机构职能", DUTIES)
    portal.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /czj/secret/\n", content_type="text/plain")
    with served(portal) as origin, served(Portal()) as other:
        landing = other.replace("http://127.0.0.1", "https://localhost") + "qlqd/"
        portal.page(
            "/czj/", "示例区财政局", _home(("/czj/jgzn/", "机构职能"), ("/czj/secret/", "政府采购"), (landing, "权责清单"))
        )
        secure = origin.replace("http:", "https:")
        profile = profile_of(secure, {"区财政局": "czj/"}, link_hosts=[landing.split("/")[2]])
        with crawled(profile, tmp_path) as done:
            assert done.summary.usable
            home = done.page("czj/")
            assert (home.url, home.final_url, home.seen) == (f"{secure}czj/", f"{origin}czj/", True)
            assert home.record is not None
            assert NO_TLS in home.record.hints
            assert done.column("机构职能", "区财政局").static
            assert done.why("政府采购") == "网站的 robots.txt 不允许抓取"
            assert not done.column("权责清单", "区财政局").landed
    assert portal.hits["/czj/secret/"] == 0
