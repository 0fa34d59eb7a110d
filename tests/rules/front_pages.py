"""Home pages with links and forms, for the cases of rows that read the front page."""

from __future__ import annotations

from dataclasses import replace

from checks.page import Form, Link
from tests.rules.sites import SiteBuilder


def with_links(site: SiteBuilder, *texts: str, area: str = "nav", forms: tuple[Form, ...] = ()) -> SiteBuilder:
    """The portal's home page with links of these texts and these forms added."""
    links = tuple(Link(t, f"http://portal.test/l{n}/", area) for n, t in enumerate(texts, len(site.portal_home.links)))
    site.portal_home = replace(site.portal_home, links=site.portal_home.links + links, forms=site.portal_home.forms + forms)
    return site


def without_portal(site: SiteBuilder) -> SiteBuilder:
    """The portal's home page as something that could not be opened."""
    site.portal_home = replace(site.portal_home, fetched=False, gap="打开超时")
    return site
