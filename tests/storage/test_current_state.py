"""How runs lie over each other: what a district's current state is made of."""

from dataclasses import replace
from datetime import date

import pytest

from checks.page import AttachmentLink, Form, Item, Link, PageRecord
from storage import PORTAL, Attribution, ColumnRead, HomeRead, OwnedGap, Owner, PageFetch, Repository, Run, StorageError

D = "示例区"
HOST = "http://www.example.gov.cn"


def fetch(path: str, text: str = "正文", at: str = "2021-11-30T01:00:00+08:00", gap: str | None = None) -> PageFetch:
    url = HOST + path
    if gap is not None:
        return PageFetch(url, "", at, None, gap=gap)
    record = PageRecord(url=url, encoding="utf-8", kind="document", title=text, text=text)
    return PageFetch(url, "", at, 200, "text/html", text.encode(), record, extractor="1")


def column(owner: Owner, path: str, *rows: str, name: str = "栏目") -> ColumnRead:
    return ColumnRead(owner, HOST + path, name, rows=tuple(Item(row, f"{HOST}/{row}") for row in rows))


def crawl(
    repo: Repository, *fetches: PageFetch, columns: tuple[ColumnRead, ...] = (), scope: tuple[Owner, ...] = (), done: bool = True
) -> Run:
    run = repo.start_run(D, "crawl", scope)
    with repo.page_writer(run) as writer:
        for each in fetches:
            writer.add(each)
    repo.save_columns(run, columns)
    return repo.finish_run(run) if done else run


def titles(repo: Repository, upto: Run | None = None) -> dict[str, str | None]:
    pages = repo.latest_pages(D, upto=upto)
    return {url.removeprefix(HOST): page.record.title if page.record else page.gap for url, page in pages.items()}


def names(repo: Repository, upto: Run | None = None) -> set[tuple[Owner, str, tuple[str, ...]]]:
    return {(c.owner, c.url.removeprefix(HOST), tuple(row.title for row in c.rows)) for c in repo.current_columns(D, upto)}


def test_of_each_address_the_newest_fetch_counts_even_when_it_failed(repo: Repository) -> None:
    first = crawl(repo, fetch("/a", "旧"), fetch("/b", "乙"))
    crawl(repo, fetch("/a", "新"), fetch("/b", gap="超时"))
    assert titles(repo) == {"/a": "新", "/b": "超时"}
    assert titles(repo, upto=first) == {"/a": "旧", "/b": "乙"}
    assert repo.latest_pages(D, [HOST + "/b", HOST + "/none"])[HOST + "/b"].seen is False


def test_a_page_fetched_twice_in_a_run_counts_as_it_was_last(repo: Repository) -> None:
    crawl(repo, fetch("/a", gap="超时"), fetch("/a", "再看"))
    assert titles(repo) == {"/a": "再看"}


def test_a_full_crawl_of_a_unit_replaces_its_columns_and_nobody_elses(repo: Repository) -> None:
    crawl(
        repo,
        columns=(column("甲局", "/a1", "1"), column("甲局", "/a2"), column("乙局", "/b"), column(PORTAL, "/p")),
        scope=("甲局", "乙局", PORTAL),
    )
    crawl(repo, columns=(column("甲局", "/a1", "1", "2"),), scope=("甲局",))
    assert names(repo) == {("甲局", "/a1", ("1", "2")), ("乙局", "/b", ()), (PORTAL, "/p", ())}


def test_a_partial_run_lies_over_the_full_one_without_replacing_it(repo: Repository) -> None:
    crawl(repo, columns=(column("甲局", "/a1", "1"), column("甲局", "/a2", "2")), scope=("甲局",))
    crawl(repo, columns=(column("甲局", "/a2", "2", "3"),))
    assert names(repo) == {("甲局", "/a1", ("1",)), ("甲局", "/a2", ("2", "3"))}


def test_an_interrupted_full_crawl_replaces_nothing_until_it_is_finished(repo: Repository) -> None:
    crawl(repo, columns=(column("甲局", "/old"),), scope=("甲局",))
    run = crawl(repo, columns=(column("甲局", "/new"),), scope=("甲局",), done=False)
    assert names(repo) == {("甲局", "/old", ()), ("甲局", "/new", ())}
    repo.finish_run(run)
    assert names(repo) == {("甲局", "/new", ())}


