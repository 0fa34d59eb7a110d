"""The handbook is made from the rules: a page for each indicator, never older than its rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.local_rules import judged_edition
from zwgk.cli import run
from zwgk.jobs.handbook import pages, stale_pages

EDITION = judged_edition(2021)
HANDBOOK = Path(__file__).parents[2] / "docs" / "rules"


def test_committed_handbook_is_current() -> None:
    assert [path.name for path in stale_pages(EDITION, HANDBOOK)] == [], "run `make docs` and commit docs/rules"
    assert {path.name for path in HANDBOOK.glob("*.md")} == set(pages(EDITION))


def test_page_shows_official_text_units_method_and_sections() -> None:
    for indicator in EDITION.indicators:
        text = pages(EDITION)[f"{indicator.code.lower()}.md"]
        assert text.startswith(f"# {indicator.code} ")
        assert f"> {indicator.text}" in text
        assert indicator.units_cell in text
        assert re.search(r"^- 判定方式：\S", text, re.MULTILINE)
        assert re.search(r"^- 检查内容：\S", text, re.MULTILINE)
        assert "## 整改" in text
        assert "## 依据" in text


def test_index_links_to_every_page() -> None:
    index = pages(EDITION)["README.md"]
    assert sorted(re.findall(r"\]\(([a-ex]\d{3}\.md)\)", index)) == sorted(f"{i.code.lower()}.md" for i in EDITION.indicators)


def test_writing_makes_pages_current_and_removes_those_of_no_indicator(tmp_path: Path) -> None:
    (tmp_path / "z999.md").write_text("old", encoding="utf-8")

    assert run(["rule", "docs", "--out", str(tmp_path)]) == 0

    assert stale_pages(EDITION, tmp_path) == ()
    assert not (tmp_path / "z999.md").exists()
    assert len(list(tmp_path.glob("*.md"))) == len(EDITION.indicators) + 1


def test_check_names_the_page_that_fell_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "docs", "--out", str(tmp_path)]) == 0
    (tmp_path / "a005.md").write_text("old", encoding="utf-8")
    (tmp_path / "e044.md").unlink()

    assert run(["rule", "docs", "--out", str(tmp_path), "--check"]) == 1

    told = capsys.readouterr().out
    assert "a005.md" in told
    assert "e044.md" in told
    assert "a001.md" not in told
