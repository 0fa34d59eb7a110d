"""Drafts a rule: the module and its file of cases, with the questions that an author has to answer."""

from __future__ import annotations

import re
from pathlib import Path

from checks.titles import ASKS
from checks.vocabulary import column_words
from zwgk.jobs.failures import JobError

GROUPS = {"A": "a_disclosure", "B": "b_requests", "C": "c_interpretation", "D": "d_participation", "E": "e_safeguards"}

_RULE = '''"""{id} {title}
{units}
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
    check=Published(Selection(columns=("{title}",), what="{title}", title="{title}"{asking})),
)
'''

_UNITS = """
责任单位
    所有部门、单位，各镇（街道）
"""

_CASES = '''"""{id} {title}."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

SITE = SiteBuilder()
FOUND = SITE.column("{title}", SITE.document("{title}公告", "2021-05-11", "（换成真实页面上的说法。）"))

CASES = [
    RuleCase("栏目里有一份", "pass", FOUND.build(), case(), Status.PASSED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("{title}").build(), case(), Status.UNKNOWN),
]
'''


def draft_rule(root: Path, rule_id: str, slug: str, title: str) -> tuple[Path, ...]:
    """Write both drafts under ``root``, and a line of vocabulary where no column is known by the title; answers the paths.

    Raises JobError for a bad id or name, or a file that stands.
    """
    if not re.fullmatch(r"[A-EX]\d{3}", rule_id):
        raise JobError("规则编号应为一个字母加三位数字，如 A078；本地规则用 X 开头", 2)
    if not re.fullmatch(r"\w+", title):
        raise JobError("规则的中文名只用汉字、字母和数字，如 政府开放日", 2)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", slug):
        raise JobError("短名应为小写英文字母、数字和下划线，如 budget_platform", 2)
    module = root / "rules" / GROUPS.get(rule_id[0], "local") / f"{rule_id.lower()}_{slug}.py"
    cases = root / "tests" / "rules" / "cases" / f"{rule_id.lower()}.py"
    for path in (module, cases):
        if path.exists():
            raise JobError(f"文件已存在：{path}", 2)
    units = _UNITS if rule_id.startswith("X") else ""
    # What is about training or calls for opinions is barred everywhere else.
    asking = ", asking=True" if re.search(ASKS, title) else ""
    for path, text in ((module, _RULE), (cases, _CASES)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(id=rule_id, title=title, units=units, asking=asking), encoding="utf-8")
    (module.parent / "__init__.py").touch()
    return (module, cases) if title in column_words() else (module, cases, _teach(root, title))


def _teach(root: Path, name: str) -> Path:
    """Add the column's name to the local vocabulary: rules look columns up by what the vocabulary knows, and so does the crawl."""
    path = root / "checks" / "vocabulary" / "columns" / "local.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{name}: [{name}]\n")
    return path
