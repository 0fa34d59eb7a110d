"""Scrapy settings as a profile decides them, with the browser where there is one."""

from __future__ import annotations

from typing import Any

from crawler.guard import Bounds
from crawler.profile import Profile
from crawler.rendering import browser_settings, find_chromium
from crawler.settings import for_portal


def settings_for(profile: Profile, *, browser: bool = True) -> tuple[dict[str, Any], bool]:
    """Scrapy settings for a profile, and whether they hold a browser."""
    portal = profile.portal
    chosen = for_portal(portal)
    executable = find_chromium() if browser else None
    if executable is not None:
        chosen |= browser_settings(executable, portal.hosts, Bounds(portal.allows, portal.allows_link).allows)
    return chosen, executable is not None
