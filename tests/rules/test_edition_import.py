"""The importer of the published table: verbatim rows, and what it says looks wrong."""

from importlib.resources import files

import pytest

from rules.edition import EditionError, load_edition
from rules.table_import import Problem, import_table

SOURCE = files("rules").joinpath("editions", "2021.txt").read_text("utf-8")
REPORT = import_table(SOURCE)


def said(rows: tuple[int, ...], words: str) -> bool:
    return any(set(rows) <= set(problem.rows) and words in problem.message for problem in REPORT.problems)


def stacked(*rows: tuple[str, ...]) -> str:
    heading = ("一级指标", "二级指标", "三级指标", "四级指标", "五级指标", "责任单位")
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in (heading, *rows))


def test_the_committed_edition_is_what_the_importer_makes_of_the_published_table() -> None:
    assert REPORT.to_csv() == files("rules").joinpath("editions", "2021.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((48, 49, 50, 51), "“除救助外”疑为“除医疗救助外”"),
        ((16, 17), "顿号后面直接跟括号"),
        ((33,), "城市综合执法领域”标准目录，三级指标是“行政执法公示”，却挂了 18 个单位"),
        ((145,), "3月31日"),
        ((159,), "跨了三级指标"),
        ((26, 27, 112, 118, 122, 123, 124, 125), "继承"),
        ((13,), "空行"),
        ((158, 162, 88), "三级、四级指标合并"),
        ((77,), "不成对"),
        ((19, 144), "写死了年份"),
    ],
)
def test_what_looks_wrong_is_reported(rows: tuple[int, ...], words: str) -> None:
    assert said(rows, words)


def test_sound_rows_are_not_complained_about() -> None:
    assert not any("看不懂" in problem.message or "为空，上面" in problem.message for problem in REPORT.problems)
    assert not said((55,), "标准目录")


def test_a_row_cut_by_a_blank_line_is_joined_and_said() -> None:
    table = (
        stacked(("主动公开", "基础", "机构", "设置", "是否公开机构", "区财政局"), ("", "", "权责", "清单"))
        + "\n\n\t是否公开清单\n\t\n"
    )
    report = import_table(table)
    assert (report.rows[1].levels[2:], report.rows[1].text, report.rows[1].units_cell) == (
        ("权责", "清单"),
        "是否公开清单",
        "区财政局",
    )
    assert Problem((2,), "单元格里有空行，一行被拆成两段；已接成一行，文字未改") in report.problems


def test_side_by_side_cells_as_a_spreadsheet_copies_them_read_the_same() -> None:
    lines = [
        "一级指标\t二级指标\t三级指标\t四级指标\t五级指标\t责任单位",
        "监督保障\t机制\t培训\t计划\t是否发布\t各镇（街道）及所有部门、单位",
        "\t\t\t情况\t是否开展\t",
    ]
    rows = import_table("\r\n".join(lines)).rows
    assert [row.code for row in rows] == ["E001", "E002"]
    assert rows[1].levels == ("监督保障", "机制", "培训", "情况")
    assert rows[1].units_cell == "各镇（街道）及所有部门、单位"


def test_an_unreadable_unit_cell_and_an_empty_one_are_reported() -> None:
    report = import_table(stacked(("主动公开", "一", "二", "三", "甲", ""), ("", "", "", "四", "乙", "相关责任方各司其职")))
    assert [problem.rows for problem in report.problems if "责任单位为空，上面" in problem.message] == [(1,)]
    assert any("看不懂责任单位“相关责任方各司其职”" in problem.message for problem in report.problems)


def test_a_later_edition_keeps_the_ids_of_rows_that_only_changed_their_years() -> None:
    base = load_edition(2021)
    report = import_table(
        SOURCE.replace("2021年", "2025年").replace("2020年", "2024年").replace("是否设置专栏集中发布县级", "是否新设"), base
    )
    assert [row.row for row in report.rows if row.rule != row.code] == [20]
    assert report.rows[19].rule == "A078"
    assert any("A020" in problem.message and "没有对应的行" in problem.message for problem in report.problems)


@pytest.mark.parametrize("text", ["", "这里没有表", "一级指标 二级指标"])
def test_text_without_a_table_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(EditionError, match="没有找到指标表"):
        import_table(text)


def test_a_table_cut_off_in_its_last_row_is_refused() -> None:
    with pytest.raises(EditionError, match="最后一行不完整"):
        import_table(stacked(("主动公开", "一", "二")))
