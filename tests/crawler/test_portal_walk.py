"""The walk as a state machine, fed by hand: what a second look asks for, and which of two ways of seeing a page counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import pytest

from checks.needs import CrawlNeeds, Need
from checks.page import Form, Item, Link, PageRecord
from crawler.addresses import host_of
from crawler.extraction.ciphers import ENCIPHERED
from crawler.extraction.scripted_rows import UNADDRESSED
from crawler.facts import HomeFact, PageFact
from crawler.pace import Pace
from crawler.walk.portal import Again, Bounds, PortalWalk, Start
from crawler.walk.tasks import Frontier, Purpose, Task
from crawler.walk.wishes import Wishes, default_needs
from storage.values import ColumnRead

HOME = "http://www.example.gov.cn/"
UNIT = f"{HOME}czj/"
LANDING = "http://zwfw.example.gov.cn/qlqd/"
STRANGE = "http://other.example.gov.cn/zfcg/"
TEXT = "区财政局贯彻执行财政工作的法律法规和方针政策。"


def _walk(
    *, browser: bool = True, second_ways: int = 40, pinned: Sequence[tuple[str, str]] = (), wishes: Wishes | None = None
) -> PortalWalk:
    pins = tuple(("区财政局", name, url) for name, url in pinned)
    return PortalWalk(
        HOME,
        (Start(UNIT, ("区财政局",), pins),),
        wishes or Wishes(default_needs(2021)),
        lambda sections: Frontier(Pace(), sections.prefix, 1000, 1000),
        lambda url: host_of(url) == host_of(HOME),
        lambda url: host_of(url) == host_of(LANDING),
        browser=browser,
        bounds=Bounds(second_ways=second_ways),
    )


def _asked(walk: PortalWalk) -> list[Task]:
    tasks = []
    while (task := walk.frontier.pop(0)) is not None:
        tasks.append(task)
    return tasks


def _page(text: str = TEXT, items: tuple[Item, ...] = (), **fields: object) -> PageRecord:
    return replace(PageRecord(HOME, "utf-8", "column", title="规范性文件", text=text, items=items), **fields)  # type: ignore[arg-type]


def _fact(record: PageRecord | None = None, *, gap: str | None = None, via: str = "http", scripted: bool = True) -> PageFact:
    return PageFact(HOME, record, gap, via, scripted)


ROWS = (Item("关于印发财政管理办法的通知", f"{UNIT}gfxwj/202111/t20211101_1.html"),)


def _columns(*urls: str) -> list[Again]:
    return [Again(url, "区财政局", "规范性文件") for url in urls]


def _column(walk: PortalWalk) -> ColumnRead:
    (column,) = walk.columns()
    return column


def test_a_second_look_asks_each_address_once_and_for_what_it_is() -> None:
    walk = _walk()
    column, document, file = f"{UNIT}gfxwj/", f"{UNIT}gfxwj/202111/t20211101_1.html", f"{UNIT}files/a.pdf"
    walk.look_again([UNIT, column, document, file, LANDING, STRANGE, document, "javascript:void(0)"], _columns(column))
    assert {task.url: task.purpose for task in _asked(walk)} == {
        UNIT: Purpose.HOME,
        column: Purpose.BRANCH,
        document: Purpose.DOCUMENT,
        file: Purpose.ATTACHMENT,
        LANDING: Purpose.OFFSITE,
    }


@pytest.mark.parametrize(("portal", "walked"), [(True, {"jgzn/"}), (False, {"jgzn/", "../yw/202111/t20211124_5.html"})])
def test_what_the_portals_home_links_to_is_no_units_own_in_a_second_look_either(portal: bool, walked: set[str]) -> None:
    news, own = (
        Link("区领导调研疫情防控工作", f"{HOME}yw/202111/t20211124_5.html", "side"),
        Link("机构职能", f"{UNIT}jgzn/", "side"),
    )
    walk = _walk()
    walk.look_again([UNIT], [], _page(links=(news,)) if portal else None)
    (home,) = _asked(walk)
    walk.arrived(home, replace(_fact(_page(links=(own, news))), final_url=UNIT))
    assert {task.url for task in _asked(walk)} == {urljoin(UNIT, address) for address in walked}


def _looked_again(walk: PortalWalk, fact: PageFact) -> list[Task]:
    url = f"{UNIT}gfxwj/"
    walk.look_again([url], _columns(url))
    (task,) = _asked(walk)
    walk.arrived(task, fact)
    return [task for task in _asked(walk) if task.purpose is Purpose.BRANCH]


def test_a_page_without_rows_but_with_scripts_is_looked_at_in_the_browser_too() -> None:
    walk = _walk()
    (second,) = _looked_again(walk, _fact(_page()))
    assert second.browser
    seen = _fact(_page("", ROWS), via="browser")
    assert not walk.outdone(second, seen)
    walk.arrived(second, seen)
    walk.no_more_clicks(second.url)
    assert (_column(walk).rows, _column(walk).gap) == (ROWS, None)


@pytest.mark.parametrize(
    "fact",
    [_fact(_page(), scripted=False), _fact(_page("", ROWS)), _fact(gap="超时")],
    ids=["no scripts on it", "rows on it", "not seen at all"],
)
def test_other_pages_are_only_asked_again_by_plain_http(fact: PageFact) -> None:
    assert _looked_again(_walk(), fact) == []


def test_without_a_browser_a_second_plain_fetch_is_all() -> None:
    walk = _walk(browser=False)
    assert _looked_again(walk, _fact(_page())) == []
    assert _column(walk).static


@pytest.mark.parametrize(
    "second",
    [_fact(gap="浏览器渲染失败（TimeoutError）", via="browser"), _fact(_page(), via="browser"), _fact(_page(""), via="browser")],
    ids=["the browser failed", "it shows the same", "it shows less"],
)
def test_a_second_way_that_shows_no_more_leaves_what_plain_http_brought(second: PageFact) -> None:
    walk = _walk()
    (task,) = _looked_again(walk, _fact(_page()))
    assert walk.outdone(task, second)
    walk.arrived(task, second)
    column = _column(walk)
    assert (column.gap, column.static, column.complete, column.rows) == (None, True, True, ())


@pytest.mark.parametrize("hint", [ENCIPHERED, UNADDRESSED])
@pytest.mark.parametrize(("browser", "gap"), [(False, "需要浏览器渲染，未安装浏览器"), (True, "渲染后仍未见条目")])
def test_a_list_whose_rows_cannot_be_read_is_a_gap_and_no_empty_list(browser: bool, gap: str, hint: str) -> None:
    page = _page("", hints=(hint,), needs_browser=True)
    walk = _walk(browser=browser)
    for task in _looked_again(walk, _fact(page)):
        walk.arrived(task, _fact(page, via="browser"))
    column = _column(walk)
    assert (column.gap, column.complete, column.static) == (f"{hint}，{gap}", False, False)


@pytest.mark.parametrize("browser", [False, True], ids=["no browser", "the browser failed"])
def test_a_list_that_turns_its_pages_by_script_keeps_the_rows_seen_and_says_that_there_are_more(browser: bool) -> None:
    walk = _walk(browser=browser)
    for task in _looked_again(walk, _fact(_page("", ROWS, needs_browser=True))):
        walk.arrived(task, _fact(gap="浏览器渲染失败（TimeoutError）", via="browser"))
    column = _column(walk)
    assert (column.rows, column.complete, column.gap) == (ROWS, False, "列表由脚本翻页，只读了前1页")


def test_no_more_pages_than_the_bound_take_the_second_way() -> None:
    walk = _walk(second_ways=2)
    urls = [f"{UNIT}c{number}/" for number in range(5)]
    walk.look_again(urls, _columns(*urls))
    for task in _asked(walk):
        walk.arrived(task, _fact(_page()))
    assert len(_asked(walk)) == 2
    assert sum(column.static for column in walk.columns()) == 3


def test_a_first_look_doubts_nothing() -> None:
    walk = _walk()
    walk.begin()
    walk.arrived(_asked(walk)[0], _fact(_page(links=())))
    (home,) = _asked(walk)
    walk.arrived(home, _fact(_page(links=(Link("机构职能", f"{UNIT}jgzn/", "side"),))))
    (column,) = _asked(walk)
    walk.arrived(column, _fact(_page()))
    assert _asked(walk) == []


def test_pinned_columns_are_asked_for_wherever_they_lie_and_land_on_link_hosts_only() -> None:
    walk = _walk(pinned=[("财政预决算", f"{HOME}hidden/ys/"), ("权责清单", LANDING), ("政府采购", STRANGE)])
    walk.begin()
    walk.arrived(_asked(walk)[0], _fact(gap="超时"))
    asked = {task.url: task.purpose for task in _asked(walk)}
    assert asked == {UNIT: Purpose.HOME, f"{HOME}hidden/ys/": Purpose.BRANCH, LANDING: Purpose.OFFSITE}
    assert {(c.name, c.owner, c.offsite) for c in walk.columns()} == {
        ("财政预决算", "区财政局", False),
        ("权责清单", "区财政局", True),
        ("政府采购", "区财政局", True),
    }


def test_a_breadcrumb_that_ends_above_the_page_does_not_name_it() -> None:
    walk = _walk()
    walk.begin(portal=True)
    letters = f"{HOME}hdjl/"
    below = (Link("民意调查", f"{letters}dc/", "main"), Link("在线访谈", f"{letters}ft/", "main"))
    pages = {
        HOME: PageRecord(HOME, "utf-8", "home", links=(Link("互动交流", letters, "nav"),)),
        letters: PageRecord(letters, "utf-8", "column", title="互动交流", column_path=("互动交流",), links=below),
        f"{letters}dc/": PageRecord(f"{letters}dc/", "utf-8", "column", title="互动交流", column_path=("互动交流",)),
        f"{letters}ft/": PageRecord(f"{letters}ft/", "utf-8", "column", title="在线访谈", column_path=("互动交流", "在线访谈")),
    }
    while (task := walk.frontier.pop(0)) is not None:
        walk.arrived(task, PageFact(task.url, pages.get(task.url), None if task.url in pages else "返回404"))
    assert {c.url: c.name for c in walk.columns()} == {
        letters: "互动交流",
        f"{letters}dc/": "民意调查",
        f"{letters}ft/": "在线访谈",
    }


def test_what_a_menu_leads_to_stands_where_its_pages_say_and_not_below_the_page_that_was_met_first() -> None:
    walk = _walk()
    walk.begin(portal=True)
    gazette, talk, letter = f"{HOME}zfgb/", f"{HOME}zxjy/", f"{HOME}write.html"
    pages = {
        HOME: PageRecord(HOME, "utf-8", "home", links=(Link("政府公报", gazette, "nav"),)),
        gazette: PageRecord(gazette, "utf-8", "column", title="政府公报", links=(Link("咨询建言", talk, "nav"),)),
        talk: PageRecord(
            talk,
            "utf-8",
            "column",
            title="咨询建言",
            column_path=("互动交流", "咨询建言"),
            links=(Link("我要写信", letter, "main"),),
        ),
        letter: PageRecord(letter, "utf-8", "form", title="我要写信"),
    }
    while (task := walk.frontier.pop(0)) is not None:
        walk.arrived(task, PageFact(task.url, pages.get(task.url), None if task.url in pages else "返回404"))
    assert {c.url: c.path for c in walk.columns()} == {
        gazette: (),
        talk: ("互动交流",),
        letter: ("互动交流", "咨询建言"),
    }


def test_the_page_behind_the_homes_search_box_is_opened() -> None:
    walk = _walk()
    walk.begin(portal=True)
    task = next(t for t in _asked(walk) if t.url == HOME)
    forms = (
        Form(f"{HOME}search", ("keywords",), ("请输入关键字",), ("搜索",)),
        Form(f"{HOME}login", ("user",), ("用户名",), ("登录",)),
    )
    walk.arrived(task, PageFact(HOME, PageRecord(HOME, "utf-8", "home", links=(Link("政务公开", f"{HOME}zwgk/"),), forms=forms)))
    asked = {t.url for t in _asked(walk)}
    assert f"{HOME}search" in asked
    assert f"{HOME}login" not in asked


def test_documents_whose_titles_the_list_cuts_short_are_opened_to_learn_them() -> None:
    rows = tuple(
        Item(title, f"{UNIT}content/post_{n}.html", date(year, 1, 12))
        for n, (title, year) in enumerate(
            (
                ("示例区财政局2020年政府信息公开工作...", 2021),
                ("关于领取办公用品的通知", 2021),
                ("示例区财政局2015年政府信息公开…", 2016),
            )
        )
    )
    walk = _walk(wishes=Wishes(CrawlNeeds(2021, (Need("规范性文件", 1, True, title="年度报告"),))))
    walk.look_again([f"{UNIT}gfxwj/"], _columns(f"{UNIT}gfxwj/"))
    (task,) = _asked(walk)
    walk.arrived(task, _fact(_page("", rows)))
    assert [task.url for task in _asked(walk) if task.purpose is Purpose.DOCUMENT] == [rows[0].url]


def test_a_column_stands_under_what_its_units_menu_says_above_it() -> None:
    walk = _walk()
    walk.look_again([UNIT], [])
    (home,) = _asked(walk)
    menu = (Link("任务分工", f"{UNIT}rwfg/", "side", ("法定主动公开内容", "重点工作")), Link("机构职能", f"{UNIT}jgzn/", "side"))
    walk.arrived(home, replace(_fact(_page(links=menu)), final_url=UNIT))
    for task in _asked(walk):
        walk.arrived(task, replace(_fact(_page(TEXT, ROWS)), final_url=task.url))
    assert {c.url: c.path for c in walk.columns()} == {f"{UNIT}rwfg/": ("法定主动公开内容", "重点工作"), f"{UNIT}jgzn/": ()}


def _at_the_home(page: PageRecord, *, scripted: bool) -> tuple[PortalWalk, HomeFact]:
    walk = _walk(browser=False)
    walk.begin(portal=False)
    walk.arrived(_asked(walk)[0], _fact(_page(links=())))
    (home,) = _asked(walk)
    walk.arrived(home, replace(_fact(page, scripted=scripted), final_url=UNIT))
    (seen,) = [seen for seen in walk.homes() if seen.owner == "区财政局"]
    return walk, seen


@pytest.mark.parametrize(("scripted", "explored"), [(True, False), (False, True)])
def test_a_home_that_leads_to_no_column_hides_them_where_scripts_may_open_them(*, scripted: bool, explored: bool) -> None:
    _, home = _at_the_home(_page("机构职能\n领导信息\n年度报告", title="区财政局"), scripted=scripted)
    assert (home.seen, home.explored) == (True, explored)


def test_a_column_is_told_by_the_entry_of_the_menu_that_it_stands_below() -> None:
    below = Link("总体情况", f"{UNIT}zt/", "side", ("建议提案办理",))
    walk, _ = _at_the_home(_page(links=(below,)), scripted=False)
    assert [(column.name, column.path) for column in walk.columns()] == [("总体情况", ("建议提案办理",))]


def test_what_the_home_shows_in_a_frame_is_named_by_the_link_that_says_what_it_is() -> None:
    shown, named = Link("区财政局", f"{UNIT}frame/1.html", "main"), Link("政府信息公开指南", f"{UNIT}frame/1.html", "side")
    walk, _ = _at_the_home(_page(links=(shown, Link("目录", f"{UNIT}tree.html", "main"))), scripted=False)
    tree = next(task for task in _asked(walk) if task.url.endswith("tree.html"))
    column = Link("政府信息公开年报", f"{UNIT}col/2.html", "side")
    walk.arrived(tree, replace(_fact(_page(title="", links=(named, column))), final_url=tree.url))
    beside = _page(title="政府信息公开年报", links=(Link("政府信息公开年报", tree.url, "main"),))
    task = next(task for task in _asked(walk) if task.url == column.url)
    walk.arrived(task, replace(_fact(beside), final_url=task.url))
    names = {column.url: column.name for column in walk.columns()}
    assert (names[shown.url], names[tree.url]) == ("政府信息公开指南", "目录")


@pytest.mark.parametrize(
    "record", [_page("", kind="document", needs_browser=True), _page("", kind="blocked", blocked="empty-shell")]
)
def test_a_document_whose_text_scripts_bring_is_asked_for_once_more_in_the_browser(record: PageRecord) -> None:
    walk = _walk()
    walk.look_again([f"{UNIT}news/1.html"], [])
    (task,) = _asked(walk)
    walk.arrived(task, _fact(record))
    (again,) = _asked(walk)
    assert (again.url, again.purpose, again.browser) == (task.url, Purpose.DOCUMENT, True)
    walk.arrived(again, _fact(record, via="browser"))
    assert _asked(walk) == []
