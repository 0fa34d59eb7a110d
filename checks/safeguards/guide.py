"""The guide to disclosure (政府信息公开指南): is its date of update marked, and how old is it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.authorship import of_government, speaks_for
from checks.columns import documents_in, off_site, unread
from checks.document_fields import SHOWN_TO_READERS
from checks.documents import look_up
from checks.elements import stated, weigh
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import find_dates, parse_date
from checks.reading.names import plain
from checks.reading.numbers import chinese_number
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import dated
from checks.unit_columns import no_own_column, own_search

COLUMN = "政府信息公开指南"
_TITLE = r"公开指南|公开工作指南"
_OTHER = r"申请指南|依申请|办事指南|解读|流程|目录"
SELECTION = Selection((COLUMN,), "政府信息公开指南", title=_TITLE, without=_OTHER)
_LABELS = (
    "更新日期",
    "更新时间",
    "修订日期",
    "修订时间",
    "修改日期",
    "最后更新",
    "发布日期",
    "发布时间",
    "公开日期",
    "成文日期",
    "生成日期",
)
_CHANGED = r"(?:更新|修订|修改|编制|发布|公布)"
_MARKED = re.compile(rf"{_CHANGED}(?:日期|时间|于|为)?[:：]?[（(]?((?:19|20)\d{{2}}[^\n]{{2,12}})")
_MONTH = re.compile(rf"{_CHANGED}(?:日期|时间|于|为|至)?[:：]?[（(]?(20\d{{2}})(?:年|[-./])(\d{{1,2}})(?![\d\-./])")
_CHANGED_IN = re.compile(r"(20\d{2})年(?:(\d{1,2})月)?(?:份)?(?:更新|修订|修改|编制)(?:版|本|稿)?")
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR_IN_WORDS = re.compile(r"[二2][〇○零0][一二三四五六七八九〇○零]{2}年(?:(?:十[一二]?|[一二三四五六七八九])月)?")
_LINE = 24
"""Letters of a line that is a date and little else."""
_OUTDATED = (
    (re.compile(r"国务院令第?492号"), "国务院令第492号"),
    (re.compile(r"(收到|接到)(申请|《?申请表》?)?[^。\n]{0,8}之日起15个?工作日"), "答复期限15个工作日"),
    (re.compile(r"检索、?复制、?(邮寄|递送)[^。\n]{0,6}(成本)?费"), "检索、复制、邮寄等成本费"),
)


def guides(site: Site, case: Case) -> tuple[tuple[Document, ...], Finding | None]:
    """The documents that are the unit's guide, or the finding that says why there is none.

    A guide may be the column's own page, a single document whatever its title, or a document called guide.
    """
    search = own_search(site, (COLUMN,))
    all_standing = [(c, d) for c, d in documents_in(search, site, case) if not _barred(d)]
    own = {c.url for c in search.own}
    standing = [(c, d) for c, d in all_standing if c.url in own] or all_standing
    others = tuple(d for _, d in standing if speaks_for(d.title, site.unit, case.district) is False)
    standing = [(c, d) for c, d in standing if d not in others]
    named = [d for _, d in standing if re.search(_TITLE, plain(d.title)) or plain(d.title) in ("指南", plain(site.unit.name))]
    pages = _pages(search.own, case)
    found = named or pages or [d for _, d in standing]
    if found:
        return tuple({d.url: d for d in found}.values()), None
    if missing := no_own_column(search, site):
        elsewhere = look_up(SELECTION, site, case).missing
        return (), elsewhere if elsewhere and elsewhere.status is Status.PARTIAL and not search.blind else missing
    if others and not unread(search):
        return (), _others_only(others)
    empty = Finding(
        Status.FAILED,
        f"{search.found_as}栏目是空的，未公开政府信息公开指南",
        unique_evidence(c.as_evidence("栏目内无内容") for c in search.columns),
        fix=f"在{search.found_as}栏目公开政府信息公开指南",
    )
    elsewhere = look_up(SELECTION, site, case).missing
    return (), unread(search) or off_site(search) or (elsewhere if elsewhere and elsewhere.status is not Status.FAILED else empty)


def _others_only(others: tuple[Document, ...]) -> Finding:
    """What guides that name another body mean: the government's own is none of the unit's, a body's may be one under a former name."""
    superior = all(of_government(d.title) for d in others)
    told = "、".join(dated(d) for d in others[:3])
    ask = "" if superior else "，须由人确认是否为本单位曾用名或合署机构的指南"
    return Finding(
        Status.FAILED if superior else Status.NEEDS_REVIEW,
        f"未见本单位的政府信息公开指南，栏目中只有{told}{ask}",
        unique_evidence(d.as_evidence("不是本单位的指南") for d in others[:5]),
        fix=f"在“{COLUMN}”栏目公开本单位的政府信息公开指南",
    )


def _continued(found: tuple[Document, ...], site: Site, case: Case) -> tuple[Document, ...]:
    """What else the unit's own column of the guide holds of it on pages of their own: 公开工作机构, 联系方式, 获取渠道."""
    known = {d.url for d in found}
    rows = (d for c in own_search(site, (COLUMN,)).own for d in c.documents if d.url not in known and not _barred(d))
    named = (d for d in rows if re.search(r"机构|联系|渠道|方式|分类|编排", plain(d.title)))
    return tuple(d for d in named if speaks_for(d.title, site.unit, case.district) is not False)[:3]


def _barred(document: Document) -> bool:
    return re.search(_OTHER, plain(document.title)) is not None


def _pages(columns: Iterable[Column], case: Case) -> list[Document]:
    return [c.page for c in columns if c.page and (c.page.published is None or c.page.published <= case.as_of)]


