"""Lists in tabs: shown or hidden, they are one column's rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crawler.extraction.row_group import RowGroup
from crawler.extraction.texts import Element, inner_text


def with_tabs(chosen: RowGroup, groups: Sequence[RowGroup]) -> RowGroup:
    """The group with the rows of the tabs beside its own, shown or hidden: boxes of the same make that hold nothing but a list."""
    box = _tab_of(chosen)
    if box is None:
        return chosen
    tabs = {_tab_of(group): group for group in groups if not group.related and group.area == "main"}
    beside = box.getparent()
    boxes = [
        child for child in (() if beside is None else beside) if child.tag == box.tag and child.get("class") == box.get("class")
    ]
    found = [tabs[child] for child in boxes if child in tabs]
    if len(found) < 2:
        return chosen
    rows = [row for group in found for row in group.rows]
    return replace(chosen, rows=rows, dated=sum(1 for row in rows if row.published))


def _tab_of(group: RowGroup) -> Element | None:
    """The box that a tab shows and hides: the list is all that is in it."""
    box = group.parent.getparent()
    if box is None or box.tag != "div" or not box.get("class"):
        return None
    return box if inner_text(box).split() == inner_text(group.parent).split() else None
