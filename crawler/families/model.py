"""What a publishing system's module offers, all of it pure functions of one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checks.page import Item, Kind, Link
from crawler.extraction.view import View


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign that a page comes from a system; weights of several signs add up."""

    weight: int
    evidence: str


def _no_signs(_view: View) -> tuple[Sign, ...]:
    return ()


def _nothing(_view: View) -> None:
    return None


def _never(_view: View) -> bool:
    return False


def _no_links(_view: View) -> tuple[Link, ...]:
    return ()


def _no_fields(_view: View) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Address:
    """A sign in the page's own address: a pattern that the whole URL is searched for."""

    pattern: re.Pattern[str]
    weight: int
    evidence: str


DECISIVE = 9
"""An address sign of this weight settles the system without a look at the page."""


@dataclass(frozen=True, slots=True)
class Family:
    """A publishing system. What a function answers None for, the generic reader decides.

    ``addresses`` are signs in the page's own address, ``signs`` those on the page.
    ``kind`` tells the kind of page by its address alone. ``rows`` gives list rows that stand in no ordinary markup.
    ``next_page`` and ``list_endpoint`` are absolute addresses; an endpoint that wants a POST begins with ``POST ``.
    ``fields`` are labelled values (see crawler.extraction.fields) that the generic reader cannot find, ``links`` ways on to columns that
    stand in scripts. ``answers`` tells that the page is a list interface's answer: without rows it proves nothing.
    """

    name: str
    addresses: tuple[Address, ...] = ()
    signs: Callable[[View], tuple[Sign, ...]] = _no_signs
    kind: Callable[[View], Kind | None] = _nothing
    rows: Callable[[View], tuple[Item, ...] | None] = _nothing
    next_page: Callable[[View], str | None] = _nothing
    list_endpoint: Callable[[View], str | None] = _nothing
    list_total: Callable[[View], int | None] = _nothing
    fields: Callable[[View], Mapping[str, str]] = _no_fields
    links: Callable[[View], tuple[Link, ...]] = _no_links
    answers: Callable[[View], bool] = _never


def address(weight: int, pattern: str, evidence: str) -> Address:
    """An address sign with its pattern compiled."""
    return Address(re.compile(pattern), weight, evidence)


def link_sign(view: View, weight: int, pattern: str, evidence: str, *needles: str) -> tuple[Sign, ...]:
    """A sign in the addresses that the page links on its own host. Links to other hosts tell of other systems.

    ``needles``: one of them stands in whatever the pattern finds, and looking for them first is cheaper.
    """
    if needles and not view.says(*needles):
        return ()
    return (Sign(weight, evidence),) if re.search(pattern, view.addresses) else ()
