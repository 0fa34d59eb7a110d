"""Words that portals use: column synonyms and element lexicons, read once from the YAML files beside this module.

``columns/*.yml``: key -> ``names`` (a column is called so or contains it), ``words`` (groups of core words that must all
stand in the name), ``without`` (words that rule a name out), ``only`` (short names that say it where nothing else stands in them: 收费),
``alone`` (short names that answer only as they are, where nothing but disclosure or an organisation stands above: 指南, 制度).
``elements/*.yml``: element -> regular expressions that match a *statement* of it (label with a value), not the bare label.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from checks.reading.names import plain


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """How columns that answer one key are called."""

    key: str
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    def match(self, name: str) -> bool:
        """Whether a column of this name answers the key."""
        return _match(self, name)

    def bars(self, name: str) -> bool:
        """Whether the name holds a word that rules it out, under whatever parent it stands."""
        return _bars(self, name)

    def short(self, name: str) -> bool:
        """Whether the name is one that answers only where the columns above speak of nothing else."""
        return plain(name) in self.alone

    def exact(self, name: str) -> bool:
        """Whether the name is one of the usual ones, word for word but for 政府 before it."""
        told = plain(name)
        return told in self.names or told.removeprefix("政府") in self.names


@lru_cache(maxsize=200_000)
def _bars(words: ColumnWords, name: str) -> bool:
    told = plain(name)
    return any(w in told for w in words.without)


@lru_cache(maxsize=200_000)
def _match(words: ColumnWords, name: str) -> bool:
    told = plain(name)
    if not told or _bars(words, name):
        return False
    return (
        told in words.only or any(n in told for n in words.names) or any(all(w in told for w in group) for group in words.words)
    )


def _yaml_files(folder: str) -> list[Traversable]:
    return sorted((f for f in (files(__package__) / folder).iterdir() if f.name.endswith(".yml")), key=lambda f: f.name)


def _merged(folder: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for file in _yaml_files(folder):
        for key, value in (yaml.safe_load(file.read_text(encoding="utf-8")) or {}).items():
            if key in merged:
                raise ValueError(f"{file.name}: {key} is defined twice in {folder}")
            merged[key] = value
    return merged


@cache
def column_words() -> Mapping[str, ColumnWords]:
    """Every column key with its words. Raises ValueError for a key that is defined twice."""
    table: dict[str, ColumnWords] = {}
    for key, value in _merged("columns").items():
        entry = value if isinstance(value, dict) else {"names": value}
        table[key] = ColumnWords(
            key=key,
            names=tuple(plain(n) for n in entry.get("names") or (key,)),
            words=tuple(tuple(plain(w) for w in group) for group in entry.get("words") or ()),
            without=tuple(plain(w) for w in entry.get("without") or ()),
            alone=tuple(plain(n) for n in entry.get("alone") or ()),
            only=tuple(plain(w) for w in entry.get("only") or ()),
        )
    return table


@cache
def element_patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """Every element with the compiled patterns that state it; matched on text without blanks."""
    return {
        key: tuple(re.compile(p) for p in (value if isinstance(value, list) else [value]))
        for key, value in _merged("elements").items()
    }


@cache
def vocabulary_digest() -> str:
    """A digest of all vocabulary files, part of a verdict's ``inputs``."""
    digest = hashlib.sha256()
    for folder in ("columns", "elements"):
        for file in _yaml_files(folder):
            digest.update(file.read_bytes())
    return digest.hexdigest()
