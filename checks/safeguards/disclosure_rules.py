"""The column of disclosure rules (政府信息公开制度): which of three sorts each row belongs to, and which belong to none.

The three sorts are the national regulation, local regulations and government rules, and interpretations by the national authority.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checks.columns import Search, belongs, off_site, unread, unseen
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import read
from checks.titles import dated, day_of
from checks.unit_columns import no_own_column, own_search

COLUMN = "政府信息公开制度"
_SHORT = 30
"""Letters; a shorter page holds its text in a picture or file, or could not be opened."""


class Sort(StrEnum):
    """What a row of the column is; the values are what a reader is told."""

    REGULATION = "《中华人民共和国政府信息公开条例》"
    LOCAL = "地方性法规、自治条例、单行条例、规章"
    INTERPRETATION = "全国政府信息公开工作主管部门的法规解释性文件"
    OTHER = "其他文件"
    UNSEEN = "未能打开的国务院令"


_ABOUT = re.compile(r"解读|图解|问答|宣传|学习|贯彻|实施意见|培训|释义|心得|一图|新旧对照|修订说明|答记者问")
_NATIONAL = re.compile(r"(?<![省市区州县])政府信息公开条例")
_ORDER = re.compile(r"^(中华人民共和国)?国务院令|^国令")
_PLACE = r"(省|市|自治区|自治州|北京|天津|上海|重庆|兵团)(人民政府)?"
_LOCAL = re.compile(
    rf"{_PLACE}(关于)?《?(政府信息|政务)公开(工作)?(若干|实施|暂行|试行|管理)*(办法|规定|条例|细则|规则)"
    rf"|{_PLACE}(关于)?(贯彻)?(实施|施行|执行)《?(中华人民共和国)?政府信息公开条例》?的?(若干|实施|暂行|试行)*(办法|细则|规定)"
    r"|(省|市|自治区)人民政府令.*公开|(自治条例|单行条例)"
)
_INTERPRETATION = re.compile(
    r"国务院办公厅政府信息与政务公开办公室|国办公开办函|国办公开办|政府信息公开信息处理费管理办法|信息处理费管理办法"
    r"|国务院办公厅.*政府信息公开.*(解释|答复|意见|通知|函|办法|格式|规范|平台)|全国政府信息公开工作主管部门"
    r"|公共企事业单位信息公开规定制定办法|政府信息公开工作年度报告格式|政府信息公开申请.{0,8}答复规范"
    r"|^《?(关于|对)(?!.*(省|市|区|县|局|厅|镇|街道)).*政府信息(依申请)?公开.*的?(解释|答复)(》|\(.*\))*$"
    r"|^《?关于(规范政府信息公开平台|政府信息公开工作年度报告)有关事项的通知|^《?关于施行《.*政府信息公开条例》若干问题的意见"
    r"|^《?关于做好政府信息依申请公开工作的意见"
)
"""The last lines are what the national authority's own letters are called where a list does not name their author."""
_COLUMN_PAGE = re.compile(r"^(政府)?(信息|政务)公开(工作)?(相关)?(法规|规章|规定|制度)+$")


def sort_of(document: Document, site: Site) -> Sort:
    """Which sort a row is, by its title; an order of the State Council by its text."""
    title = plain(document.title)
    if _COLUMN_PAGE.search(title):
        return _page_sort(read(site, (document,)).text)
    if _INTERPRETATION.search(title):
        return Sort.INTERPRETATION
    if _ABOUT.search(title):
        return Sort.OTHER
    if _LOCAL.search(title):
        return Sort.LOCAL
    if _ORDER.search(title) and not _NATIONAL.search(title):
        return _by_text(read(site, (document,)).text)
    forwarded = re.search(r"(局|委|镇|街道|办公室|区|县).*(关于|转发|通知)", title)
    return Sort.REGULATION if _NATIONAL.search(title) and not forwarded else Sort.OTHER


def _by_text(text: str) -> Sort:
    if len(text) < _SHORT and "条例" not in text:
        return Sort.UNSEEN
    return Sort.REGULATION if "政府信息公开条例" in text[:600] else Sort.OTHER


