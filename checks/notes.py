"""Published notes that there is nothing to publish (情况说明): told apart from the thing itself, put to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checks.evidence import Document, Finding, Site, Status
from checks.reading.names import plain
from checks.titles import dated

NOTE = re.compile(
    r"情况说明|(本年度|本年|年度|我局|本单位|我单位|目前|尚|暂)(暂)?(无|没有|未产生|未发生|未收到|未召开|未承办|不涉及)|不涉及|暂无|无此类|无相关"
)
"""Titles of a note that there is nothing to publish (情况说明); a person decides whether it holds."""

NOTHING = re.compile(
    r"(本年度|年度?|我局|我单位|本单位|本部门|目前|至今|尚|暂)(均|尚|暂|并)?(无(?!偿|障碍|人|线|害|烟|证|主|论|公害|房|土|业|船|废|忧|疫)|没有|未产生|未发生|未收到|未召开|未承办|未制定|未涉及|未作出|未实施|未办理|未受理|未出台|未印发|未开展)"
    r"|不涉及|暂无|无此类|无相关|无(需)?(规范性文件|行政处罚|行政强制|执法|调整|变化|变动)"
)
"""Titles that say in so many words that there is nothing: never the thing itself, whatever else they name."""

_EXPLAINS = re.compile(
    r"(预算|决算|收支|收入|支出|资金|经费|债务|绩效|编制|执行|变动|增减|变化|调整|转移支付|修订|起草|规划|工程|采纳|反馈)[^无未]{0,14}情况说明"
)


_A_SENTENCE = 120
"""Characters of a page that says nothing but that there is nothing."""
_COUNTED = re.compile(r"[1-9]\d*余?(家|户|人|名|件|起|次|份|个|项|万?元)")
_NO_MORE = re.compile(r"(本栏目)?(暂|均|尚)?无(内容|数据|信息|相关信息|此项|此类信息)?[。.]?")


def notes_among(documents: Iterable[Document], site: Site | None = None) -> tuple[Document, ...]:
    """Those that only state that there is nothing to publish; 预算情况说明 and the like explain something that there is.

    With ``site`` those that were fetched are opened too: under a title like 说明, or the matter's own name, the text may say so.
    """
    return tuple(d for d in documents if _is_note(plain(d.title)) or (site is not None and says_nothing(site, d)))


def says_nothing(site: Site, document: Document) -> bool:
    """Whether all that stands on a fetched page is a sentence that there is nothing to publish."""
    if not document.fetched or document.attachments:
        return False
    body = site.open(document)
    text = plain(body.text)
    if body.unreadable or body.tables or body.images or not 0 < len(text) <= _A_SENTENCE:
        return False
    if _COUNTED.search(text):
        return False
    return NOTHING.search(text) is not None or _NO_MORE.fullmatch(text) is not None


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
