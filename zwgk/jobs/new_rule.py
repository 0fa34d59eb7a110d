"""Drafts a rule: the module and its file of cases, with the questions that an author has to answer."""

from __future__ import annotations

import re
from pathlib import Path

from zwgk.jobs.failures import JobError

GROUPS = {"A": "a_disclosure", "B": "b_requests", "C": "c_interpretation", "D": "d_participation", "E": "e_safeguards"}

_RULE = '''"""{id} {title}

合格
    （写明在哪个栏目、看到什么算合格。）

部分合格
    （哪些情形只缺一部分；没有就删去本节。）

不合格
    （看全之后仍没有什么，才算不合格。）

整改
    （单位该做什么，写到栏目和文件。）

依据
    （法规条款或标准号，只写确有其文的。）
"""

from checks import Published, Selection
from rules import Rule

RULE = Rule(
    id="{id}",
    check=Published(Selection(columns=("{title}",), what="{title}", title="{title}")),
)
'''

_CASES = '''"""{id} {title}."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("{title}").build(), case(), Status.UNKNOWN),
]
'''


def draft_rule(root: Path, rule_id: str, slug: str, title: str) -> tuple[Path, Path]:
    """Write both drafts under ``root``; answers their paths. Raises JobError for a bad id or name, or a file that stands."""
    if not re.fullmatch(r"[A-EX]\d{3}", rule_id):
        raise JobError("规则编号应为一个字母加三位数字，如 A078；本地规则用 X 开头", 2)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", slug):
        raise JobError("短名应为小写英文字母、数字和下划线，如 budget_platform", 2)
    module = root / "rules" / GROUPS.get(rule_id[0], "local") / f"{rule_id.lower()}_{slug}.py"
    cases = root / "tests" / "rules" / "cases" / f"{rule_id.lower()}.py"
    for path in (module, cases):
        if path.exists():
            raise JobError(f"文件已存在：{path}", 2)
    for path, text in ((module, _RULE), (cases, _CASES)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(id=rule_id, title=title), encoding="utf-8")
    (module.parent / "__init__.py").touch()
    return module, cases
