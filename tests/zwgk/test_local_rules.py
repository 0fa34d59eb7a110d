"""A rule of one's own is drafted, listed, judged and explained without touching the table or anything beside its two files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import rules
from checks.evidence import Status
from checks.page import Item
from rules.catalogue import catalogue
from rules.local_rules import judged_edition
from rules.model import judge
from storage import ColumnRead
from tests.rules.sites import SiteBuilder, case
from tests.zwgk.test_judging import BASE, PAGES, District
from zwgk.cli import run
from zwgk.jobs.assess import assess_district
from zwgk.jobs.new_rule import draft_rule


@pytest.fixture
def drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The drafts of X001, where the catalogue finds them; the file of its cases."""
    _, cases = draft_rule(tmp_path, "X001", "training", "政务公开培训")
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path / "rules")])
    catalogue.cache_clear()
    yield cases
    for name in [name for name in sys.modules if name.startswith("rules.local.") or name == "rules.local"]:
        del sys.modules[name]
    catalogue.cache_clear()


@pytest.mark.usefixtures("drafted")
def test_a_drafted_rule_stands_behind_the_table_and_is_told_like_its_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "show", "X001"]) == 0
    page = capsys.readouterr().out
    assert run(["rule", "list"]) == 0

    assert "责任单位：所有部门、单位，各镇（街道）" in page
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("X001")
    assert last.endswith("政务公开培训")
    assert judged_edition().by_code["X001"].row == 163


@pytest.mark.usefixtures("drafted")
def test_a_drafted_rule_is_judged_for_every_unit(tmp_path: Path) -> None:
    district = District(tmp_path)
    row = Item("政务公开培训公告", f"{BASE}czj/kfr/1.html", None)
    district.store(PAGES, [ColumnRead("区财政局", f"{BASE}czj/kfr/", "政务公开培训", rows=(row,))])

    told = assess_district(district.place, district.profile, codes=["X001"]).verdicts

    assert [(v.code, v.unit) for v in told] == [("X001", "区财政局"), ("X001", "区卫生健康局")]
    assert told[0].levels == ("地方指标", "", "", "")


def test_the_drafted_cases_hold_as_they_are_drafted(drafted: Path) -> None:
    told: dict[str, list[object]] = {}
    exec(drafted.read_text(encoding="utf-8"), told)
    rule, row = catalogue()["X001"].rule, judged_edition().by_rule["X001"]

    for each in told["CASES"]:
        assert judge(rule, row, each.site, each.case).status is each.expect  # type: ignore[attr-defined]
    assert judge(rule, row, SiteBuilder().column("政务公开培训").build(), case()).status is Status.FAILED


def test_a_column_that_nobody_knows_yet_is_taught_by_the_draft(tmp_path: Path) -> None:
    *_, vocabulary = draft_rule(tmp_path, "X002", "open_day", "政府开放日")

    assert vocabulary == tmp_path / "checks/vocabulary/columns/local.yml"
    assert yaml.safe_load(vocabulary.read_text(encoding="utf-8")) == {"政府开放日": ["政府开放日"]}
