"""Dates as portals write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.dates import find_dates, parse_date, years_in

DAY = date(2021, 8, 5)
NOW = date(2021, 11, 30)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31))
_CN = "〇一二三四五六七八九"


def chinese(day: date, zero: str = "〇") -> str:
    """The day in Chinese numerals, as under a notice."""

    def small(number: int) -> str:
        tens, ones = divmod(number, 10)
        return ("" if tens == 0 else "十" if tens == 1 else _CN[tens] + "十") + (_CN[ones] if ones else "")

    return "".join(_CN[int(digit)] for digit in str(day.year)).replace("〇", zero) + f"年{small(day.month)}月{small(day.day)}日"


@pytest.mark.parametrize(
    "text",
    [
        "2021-08-05", "[2021-08-05]", "（2021/8/5）", "2021.08.05", "2021年8月5日", "2021 年 08 月 05 日", "2021- 08- 05 16: 37", "2021-8-5 8:56:14",
        "２０２１年８月５日", "２０２１－０８－０５", "二〇二一年八月五日", "二○二一年八月五日", "二Ｏ二一年八月五日", "二O二一年八月五日", "二0二一年八月五日", "2021-08-05T10:00:00+08:00",
        "2021-08-0510:49:00", "20210805", "20210805103000", "1628128800", "1628128800000", "ttmp:1628128800000", "/Date(1628128800000)/", "05 2021-08", "08-05 2021", "2021年08/05",
        "Thu Aug 05 10:00:00 CST 2021", "8/5/2021 10:00:00 AM", "2021-08-05-23:59:59", "发布日期：2021-08-05", "2021年08月05日 星期四", "Thu, 05 Aug 2021 09:00:00 GMT",
    ],
)  # fmt: skip
def test_every_seen_form_gives_the_day(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "无",
        "2021年8月",
        "2021-2023",
        "2021-13-05",
        "2021年2月30日",
        "08-05",
        "8月5日",
        "民国110年8月5日",
        "共2021件",
        "0530-1234567",
        "2021年8月12家企业",
        "20211340",
        "12:30:45",
        "1.2.3",
        "３．１４",
    ],
)
def test_what_is_no_full_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("[09-27]", date(2021, 9, 27)),
        ("12-15", date(2020, 12, 15)),
        ("9月27日", date(2021, 9, 27)),
        ("11/30", date(2021, 11, 30)),
        ("02-29", date(2020, 2, 29)),
        ("21-08-05", DAY),
    ],
)
def test_month_and_day_take_the_last_such_day_up_to_the_context(text: str, day: date) -> None:
    assert parse_date(text, context=NOW) == day


@pytest.mark.parametrize("text", ["比例3-4", "3.14", "100-20-3", "民国110年8月5日", "13-45", "第5-12条", "12-31-2"])
def test_numbers_are_no_month_and_day(text: str) -> None:
    assert parse_date(text, context=NOW) is None


@given(
    DAYS,
    st.sampled_from(
        [
            "{y}-{m:02}-{d:02}",
            "{y}年{m}月{d}日",
            "{y}/{m}/{d}",
            "{y}.{m:02}.{d:02}",
            "{y} 年 {m} 月 {d} 日",
            "[{y}-{m}-{d}]",
            "发布时间：{y}-{m:02}-{d:02} 10:20",
        ]
    ),
)
def test_any_day_in_any_numeric_form_is_read_back(day: date, form: str) -> None:
    assert parse_date(form.format(y=day.year, m=day.month, d=day.day)) == day


@given(DAYS, st.sampled_from("〇○OＯ零0"))
def test_any_day_in_chinese_numerals_is_read_back_whatever_the_zero(day: date, zero: str) -> None:
    assert parse_date(chinese(day, zero)) == day


@given(DAYS)
def test_full_width_digits_mean_the_same(day: date) -> None:
    wide = day.isoformat().translate(str.maketrans("0123456789-", "０１２３４５６７８９－"))
    assert parse_date(wide) == day


@given(DAYS, st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 1, 1)))
def test_a_month_and_day_never_lie_after_the_context(day: date, context: date) -> None:
    read = parse_date(f"{day.month:02}-{day.day:02}", context=context)
    assert read is not None
    assert read <= context
    assert (read.month, read.day) == (day.month, day.day)
    assert context - read <= timedelta(days=366 * 8)


@given(st.text(alphabet="2021年月日-/. 一二〇0至[]（）：", max_size=60))
def test_no_text_of_date_pieces_makes_the_reader_fail(text: str) -> None:
    found = find_dates(text)
    assert all(words in text for _, words in found)
    years_in(text)
    parse_date(text, context=NOW)


def test_dates_in_running_text_come_in_order_with_their_words() -> None:
    text = "自2021年8月5日起至二〇二一年九月一日止，2021-10-01前答复"
    assert find_dates(text) == (
        (DAY, "2021年8月5日"),
        (date(2021, 9, 1), "二〇二一年九月一日"),
        (date(2021, 10, 1), "2021-10-01"),
    )


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021年度部门预算", {2021}), ("二〇二一年工作要点", {2021}), ("2021-2023年行动计划", {2021, 2022, 2023}), ("2021—2025年", {2021, 2022, 2023, 2024, 2025}),
        ("2021至2022年度", {2021, 2022}), ("二○二○年决算", {2020}), ("（2021）", {2021}), ("示政发〔2021〕5号", {2021}), ("2021件、2020人", set()), ("电话2021999", set()), ("2021万元", set()),
        ("一九九八年", {1998}), ("2021.08.05", {2021}), ("第十二年", set()),
    ],
)  # fmt: skip
def test_years_are_told_from_counts(text: str, years: set[int]) -> None:
    assert years_in(text) == years
