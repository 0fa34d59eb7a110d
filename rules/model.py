"""What a rule is, what a verdict is, and how one becomes the other.

``judge`` is pure: the same site, case and rule always give the same verdict. A rule that raises becomes 未能核查, is logged
with its code and never stops a run.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from checks.combine import Check
from checks.deadlines import Day
from checks.evidence import Case, Evidence, Finding, Role, Site, Status, Unit
from rules.edition import Indicator
from rules.gathering import gathered, on_one_page

Method = Literal["auto", "assisted", "records", "manual"]
Confidence = Literal["firm", "heuristic"]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rule:
    """One indicator's rule: a value that lives in a module of its own, whose docstring is its page in the handbook.

    ``due`` is the day by which the thing can be expected: absent before it means 未到期, not 不合格.
    """

    id: str
    check: Check
    method: Method = "auto"
    confidence: Confidence = "firm"
    due: Day | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Contract section 3: one line for each indicator and unit."""

    code: str
    rule: str
    row: int
    indicator: str
    levels: tuple[str, ...]
    unit: str
    role: Role
    method: Method
    confidence: Confidence
    status: Status
    reason: str
    fix: str
    evidence: tuple[Evidence, ...]
    as_of: date
    year: int
    edition: int
    run: str = ""
    inputs: str = ""

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON values, dates as YYYY-MM-DD."""
        record = asdict(self)
        record["levels"] = list(self.levels)
        record["role"], record["status"] = self.role.value, self.status.value
        record["as_of"] = self.as_of.isoformat()
        record["evidence"] = [{**asdict(e), "published": e.published.isoformat() if e.published else None} for e in self.evidence]
        return record

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Verdict:
        """The verdict that ``to_json`` wrote; fields of other origin (``decision``) are left aside."""
        known = {name: record[name] for name in cls.__slots__ if name in record}
        return cls(
            **{
                **known,
                "levels": tuple(record["levels"]),
                "role": Role(record["role"]),
                "status": Status(record["status"]),
                "as_of": date.fromisoformat(record["as_of"]),
                "evidence": tuple(_evidence(e) for e in record["evidence"]),
            }
        )

    def grounds(self) -> str:
        """A digest of what the verdict rests on: its status and the pages, days and sentences it names.

        A person's decision holds while this stays the same; counters and clocks on the pages do not touch it.
        """
        named = [(e.url, e.title, e.quote, e.published) for e in self.evidence]
        return digest(self.rule, self.unit, self.status, named)


def _evidence(record: Mapping[str, Any]) -> Evidence:
    published = record.get("published")
    return Evidence(**{**record, "published": date.fromisoformat(published) if published else None})


BROKE_DOWN = "运行出错，未能核查"
"""How the reason reads where a rule raised."""


def judge(rule: Rule, indicator: Indicator, site: Site, case: Case) -> Verdict:
    """Ask the rule and write its answer down as a verdict, without ``run`` and ``inputs``."""
    try:
        finding = rule.check(site, case)
    except Exception as error:
        log.exception("rule %s failed for %s", rule.id, site.unit.name)
        finding = Finding(Status.UNKNOWN, f"规则{rule.id}{BROKE_DOWN}（{type(error).__name__}）")
    known = on_one_page(rule.check, gathered(rule.check, _in_sight(finding, site), site, case), site)
    return verdict(rule, indicator, site.unit, case, _proven(_in_time(rule, known, case), site))


def _in_sight(finding: Finding, site: Site) -> Finding:
    """What a unit's unseen home may hold is not lacking: 不合格 and 部分合格 become 未能核查."""
    seen = site.home is not None and site.home.fetched
    if seen or finding.status not in (Status.FAILED, Status.PARTIAL):
        return finding
    why = site.home.gap if site.home and site.home.gap else "未取得页面"
    reason = f"本单位信息公开首页未能看到（{why}），不能断定：{finding.reason}"
    return replace(finding, status=Status.UNKNOWN, reason=reason, fix="")


