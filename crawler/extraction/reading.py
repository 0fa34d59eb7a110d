"""What is found on the way from a view to a record: family, breadcrumb, content, rows, the labelled values above the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from lxml import etree

from checks.page import Item
from crawler.extraction import fields as labels
from crawler.extraction.breadcrumb import breadcrumb
from crawler.extraction.content import find_content
from crawler.extraction.lists import own_list, row_groups, side_list
from crawler.extraction.row_group import RowGroup
from crawler.extraction.texts import Element, all_texts, each_piece, inner_text, letters_in, pieces, texts_by
from crawler.extraction.view import View
from crawler.families import recognise
from crawler.families.model import Family

_PRECEDING = etree.XPath("preceding::text()", smart_strings=False)
# The head of a document stands right above its text; further up there are only menus.
_HEAD_PIECES = 260
_SITE_PART = re.compile(r"\s*[_|｜—]\s*|\s*-+\s*(?=\D)")
"""What stands between a page's name and its site's in <title>."""
_FILES = re.compile(r"(?:相关)?附\s*[件表]")
_A_SENTENCE, _A_TEXT = 20, 80
"""Letters that are a text."""


@dataclass
class Reading:
    """What is found on the way from a view to a record."""

    view: View
    family: Family
    evidence: str
    path: tuple[str, ...] = ()
    crumbs: Element | None = None
    content: Element | None = None
    known_content: bool = False
    groups: list[RowGroup] = field(default_factory=list)
    own: RowGroup | None = None
    items: tuple[Item, ...] = ()
    surely_document: bool = False
    empty_rows: bool = False

    @cached_property
    def letters(self) -> int:
        """Letters of the content, links included."""
        return letters_in(inner_text(self.content)) if self.content is not None else 0

    @cached_property
    def has_article_meta(self) -> bool:
        """Whether the page's meta tags say that it is an article."""
        return bool(self.view.meta("articletitle") or self.view.meta("pubdate", "publishdate"))

    @cached_property
    def above(self) -> Sequence[str]:
        """The text pieces before the content; where the content was only weighed, its own first pieces as well."""
        if self.content is None:
            return self.view.chunks[:400]
        before = pieces(texts_by(_PRECEDING, self.content)[-_HEAD_PIECES:])
        return before if self.known_content else [*before, *self.beginning]

    @cached_property
    def beginning(self) -> list[str]:
        """The text pieces with which the content begins; none where there is no content."""
        return list(islice(each_piece(all_texts(self.content)[:120]), 60)) if self.content is not None else []

    @cached_property
    def placed(self) -> tuple[labels.Placed, ...]:
        """Every labelled value above the content, with the number of the piece in ``above`` that holds its label."""
        return tuple(labels.placed_fields(self.above))

    @cached_property
    def heads(self) -> dict[str, str]:
        """The labelled values above the content, the first of each label."""
        return labels.first_of(self.placed)


def look(view: View) -> Reading:
    """Reads a view as far as it takes to tell what kind of page it is."""
    family, evidence = recognise(view)
    reading = Reading(view, family, evidence)
    reading.path, reading.crumbs = breadcrumb(view)
    reading.content, reading.known_content = find_content(view)
    if reading.crumbs is not None and not reading.known_content and reading.content in set(reading.crumbs.iter("*")):
        # There is no text but the path's.
        reading.content = None
    reading.surely_document = _surely_document(reading)
    if not reading.surely_document:
        special = family.rows(view)
        if special is not None:
            reading.items = special
            reading.empty_rows = not special and family.list_total(view) == 0
        column = reading.path[-1] if reading.path else ""
        reading.groups = [group for group in row_groups(view, reading.crumbs, column) if not _is_of_a_text(group, reading)]
        reading.own = own_list(
            reading.groups, article=reading.has_article_meta, column=column or _SITE_PART.split(view.head_title)[0]
        )
        if reading.own is None and special is None and not reading.has_article_meta:
            reading.own = side_list(view, reading.crumbs, column)
        if special is None and reading.own is not None:
            reading.items = reading.own.items
    return reading


def _is_of_a_text(group: RowGroup, reading: Reading) -> bool:
    """Whether the rows belong to the page's own text and make no list: its files, or the one link in the box around it."""
    if reading.content is None or reading.letters < _A_SENTENCE:
        return False
    alone = len(group.rows) == 1
    if alone and reading.letters >= _A_TEXT and group.rows[0].element in set(reading.content.iterancestors()):
        return True
    if group.dated and not alone:
        return False
    called = _FILES.match(group.heading) or _FILES.match(inner_text(group.parent).strip()[:9])
    return all(_FILES.match(row.title) for row in group.rows) or (bool(called) and not group.dated)


def _surely_document(reading: Reading) -> bool:
    if reading.family.kind(reading.view) == "document":
        return True
    return bool(reading.view.meta("articletitle")) and reading.letters > 60
