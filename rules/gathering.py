"""Where a thing may stand that the unit's columns lack: with the unit that supervises the row, or in a block of the unit's one page."""

from __future__ import annotations

import re
from dataclasses import replace

from checks.columns import answers, words_for
from checks.combine import Check
from checks.evidence import Case, Finding, Role, Site, Status, unique_evidence
from checks.reading.names import plain
from checks.titles import day_of

_SOMEBODYS = re.compile(r"[一-鿿]{2,}(局|委|委员会|办公室|中心|镇|乡|街道)(?![一-鿿]*(项目|工程))")
"""A title that names an organisation is that one's, unless it goes on about a project."""

_BLOCKS = 5
"""So many headings part a page into blocks."""
_NUMBERED = re.compile(r"[(]?[一二三四五六七八九十\d]+[)、.]")
"""Headings inside a text (三、政府信息公开工作机构) head no block of the page."""


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


def on_one_page(check: Check, finding: Finding, site: Site) -> Finding:
    """不合格 and 部分合格 are 需人工核查 where the unit has no such column, but its home has a block under such a heading.

    Towns often show all they publish on one page: what stands in its blocks is not read as columns.
    """
    if finding.status not in (Status.FAILED, Status.PARTIAL) or site.home is None or not site.home.fetched:
        return finding
    words = words_for(dict.fromkeys(need.column for need in check.needs()))
    # Several units' one page was walked as the portal's: their columns stand there.
    kept = (c for c in site.portal.columns if len(c.keepers) > 1 and site.unit.name in c.keepers)
    if any(answers(words, c.name, c.path) for c in (*site.columns, *kept) if c.url != site.home.url):
        return finding
    headings = [h for h in site.open(site.home).headings if not _SOMEBODYS.search(plain(h)) and not _NUMBERED.match(plain(h))]
    answering = [h for h in headings if any(w.match(h) for w in words)]
    if not answering and not (len(headings) >= _BLOCKS and _lists_all_itself(site, site.home.url)):
        return finding
    heading = min(answering, key=lambda h: not any(w.exact(h) for w in words), default="")
    named = f"有“{heading}”版块" if heading else "分版块列出各类信息"
    reason = f"本单位首页上{named}，没有单独的栏目页，须由人核查版块内容（{_bare(finding.reason)}）"
    evidence = unique_evidence([site.home.as_evidence(f"版块：{heading or '、'.join(headings[:8])}"), *finding.evidence])
    return replace(finding, status=Status.NEEDS_REVIEW, reason=reason, evidence=evidence, fix="")


def _lists_all_itself(site: Site, home: str) -> bool:
    """Whether the home lists documents and no column of the unit's own stands beside it."""
    beside = (c for c in site.columns if c.url != home and not c.gap)
    return any(c.url == home and c.documents for c in site.columns) and not any(c.documents or c.page for c in beside)


def _bare(reason: str) -> str:
    return reason.partition("：")[0].rstrip("。")
