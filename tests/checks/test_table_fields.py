from __future__ import annotations

from checks.page import Body, Table
from checks.tables import column_of, column_values, header, headers, is_empty, rows_below


def table(*rows: tuple[str, ...]) -> Table:
    return Table(rows)


POWERS = table(
    ("示例区民政局权责清单", "示例区民政局权责清单", "示例区民政局权责清单", "示例区民政局权责清单"),
    ("", "", "", ""),
    ("序 号", "职权名称", "编　码", "备注"),
    ("1", "社会团体登记", "0100001", ""),
    ("2", "慈善组织认定", "", "——"),
)


def test_the_header_stands_below_a_merged_title_and_a_blank_row() -> None:
    assert header(POWERS) == ("序号", "职权名称", "编码", "备注")


def test_a_note_with_the_unit_of_measure_is_not_the_header() -> None:
    found = table(
        ("填报单位：区民政局", "填报单位：区民政局", "单位：万元"), ("项目", "预算数", "决算数"), ("基本支出", "12", "11")
    )
    assert header(found) == ("项目", "预算数", "决算数")


def test_group_headings_are_joined_with_the_names_below_them() -> None:
    found = table(
        ("序号", "资格条件", "资格条件", "备注"),
        ("序号", "专业", "学历", "备注"),
        ("1", "法学", "本科", "无"),
    )
    assert header(found) == ("序号", "资格条件/专业", "资格条件/学历", "备注")
    assert rows_below(found) == (("1", "法学", "本科", "无"),)
    assert column_values(found, ["学历"]) == ("本科",)


def test_two_equal_values_side_by_side_do_not_make_a_second_header_row() -> None:
    found = table(("名称", "金额", "金额"), ("甲", "1", "2"), ("乙", "3", "4"))
    assert header(found) == ("名称", "金额", "金额")
    assert len(rows_below(found)) == 2


def test_years_are_names_of_columns_and_plain_numbers_are_not() -> None:
    assert header(table(("项目", "2020年", "2021年"), ("收入", "1", "2"))) == ("项目", "2020年", "2021年")
    assert header(table(("1", "2", "3"), ("4", "5", "6"))) == ()


def test_a_table_without_a_header_gives_no_names_but_its_rows() -> None:
    prose = table(("这是排版用的表格", "这是排版用的表格"), ("", ""))
    assert header(prose) == ()
    assert rows_below(prose) == (("这是排版用的表格", "这是排版用的表格"),)
    assert header(Table(())) == ()


def test_a_header_repeated_on_the_next_page_is_no_row() -> None:
    found = table(("序号", "名称"), ("1", "甲"), ("序号", "名称"), ("2", "乙"))
    assert column_values(found, ["名称"]) == ("甲", "乙")


def test_column_values_show_dashes_as_empty_and_keep_the_word_none() -> None:
    assert column_values(POWERS, ["备注"]) == ("", "")
    assert not is_empty("无")
    assert is_empty(" — ")


def test_an_exact_name_wins_over_one_that_only_contains_the_word() -> None:
    found = table(("事项名称", "名称", "编码"), ("甲", "乙", "丙"))
    assert column_of(found, ["名称"]) == 1
    assert column_of(found, ["事项"]) == 0
    assert column_of(found, ["依据"]) is None
    assert column_values(found, ["依据"]) == ()


def test_headers_of_a_body_leave_out_tables_that_have_none() -> None:
    body = Body(tables=(Table((("一整段话",),)), POWERS))
    assert headers(body) == (("序号", "职权名称", "编码", "备注"),)