def test_a_failed_run_and_a_unit_left_out_at_the_end_replace_nothing(repo: Repository) -> None:
    crawl(repo, columns=(column("甲局", "/a"), column("乙局", "/b")), scope=("甲局", "乙局"))
    failed = repo.start_run(D, "crawl", ("甲局", "乙局"))
    repo.finish_run(failed, state="failed")
    assert len(names(repo)) == 2
    partly = repo.start_run(D, "crawl", ("甲局", "乙局"))
    assert repo.finish_run(partly, scope=("乙局",)).scope == ("乙局",)
    assert names(repo) == {("甲局", "/a", ())}


def test_the_same_column_of_two_owners_is_two_columns(repo: Repository) -> None:
    crawl(repo, columns=(column("甲局", "/x", "1"), column(PORTAL, "/x", "1", "2")))
    assert names(repo) == {("甲局", "/x", ("1",)), (PORTAL, "/x", ("1", "2"))}
    assert [each.owner for each in repo.current_columns(D, owners=[PORTAL])] == [PORTAL]


def test_a_column_comes_back_with_everything_that_was_read(repo: Repository) -> None:
    item = Item("关于公布目录的通知", HOST + "/t.html", date(2021, 9, 27), "0001/2021-1", "X发〔2021〕5号", "区财政局")
    whole = ColumnRead(
        "甲局", HOST + "/c/", "目录", ("首页", "公开"), (item, replace(item, published=None, source=None)), True, False,
        date(2019, 1, 1), 37, "第3页超时", True, True, "门户公开目录", HOST + "/", (HOST + "/c/", HOST + "/c/2.html"),
    )  # fmt: skip
    run = crawl(repo, columns=(whole,))
    (found,) = repo.current_columns(D)
    assert replace(found, id=0, run=0) == whole
    assert found.run == run.number


def test_a_list_that_reads_as_last_night_is_stored_once_and_found_from_both(repo: Repository) -> None:
    first = crawl(repo, columns=(column(PORTAL, "/c", "1", "2"),), scope=(PORTAL,))
    crawl(repo, columns=(column(PORTAL, "/c", "1", "2"),), scope=(PORTAL,))
    third = crawl(repo, columns=(column(PORTAL, "/c", "1", "2"),), scope=(PORTAL,))
    with repo.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one() == 2
    assert names(repo) == names(repo, first) == {(PORTAL, "/c", ("1", "2"))}
    assert repo.current_columns(D)[0].run == third.number
    crawl(repo, columns=(column(PORTAL, "/c", "2", "1"),), scope=(PORTAL,))
    assert names(repo) == {(PORTAL, "/c", ("2", "1"))}


def test_districts_in_one_database_do_not_mix(repo: Repository) -> None:
    crawl(repo, fetch("/a", "甲"), columns=(column("甲局", "/c"),), scope=("甲局",))
    other = repo.start_run("另一区", "crawl", ("甲局",))
    with repo.page_writer(other) as writer:
        writer.add(fetch("/a", "另"))
    repo.finish_run(other)
    assert titles(repo) == {"/a": "甲"}
    assert names(repo) == {("甲局", "/c", ())}
    assert repo.latest_run(D) != repo.latest_run("另一区")


def test_gaps_fall_away_when_a_later_run_saw_the_page_or_crawled_the_owner_again(repo: Repository) -> None:
    run = crawl(repo, fetch("/a", gap="超时"), scope=("甲局", "乙局"))
    repo.save_gaps(
        run,
        [
            OwnedGap("甲局", HOST + "/a", "首页", "超时"),
            OwnedGap("甲局", HOST + "/z", "目录", "拒绝"),
            OwnedGap("乙局", HOST + "/b", "首页", "超时"),
        ],
    )
    later = crawl(repo, fetch("/a", "看到了"), scope=("乙局",))
    repo.save_gaps(later, [OwnedGap("甲局", HOST + "/z", "目录", "仍拒绝")])
    assert [(gap.owner, gap.what, gap.why) for gap in repo.current_gaps(D)] == [("甲局", "目录", "仍拒绝")]
    assert len(repo.current_gaps(D, upto=run)) == 3


def test_a_gap_of_a_page_that_was_seen_but_not_read_stands(repo: Repository) -> None:
    run = crawl(repo, fetch("/a", "列表"))
    repo.save_gaps(run, [OwnedGap(PORTAL, HOST + "/a", "目录", "日期读不出")])
    assert [gap.why for gap in repo.current_gaps(D)] == ["日期读不出"]


