"""Numbers in Chinese and sums of money; names on both sides of a comparison."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.names import plain
from checks.reading.numbers import amount, chinese_number, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十三", 23),
        ("一百零五", 105),
        ("二〇二一", 2021),
        ("廿三", 23),
        ("十", 10),
        ("两万三千", 23000),
        ("一亿二千三百万", 123_000_000),
        ("〇", 0),
        ("十二万", 120_000),
        ("壹佰贰拾", 120),
    ],
)
def test_chinese_numerals_are_read(text: str, value: int) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize("text", ["", "甲", "二三个", "第二"])
def test_other_words_are_no_numeral(text: str) -> None:
    assert chinese_number(text) is None


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("1,234.5万元", "12345000"),
        ("共３亿元", "300000000"),
        ("人民币120元", "120"),
        ("一百零五元", "105"),
        ("三十万元", "300000"),
        ("收费0.5元", "0.5"),
        ("合计 100 万元", "1000000"),
    ],
)
def test_sums_come_in_yuan(text: str, yuan: str) -> None:
    assert amount(text) == Decimal(yuan)


@pytest.mark.parametrize("text", ["2021元月", "元旦放假", "一元素", "100人", ""])
def test_what_is_no_money_is_none(text: str) -> None:
    assert amount(text) is None


def test_a_cell_is_read_with_separators_and_full_width_digits() -> None:
    assert number("１，２３４．５") == Decimal("1234.5")
    assert number("-3") == Decimal(-3)
    assert number("十二") == Decimal(12)
    assert number("—") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("政府信息\n公开指南", "政府信息公开指南"),
        ("【通知】〔2021〕", "(通知)(2021)"),
        ("“放管服”", '"放管服"'),
        ("ＡＢＣ１２", "ABC12"),
        ("2021—2025", "2021-2025"),
        ("主 任　办 公 会", "主任办公会"),
        ("首\u200b页", "首页"),
        ("⽉⻚", "月页"),
    ],
)
def test_spellings_of_one_name_compare_equal(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("预算公开", "决算公开"), ("区财政局", "区民政局"), ("A", "a"), ("《办法》", "办法")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert plain(one) != plain(other)


@given(st.text(max_size=80))
def test_plain_is_stable_and_has_no_blanks(text: str) -> None:
    assert not any(char.isspace() for char in plain(text))
    assert plain(plain(text)) == plain(text)