def _page_sort(text: str) -> Sort:
    """What the column's own page is that bears no title but the column's: told by how its text begins."""
    head = plain(text[:200])
    if len(text) < _SHORT:
        return Sort.UNSEEN
    local, national = _LOCAL.search(head), re.search(r"^[^。,]{0,60}(?<![省市区州县])政府信息公开条例", head)
    return Sort.LOCAL if local else Sort.REGULATION if national and re.search("第一[章条]", text) else Sort.OTHER


@dataclass(frozen=True, slots=True)
class Shelf:
    """The column as it stands: ``rows`` in list order with their sorts; ``own`` tells that it is the unit's, not the portal's for all."""

    search: Search
    rows: tuple[tuple[Document, Sort], ...]
    own: bool
    whole: bool

    def of(self, sort: Sort) -> tuple[Document, ...]:
        """The rows of one sort."""
        return tuple(d for d, s in self.rows if s is sort)


def shelf(site: Site, case: Case) -> Shelf:
    """The unit's column of rules, else its own rows in the portal's. Each column keeps its own order; pages count as rows.

    The portal's unified column answers for the office that keeps it, not for every unit whose pages link to it.
    """
    search = own_search(site, (COLUMN,))
    own = [c for c in search.own if c.documents or c.page]
    columns = own or [c for c in search.shared if any(belongs(d, site, case) for d in c.documents)]
    rows: dict[str, Document] = {}
    for column in columns:
        standing = [
            d for d in column.documents if ((day := day_of(d)) is None or day <= case.as_of) and (own or belongs(d, site, case))
        ]
        for document in standing or ([column.page] if column.page else []):
            rows.setdefault(document.url, document)
    whole = bool(columns) and all(c.complete and c.reads_to is None and not c.gap for c in columns)
    return Shelf(search, tuple((d, sort_of(d, site)) for d in rows.values()), bool(own), whole)


def _needs() -> tuple[Need, ...]:
    return (Need(COLUMN, None, True, True, r"国务院令|国令|信息公开条例", 10),)


def _none(stand: Shelf, site: Site, what: str) -> Finding:
    search = stand.search
    if not stand.rows and (missing := no_own_column(search, site)):
        return missing
    if not stand.rows:
        empty = Finding(
            Status.FAILED,
            f"{search.found_as}栏目是空的，未发布{what}",
            unique_evidence(c.as_evidence("栏目内无条目") for c in search.columns[:5]),
            fix=f"在{search.found_as}栏目发布{what}",
        )
        return unread(search) or off_site(search) or empty
    if not stand.whole:
        told = "、".join(f"“{c.name}”" for c in search.columns[:3])
        evidence = unique_evidence(c.as_evidence(f"已读{len(c.documents)}条") for c in search.columns[:3])
        return unread(search) or Finding(Status.UNKNOWN, f"栏目列表未能读完（{told}），未见{what}", evidence)
    titles = "、".join(f"《{d.title}》" for d, _ in stand.rows[:4])
    evidence = unique_evidence([*(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:3]), *_lines(stand.rows[:6])])
    return Finding(
        Status.FAILED,
        f"{search.found_as}栏目共{len(stand.rows)}条，没有{what}，现有{titles}{'等' if len(stand.rows) > 4 else ''}",
        evidence,
        fix=f"在{search.found_as}栏目发布{what}",
    )


def _lines(rows: Iterable[tuple[Document, Sort]]) -> list[Evidence]:
    return [d.as_evidence(sort.value) for d, sort in rows]


