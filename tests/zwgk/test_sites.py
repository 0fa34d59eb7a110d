"""Whose a document is where several units have one home."""

from __future__ import annotations

from datetime import date

import pytest

from checks.evidence import nothing_stored
from checks.page import Item
from crawler.profile import Profile
from storage.values import PORTAL, ColumnRead, HomeRead
from zwgk.jobs.ledgers import read_ledgers
from zwgk.jobs.sites import Facts, sites_of

ROOT = "http://www.example.gov.cn"
SECTION = f"{ROOT}/zfxxgk/"
UNITS = ("区财政局", "区民政局", "区司法局")
ROWS = (
    Item("示例区财政局2020年政府信息公开工作年度报告", f"{SECTION}1.html", date(2021, 1, 9)),
    Item("2020年政府信息公开工作年度报告", f"{SECTION}2.html", date(2021, 1, 9), source="示例区民政局"),
    Item("2020年政府信息公开工作年度报告", f"{SECTION}3.html", date(2021, 1, 9), source="示例区住房和城乡建设局"),
    Item("中华人民共和国政府信息公开条例", f"{SECTION}4.html", date(2019, 5, 15), source="中国政府网"),
)


def _profile(*homes: str) -> Profile:
    units = [
        {"name": name, "aliases": [f"示例{name}"], "kind": "department", "site": home}
        for name, home in zip(UNITS, homes, strict=True)
    ]
    portal = {"home": f"{ROOT}/", "hosts": ["www.example.gov.cn"]}
    return Profile.model_validate({"district": "示例区", "edition": 2021, "portal": portal, "units": units})


def _facts(home: str, sharers: tuple[str, ...]) -> Facts:
    columns = [ColumnRead(PORTAL, SECTION, "政府信息公开")]
    columns += [ColumnRead(name, f"{home}nb/", "政府信息公开年报", rows=ROWS) for name in sharers]
    homes = tuple(HomeRead(name, home, seen=True, explored=True) for name in sharers)
    return Facts({}, tuple(columns), homes, (), lambda page: page.record)


def test_a_section_of_the_portal_is_dealt_out_by_what_its_documents_say() -> None:
    sites = sites_of(_profile(SECTION, SECTION, SECTION), _facts(SECTION, UNITS), nothing_stored, read_ledgers(None))
    column = next(c for c in sites["区司法局"].portal.columns if c.name == "政府信息公开年报")
    assert [set(d.units) for d in column.documents] == [{"区财政局"}, {"区民政局"}, set(), set(UNITS)]
    assert not sites["区司法局"].columns


def test_the_home_of_a_bureau_that_answers_for_two_units_is_both_of_theirs() -> None:
    bureau = f"{ROOT}/shsyj/"
    profile = _profile(bureau, bureau, f"{ROOT}/sfj/")
    sites = sites_of(profile, _facts(bureau, UNITS[:2]), nothing_stored, read_ledgers(None))
    assert [len(sites[name].columns[0].documents) for name in UNITS[:2]] == [4, 4]


def test_in_a_unit_s_own_column_the_titles_tell_whose_name_they_bear() -> None:
    homes = tuple(f"{ROOT}/{n}/" for n in range(3))
    sites = sites_of(_profile(*homes), _facts(homes[1], UNITS[1:2]), nothing_stored, read_ledgers(None))
    assert [set(d.units) for d in sites["区民政局"].columns[0].documents] == [{"区财政局"}, set(), set(), set()]


@pytest.mark.parametrize("name", UNITS)
def test_each_unit_has_the_portal_it_shares(name: str) -> None:
    sites = sites_of(_profile(SECTION, SECTION, SECTION), _facts(SECTION, UNITS), nothing_stored, read_ledgers(None))
    assert [c.url for c in sites[name].portal.columns] == [f"{SECTION}nb/", SECTION]