def test_attributions_are_those_of_the_newest_run_that_spoke_of_the_document(repo: Repository) -> None:
    run = crawl(repo)
    repo.save_attributions(
        run,
        [
            Attribution(HOST + "/a", "甲局", "来源", 0.6),
            Attribution(HOST + "/a", "乙局", "标题", 0.9),
            Attribution(HOST + "/b", "乙局", "栏目"),
        ],
    )
    later = crawl(repo)
    repo.save_attributions(later, [Attribution(HOST + "/b", "丙局", "来源", 0.5)])
    found = repo.current_attributions(D)
    assert [each.unit for each in found[HOST + "/a"]] == ["乙局", "甲局"]
    assert [each.unit for each in found[HOST + "/b"]] == ["丙局"]
    assert [each.unit for each in repo.current_attributions(D, upto=run)[HOST + "/b"]] == ["乙局"]


def test_a_home_is_as_it_was_last_tried(repo: Repository) -> None:
    repo.save_homes(
        crawl(repo), [HomeRead("甲局", HOST, seen=True, explored=True), HomeRead(PORTAL, HOST, seen=True, explored=True)]
    )
    repo.save_homes(crawl(repo), [HomeRead("甲局", HOST, seen=False, explored=False)])
    homes = repo.current_homes(D)
    assert (homes["甲局"].seen, homes[PORTAL].explored) == (False, True)


def test_an_interrupted_run_tells_what_it_has_and_is_found_again(repo: Repository) -> None:
    crawl(repo, fetch("/old"))
    run = crawl(repo, fetch("/a"), fetch("/b", gap="超时"), done=False)
    again = repo.unfinished_run(D, "crawl")
    assert again is not None
    assert again.id == run.id
    assert repo.fetched_urls(again) == {HOST + "/a", HOST + "/b"}
    assert repo.fetched_urls(again, seen_only=True) == {HOST + "/a"}
    repo.finish_run(again, stats={"pages": 2})
    assert repo.unfinished_run(D) is None
    assert repo.runs(D)[0].stats == {"pages": 2}


def test_an_older_interrupted_run_is_not_taken_up_after_a_finished_one(repo: Repository) -> None:
    crawl(repo, done=False)
    crawl(repo)
    assert repo.unfinished_run(D) is None


def test_an_unchanged_page_takes_over_the_record_of_the_same_bytes(repo: Repository) -> None:
    crawl(repo, fetch("/a", "原文"))
    known = repo.latest_pages(D)[HOST + "/a"]
    unchanged = PageFetch(known.url, "", "2021-12-01T01:00:00+08:00", 304, unchanged=known.sha256)
    run = crawl(repo, unchanged, unchanged)
    page = repo.latest_pages(D)[known.url]
    assert (page.run, page.status, page.sha256, page.content_type, page.extractor) == (
        run.number,
        304,
        known.sha256,
        "text/html",
        "1",
    )
    assert repo.record(page) == repo.record(known)
    assert repo.body(page) == "原文".encode()


def test_unchanged_without_anything_stored_is_a_gap_and_not_a_page(repo: Repository) -> None:
    crawl(repo, fetch("/a", "原文"))
    crawl(repo, PageFetch(HOST + "/a", "", "t", 304, unchanged="0" * 64))
    page = repo.latest_pages(D)[HOST + "/a"]
    assert not page.seen
    assert "没有存过" in str(page.gap)


RECORD = PageRecord(
    url=HOST + "/full.html", encoding="gb18030", kind="column", family="trs", family_evidence="meta", title="标题", published=date(2021, 9, 27),
    published_time="10:20", published_from="发布日期", dates={"发布日期": date(2021, 9, 27), "成文日期": date(2021, 9, 20)}, source="区财政局",
    document_number="X发〔2021〕5号", index_number="000/2021", validity="有效", column_path=("首页", "公开"),
    items=(Item("一", HOST + "/1", date(2021, 1, 1), "i", "n", "s"), Item("二", HOST + "/2")), next_page=HOST + "/2.html",
    attachments=(AttachmentLink("附件", HOST + "/a.pdf", "pdf"),), text="第一段\n第二段", blocked=None, links=(Link("首页", HOST, "nav"), Link("任务分工", HOST + "/1", "side", ("重点工作",))),
    forms=(Form("/s", ("q",), ("检索",), ("搜索",)),), list_total=37, list_endpoint=HOST + "/api", needs_browser=True, main_hash="f" * 64,
    hints=("疑似改期",),
)  # fmt: skip


