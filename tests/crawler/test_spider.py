"""One crawl of a small portal on loopback, looked at from many sides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler

import pytest

from tests.crawler.loopback import Crawled, Portal, Reply, crawled, profile_of, rows, served

FOREIGN = "http://foreign.invalid/"


def _flaky(times: int) -> object:
    """503 with Retry-After 1 so many times, then well."""
    left = [times]

    def answer(_: BaseHTTPRequestHandler) -> Reply:
        if left[0] > 0:
            left[0] -= 1
            return Reply(b"<html><title>503</title></html>", 503, {"Retry-After": "1"})
        return Reply(
            "<html><title>会议公开</title><body><div>当前位置：首页 &gt; 会议公开</div><p>本局会议公开情况见政府网站首页通知栏目。</p></body></html>".encode()
        )

    return answer


def _build() -> Portal:
    portal = Portal()
    portal.page("/", "示例区人民政府", '<div class="main"><a href="/zwgk/">政府信息公开</a> <a href="/czj/">区财政局</a></div>')
    portal.page(
        "/zwgk/",
        "政务公开",
        '<div class="main"><ul><li><a href="/zwgk/zfgb/">政府公报</a></li><li><a href="/zwgk/gfxwj/">规范性文件</a></li></ul></div>',
    )
    portal.listing(
        "/zwgk/gfxwj/", "规范性文件", rows("/zwgk/gfxwj/", date(2021, 11, 1), 5), crumbs='<a href="/zwgk/">政务公开</a> &gt; '
    )
    portal.page("/zwgk/zfgb/", "政府公报", "<div class='main'><p>政府公报栏目说明文字，每季度出版一期，欢迎查阅。</p></div>")
    links = {
        "/czj/jgzn/": "机构职能", "/czj/gfxwj/": "规范性文件", "/czj/ldxx/": "领导信息", "/czj/nb/": "政府信息公开年报", "/czj/hygk/": "会议公开",
        "/czj/jyta/": "建议提案办理", "/czj/zcjd/": "政策解读", "/czj/ysjs/": "财政预决算", "/czj/secret/": "公务员招考", "/czj/gone/": "政府采购",
    }  # fmt: skip
    menu = "".join(f'<li><a href="{url}">{name}</a></li>' for url, name in links.items())
    offsite = f'<li><a href="{FOREIGN}qlqd/">权责清单</a></li>'
    portal.page("/czj/", "示例区财政局", f'<div class="leftnav"><ul>{menu}{offsite}</ul></div>')
    portal.page(
        "/czj/jgzn/",
        "机构职能",
        "<div class='main'><h1>机构职能</h1><p>"
        + "区财政局贯彻执行财政工作的法律法规和方针政策，负责全区财政收支管理。" * 5
        + "</p><p><a href='/czj/files/duties.pdf'>附件：三定规定.pdf</a></p></div>",
    )
    portal.replies["/czj/files/duties.pdf"] = Reply(b"%PDF-1.4\n" + b"x" * 2000, content_type="application/pdf")
    first = rows("/czj/gfxwj/", date(2021, 11, 1), 20, "关于印发财政管理办法的通知")
    pinned = ("/czj/gfxwj/201505/t20150515_9.html", "关于印发财政基础制度的通知", "2015-05-15")
    portal.listing("/czj/gfxwj/", "规范性文件", [pinned, *first], following="/czj/gfxwj/index_1.html")
    for page in range(1, 8):
        start = date(2020 - 2 * page // 3, 3, 1)
        portal.listing(
            f"/czj/gfxwj/index_{page}.html",
            "规范性文件",
            [pinned, *rows("/czj/gfxwj/", start, 20, f"关于第{page}批")],
            following=f"/czj/gfxwj/index_{page + 1}.html",
        )
    attachment = '<p><a href="/czj/files/big.pdf">附件1：大文件.pdf</a> <a href="/czj/files/small.pdf">附件2：小文件.pdf</a></p>'
    for url, name, day in first[:6]:
        portal.document(url, name, day, files=attachment)
    portal.replies["/czj/files/small.pdf"] = Reply(b"%PDF-1.4\n" + b"x" * 2000, content_type="application/pdf")
    portal.replies["/czj/files/big.pdf"] = Reply(
        b"", headers={"Content-Length": str(60 * 1024 * 1024)}, content_type="application/pdf"
    )
    portal.replies["/czj/ldxx/"] = Reply(status=302, headers={"Location": FOREIGN + "ld/"})
    portal.listing(
        "/czj/nb/",
        "政府信息公开年报",
        [
            ("/czj/nb/202101/t20210120_71.html", "2020年政府信息公开工作年度报告", ""),
            ("/czj/nb/202001/t20200120_72.html", "2019年政府信息公开工作年度报告", ""),
        ],
    )
    portal.document("/czj/nb/202101/t20210120_71.html", "2020年政府信息公开工作年度报告", "2021-01-20")
    portal.document("/czj/nb/202001/t20200120_72.html", "2019年政府信息公开工作年度报告", "2020-01-20")
    portal.replies["/czj/hygk/"] = _flaky(1)  # type: ignore[assignment]
    portal.replies["/czj/jyta/"] = Reply(
        "<html><head><title>提示</title></head><body><p>您访问的页面不存在或已被删除！</p></body></html>".encode()
    )
    gbk = '<html><head><meta charset="gb2312"><title>政策解读</title></head><body><div>当前位置：首页 &gt; 政策解读</div><ul><li><a href="/czj/zcjd/202105/t20210506_1.html">《财政管理办法》政策解读</a> 2021-05-06</li><li><a href="/czj/zcjd/202104/t20210406_2.html">《采购管理办法》政策解读</a> 2021-04-06</li><li><a href="/czj/zcjd/202103/t20210306_3.html">《票据管理办法》政策解读</a> 2021-03-06</li></ul></body></html>'
    portal.replies["/czj/zcjd/"] = Reply(gbk.encode("gbk"), content_type="text/html")
    portal.replies["/czj/ysjs/"] = Reply(
        "<html><head><title>403</title></head><body>您的请求已被网站防火墙拦截</body></html>".encode(), 403
    )
    portal.page("/czj/secret/", "公务员招考", "<p>不应被抓取</p>")
    portal.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /czj/secret/\n", content_type="text/plain")
    return portal


@pytest.fixture(scope="module")
def portal() -> Portal:
    return _build()


@pytest.fixture(scope="module")
def crawl(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    data = tmp_path_factory.mktemp("data")
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": "czj/"}), data, cold=True) as done:
        yield done


def test_the_run_is_finished_and_usable(crawl: Crawled) -> None:
    assert (crawl.summary.ended, crawl.summary.usable, crawl.summary.error) == ("finished", True, "")
    assert [run.state for run in crawl.repository.runs("示例区")] == ["finished"]


def test_columns_in_the_unit_menu_are_the_units_and_those_of_the_portal_tree_are_the_portals(crawl: Crawled) -> None:
    assert {"机构职能", "规范性文件", "会议公开", "政策解读"} <= crawl.names("区财政局")
    assert {"政府公报", "规范性文件"} <= crawl.names(None)
    assert "政府公报" not in crawl.names("区财政局")


def test_a_column_knows_its_ancestors_from_the_breadcrumb(crawl: Crawled) -> None:
    assert crawl.column("规范性文件").path == ("政务公开",)


def test_a_menu_link_to_a_static_page_is_a_column_with_a_page_and_no_rows(crawl: Crawled) -> None:
    column = crawl.column("机构职能", "区财政局")
    assert (column.static, column.rows, column.complete) == (True, (), True)
    assert crawl.page("czj/jgzn/").seen


def test_a_list_is_read_past_a_pinned_old_row_to_the_window_and_no_further(crawl: Crawled, portal: Portal) -> None:
    column = crawl.column("规范性文件", "区财政局")
    assert column.complete
    assert column.reads_to == date(2020, 1, 1)
    assert sum(row.published is not None and row.published >= date(2020, 1, 1) for row in column.rows) == 20 + 3
    assert portal.hits["/czj/gfxwj/index_1.html"] == 1
    assert portal.hits["/czj/gfxwj/index_6.html"] == 0


def test_only_the_newest_wanted_documents_are_opened(crawl: Crawled, portal: Portal) -> None:
    opened = [path for path in portal.hits if path.startswith("/czj/gfxwj/20")]
    assert len(opened) == 5
    assert all(path.split("/")[3] >= "202107" for path in opened)


def test_attachments_of_wanted_documents_are_kept_and_too_big_ones_become_gaps(crawl: Crawled) -> None:
    assert crawl.page("czj/files/small.pdf").sha256
    big = crawl.page("czj/files/big.pdf")
    assert (big.sha256, big.gap) == ("", "内容超过大小上限，未读取")


def test_the_files_of_a_column_that_is_one_page_are_kept_where_they_are_wanted(crawl: Crawled, portal: Portal) -> None:
    assert crawl.page("czj/files/duties.pdf").sha256
    assert portal.hits["/czj/files/duties.pdf"] == 1


def test_a_redirect_to_a_foreign_host_is_refused_and_said(crawl: Crawled) -> None:
    assert crawl.why("领导信息").startswith("跳转到允许抓取的主机之外")


def test_documents_whose_rows_show_no_date_are_opened(crawl: Crawled) -> None:
    assert crawl.page("czj/nb/202101/t20210120_71.html").record.published == date(2021, 1, 20)
    assert crawl.page("czj/nb/202001/t20200120_72.html").seen


def test_a_retry_after_within_the_budget_is_waited_for(crawl: Crawled, portal: Portal) -> None:
    assert portal.hits["/czj/hygk/"] == 2
    assert crawl.page("czj/hygk/").seen


def test_a_soft_404_is_a_gap_and_no_column_content(crawl: Crawled) -> None:
    assert crawl.why("建议提案办理") == "软404：页面提示内容不存在"
    assert not crawl.column("建议提案办理", "区财政局").complete


def test_a_gbk_page_that_declares_gb2312_is_read(crawl: Crawled) -> None:
    assert crawl.column("政策解读", "区财政局").rows[0].title == "《财政管理办法》政策解读"


def test_a_403_on_one_page_stops_neither_unit_nor_host(crawl: Crawled, portal: Portal) -> None:
    assert crawl.why("财政预决算") == "返回403，被防火墙拦截或拒绝访问"
    assert portal.hits["/czj/ysjs/"] <= 2
    assert crawl.column("政策解读", "区财政局").complete


def test_robots_txt_is_obeyed_and_the_gap_says_so(crawl: Crawled, portal: Portal) -> None:
    assert portal.hits["/czj/secret/"] == 0
    assert crawl.why("公务员招考") == "网站的 robots.txt 不允许抓取"


def test_a_404_in_the_menu_is_a_gap_with_its_status(crawl: Crawled) -> None:
    assert crawl.why("政府采购") == "返回404，页面不存在"
    assert crawl.page("czj/gone/").status == 404


def test_an_off_site_column_is_noted_and_never_fetched(crawl: Crawled) -> None:
    column = crawl.column("权责清单", "区财政局")
    assert (column.offsite, column.landed) == (True, False)
    assert FOREIGN + "qlqd/" not in crawl.repository.latest_pages("示例区")


def test_the_user_agent_names_the_product_and_whom_to_ask(crawl: Crawled, portal: Portal) -> None:
    assert crawl.summary.pages
    (agent,) = portal.agents
    assert agent.startswith("zwgk/")
    assert agent.endswith("(+mailto:test@example.gov.cn)")


def test_a_unit_with_gaps_in_its_menu_is_not_explored(crawl: Crawled) -> None:
    home = crawl.repository.current_homes("示例区")["区财政局"]
    assert (home.seen, home.explored) == (True, False)