def guide_needs() -> tuple[Need, ...]:
    """The guide's column whole, with its pages and files."""
    return (Need(COLUMN, None, True, True, newest=5),)


@dataclass(frozen=True, slots=True)
class Mark:
    """The date that a guide marks: its day (the first of a month or year where no more is told), as it is told, the words it was read from."""

    day: date
    told: str
    words: str


def marked_date(document: Document, reading: Reading) -> Mark | None:
    """The date that the guide marks.

    First a label in the text, then a line under the title or at the end that is a date alone, or the month or year of a revision
    (2021年3月修订), then the page's labelled fields, last its labelled day of publication.
    """
    text = _YEAR_IN_WORDS.sub(_in_figures, reading.text)
    return _by_label(text) or _by_line(plain(document.title), text) or _by_field(document)


def _by_label(text: str) -> Mark | None:
    days = ((parse_date(m[1]), m[0]) for m in _MARKED.finditer(text))
    full = next((Mark(day, str(day), words) for day, words in days if day), None)
    match = _MONTH.search(text)
    return full or (_month(match[1], match[2], match[0]) if match else None)


def _by_line(title: str, text: str) -> Mark | None:
    lines = [line for line in text.split("\n") if line.strip()]
    short = [line for line in (*lines[:4], *lines[-3:]) if len(re.sub(r"[（()）\[\]【】]", "", line)) <= _LINE]
    for line in (title, *short):
        if found := find_dates(line):
            return Mark(found[0][0], str(found[0][0]), line)
        if match := _CHANGED_IN.search(line):
            return _month(match[1], match[2] or "1", match[0])
    return None


def _by_field(document: Document) -> Mark | None:
    for label in _LABELS:
        if label in document.dates:
            return Mark(document.dates[label], str(document.dates[label]), f"{label}：{document.dates[label]}")
    if document.published and (document.published_from or "").startswith(SHOWN_TO_READERS):
        return Mark(document.published, str(document.published), f"发布日期：{document.published}")
    return Mark(document.listed, str(document.listed), f"列表日期：{document.listed}") if document.listed else None


def _month(year: str, month: str, words: str) -> Mark | None:
    return Mark(date(int(year), int(month), 1), words, words) if 1 <= int(month) <= 12 else None


def _in_figures(match: re.Match[str]) -> str:
    year, _, month = match[0].partition("年")
    number = chinese_number(month.removesuffix("月")) if month else None
    return f"{year.translate(_NUMERALS)}年" + (f"{number}月" if number else month)


@dataclass(frozen=True, slots=True)
class GuideDated:
    """合格: the guide marks a date of update not older than 1 January of P; without a date or with an older one 部分合格."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "公开了政府信息公开指南，标注的更新日期在上一年度1月1日以后"

    def needs(self) -> tuple[Need, ...]:
        """The guide itself."""
        return guide_needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the guide and the date it marks."""
        found, missing = guides(site, case)
        if missing:
            return missing
        readings = [(d, read(site, (d,))) for d in found[:5]]
        marks = [(mark, d, r) for d, r in readings if (mark := marked_date(d, r)) and mark.day <= case.as_of]
        evidence = unique_evidence(d.as_evidence() for d in found[:5])
        if not marks:
            unseen = [u for _, r in readings for u in r.unread]
            if unseen:
                return Finding(Status.UNKNOWN, f"政府信息公开指南未能打开，无法核查更新日期（{'；'.join(unseen[:3])}）", evidence)
            return Finding(
                Status.PARTIAL,
                f"已公开《{found[0].title}》，但没有标注更新日期，无法判断是否及时更新",
                evidence,
                fix="在政府信息公开指南标题下标注更新日期，并按现行规定更新内容",
                found=found,
            )
        mark, document, reading = max(marks, key=lambda m: m[0].day)
        old = "、".join(told for pattern, told in _OUTDATED if pattern.search(reading.text))
        hint = f"；提示：正文仍有修订前条例的内容（{old}），请核对更新" if old else ""
        proof = unique_evidence([document.as_evidence(mark.words), *evidence])
        if mark.day >= date(case.previous, 1, 1):
            return Finding(Status.PASSED, f"《{document.title}》标注日期{mark.told}{hint}", proof, found=found)
        age = (case.as_of - mark.day).days
        return Finding(
            Status.PARTIAL,
            f"《{document.title}》标注日期{mark.told}，至{case.as_of}已{age}天未更新{hint}",
            proof,
            fix="按现行规定和本单位实际更新政府信息公开指南，并标注新的更新日期",
            found=found,
        )


@dataclass(frozen=True, slots=True)
class GuideStates:
    """合格: the guide states every element of article 12."""

    elements: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"政府信息公开指南写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """The guide itself."""
        return guide_needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open the guide and look for each element."""
        found, missing = guides(site, case)
        if missing:
            return missing
        reading = read(site, found[:5])
        told = stated(reading, self.elements)
        if told.lacking and (beside := _continued(found, site, case)):
            found = (*found[:5], *beside)
            reading = read(site, found)
            told = stated(reading, self.elements)
        what = dated(found[0]) if found[0].published or found[0].listed else f"《{found[0].title}》"
        if told.lacking and not told.there and not reading.unread and reading.images and len(reading.text) < 100:
            return Finding(Status.UNKNOWN, f"{what}的内容在图片中，未能读取", unique_evidence(d.as_evidence() for d in found))
        return weigh(told, reading, what, f"“{COLUMN}”栏目", tuple(d.as_evidence() for d in found[:8]), found)
