"""Where a walk begins and how far it goes, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far the walk goes: column pages and depth from a unit's home and from the portal's, pages shown by the browser.

    ``browser_texts`` counts the documents that the browser shows, besides the columns of ``browser_pages``. ``second_ways`` caps the pages that a second look takes through the browser though plain HTTP brought them.
    """

    unit_pages: int = 250
    unit_depth: int = 4
    portal_pages: int = 800
    portal_depth: int = 6
    pinned_depth: int = 3
    browser_pages: int = 1500
    browser_texts: int = 2000
    second_ways: int = 120


@dataclass(frozen=True, slots=True)
class Start:
    """A home to walk from, with the columns that the profile pins for its units (unit, name, address)."""

    url: str
    units: tuple[str, ...]
    pinned: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """A column that is to be read again as it was found before."""

    url: str
    owner: str | None
    name: str
    path: tuple[str, ...] = ()
    found_by: str = "导航"
