"""文号 in all their spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.document_numbers import find_document_number, find_document_numbers, read_document_number


@pytest.mark.parametrize(
    "text",
    [
        "示政发〔2021〕5号",
        "示政发﹝2021﹞5号",
        "示政发[2021]5号",
        "示政发（2021）5号",
        "示政发【2021】第05号",
        "示 政 发〔2021〕 5 号",
        "示政发〔20215号",
        "示政发2021〕5号",
        "示政发〔２０２１〕５号",
        "示政发〔2021年〕5号",
    ],
)
def test_every_bracket_and_a_missing_one_give_the_same_number(text: str) -> None:
    assert find_document_number(text) == "示政发〔2021〕5号"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("根据示政办发〔2020〕12号文件", "示政办发〔2020〕12号"),
        ("文号：示财〔2021〕3号", "示财〔2021〕3号"),
        ("按照《条例》（国办发〔2019〕61号）要求", "国办发〔2019〕61号"),
        ("和政发〔2021〕7号", "和政发〔2021〕7号"),
        ("示政字〔2021〕函8号", "示政字〔2021〕函8号"),
    ],
)
def test_words_before_the_maker_are_not_part_of_the_number(text: str, number: str) -> None:
    assert find_document_number(text) == number


@pytest.mark.parametrize("text", ["", "2021年5号", "第5号", "〔2021〕", "示例路2021号", "编号：2021005"])
def test_what_is_no_number_in_running_text_gives_none(text: str) -> None:
    assert find_document_number(text) is None


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("示财金2025197", "示财金〔2025〕197号"),
        ("无", None),
        ("-", None),
        ("", None),
        ("国务院令第711号", "国务院令第711号"),
        ("2021年第3号", "2021年第3号"),
        ("示政发〔2021〕5号", "示政发〔2021〕5号"),
        ("通知公告", None),
    ],
)
def test_a_labelled_field_may_lack_brackets_and_say_none(value: str, number: str | None) -> None:
    assert read_document_number(value) == number


def test_all_numbers_of_a_text_are_found_in_order() -> None:
    text = "废止示政发〔2010〕1号、示政办发〔2012〕22号和示政字〔2015〕3号。"
    assert list(find_document_numbers(text)) == ["示政发〔2010〕1号", "示政办发〔2012〕22号", "示政字〔2015〕3号"]


@given(
    st.sampled_from(["鲁政发", "国办发", "示财预", "某政办字", "京发改"]),
    st.integers(2000, 2035),
    st.integers(1, 9999),
    st.sampled_from(["〔〕", "﹝﹞", "[]", "（）", "()", "【】"]),
    st.sampled_from(["", " ", "　"]),
)
def test_any_number_in_any_brackets_is_brought_to_one_form(maker: str, year: int, number: int, brackets: str, blank: str) -> None:
    assert (
        find_document_number(f"{maker}{blank}{brackets[0]}{year}{brackets[1]}{blank}{number}{blank}号")
        == f"{maker}〔{year}〕{number}号"
    )


@given(st.text(alphabet="示政发〔〕[]（）20215号第 　字", max_size=50))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    for number in find_document_numbers(text):
        assert number.endswith("号")
    read_document_number(text)
