"""Who answers for a row: every sort of 责任单位 cell, resolved against a district's units."""

from dataclasses import replace

import pytest

from checks.evidence import Role, Unit, UnitKind
from rules.edition import Correction, Edition, load_edition
from rules.responsibility import DEPARTMENTS, TOWNS, Assignments, CellError, Named, assignments, corrected, read_cell

EDITION = load_edition(2021)
NAMED = [
    "区政府办公室",
    "区卫生健康局",
    "区民政局",
    "区教育和体育局",
    "区发展和改革局",
    "区医疗保障分局",
    "区财政局",
    "区人力资源和社会保障局",
    "区交通运输局",
    "区司法局",
    "区自然资源局",
    "区住房和城乡建设局",
    "区统计局",
    "区生态环境分局",
    "区行政审批服务局",
    "区文化和旅游局",
    "区风景名胜区管理委员会",
    "区地方金融监督管理局",
    "区公安分局",
    "区应急管理局",
    "区综合行政执法局",
    "区商务局",
    "区市场监督管理局",
    "区工业和信息化局",
    "区水利局",
    "区农业农村局",
    "区信访局",
    "区投资促进中心",
    "区科学技术局",
]


def district(departments: int, towns: int) -> list[Unit]:
    kinds = [UnitKind.DEPARTMENT, UnitKind.OFFICE, UnitKind.OTHER]
    names = NAMED + [f"区第{n}局" for n in range(departments - len(NAMED))]
    units = [Unit(name, kinds[i % 3]) for i, name in enumerate(names)]
    return units + [Unit(f"第{n}镇", UnitKind.TOWN if n % 2 else UnitKind.SUBDISTRICT) for n in range(towns)]


def roles(found: Assignments, code: str) -> dict[str, tuple[Role, str]]:
    return {pair.unit.name: (pair.role, pair.facet) for pair in found if pair.indicator.code == code}


FOUND = assignments(EDITION, district(38, 8))


@pytest.mark.parametrize(("departments", "towns"), [(38, 8), (29, 0), (29, 1), (31, 5), (60, 15)])
def test_the_number_of_pairs_follows_from_the_cells(departments: int, towns: int) -> None:
    found = assignments(EDITION, district(departments, towns))
    assert len(found) == 62 * (departments + towns) + 4 * departments + 3 * (departments - 3 + towns) + 267
    assert found.unconfigured_units == ()
    assert found.unread == ()
    assert len({(pair.indicator.code, pair.unit.name) for pair in found}) == len(found)


def test_thirty_eight_departments_and_eight_towns_make_3400_pairs() -> None:
    assert len(FOUND) == 3400
    assert sum(len(pairs) for pairs in FOUND.by_unit.values()) == 3400


def test_all_23_different_cells_are_read() -> None:
    assert len({each.units_cell for each in EDITION.indicators}) == 23
    for indicator in EDITION.indicators:
        read_cell(corrected(indicator, EDITION.corrections)[0])


def test_departments_only_leaves_the_towns_out() -> None:
    assert len(roles(FOUND, "A003")) == 38
    assert "第1镇" not in roles(FOUND, "A003")
    assert "第1镇" in roles(FOUND, "A001")


def test_a_supervising_unit_inside_the_scope_has_its_own_share() -> None:
    assert roles(FOUND, "A005")["区司法局"] == (Role.RESPONSIBLE, "")
    assert roles(FOUND, "A013")["区行政审批服务局"] == (Role.CONTRIBUTOR, "")
    assert "区信访局" not in roles(FOUND, "A013")


def test_a_supervising_unit_outside_the_list_is_lead() -> None:
    assert roles(FOUND, "A008")["区发展和改革局"] == (Role.LEAD, "")
    assert roles(FOUND, "A008")["区自然资源局"] == (Role.CONTRIBUTOR, "")
    assert len(roles(FOUND, "A046")) == 7


def test_a_supervising_unit_that_is_left_out_of_the_scope_is_lead() -> None:
    cell = "区信访局督导，除区信访局外的部门、单位提供相关内容"
    row = replace(EDITION.by_code["A013"], units_cell=cell)
    found = assignments(Edition(2021, (row,)), district(29, 0))
    assert roles(found, "A013")["区信访局"] == (Role.LEAD, "")
    assert len(found) == 29


def test_facets_tell_which_part_of_the_row_a_unit_answers_for() -> None:
    assert roles(FOUND, "A016")["区司法局"] == (Role.RESPONSIBLE, "行政处罚")
    assert roles(FOUND, "A017")["区农业农村局"] == (Role.RESPONSIBLE, "行政强制")
    assert roles(FOUND, "A016")["区水利局"] == (Role.RESPONSIBLE, "")


def test_the_slip_in_rows_48_to_51_is_read_by_the_corrections_and_reported() -> None:
    assert roles(FOUND, "A049") == {
        "区民政局": (Role.RESPONSIBLE, "除医疗救助外"),
        "区医疗保障分局": (Role.RESPONSIBLE, "医疗救助"),
    }
    assert [each.row for each in FOUND.corrections] == [48, 49, 50, 51]
    assert EDITION.by_code["A049"].units_cell.startswith("区民政局（除救助外）")


