"""Whose document is it."""

import pytest

from checks.attribution import attribute, nameless, names_of
from checks.authorship import speaks_for
from checks.evidence import Unit, UnitKind

UNITS = (
    Unit("区财政局", aliases=("示例区财政局",)),
    Unit("区发展和改革局"),
    Unit("区人力资源和社会保障局"),
    Unit("区公安分局", aliases=("示例市公安局示例分局",)),
    Unit("东关街道", UnitKind.SUBDISTRICT, aliases=("东关街道办事处",)),
)
NAMES = names_of(UNITS, "示例区")


def who(**fields: object) -> set[str]:
    return {a.unit for a in attribute(NAMES, **fields)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sources": ["示例区财政局"]}, {"区财政局"}),
        ({"sources": ["区发改局"]}, {"区发展和改革局"}),
        ({"sources": ["示例区人社局"]}, {"区人力资源和社会保障局"}),
        ({"title": "示例区财政局2021年部门预算"}, {"区财政局"}),
        ({"title": "财政局2021年部门预算"}, {"区财政局"}),
        ({"path": ["财政预决算", "东关街道"]}, {"东关街道"}),
        ({"sources": ["示例市公安局示例分局"]}, {"区公安分局"}),
        ({"sources": ["示例市财政局"]}, set()),
        ({"sources": ["山东省财政厅"]}, set()),
        ({"title": "转发示例市财政局关于印发办法的通知"}, set()),
        ({"sources": [""], "title": "2021年部门预算"}, set()),
        ({"title": "区财政局 区发展和改革局关于印发方案的通知"}, {"区财政局", "区发展和改革局"}),
    ],
)
def test_document_belongs_to_the_units_that_name_it(fields: dict[str, object], expected: set[str]) -> None:
    assert who(**fields) == expected


def test_source_is_a_stronger_reason_than_title() -> None:
    told = attribute(NAMES, title="区财政局预算", sources=["区财政局"])
    assert [(a.unit, a.strength) for a in told] == [("区财政局", 1.0)]


def test_words_in_a_units_name_say_nothing_of_the_matter() -> None:
    assert nameless(NAMES, "示例区财政局2021年政务公开工作安排") == "2021年政务公开工作安排"


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("示例市公安局示例分局", True),
        ("示例市公安局示例区分局", True),
        ("示例市公安局东城分局", False),
        ("示例市公安局", False),
    ],
)
def test_a_citys_branch_in_the_district_is_the_unit_by_its_full_name(source: str, own: bool) -> None:
    names = names_of((Unit("区公安分局"),), "示例区")
    assert bool(attribute(names, sources=[source])) is own


def test_a_configured_full_name_of_a_branch_keeps_its_unit() -> None:
    names = names_of((Unit("区公安局", aliases=("示例市公安局示例分局",)),), "示例区")
    assert [a.unit for a in attribute(names, sources=["示例市公安局示例分局"])] == ["区公安局"]
    assert speaks_for("示例市公安局示例分局2020年政府信息公开年报", Unit("区公安局", aliases=("示例市公安局示例分局",)), "示例区")
