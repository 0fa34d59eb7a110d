"""All 162 indicators have a whole rule: written, explained, exemplified, sorted as the contract says, with words that exist."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

import checks
from checks.evidence import Status
from checks.safeguards.front_functions import Entry
from checks.vocabulary import column_words, element_patterns
from rules.catalogue import RuleModule, catalogue
from rules.edition import Indicator, load_edition
from rules.model import judge
from tests.rules import cases
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

EDITION = load_edition(2021)
ASSISTED = {3, 15, 47, 91, 93, 107, 114, 115, 119, 120, 122, 123, 133, 134, 137, 152, 155, 157, 159, 160, 161}
LEDGER = {79, *range(81, 88), 127, 128, 129, 162}
HEURISTIC = {
    *(7, 8, 9, 12, 16, 24, 31, 33, 35, 36, 40, 41, 46, 58, 59, 64, 65, 71, 74, 76),
    *(92, 94, 95, 98, 100, 102, 104, 105, 112, 117, 125, 158),
}
HAN = re.compile(r"[一-鿿]")

every_indicator = pytest.mark.parametrize("indicator", EDITION.indicators, ids=[i.code for i in EDITION.indicators])


def _module(indicator: Indicator) -> RuleModule:
    return catalogue()[indicator.rule]


def test_each_of_the_162_indicators_has_a_rule_and_no_rule_is_without_one() -> None:
    assert len(EDITION.indicators) == 162
    assert {rule for rule in catalogue() if not rule.startswith("X")} == {indicator.rule for indicator in EDITION.indicators}


@every_indicator
def test_module_stands_in_its_group_under_its_own_id(indicator: Indicator) -> None:
    module = _module(indicator)
    groups = {"A": "a_disclosure", "B": "b_requests", "C": "c_interpretation", "D": "d_participation", "E": "e_safeguards"}

    assert module.path.name.startswith(f"{indicator.rule.lower()}_")
    assert module.name.startswith(f"rules.{groups[indicator.rule[0]]}.")


@every_indicator
def test_docstring_is_a_whole_page_of_the_handbook(indicator: Indicator) -> None:
    module = _module(indicator)
    first = module.doc.strip().splitlines()[0]

    assert re.fullmatch(rf"{indicator.rule} \S.*", first), first
    assert HAN.search(module.title)
    decides = module.rule.method == "auto"
    for heading in ("合格", "不合格"):
        assert heading in module.sections or ("核查方法" in module.sections and not decides)
    assert {"整改", "依据"} <= set(module.sections)
    for heading, text in module.sections.items():
        assert HAN.search(text), f"{heading} is empty"


@every_indicator
def test_method_is_the_one_that_the_contract_gives_the_row(indicator: Indicator) -> None:
    method = _module(indicator).rule.method

    if indicator.row in ASSISTED:
        assert method == "assisted"
    elif indicator.row in LEDGER:
        assert method in ("records", "manual")
    else:
        assert method == "auto"


@every_indicator
def test_confidence_is_the_one_that_the_contract_gives_the_row(indicator: Indicator) -> None:
    assert _module(indicator).rule.confidence == ("heuristic" if indicator.row in HEURISTIC else "firm")


@every_indicator
def test_question_is_told_in_chinese(indicator: Indicator) -> None:
    told = _module(indicator).rule.check.describe()

    assert HAN.search(told)
    assert "None" not in told
    assert "object at 0x" not in told
    # Several ways that read the same tell the reader nothing.
    ways = re.split("；没有的，看|，或者", told)
    assert len(set(ways)) == len(ways)


@every_indicator
def test_needs_name_known_columns_and_readable_titles(indicator: Indicator) -> None:
    for need in _module(indicator).rule.check.needs():
        assert need.column in column_words()
        re.compile(need.title)
        assert need.newest > 0


def _cases_of(indicator: Indicator) -> list[RuleCase]:
    found: list[RuleCase] = importlib.import_module(f"{cases.__name__}.{indicator.rule.lower()}").CASES
    return found


@every_indicator
def test_cases_show_it_passing_failing_and_nearly_doing_either(indicator: Indicator) -> None:
    method = _module(indicator).rule.method
    found = _cases_of(indicator)

    assert {case.sort for case in found} == {"pass", "fail", "near"}
    assert len({case.name for case in found}) == len(found)
    # Where a person decides what is not plain, a question may be all that the pages can bring.
    asked = {Status.NEEDS_REVIEW} if method == "assisted" else set()
    assert {case.expect for case in found if case.sort == "pass"} <= {Status.PASSED} | asked
    assert {case.expect for case in found if case.sort == "fail"} <= {Status.FAILED} | asked
    if method in ("records", "manual"):
        assert Status.NEEDS_REVIEW in {case.expect for case in found}


@every_indicator
def test_part_is_told_and_shown_where_a_row_can_be_partly_met(indicator: Indicator) -> None:
    module = _module(indicator)
    shown = Status.PARTIAL in {case.expect for case in _cases_of(indicator)}
    told = "部分合格" in module.doc

    assert told or not shown
    # Where a person decides what is not plain, part may be theirs alone to say.
    assert shown or not told or module.rule.method == "assisted"


@pytest.mark.parametrize("row", sorted(LEDGER))
def test_row_of_ledgers_puts_its_question_to_a_person_until_there_is_one(row: int) -> None:
    indicator = next(i for i in EDITION.indicators if i.row == row)
    verdict = judge(_module(indicator).rule, indicator, SiteBuilder().build(), case())

    assert verdict.status is Status.NEEDS_REVIEW
    assert re.search(r"须|请", verdict.reason)
    assert "台账" in verdict.reason


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    written = {info.name.upper() for info in pkgutil.iter_modules(cases.__path__)}

    assert written == set(catalogue())


def _values(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """(field, text) of every text inside a check, through values, lists and mappings.

    An entry of the front page may be a column as well, which the walk takes for one where the vocabulary knows it by that name.
    """
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Entry):
        yield "entry", value.name
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from _values(getattr(value, each.name), each.name)
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _values(key, field)
            yield from _values(inside, "" if isinstance(inside, str) else field)
    elif isinstance(value, tuple | list | set | frozenset):
        for inside in value:
            yield from _values(inside, field)


@every_indicator
def test_every_word_that_the_rule_looks_up_stands_in_the_vocabulary(indicator: Indicator) -> None:
    told = list(_values(_module(indicator).rule.check))

    assert {text for field, text in told if field == "columns"} <= set(column_words())
    assert {text for field, text in told if field in ("element", "elements") and text} <= set(element_patterns())


def _texts_in_code() -> set[str]:
    """Every text constant in the code of checks, where columns that belong to the question itself are named."""
    found: set[str] = set()
    for path in Path(str(checks.__file__)).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found


def _looked_up(*fields: str) -> set[str]:
    by_rules = {t for module in catalogue().values() for field, t in _values(module.rule.check) if field in fields}
    needed = {need.column for module in catalogue().values() for need in module.rule.check.needs()}
    return by_rules | needed | _texts_in_code()


def test_every_column_of_the_vocabulary_is_asked_for() -> None:
    assert set(column_words()) - _looked_up("columns", "entry") == set()


def test_every_element_of_the_vocabulary_is_asked_for() -> None:
    assert set(element_patterns()) - _looked_up("element", "elements", "person", "phone") == set()