def test_a_row_is_sole_only_when_one_unit_has_all_of_it() -> None:
    sole = {pair.indicator.row for pair in FOUND if pair.sole}
    assert {10, 6, 66, 159} <= sole
    assert not {1, 3, 5, 8, 13, 16, 33, 46, 48, 98} & sole
    assert len(sole) == 73


def test_named_units_that_the_profile_lacks_are_listed_and_not_invented() -> None:
    found = assignments(EDITION, [Unit("区财政局"), Unit("东山镇", UnitKind.TOWN)])
    assert len(found.unconfigured_units) == 28
    assert {"区信访局", "区投资促进中心", "区政府办公室"} <= set(found.unconfigured_units)
    assert {pair.unit.name for pair in found} == {"区财政局", "东山镇"}


def test_aliases_and_spelling_find_the_unit_but_a_shared_alias_decides_nothing() -> None:
    units = [Unit("统计局", aliases=("区统计局", "经济局")), Unit("发改局", aliases=("经济局",)), Unit("区 财政局")]
    found = assignments(EDITION, units)
    assert roles(found, "A023") == {"统计局": (Role.RESPONSIBLE, "")}
    assert roles(found, "A018") == {"区 财政局": (Role.RESPONSIBLE, "")}
    row = replace(EDITION.by_code["A023"], units_cell="经济局")
    assert assignments(Edition(2021, (row,)), units).unconfigured_units == ("经济局",)


def test_one_unit_that_is_two_of_the_table_has_the_whole_row_once() -> None:
    merged = Unit("区社会事业局", aliases=("区民政局", "区医疗保障分局"))
    found = assignments(EDITION, [merged])
    assert roles(found, "A048") == {"区社会事业局": (Role.RESPONSIBLE, "")}
    assert len(found.by_unit["区社会事业局"]) == len({pair.indicator.code for pair in found})


@pytest.mark.parametrize(
    "cell",
    [
        "各镇（街道）及所有部门、单位",
        "各镇(街道)及所有部门单位",
        " 各镇（街道） 及 所有部门、单位 ",
        "所有部门、单位，各镇街",
        "乡镇（街道）、各部门",
        "各镇、街道和区直部门、单位",
        "各部门、各单位及各镇（街道）",
    ],
)
def test_everybody_is_written_in_many_ways(cell: str) -> None:
    assert read_cell(cell).scopes == {TOWNS, DEPARTMENTS}
    assert read_cell(cell).named == ()


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("区财政局，区审计局", ["区财政局", "区审计局"]),
        ("区财政局/区审计局;区统计局", ["区财政局", "区审计局", "区统计局"]),
        ("区财政局和区审计局", ["区财政局", "区审计局"]),
        ("区财政局及区审计局", ["区财政局", "区审计局"]),
        ("区发展和改革局、区教育和体育局", ["区发展和改革局", "区教育和体育局"]),
        ("区发展和改革局和区文化和旅游局", ["区发展和改革局", "区文化和旅游局"]),
        ("区科学普及中心", ["区科学普及中心"]),
    ],
)
def test_lists_part_at_every_separator_but_not_inside_a_name(cell: str, names: list[str]) -> None:
    assert [each.name for each in read_cell(cell).named] == names


def test_brackets_of_both_widths_hold_facets_groups_and_exceptions() -> None:
    assert read_cell("区民政局 (除医疗救助外) ,区医疗保障分局(医疗救助)").named == (
        Named("区民政局", "除医疗救助外"),
        Named("区医疗保障分局", "医疗救助"),
    )
    assert read_cell("区水利局、(区司法局、区财政局只评估行政处罚)").named[1:] == (
        Named("区司法局", "行政处罚"),
        Named("区财政局", "行政处罚"),
    )
    assert read_cell("区司法局（只评估行政处罚）").named == (Named("区司法局", "行政处罚"),)
    assert read_cell("所有部门、单位（区信访局除外）").excluded == ("区信访局",)


def test_an_exception_ends_behind_a_name_that_holds_the_word_itself() -> None:
    read = read_cell("除区外事办公室、区信访局以外的所有部门、单位")
    assert read.excluded == ("区外事办公室", "区信访局")
    assert read.scopes == {DEPARTMENTS}


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "  ",
        "相关部门各司其职，做好工作",
        "有关部门",
        "区财政局（所有部门另行通知",
        "除区财政局外",
        "各镇（街道）（另行通知）",
    ],
)
def test_a_cell_without_meaning_is_an_error_and_never_a_guess(cell: str) -> None:
    with pytest.raises(CellError):
        read_cell(cell)


def test_an_unreadable_cell_is_reported_by_row_and_makes_nobody_responsible() -> None:
    row = replace(EDITION.by_code["A001"], units_cell="有关部门")
    found = assignments(Edition(2021, (row,)), district(29, 2))
    assert len(found) == 0
    assert found.unread == ("第 1 行（A001）：看不懂责任单位“有关部门”中的“有关部门、单位”",)


def test_a_correction_that_does_not_fit_its_row_is_an_error() -> None:
    with pytest.raises(CellError, match="更正表第 1 行"):
        corrected(EDITION.by_code["A001"], (Correction(1, "没有的话", "x", "y"),))
