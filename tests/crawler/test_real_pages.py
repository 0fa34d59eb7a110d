"""The record of every real page is what a person reads off it. Needs ZWGK_REAL_PAGES."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crawler.accuracy import measure

REAL = os.environ.get("ZWGK_REAL_PAGES", "")

pytestmark = pytest.mark.skipif(
    not (REAL and (Path(REAL) / "manifest.jsonl").is_file()), reason="ZWGK_REAL_PAGES is not set: no real pages here"
)


def test_kind_family_encoding_title_and_date_are_right_on_every_real_page() -> None:
    missed = {
        result.file: {name: (result.wanted[name], result.found[name]) for name in result.misses()}
        for result in measure(Path(REAL))
        if result.misses()
    }
    assert missed == {}


def test_lists_of_real_pages_have_all_rows_that_the_saved_page_shows() -> None:
    rows = {
        "gx_zrzyt_kyqjy_list.html": (8, "2026-09-09"), "gz_zrzyt_kyqcrgg_list.html": (6, "2026-07-24"), "hebei_zrzy_stdt_list.html": (16, "2026-09-07"),
        "hn_zrzyt_kyqcrzr_list.html": (4, "2026-09-15"), "pingtan_zfxxgknb_list.html": (7, "2026-03-10"), "tangshan_zygh_tdgycr_list.html": (3, "2026-09-15"),
        "xj_zrzyt_kyqsc_list.html": (9, "2026-09-16"), "affairs_list.jsp": (1, "2020-08-05"),
    }  # fmt: skip
    shown = {Path(result.file).name: result.record.items for result in measure(Path(REAL))}
    for name, (count, newest) in rows.items():
        assert len(shown[name]) == count, name
        assert str(max(item.published for item in shown[name] if item.published)) == newest, name
