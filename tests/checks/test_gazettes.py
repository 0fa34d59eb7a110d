"""Gazettes: year and number of an issue, from titles or the folders above them."""

from __future__ import annotations

from datetime import date

import pytest

from checks.safeguards.gazettes import issue_of


@pytest.mark.parametrize(
    ("title", "path", "expected"),
    [
        ("示例区人民政府公报2021年第3期", (), (2021, 3)),
        ("2021年第3期（总第43期）", (), (2021, 3)),
        ("第三期", ("政府公报", "2020年"), (2020, 3)),
        ("关于印发办法的通知", ("政府公报", "2021年第2期"), (2021, 2)),
        ("第2期", (), (2021, 2)),
        ("关于印发办法的通知", ("政府公报",), None),
        ("示例区人民政府公报2021年第二季度", (), (2021, 2)),
    ],
)
def test_an_issue_is_told_by_its_title_or_its_folder(title: str, path: tuple[str, ...], expected: tuple[int, int] | None) -> None:
    assert issue_of(title, path, date(2021, 4, 2)) == expected
