"""Every page under pages/ is read as its expectation says: one test a page."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.page import PageRecord
from crawler.extraction import read_page

PAGES = Path(__file__).parent / "pages"
CASES = sorted(path.stem for path in PAGES.glob("*.json"))


def _read(case: dict[str, Any]) -> PageRecord:
    body = (PAGES / case["file"]).read_bytes()
    return read_page(body, case["url"], case["content_type"], case["status"], date.fromisoformat(case["as_of"]))


def _shown(record: PageRecord, field: str) -> Any:
    """A field of the record in the form that JSON can hold."""
    if field == "items":
        return [[item.title, item.url, str(item.published) if item.published else None] for item in record.items]
    if field == "attachments":
        return [[file.title, file.url, file.format] for file in record.attachments]
    if field == "dates":
        return {label: str(day) for label, day in record.dates.items()}
    value = getattr(record, field)
    if isinstance(value, date):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", CASES)
def test_page_is_read_as_expected(name: str) -> None:
    case = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    record = _read(case)
    for key, wanted in case["expect"].items():
        if key == "item0":
            assert {field: getattr(record.items[0], field) for field in wanted} == wanted
        elif key == "links_has":
            shown = [[link.text, link.url] for link in record.links]
            assert all(link in shown for link in wanted), shown
        elif key.endswith("_has"):
            value = _shown(record, key.removesuffix("_has"))
            text = "\n".join(value) if isinstance(value, list) else value or ""
            assert all(part in text for part in wanted), text
        elif key.endswith("_lacks"):
            text = _shown(record, key.removesuffix("_lacks")) or ""
            assert not any(part in text for part in wanted), text
        else:
            assert _shown(record, key) == wanted, key


def test_there_are_enough_pages() -> None:
    assert len(CASES) >= 60
