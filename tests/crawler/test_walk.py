"""The pure parts of the walk: pace under refusal, list windows, which links are columns, whose an address is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from checks.needs import CrawlNeeds, Need
from checks.page import Item, Link, PageRecord
from crawler.addresses import Section, Sections, file_format, like_column, like_document, spelled
from crawler.extraction import read_page
from crawler.pace import Pace, retry_after
from crawler.walk.leads import leads_of
from crawler.walk.lists import ListReading
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wishes, default_needs

HOST = "www.example.gov.cn"
HOME = f"http://{HOST}/"


def _record(items: tuple[Item, ...] = (), **fields: object) -> PageRecord:
    return replace(PageRecord(HOME, "utf-8", "column", items=items), **fields)  # type: ignore[arg-type]


def _rows(*days: str) -> tuple[Item, ...]:
    return tuple(Item(f"关于{day}的通知", f"{HOME}x/{day}.html", date.fromisoformat(day)) for day in days)


# ---- addresses


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("HTTP://WWW.Example.gov.cn:80/a?b=1#top", "http://www.example.gov.cn/a?b=1"),
        ("https://www.example.gov.cn:443", "https://www.example.gov.cn/"),
        (f"{HOME}gkmlpt/index#12", f"{HOME}gkmlpt/index#12"),
        (f"{HOME}公开/指南.html", f"{HOME}%E5%85%AC%E5%BC%80/%E6%8C%87%E5%8D%97.html"),
        (f"{HOME}l.jsp;jsessionid=0A1B2C?id=12&PageNo=2&t=0.764471293244", f"{HOME}l.jsp?id=12&PageNo=2"),
        (f"{HOME}index.php?PHPSESSID=8faefe9d&a=lists&catid=7", f"{HOME}index.php?a=lists&catid=7"),
        (f"{HOME}list.asp?ASPSESSIONIDQQCS=KHFD&_=1669790000000", f"{HOME}list.asp"),
        (f"{HOME}show.asp?sid=7&id=1669790000000&v=0.5", f"{HOME}show.asp?sid=7&id=1669790000000&v=0.5"),
        ("javascript:void(0)", ""),
        ("http://user:word@www.example.gov.cn/", ""),
        ("http://[broken", ""),
    ],
)
def test_an_address_has_one_spelling(written: str, expected: str) -> None:
    assert spelled(written) == expected


def test_articles_and_columns_are_told_by_their_address() -> None:
    assert like_document(f"{HOME}czj/202108/t20210805_1256524.html")
    assert like_document(f"{HOME}art/2021/8/5/art_1_2.html")
    assert like_document(f"{HOME}info/2349/120303.htm")
    assert like_document(f"{HOME}files/a.pdf")
    assert not like_document(f"{HOME}col/col33381/index.html")
    assert not like_document(f"{HOME}czj/index.html")
    assert like_column(f"{HOME}zwgk/qjbm/index_5695.html")
    assert not like_column(f"{HOME}czj/jgzn.htm")
    assert file_format(f"{HOME}module/download/downfile.jsp?classid=0&filename=ab12.pdf") == "pdf"


def test_an_address_belongs_to_the_closest_section() -> None:
    sections = Sections(tuple(map(Section.of, (f"{HOME}zwgk/", f"{HOME}zwgk/bm/czj/", f"{HOME}zwgk/bm/mzj/"))), Section.of(HOME))
    found = sections.owner(f"{HOME}zwgk/bm/czj/jgzn/")
    assert found is not None
    assert found.folder == "/zwgk/bm/czj/"
    assert sections.owner(f"{HOME}xwzx/") is None
    wide = sections.owner(f"{HOME}zwgk/zfgb/")
    assert wide is not None
    assert sections.is_wide(wide)
    assert not sections.is_wide(found)


def test_units_told_by_a_query_value_have_sections_too() -> None:
    section = Section.of(f"{HOME}col/col1/index.html?vc_xxgkarea=11370800004312466C&number=B01")
    assert section.depth(f"{HOME}col/col2/index.html?number=B02&vc_xxgkarea=11370800004312466C")
    assert not section.depth(f"{HOME}col/col2/index.html?vc_xxgkarea=11370800004399999X")


def test_units_whose_homes_share_a_folder_are_told_by_the_name_of_their_page() -> None:
    homes = tuple(f"{HOME}public/column/{organ}?type=2" for organ in (6592, 6593))
    sections = Sections.of((*homes, f"{HOME}bm/czj.html", f"{HOME}bm/mzj.html", f"{HOME}bm/index.html"), HOME)
    told = [
        ("public/column/6592?type=4&catId=15", homes[0]),
        ("public/6593/1001.html", homes[1]),
        ("bm/mzj/jgzn/1.html", f"{HOME}bm/mzj.html"),
        ("bm/tongzhi/1.html", f"{HOME}bm/index.html"),
    ]
    for address, home in told:
        owner = sections.owner(f"{HOME}{address}")
        assert owner is not None
        assert owner.home == spelled(home)
    assert sections.owner(f"{HOME}public/column/6600?type=2") is None


def test_units_on_one_page_are_told_by_what_no_other_says() -> None:
    homes = tuple(f"{HOME}gk/list.jsp?mode=tree&dept={dept}" for dept in (5, 6))
    sections = Sections.of(homes, HOME)
    owner = sections.owner(f"{HOME}gk/list.jsp?cat=7&dept=6")
    assert owner is not None
    assert owner.home == spelled(homes[1])
    assert sections.owner(f"{HOME}gk/list.jsp?mode=tree") is None


# ---- pace


def test_one_refusing_page_never_stops_its_prefix() -> None:
    pace = Pace(budget=60, step=1)
    assert pace.refused(HOST, "a/", 0, "返回403")
    assert pace.ready_at("a/") == 1
    pace.exhausted("a/", "返回403")
    assert pace.given_up(HOST, "a/") == ""
    assert pace.ready_at("b/") == 0


def test_a_prefix_that_keeps_refusing_is_left_alone_and_the_host_goes_on() -> None:
    pace = Pace(budget=6000, step=1)
    for moment in range(9):
        pace.refused(HOST, "a/", moment * 100, "返回403")
        pace.exhausted("a/", "返回403")
    assert "该路径连续拒绝访问" in pace.given_up(HOST, "a/")
    assert pace.given_up(HOST, "b/") == ""


def test_a_host_is_given_up_when_several_prefixes_refuse_with_no_good_answer_between() -> None:
    pace = Pace(step=1)
    for prefix in "abc":
        pace.refused(HOST, prefix, 0, "返回403")
    pace.welcomed(HOST, "x")
    for prefix in "abc":
        pace.refused(HOST, prefix, 100, "返回403")
    assert pace.given_up(HOST, "z") == ""
    pace.refused(HOST, "d", 100, "返回403")
    assert "停止抓取该站" in pace.given_up(HOST, "z")


def test_a_host_whose_home_keeps_refusing_is_given_up() -> None:
    pace = Pace(step=1)
    for moment in (0, 100, 200):
        pace.refused(HOST, "home", moment, "返回503", home=True)
    assert pace.given_up(HOST, "a/")


def test_a_retry_after_beyond_the_budget_gives_up_the_address_then_the_prefix() -> None:
    pace = Pace(budget=60)
    assert not pace.refused(HOST, "a/", 0, "返回503", wait=7200)
    assert pace.given_up(HOST, "a/") == ""
    assert not pace.refused(HOST, "a/", 1, "返回503", wait=7200)
    assert "要求等待7200秒" in pace.given_up(HOST, "a/")


def test_too_many_requests_with_a_long_retry_after_gives_up_the_prefix_at_once() -> None:
    pace = Pace(budget=60)
    pace.refused(HOST, "a/", 0, "返回429", wait=7200, about_us=True)
    assert pace.given_up(HOST, "a/")


def test_retry_after_is_read_as_seconds_or_as_a_date() -> None:
    now = datetime(2021, 11, 30, 0, 0, tzinfo=UTC)
    assert retry_after("120") == 120
    assert retry_after("Tue, 30 Nov 2021 00:01:00 GMT", now) == 60
    assert retry_after("soon") is None
    assert retry_after("") is None


def test_tasks_of_a_slowed_prefix_wait_while_others_go_on() -> None:
    pace = Pace(step=5)
    frontier = Frontier(pace, lambda url: url.split("/")[3])
    pace.refused(HOST, "a", 0, "返回503")
    frontier.add([Task(f"{HOME}a/1", Purpose.BRANCH), Task(f"{HOME}b/1", Purpose.DOCUMENT)])
    first = frontier.pop(1)
    assert first is not None
    assert first.url.endswith("b/1")
    assert frontier.pop(1) is None
    assert frontier.wakes_at() == 5
    later = frontier.pop(6)
    assert later is not None
    assert later.url.endswith("a/1")


# ---- lists


def test_old_rows_pinned_on_top_do_not_end_the_reading() -> None:
    reading = ListReading(date(2020, 1, 1), 60)
    assert reading.feed("p0", _record(_rows("2015-05-01", "2021-11-01", "2021-10-01"), next_page="p1")) == "p1"


def test_a_list_without_a_next_page_is_read_to_its_end() -> None:
    reading = ListReading(date(2020, 1, 1), 60)
    assert reading.feed("p0", _record(_rows("2021-11-01", "2021-10-01"))) is None
    assert (reading.complete, reading.reads_to, reading.gap) == (True, None, None)


def test_a_list_that_says_more_rows_than_it_gave_is_incomplete() -> None:
    reading = ListReading(date(2020, 1, 1), 60)
    reading.feed("p0", _record(_rows("2021-11-01", "2021-10-01"), list_total=30))
    assert (reading.complete, reading.gap) == (False, "栏目称共30条，只读到2条")


def test_a_list_that_goes_on_by_script_is_not_read_to_its_end_by_its_first_page() -> None:
    page = _record(_rows("2021-11-01", "2021-10-01"), needs_browser=True)
    plain, stuck, clicked = (ListReading(date(2020, 1, 1), 60) for _ in range(3))
    plain.feed("p0", page)
    assert (plain.done, plain.complete, plain.reads_to, plain.gap) == (
        True,
        False,
        date(2021, 10, 1),
        "列表由脚本翻页，只读了前1页",
    )
    stuck.feed("p0", page, clickable=True)
    assert not stuck.done
    stuck.ended()
    assert (stuck.complete, stuck.gap) == (False, "列表由脚本翻页，只读了前1页")
    clicked.feed("p0", page, clickable=True)
    clicked.feed("p0#2", _record(_rows("2021-09-01"), needs_browser=True), clickable=True)
    clicked.ended()
    assert (clicked.complete, clicked.gap) == (True, None)


def test_a_list_by_script_that_gave_all_rows_it_tells_of_is_complete() -> None:
    reading = ListReading(date(2020, 1, 1), 60)
    reading.feed("p0", _record(_rows("2021-11-01", "2021-10-01"), needs_browser=True, list_total=2))
    assert (reading.complete, reading.gap) == (True, None)


def test_a_next_page_that_leads_back_ends_the_reading() -> None:
    reading = ListReading(date.min, 60)
    assert reading.feed("p0", _record(_rows("2021-11-01"), next_page="p1")) == "p1"
    assert reading.feed("p1", _record(_rows("2021-11-01"), next_page="p2")) is None
    assert reading.done


def test_the_cap_on_pages_is_told_as_a_gap() -> None:
    reading = ListReading(date.min, 2)
    reading.feed("p0", _record(_rows("2021-11-01"), next_page="p1"))
    assert reading.feed("p1", _record(_rows("2021-10-01"), next_page="p2")) is None
    assert not reading.complete
    assert "只读了前2页" in (reading.gap or "")


def test_a_page_that_could_not_be_read_leaves_the_list_incomplete() -> None:
    reading = ListReading(date(2020, 1, 1), 60)
    reading.feed("p0", _record(_rows("2021-11-01"), next_page="p1"))
    reading.failed("超时")
    assert (reading.complete, reading.reads_to, reading.gap) == (False, date(2021, 11, 1), "列表第2页未能看到：超时")


# ---- leads and wishes


def _leads(*links: Link) -> set[str]:
    record = _record(links=links)
    return {lead.name for lead in leads_of(record, f"{HOME}czj/", Wishes(default_needs(2021)), lambda url: HOST in url)}


def test_menu_links_are_leads_whatever_their_address_and_titles_in_the_page_are_not() -> None:
    found = _leads(
        Link("机构职能", f"{HOME}czj/202101/t20210101_5.html", "side"),
        Link("关于印发2021年工作要点的通知", f"{HOME}czj/show.asp?id=7", "main"),
        Link("示例区财政局2021年第六次局长办公会议", f"{HOME}czj/show.asp?id=8", "main"),
        Link("抢险救灾、优抚、救济、社会捐助等款物的管理、使用和分配情况", f"{HOME}czj/kw/", "main"),
        Link("首页", HOME, "nav"),
        Link("2", f"{HOME}czj/index_1.html", "main"),
    )
    assert found == {"机构职能", "抢险救灾、优抚、救济、社会捐助等款物的管理、使用和分配情况"}


def test_the_kinds_of_results_that_a_search_page_lets_choose_are_no_columns() -> None:
    links = (
        Link("互动", f"{HOME}search/?t=hd", "main"),
        Link("高级检索", f"{HOME}search/advanced.html", "main"),
        Link("政策文件", f"{HOME}czj/zcwj/?class=1", "main"),
    )
    page = _record(links=links, kind="search")
    names = {lead.name for lead in leads_of(page, f"{HOME}search/", Wishes(default_needs(2021)), lambda url: HOST in url)}
    assert names == {"高级检索", "政策文件"}


def test_a_link_to_another_host_counts_only_under_a_known_name() -> None:
    found = _leads(Link("机构职能", "http://other.gov.cn/a/", "side"), Link("天气预报", "http://weather.example/", "side"))
    assert found == {"机构职能"}


def test_a_column_nobody_asks_for_is_read_a_year_back_and_no_document_opened() -> None:
    wish = Wishes(CrawlNeeds(2021, (Need("机构职能"),))).of(["本地新闻"])
    assert (wish.start, wish.needs) == (date(2020, 1, 1), ())


def test_the_widest_need_decides_how_far_a_list_is_read_and_the_title_which_documents_are_opened() -> None:
    needs = CrawlNeeds(2021, (Need("规范性文件", years=0), Need("规范性文件", years=2, bodies=True, title="办法", newest=1)))
    wish = Wishes(needs).of(["规范性文件"])
    assert wish.start == date(2019, 1, 1)
    rows = (Item("甲办法", "a", date(2020, 1, 1)), Item("乙办法", "b", date(2021, 1, 1)), Item("丙通知", "c", date(2021, 2, 1)))
    assert wish.chosen(rows) == {"b": False}
    assert wish.chosen(rows, share=2) == {"a": False, "b": False}


def test_a_link_in_the_tree_of_a_menu_knows_the_words_over_its_branch() -> None:
    menu = (
        '<div class="left"><ul><li><a href="javascript:void(0)">法定主动公开内容</a><ul><li><span>重点工作</span><ul>'
        '<li><a href="/czj/l1.html">任务分工</a></li></ul></li><li><a href="/czj/l2.html">权责清单</a></li></ul></li>'
        '<li><a href="/czj/l3.html">年报</a></li></ul><dl><dt>财政信息</dt><dd><a href="/czj/l4.html">部门预算</a></dd></dl></div>'
    )
    record = read_page(f"<html><body>{menu}<p>示例区财政局</p></body></html>".encode(), f"{HOME}czj/", "text/html; charset=utf-8")
    above = {lead.name: lead.above for lead in leads_of(record, f"{HOME}czj/", Wishes(CrawlNeeds(2021)), lambda _: True)}
    assert above == {
        "任务分工": ("法定主动公开内容", "重点工作"),
        "权责清单": ("法定主动公开内容",),
        "年报": (),
        "部门预算": ("财政信息",),
    }