@dataclass(frozen=True, slots=True)
class RegulationOnTop:
    """合格: the national regulation, in its version of 2019, is the first row; further down, or an old version, is 部分合格."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "“政府信息公开制度”栏目第一条是《中华人民共和国政府信息公开条例》"

    def needs(self) -> tuple[Need, ...]:
        """The list whole; the text of orders of the State Council."""
        return _needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the regulation and its place in the list."""
        stand = shelf(site, case)
        place = next((n for n, (_, s) in enumerate(stand.rows, 1) if s is Sort.REGULATION), None)
        name = Sort.REGULATION.value
        if place is None:
            hidden = stand.of(Sort.UNSEEN)
            if hidden:
                evidence = unique_evidence(d.as_evidence() for d in hidden)
                opened = hidden[0].fetched and not site.open(hidden[0]).unreadable
                status = Status.NEEDS_REVIEW if opened else Status.UNKNOWN
                why = "正文读不出文字" if opened else "未能打开"
                return Finding(status, f"《{hidden[0].title}》{why}，须打开确认是否为{name}", evidence)
            return _none(stand, site, name)
        document = stand.rows[place - 1][0]
        evidence = unique_evidence([document.as_evidence(f"列第{place}条"), stand.rows[0][0].as_evidence("列第1条")])
        where = stand.search.found_as
        if place > 1:
            reason = f"{where}栏目有{name}（{dated(document)}），但列在第{place}条，没有置顶；第1条为《{stand.rows[0][0].title}》"
            return Finding(Status.PARTIAL, reason, evidence, fix=f"将{name}置顶为{where}栏目第一条", found=(document,))
        text = read(site, (document,)).text
        if ("492号" in text or "2008年5月1日起施行" in text) and "711号" not in text and "2019年5月15日" not in text:
            reason = f"{where}栏目置顶的{name}是2008年施行的旧版（国务院令第492号），应为国务院令第711号修订版"
            return Finding(Status.PARTIAL, reason, evidence, fix="更换为国务院令第711号修订的条例文本", found=(document,))
        return Finding(Status.PASSED, f"{name}列在{where}栏目第一条", evidence, found=(document,))


@dataclass(frozen=True, slots=True)
class Holds:
    """合格: at least one row of the sort stands in the column."""

    sort: Sort
    example: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“政府信息公开制度”栏目有{self.sort.value}"

    def needs(self) -> tuple[Need, ...]:
        """The list whole."""
        return _needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for rows of the sort."""
        stand = shelf(site, case)
        hits = stand.of(self.sort)
        if not hits:
            return _none(stand, site, f"{self.sort.value}（如{self.example}）")
        told = "、".join(dated(d) for d in hits[:3])
        evidence = unique_evidence(d.as_evidence(self.sort.value) for d in hits[:8])
        return Finding(Status.PASSED, f"{stand.search.found_as}栏目有{self.sort.value}：{told}", evidence, found=hits)


@dataclass(frozen=True, slots=True)
class NothingElse:
    """合格: no row lies outside the three sorts; each that does is named. A column that all units share is answered for by its owner."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "“政府信息公开制度”栏目没有三类文件以外的其他制度性文件"

    def needs(self) -> tuple[Need, ...]:
        """The list whole."""
        return _needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Name what does not belong."""
        stand = shelf(site, case)
        mine = stand.rows
        wrong = [d for d, s in mine if s is Sort.OTHER]
        where = stand.search.found_as
        if wrong:
            told = "、".join(f"《{d.title}》" for d in wrong[:5])
            more = f"等{len(wrong)}件" if len(wrong) > 5 else ""
            return Finding(
                Status.FAILED,
                f"{where}栏目{len(mine)}条中有{len(wrong)}条不属于条例、地方性法规规章、主管部门解释性文件：{told}{more}",
                unique_evidence(d.as_evidence("不属于三类文件") for d in wrong[:15]),
                fix=f"将{told}{more}移出{where}栏目，改放到相应栏目",
                found=tuple(wrong),
            )
        search = stand.search
        if search.blind and not search.own:
            return unseen(search)
        if not stand.rows and search.columns and (gap := unread(search) or off_site(search)):
            return gap
        hidden = [d for d, s in mine if s is Sort.UNSEEN]
        if hidden or (stand.rows and not stand.whole):
            evidence = unique_evidence([*(d.as_evidence() for d in hidden), *(c.as_evidence() for c in search.columns[:3])])
            return Finding(Status.UNKNOWN, f"{where}栏目未能看完，无法断定没有其他制度性文件", evidence)
        if site.home is None or not site.home.fetched:
            return Finding(Status.UNKNOWN, "本单位信息公开首页未能打开，无法核查“政府信息公开制度”栏目", search.looked_at)
        # Another's column on the portal proves nothing about a unit that has none.
        shown = search.columns if mine else search.own
        evidence = unique_evidence([*(c.as_evidence(f"共{len(c.documents)}条") for c in shown[:3]), *search.looked_at])
        none = "未见本单位在“政府信息公开制度”栏目下发布其他制度性文件" + ("" if search.own else "（本单位没有该栏目）")
        told = f"{where}栏目{len(mine)}条均属三类文件" if mine else none
        return Finding(Status.PASSED, told, evidence)
