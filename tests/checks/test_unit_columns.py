"""The unit's own columns, where every page of the portal also links to the portal's."""

from __future__ import annotations

from dataclasses import replace

from checks.evidence import Site, Status
from checks.unit_columns import no_own_column, own_search
from tests.rules.sites import SiteBuilder

KEY = ("政府信息公开制度",)


def _linked(unit: str = "区财政局") -> Site:
    site = SiteBuilder(unit).column("政府信息公开制度", shared=True).build()
    return replace(site, columns=site.portal.columns)


def test_a_portal_column_that_a_unit_only_links_to_is_not_its_own() -> None:
    search = own_search(_linked(), KEY)
    missing = no_own_column(search, _linked())

    assert not search.own
    assert search.shared
    assert missing is not None
    assert missing.status is Status.FAILED
    assert missing.evidence


def test_the_government_office_answers_for_the_portal_column() -> None:
    assert own_search(_linked("区政府办公室"), KEY).own


def test_behind_a_gap_the_own_column_is_unknown_rather_than_missing() -> None:
    site = SiteBuilder().column("政府信息公开制度", shared=True).gap("政府信息公开制度").build()
    missing = no_own_column(own_search(site, KEY), site)

    assert missing is not None
    assert missing.status is Status.UNKNOWN
