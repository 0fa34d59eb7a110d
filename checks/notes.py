"""Published notes that there is nothing to publish (情况说明): told apart from the thing itself, put to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checks.evidence import Document, Finding, Status
from checks.reading.names import plain
from checks.titles import dated

NOTE = re.compile(
    r"情况说明|(本年度|本年|年度|我局|本单位|我单位|目前|尚|暂)(暂)?(无|没有|未产生|未发生|未收到|未召开|未承办|不涉及)|不涉及|暂无|无此类|无相关"
)
"""Titles of a note that there is nothing to publish (情况说明); a person decides whether it holds."""

NOTHING = re.compile(
    r"(本年度|年度?|我局|我单位|本单位|本部门|目前|至今|尚|暂)(均|尚|暂|并)?(无(?!偿|障碍|人|线|害|烟|证|主|论|公害|房|土|业|船|废|忧|疫)|没有|未产生|未发生|未收到|未制定|未涉及|未召开|未承办)"
    r"|不涉及|暂无|无此类|无相关|无(规范性文件|行政处罚|行政强制|执法)"
)
"""Titles that say in so many words that there is nothing: never the thing itself, whatever else they name."""

_EXPLAINS = re.compile(
    r"(预算|决算|收支|收入|支出|资金|经费|债务|绩效|编制|执行|变动|增减|变化|调整|转移支付|修订|起草|规划|工程|采纳|反馈)[^无未]{0,14}情况说明"
)


def notes_among(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Those that only state that there is nothing to publish; 预算情况说明 and the like explain something that there is."""
    return tuple(d for d in documents if _is_note(plain(d.title)))


def _is_note(title: str) -> bool:
    return NOTHING.search(title) is not None or (NOTE.search(title) is not None and not _EXPLAINS.search(title))


def review_note(notes: tuple[Document, ...], what: str) -> Finding:
    """需人工核查 for a published note that there is nothing."""
    told = "、".join(dated(d) for d in notes[:3])
    return Finding(
        Status.NEEDS_REVIEW,
        f"{what}仅发布情况说明{told}，须由人确认是否确无此类信息",
        tuple(d.as_evidence("情况说明") for d in notes),
        found=notes,
    )
