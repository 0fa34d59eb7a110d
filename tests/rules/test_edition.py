"""The 2021 edition as package data, and the readings of its slips."""

import pytest

from rules.edition import EditionError, available_editions, load_edition, read_corrections, read_indicators

EDITION = load_edition(2021)


def test_the_table_has_its_162_rows_in_order_with_codes_by_group() -> None:
    assert [each.row for each in EDITION.indicators] == list(range(1, 163))
    sizes = {"A": 77, "B": 10, "C": 8, "D": 23, "E": 44}
    assert [each.code for each in EDITION.indicators] == [f"{g}{n:03d}" for g, size in sizes.items() for n in range(1, size + 1)]


def test_in_the_first_edition_every_row_is_its_own_rule() -> None:
    assert all(each.rule == each.code for each in EDITION.indicators)
    assert EDITION.by_rule["E027"] is EDITION.by_code["E027"]


def test_texts_are_verbatim_down_to_slips_and_mixed_brackets() -> None:
    assert "生产(购进）日期/批号" in EDITION.by_code["A077"].text
    assert EDITION.by_code["A048"].units_cell == "区民政局（除救助外）、区医疗保障分局（医疗救助）"
    assert EDITION.by_code["C006"].text.endswith("（扣分项）")


def test_merged_cells_are_inherited_and_a_lacking_fourth_level_stays_empty() -> None:
    assert EDITION.by_code["A014"].levels == ("主动公开", "法定基础内容", "权责清单", "清单要素")
    assert EDITION.by_code["C003"].levels == ("政策解读", "解读材料", "解读关联", "")
    assert [each.row for each in EDITION.indicators if not each.levels[3]] == [
        *range(88, 96),
        *range(106, 111),
        153,
        *range(158, 163),
    ]
    assert EDITION.by_code["E041"].units_cell == "区农业农村局"


def test_an_edition_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(EditionError, match="没有 1999 年版的指标表；现有：2021"):
        load_edition(1999)
    assert 2021 in available_editions()


def test_a_table_file_without_a_needed_column_is_refused() -> None:
    with pytest.raises(EditionError, match="units"):
        read_indicators(["code,rule,row,level1,level2,level3,level4,indicator\n"])


def test_corrections_tell_how_they_are_read_and_why() -> None:
    (correction,) = read_corrections(["row,original,reading,reason\n", "48,除救助外,除医疗救助外,疑脱字\n"])
    assert str(correction) == "第 48 行责任单位“除救助外”按“除医疗救助外”理解：疑脱字"
    assert {each.row for each in EDITION.corrections} == {48, 49, 50, 51}