def _in_time(rule: Rule, finding: Finding, case: Case) -> Finding:
    if finding.status is not Status.FAILED or rule.due is None or case.as_of >= rule.due.of(case):
        return finding
    day = rule.due.of(case).isoformat()
    return replace(finding, status=Status.NOT_DUE, reason=f"{day}前公开即可，尚未到期；目前：{finding.reason}", fix="")


def _proven(finding: Finding, site: Site) -> Finding:
    """No 合格, 部分合格 or 不合格 without evidence: what was searched is evidence too."""
    if finding.evidence or finding.status not in (Status.PASSED, Status.PARTIAL, Status.FAILED):
        return finding
    if site.home is not None and site.home.fetched:
        return replace(finding, evidence=(site.home.as_evidence("已查看的信息公开首页"),))
    return replace(finding, status=Status.UNKNOWN, reason=f"没有可出示的页面依据，未能核查（{finding.reason}）", fix="")


def verdict(rule: Rule, indicator: Indicator, unit: Unit, case: Case, finding: Finding) -> Verdict:
    """The record of a finding."""
    return Verdict(
        code=indicator.code,
        rule=indicator.rule,
        row=indicator.row,
        indicator=indicator.text,
        levels=indicator.levels,
        unit=unit.name,
        role=case.role,
        method=rule.method,
        confidence="heuristic" if finding.heuristic else rule.confidence,
        status=finding.status,
        reason=finding.reason,
        fix=finding.fix if finding.status in (Status.PARTIAL, Status.FAILED) else "",
        evidence=finding.evidence,
        as_of=case.as_of,
        year=case.year,
        edition=case.edition,
    )


def lead_verdict(rule: Rule, indicator: Indicator, unit: Unit, case: Case, contributors: Mapping[str, Verdict]) -> Verdict:
    """The line of a unit that only supervises (督导): the sum of its contributors, never 不合格.

    All passed 合格; some not 部分合格 with the names, those that could not be seen among them said to be so; none seen 未能核查.
    """
    seen = {name: v for name, v in contributors.items() if v.status not in (Status.UNKNOWN, Status.NOT_APPLICABLE)}
    wanting = [name for name, v in seen.items() if v.status in (Status.FAILED, Status.PARTIAL)]
    asked = [name for name, v in contributors.items() if v.status is Status.NEEDS_REVIEW]
    unseen = [name for name, v in contributors.items() if v.status is Status.UNKNOWN]
    passed = [name for name, v in contributors.items() if v.status is Status.PASSED]
    evidence = tuple(v.evidence[0] for v in contributors.values() if v.evidence)[:20]
    if contributors and all(v.status is Status.NOT_APPLICABLE for v in contributors.values()):
        finding = Finding(Status.NOT_APPLICABLE, "提供内容的各单位均不适用", evidence)
    elif not seen:
        finding = Finding(Status.UNKNOWN, "提供内容的各单位均未能核查", evidence)
    elif wanting:
        told = "、".join(wanting)
        finding = Finding(
            Status.PARTIAL, f"{len(contributors)}个单位中{len(wanting)}个未达到要求：{told}", evidence, fix=f"督促{told}整改"
        )
    elif asked or (unseen and not passed):
        finding = Finding(Status.NEEDS_REVIEW, f"以下单位尚待核查：{'、'.join((*asked, *unseen))}", evidence)
    elif unseen:
        told = "、".join(unseen)
        finding = Finding(
            Status.PARTIAL,
            f"{len(contributors)}个单位中{len(passed)}个达到要求，{told}的页面未能看到，未能核查",
            evidence,
            fix=f"待{told}的页面恢复后复查",
        )
    elif all(v.status is Status.NOT_DUE for v in seen.values()):
        finding = Finding(Status.NOT_DUE, "各单位均未到公开期限", evidence)
    else:
        finding = Finding(Status.PASSED, f"{len(contributors)}个提供内容的单位均达到要求", evidence)
    return verdict(rule, indicator, unit, case, finding)


def digest(*parts: object) -> str:
    """One SHA-256 over JSON-serialisable parts, for ``inputs``."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()
