"""The marks of a page's elements: id and class, by which systems and designers call the parts of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from crawler.extraction.texts import Element

# Elements that make parts of a page; links, list rows, pictures and inline markup make none.
_PARTS = frozenset({
    "div", "span", "p", "ul", "ol", "dl", "td", "table", "section", "article", "main", "form", "center", "h1", "h2", "h3", "h4", "ucaptitle",
    "body", "em",
})  # fmt: skip
_MARKED = tuple(
    _PARTS
    | {
        "li",
        "dt",
        "dd",
        "tr",
        "th",
        "tbody",
        "header",
        "footer",
        "nav",
        "aside",
        "h5",
        "h6",
        "fieldset",
        "figure",
        "iframe",
        "html",
    }
)
"""Parts and the rows in them; what stands inside a line is called by nothing that tells of the page."""


class Marks:
    """Id and class, in lower case, of every part and row that has one of them. Read off the tree once; most marks stand at many elements,
    so that a question is put to each mark, not to each element.
    """

    def __init__(self, root: Element) -> None:
        self._of: dict[Element, str] = {}
        for element in root.iter(*_MARKED):
            name, classes = element.get("id"), element.get("class")
            if name or classes:
                self._of[element] = f"{name} {classes or ''}" if name else classes or ""

    def __contains__(self, element: Element) -> bool:
        return element in self._of

    def of(self, element: Element) -> str:
        """The element's mark, empty where it has none."""
        return self._of.get(element, "").lower()

    def elements(self, fits: Callable[[str], object]) -> Iterator[Element]:
        """The elements whose mark fits, in page order."""
        fitting = {mark for mark in self._different if fits(mark.lower())}
        return (element for element, mark in self._of.items() if mark in fitting) if fitting else iter(())

    def parts(self, fits: Callable[[str], object]) -> list[Element]:
        """The parts of the page whose mark fits, in page order."""
        return [element for element in self.elements(fits) if element.tag in _PARTS]

    @cached_property
    def _different(self) -> frozenset[str]:
        return frozenset(self._of.values())