def test_a_record_comes_back_whole_and_its_head_without_the_long_parts(repo: Repository) -> None:
    crawl(
        repo,
        PageFetch(
            RECORD.url, HOST + "/landed.html", "t", 200, "text/html", b"x", RECORD, etag='"1"', last_modified="Mon", referer=HOST
        ),
    )
    page = repo.latest_pages(D)[RECORD.url]
    assert page.record == replace(RECORD, text="", items=(), links=(), forms=())
    assert repo.record(page) == RECORD
    assert (page.final_url, page.etag, page.last_modified, page.referer) == (HOST + "/landed.html", '"1"', "Mon", HOST)


def test_a_newer_extractor_reads_stored_pages_again_in_place(repo: Repository) -> None:
    crawl(repo, fetch("/a", "旧读法"), fetch("/b", "乙"))
    page = repo.latest_pages(D)[HOST + "/a"]
    repo.rewrite_records([(page, replace(RECORD, url=page.url, title="新读法"))], "2")
    again = repo.latest_pages(D)[page.url]
    assert (again.id, again.extractor, again.sha256) == (page.id, "2", page.sha256)
    assert repo.record(again) == replace(RECORD, url=page.url, title="新读法")
    assert titles(repo)["/b"] == "乙"


def test_broken_text_from_broken_pages_is_stored_without_losing_the_batch(repo: Repository) -> None:
    record = replace(RECORD, title="坏\x00字\ud800", text="a\x00b\udfff", hints=("\ud800",), dates={"日\x00期": date(2021, 1, 1)})
    crawl(
        repo,
        PageFetch(RECORD.url, "", "t", 200, "", b"x", record, gap="\ud83d"),
        fetch("/ok", "好"),
        columns=(column(PORTAL, "/c", "题\x00\ud800"),),
    )
    page = repo.latest_pages(D)[RECORD.url]
    assert page.record is not None
    assert page.record.title == "坏字?"
    assert titles(repo)["/ok"] == "好"
    assert [row.title for row in repo.current_columns(D)[0].rows] == ["题?"]


def test_an_address_longer_than_an_index_entry_is_found(repo: Repository) -> None:
    crawl(repo, fetch("/" + "长" * 3000, "远"))
    assert repo.latest_pages(D, [HOST + "/" + "长" * 3000])


def test_batches_are_written_as_they_fill(repo: Repository) -> None:
    run = repo.start_run(D, "crawl")
    writer = repo.page_writer(run, batch=10)
    for i in range(25):
        writer.add(fetch(f"/{i}", f"第{i}页"))
    assert (writer.written, writer.waiting) == (20, 5)
    assert len(repo.latest_pages(D)) == 20
    writer.flush()
    assert len(repo.latest_pages(D)) == 25
    assert len(repo.records(repo.latest_pages(D).values())) == 25


def test_a_write_that_the_database_refuses_is_raised_and_can_be_done_again(repo: Repository) -> None:
    run = repo.start_run(D, "crawl")
    writer = repo.page_writer(run)
    writer.add(fetch("/a", "甲"))
    with repo.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE pages RENAME TO away")
    with pytest.raises(StorageError, match="写数据库失败（已试 3 次）"):
        writer.flush()
    with repo.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO pages")
    assert writer.waiting == 1
    writer.flush()
    assert titles(repo) == {"/a": "甲"}


def test_earlier_pages_are_those_from_before_and_new_addresses_ask_nothing(repo: Repository) -> None:
    crawl(repo, fetch("/a", "旧"), fetch("/b", "乙"))
    earlier = repo.earlier_pages(D)
    crawl(repo, fetch("/a", "新"))
    found = earlier.get(HOST + "/a")
    assert found is not None
    assert found.record is not None
    assert (found.record.title, len(earlier)) == ("旧", 2)
    assert earlier.get(HOST + "/c") is None
    assert repo.earlier_pages("另一区").get(HOST + "/a") is None


def test_a_body_that_never_came_is_told(repo: Repository) -> None:
    crawl(repo, fetch("/a", gap="连接被拒绝"))
    with pytest.raises(StorageError, match="连接被拒绝"):
        repo.body(repo.latest_pages(D)[HOST + "/a"])


def test_an_unknown_run_is_told(repo: Repository) -> None:
    with pytest.raises(StorageError, match="没有这次运行：x"):
        repo.run("x")
