"""What the unit that supervises a row has brought together: it may hold what a contributor's own pages lack."""

from __future__ import annotations

import re
from dataclasses import replace

from checks.columns import answers, words_for
from checks.combine import Check
from checks.documents import day_of
from checks.evidence import Case, Finding, Role, Site, Status, unique_evidence
from checks.reading.names import plain

_SOMEBODYS = re.compile(r"[一-鿿]{2,}(局|委|委员会|办公室|中心|镇|乡|街道)(?![一-鿿]*(项目|工程))")
"""A title that names an organisation is that one's, unless it goes on about a project."""


def gathered(check: Check, finding: Finding, site: Site, case: Case) -> Finding:
    """The 不合格 of a contributor without a column of its own is 需人工核查 where the supervising unit's hold documents that name nobody."""
    if finding.status is not Status.FAILED or case.role is not Role.CONTRIBUTOR or not site.gathered:
        return finding
    words = words_for(dict.fromkeys(need.column for need in check.needs()))
    if any(answers(words, c.name, c.path) for c in site.columns):
        return finding
    columns = [c for c in site.gathered if answers(words, c.name, c.path)]
    nobodys = {
        d.url: d
        for c in columns
        for d in c.documents
        if (day_of(d) or case.as_of) <= case.as_of and not _SOMEBODYS.search(plain(d.title))
    }
    if not nobodys:
        return finding
    names = "、".join(dict.fromkeys(f"“{c.name}”" for c in columns[:3]))
    reason = f"本单位页面{_bare(finding.reason)}；督导单位的{names}栏目集中公开了{len(nobodys)}条未写明单位的内容，须确认其中有无本单位提供的"
    evidence = unique_evidence([*(d.as_evidence("督导单位集中公开") for d in list(nobodys.values())[:5]), *finding.evidence])
    return replace(finding, status=Status.NEEDS_REVIEW, reason=reason, evidence=evidence, fix="")


def _bare(reason: str) -> str:
    return reason.partition("：")[0].rstrip("。")
