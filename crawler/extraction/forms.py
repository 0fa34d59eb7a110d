"""Forms and search boxes of a page."""

from __future__ import annotations

from itertools import islice

from checks.page import Form
from crawler.extraction.texts import Element, squeeze, text_of
from crawler.extraction.view import View

_FIELDS = ("input", "select", "textarea")
_WORDED = ("label", "th", "td", "dt", "span", "p", "li", "div", "b", "strong", "font", "em", "input", "br")
_MOST_WORDS = 400
_SILENT = frozenset({"hidden", "submit", "button", "reset", "image"})
_BUTTONS = frozenset({"submit", "button", "reset", "image"})


def forms_of(view: View, scope: Element | None = None) -> tuple[Form, ...]:
    """Every form, and the fields outside any form as one form without an address (search boxes driven by scripts)."""
    root = scope if scope is not None else view.root
    forms = list(root.iter("form"))
    found = [_form(view, form) for form in forms]
    within = {field for form in forms for field in form.iter(*_FIELDS)}
    loose = [field for field in root.iter("input", "textarea") if field not in within and _kind(field) not in _SILENT]
    if loose:
        found.append(_loose(loose))
    return tuple(form for form in found if form.fields or form.labels or form.buttons)


def password_fields(view: View) -> int:
    """How many fields ask for a password."""
    return sum(1 for field in view.root.iter("input") if _kind(field) == "password")


def _form(view: View, form: Element) -> Form:
    names, labels, buttons = [], [], []
    for field in form.iter(*_FIELDS):
        kind = _kind(field)
        if kind in _BUTTONS:
            buttons.append(squeeze(field.get("value") or field.get("alt") or ""))
            continue
        if kind == "hidden":
            continue
        names.append(field.get("name") or field.get("id") or "")
        hint = squeeze(field.get("placeholder") or field.get("title") or "")
        if hint:
            labels.append(hint)
    for element in islice(form.iter(*_WORDED), _MOST_WORDS):
        words = (squeeze(element.text or ""), squeeze(element.tail or ""))
        labels.extend(word.strip(":：* ") for word in words if 0 < len(word) <= 20)
    buttons.extend(text_of(button) for button in islice(form.iter("button", "a"), 40))
    return Form(view.join(form.get("action") or "") or view.url, _unique(names), _unique(labels), _unique(buttons))


def _loose(fields: list[Element]) -> Form:
    names, labels, buttons = [], [], []
    for field in fields:
        names.append(field.get("name") or field.get("id") or "")
        labels.append(squeeze(field.get("placeholder") or field.get("value") or field.get("title") or ""))
        buttons.extend(_words_beside(field))
    return Form("", _unique(names), _unique(labels), _unique(buttons))


def _words_beside(field: Element) -> list[str]:
    """What stands right behind a field or its box: the button that a script listens to."""
    holder = field.getparent()
    beside = [field.getnext(), holder.getnext() if holder is not None else None]
    words = [squeeze(text_of(near) or near.get("value") or near.get("alt") or "") for near in beside if near is not None]
    return [word for word in words if len(word) <= 8]


def _kind(field: Element) -> str:
    return (
        "textarea" if field.tag == "textarea" else (field.get("type") or ("select" if field.tag == "select" else "text")).lower()
    )


def _unique(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))[:60]
