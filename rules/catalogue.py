"""All rules, found by walking the package: a module named ``<id>_<slug>.py`` holds one ``RULE``."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rules
from rules.model import Rule

_MODULE = re.compile(r"^[a-ex]\d{3}_[a-z0-9_]+$")
SECTIONS = ("合格", "部分合格", "不合格", "整改", "依据")


@dataclass(frozen=True, slots=True)
class RuleModule:
    """A rule with its module: ``name`` is the dotted path, ``doc`` its docstring, ``digest`` that of the source."""

    rule: Rule
    name: str
    doc: str
    path: Path
    digest: str

    @property
    def title(self) -> str:
        """The docstring's first line without the id."""
        return self.doc.strip().splitlines()[0].split(" ", 1)[-1].strip()

    @property
    def sections(self) -> Mapping[str, str]:
        """The docstring's sections by heading."""
        return sections_of(self.doc)


def sections_of(doc: str) -> dict[str, str]:
    """Split a rule's docstring at its headings (合格, 部分合格, 不合格, 整改, 依据, and any other line flush left)."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in doc.strip().splitlines()[1:]:
        if line and not line.startswith(" "):
            heading = line.strip()
            found[heading] = []
        elif heading and line.strip():
            found[heading].append(line.strip())
    return {name: "".join(lines) for name, lines in found.items()}


@cache
def catalogue() -> Mapping[str, RuleModule]:
    """Rule id -> module, in order of ids.

    Raises ValueError for a module without a RULE, a name that does not begin with the rule's id, or an id that stands twice.
    """
    table: dict[str, RuleModule] = {}
    for info in pkgutil.walk_packages(rules.__path__, "rules."):
        short = info.name.rsplit(".", 1)[-1]
        if info.ispkg or not _MODULE.match(short):
            continue
        module = importlib.import_module(info.name)
        rule = getattr(module, "RULE", None)
        if not isinstance(rule, Rule):
            raise ValueError(f"{info.name} has no RULE")
        if short.split("_")[0] != rule.id.lower():
            raise ValueError(f"{info.name} holds rule {rule.id}")
        if rule.id in table:
            raise ValueError(f"rule {rule.id} stands in {table[rule.id].name} and in {info.name}")
        path = Path(str(module.__file__))
        table[rule.id] = RuleModule(rule, info.name, module.__doc__ or "", path, hashlib.sha256(path.read_bytes()).hexdigest())
    return dict(sorted(table.items()))
