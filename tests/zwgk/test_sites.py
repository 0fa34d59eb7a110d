"""Whose a document is where several units have one home."""

from __future__ import annotations

from datetime import date

import pytest

from checks.columns import find_columns
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


def test_a_page_that_towns_share_is_dealt_out_to_each() -> None:
    """Two towns are never one body: what another town published, judged or not, is neither one's."""
    home = f"{ROOT}/zjxxgk/"
    names = ("菱溪镇", "荷叶街道")
    units = [
        {"name": name, "aliases": [f"示例区{name}"], "kind": kind, "site": home}
        for name, kind in zip(names, ("town", "subdistrict"), strict=True)
    ]
    portal = {"home": f"{ROOT}/", "hosts": ["www.example.gov.cn"]}
    others = [{"name": f"区{n}局", "kind": "department", "site": f"{ROOT}/{n}/"} for n in ("财政", "民政", "司法")]
    profile = Profile.model_validate({"district": "示例区", "edition": 2021, "portal": portal, "units": [*units, *others]})
    rows = (
        Item("第一次办公会议", f"{home}1.html", date(2021, 1, 9), source="示例区菱溪镇人民政府"),
        Item("示例区石井镇人民政府第一次办公会议", f"{home}2.html", date(2021, 1, 9), source="示例区石井镇人民政府"),
        Item("中华人民共和国政府信息公开条例", f"{home}3.html", date(2019, 5, 15)),
    )
    columns = tuple(ColumnRead(name, f"{home}hy/", "会议公开", rows=rows) for name in names)
    homes = tuple(HomeRead(name, home, seen=True, explored=True) for name in names)
    sites = sites_of(profile, Facts({}, columns, homes, (), lambda page: page.record), nothing_stored, read_ledgers(None))
    column = sites["荷叶街道"].portal.columns[0]
    assert not sites["荷叶街道"].columns
    assert [set(d.units) for d in column.documents] == [{"菱溪镇"}, set(), set(names)]
    assert column.keepers == set(names)


def test_a_column_on_another_units_pages_hides_nothing_of_this_one() -> None:
    profile = _profile(*(f"{ROOT}/{n}/" for n in ("czj", "mzj", "sfj")))
    broken = ColumnRead(
        PORTAL, f"{ROOT}/col/1/", "主动公开目录", ("政府信息公开", "示例区民政局"), complete=False, gap="返回502，服务器错误"
    )
    homes = tuple(HomeRead(name, f"{ROOT}/{name}/", seen=True, explored=True) for name in UNITS)
    sites = sites_of(profile, Facts({}, (broken,), homes, (), lambda page: page.record), nothing_stored, read_ledgers(None))
    found = {name: find_columns(sites[name], ("主动公开基本目录",)).shared for name in UNITS}
    assert [len(found[name]) for name in UNITS] == [0, 1, 0]
