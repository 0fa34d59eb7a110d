"""Every rule answers its cases as written beside them."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from checks.evidence import Status
from rules.catalogue import catalogue
from rules.local_rules import judged_edition
from rules.model import judge
from tests.rules import cases
from tests.rules.cases import RuleCase


def _all_cases() -> list[tuple[str, RuleCase]]:
    return [
        (info.name.upper(), case)
        for info in pkgutil.iter_modules(cases.__path__)
        for case in importlib.import_module(f"{cases.__name__}.{info.name}").CASES
    ]


@pytest.mark.parametrize(("rule_id", "case"), [pytest.param(i, c, id=f"{i}-{c.name}") for i, c in _all_cases()])
def test_rule_answers_its_case(rule_id: str, case: RuleCase) -> None:
    rule = catalogue()[rule_id].rule
    verdict = judge(rule, judged_edition(2021).by_rule[rule_id], case.site, case.case)

    assert verdict.status is case.expect, verdict.reason
    assert case.says in verdict.reason, verdict.reason
    if verdict.status in (Status.PASSED, Status.PARTIAL, Status.FAILED):
        assert verdict.evidence
    if verdict.status in (Status.PARTIAL, Status.FAILED):
        assert verdict.fix
    assert case.fix in ("", verdict.fix)


def test_a_form_that_proves_something_is_quoted_in_its_own_words() -> None:
    (bare,) = (c for _, c in _all_cases() if c.name == "只有检索框")
    verdict = judge(catalogue()["E003"].rule, judged_edition(2021).by_rule["E003"], bare.site, bare.case)

    assert "检索表单：请输入关键词、搜索" in [e.quote for e in verdict.evidence]
