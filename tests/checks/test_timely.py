"""A stated day: in time on the day itself, late for ever after, nothing missed before."""

from checks import Day, PublishedBy, Selection
from checks.evidence import Finding, Status
from tests.rules.sites import SiteBuilder, case

CHECK = PublishedBy(Selection(("规范性文件",), "清单", title="清单", since=Day(1, 1)), Day(10, 31))


def _ask(day: str | None, as_of: str = "2021-11-30") -> Finding:
    site = SiteBuilder()
    site.column("规范性文件", *([site.document("清单", day, "表")] if day != "" else []))
    return CHECK(site.build(), case(as_of))


def test_last_day_is_in_time() -> None:
    assert _ask("2021-10-31").status is Status.PASSED


def test_day_after_is_late_for_ever() -> None:
    found = _ask("2021-11-01")
    assert found.status is Status.FAILED
    assert "晚1天" in found.reason


def test_absent_is_not_due_up_to_the_last_day() -> None:
    assert _ask("", "2021-10-31").status is Status.NOT_DUE
    assert _ask("", "2021-11-01").status is Status.FAILED


def test_what_is_published_after_the_day_of_judgement_does_not_count() -> None:
    assert _ask("2021-10-20", "2021-10-01").status is Status.NOT_DUE


def test_blocked_column_is_unknown_even_before_the_day() -> None:
    assert CHECK(SiteBuilder().gap("规范性文件").build(), case("2021-05-01")).status is Status.UNKNOWN
