"""Ledgers: rows as people fill them in, and what is said of those that cannot be read."""

from datetime import date, datetime

import pytest

from checks.reading.dates import SHANGHAI
from checks.reading.moments import parse_moment
from checks.records import (
    KINDS,
    ApplicationTest,
    NewMediaPost,
    OpinionEvent,
    Reply,
    kind_of,
    read_rows,
    template_headers,
    template_hints,
)


def test_a_full_row_becomes_a_record_and_blank_rows_are_skipped() -> None:
    rows = [
        {
            "责任单位": "区财政局",
            "件号": "1",
            "申请渠道": "邮政挂号信",
            "提交日期": "2021年3月5日",
            "签收日期": "2021/3/8",
            "是否送达": "是",
        },
        {"责任单位": " ", "件号": ""},
        {"责任单位": "区财政局", "件号": "2", "申请渠道": "网上", "提交日期": "2021-03-05", "确认日期": "2021-03-09 00:00:00"},
    ]
    records, problems = read_rows("application_tests", rows)
    letter, online = records
    assert isinstance(letter, ApplicationTest)
    assert isinstance(online, ApplicationTest)
    assert (letter.channel, letter.received, letter.delivered) == ("信函", date(2021, 3, 8), True)
    assert (online.channel, online.received, online.delivered) == ("在线", date(2021, 3, 9), None)
    assert problems == ()


def test_a_bad_cell_leaves_its_row_out_and_is_named_with_row_and_heading() -> None:
    rows = [
        {"责任单位": "区财政局", "件号": "1", "答复日期": "三月初"},
        {"责任单位": "区财政局", "答复日期": "2021-04-01", "加盖公章": "大概"},
    ]
    records, problems = read_rows("replies", rows)
    assert records == ()
    assert [p.row for p in problems] == [2, 3, 3]
    assert "“答复日期”填的“三月初”有误：不是日期" in str(problems[0])
    assert {str(p) for p in problems[1:]} == {"第3行：缺少“件号”", "第3行：“加盖公章”填的“大概”有误：请填“是”或“否”"}


def test_a_heading_nobody_knows_is_said_but_costs_no_row() -> None:
    records, problems = read_rows(
        "new_media_posts", [{"责任单位": "a", "平台": "微信", "账号": "b", "标题": "c", "发布日期": "2021-11-01", "阅读量": "9"}]
    )
    assert isinstance(records[0], NewMediaPost)
    assert len(problems) == 1
    assert "看不懂的列：阅读量" in str(problems[0])


def test_headings_are_read_whatever_their_blanks_and_widths() -> None:
    records, _ = read_rows(
        "replies", [{" 责任 单位": "区财政局", "件号": "1", "答复日期 ": "２０２１－０４－０１", "加盖公章": "√"}]
    )
    assert isinstance(records[0], Reply)
    assert (records[0].replied, records[0].sealed) == (date(2021, 4, 1), True)


def test_events_need_a_time_of_day() -> None:
    row = {
        "责任单位": "区公安分局",
        "舆情事项": "某路口事故",
        "级别": "重大",
        "发生时间": "2021-05-01 8:05",
        "首次回应时间": "2021年5月1日下午1点20分",
    }
    records, _ = read_rows("opinion_events", [row])
    assert isinstance(records[0], OpinionEvent)
    assert (records[0].occurred, records[0].first_response) == (
        datetime(2021, 5, 1, 8, 5, tzinfo=SHANGHAI),
        datetime(2021, 5, 1, 13, 20, tzinfo=SHANGHAI),
    )
    _, problems = read_rows("opinion_events", [{**row, "发生时间": "2021-05-01"}])
    assert "不是时间" in str(problems[0])


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_template_has_chinese_headings_the_unit_first_and_hints_for_the_same(kind: str) -> None:
    headings = template_headers(kind)
    assert headings[0] == "责任单位"
    assert all(not h.isascii() for h in headings)
    assert tuple(template_hints(kind)) == headings
    assert template_hints(kind)["责任单位"].startswith("必填")
    assert read_rows(kind, [dict.fromkeys(headings, "")]) == ((), ())


def test_a_ledger_is_known_by_its_english_and_chinese_file_name() -> None:
    assert kind_of("replies") == "replies"
    assert kind_of("2021年依申请公开答复件") == "replies"
    assert kind_of("财务台账") is None
    with pytest.raises(KeyError):
        read_rows("ledger", [])


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-05-01 14:30:00", datetime(2021, 5, 1, 14, 30, tzinfo=SHANGHAI)),
        ("2021年5月1日 晚8点", datetime(2021, 5, 1, 20, 0, tzinfo=SHANGHAI)),
        ("2021-05-01", None),
        ("2021-05-01 25:00", None),
        ("14:30", None),
    ],
)
def test_a_moment_is_a_day_with_a_time(text: str, moment: datetime | None) -> None:
    assert parse_moment(text) == moment
