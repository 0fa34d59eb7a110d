"""The place where a unit's policy documents stand: by what they can be filtered, and whether they can be searched there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.columns import Search, find_columns, holds_columns, no_column, off_site, unread
from checks.evidence import Case, Column, Evidence, Finding, Site, Status, unique_evidence
from checks.links import front_pages, links_named
from checks.needs import Need
from checks.page import Form
from checks.reading.names import plain

COLUMNS = ("履职依据",)

FACETS: dict[str, str] = {
    "文件类型": r"^按?(文件|公文)(类型|种类|类别)|^(法律法规|行政法规|政府规章|规章|行政规范性文件|规范性文件|其他文件)$",
    "主题": r"^按?主题(分类|导航|词)?$",
    "体裁": r"^按?(体裁|文种)(分类|导航)?$|^公文种类",
    "发文机关": r"^按?(发文|发布)(机关|单位|机构)(分类)?$|^按(部门|机构|单位)",
    "年份": r"^按?(发文|发布|成文)?(年份|年度)(分类)?$|^(19|20)\d\d年?$",
    "有效性": r"^按?(有效性|效力|时效性?)(分类|状态)?$",
}
"""Ways in which documents are sorted, by the words of tabs, filters and sub-columns."""

SERVES = (
    r"(用户|人群|企业|个人|法人)(类型|分类)|服务对象|^按(对象|人群|用户|企业|个人)|生命周期|我要找政策|政策(匹配|推送|订阅|计算|超市|直达)"
    r"|惠企(政策|专区)|推送|订阅|为您推荐|智能推荐|办事需求"
)
"""Words of a library that turns to its users."""

_SHARED_PAGES = 8
_NEIGHBOURS = 4
"""How many other columns' pages are opened to know the forms that stand on every page."""
_LABEL = re.compile(r"分类|类型|类别|种类|导航|机关|年份|年度|体裁|文种|有效性|时效|效力|对象|生命周期|订阅|推送")
"""Words of a label above filters."""
_LONGEST_LABEL = 8
_SEARCH = r"检索|搜索|查询|查找|搜一搜"
_SEARCH_LINK = r"政策(文件|法规)?(检索|搜索|查询|库)|政策智搜|文件(检索|搜索|查询|库)|(检索|搜索|查询|找)政策|规范性文件(数据)?库"


def _face(site: Site, column: Column) -> tuple[tuple[str, ...], tuple[Form, ...], bool]:
    """The words of a column page's links and forms, its forms, and whether the page was seen at all."""
    body = site.open(column)
    page = column.page
    links = (*(page.links if page else ()), *body.links)
    forms = (*(page.forms if page else ()), *body.forms)
    words = [plain(link.text) for link in links]
    words += [plain(w) for form in forms for w in (*form.labels, *form.buttons, *form.fields)]
    words += _headings(body.text)
    return tuple(words), forms, (page is not None and page.fetched) or not body.unreadable


def _headings(text: str) -> list[str]:
    """The labels that head groups of filters as plain text (主题分类, 按年份：), which is as common as a link.

    Labels parted by strokes are the head of a table (文号|发文机关|有效性): columns of a list, no way to filter it.
    """
    told: list[str] = []
    for line in text.splitlines():
        words = line.replace("|", " | ").replace("：", ": ").replace(":", " ").split()
        for i, word in enumerate(words):
            if len(word) <= _LONGEST_LABEL and _LABEL.search(word) and "|" not in words[max(0, i - 1) : i + 2]:
                told.append(plain(word))
    return told


def _unseen(search: Search, what: str) -> Finding:
    names = "、".join(f"“{c.name}”" for c in search.columns[:3])
    return Finding(
        Status.UNKNOWN, f"{names}栏目页面未保存，无法核查{what}", tuple(c.as_evidence("页面未见") for c in search.columns[:5])
    )


@dataclass(frozen=True, slots=True)
class FacetedLibrary:
    """合格: documents can be filtered in at least two ways and something turns to users by kind or need; 不合格: neither is there.

    Whether pushing really works no page tells: what lies between is 需人工核查 with what was seen.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"政策文件栏目可按{'、'.join(FACETS)}等至少两种方式分类，并按用户类型或办事需求推送"

    def needs(self) -> tuple[Need, ...]:
        """The columns' pages."""
        return tuple(Need(c, 0) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - every check is asked with its case
        """Read the words of tabs, filters and sub-columns."""
        search = find_columns(site, COLUMNS)
        if not search.columns:
            return no_column(search, site)
        faces = [_face(site, c) for c in search.columns]
        # What also stands on the home pages is the site's navigation, not a way to sort documents.
        everywhere = {plain(link.text) for home in front_pages(site, own=True) for link in home.links}
        words = [w for told, _, _ in faces for w in told if w not in everywhere]
        words += [plain(c.name) for c in search.columns if c.path]
        there = [name for name, pattern in FACETS.items() if any(re.search(pattern, w) for w in words)]
        serves = next((w for w in words if re.search(SERVES, w)), "")
        told = f"可按{'、'.join(there)}分类" if there else "未见分类方式"
        evidence = unique_evidence(c.as_evidence(told) for c in search.columns[:5])
        if len(there) > 1 and serves:
            return Finding(Status.PASSED, f"{search.found_as}栏目{told}，并有“{serves}”", evidence)
        if there or serves:
            push = f"，有“{serves}”" if serves else "，未见按用户类型、办事需求推送"
            return Finding(Status.NEEDS_REVIEW, f"{search.found_as}栏目{told}{push}，须由人确认分类和推送是否满足要求", evidence)
        if gap := off_site(search) or unread(search):
            return gap
        if not any(seen for _, _, seen in faces):
            return _unseen(search, "分类方式")
        reason = f"{search.found_as}栏目只有列表，未按文件类型、主题、体裁等分类，也没有按用户类型推送"
        return Finding(Status.FAILED, reason, evidence, fix=f"在{search.found_as}栏目增加文件类型、主题、体裁等分类导航")


@dataclass(frozen=True, slots=True)
class PolicySearch:
    """合格: policy documents have a search of their own: a form on their column's page that is not the site's, or a library's link."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "政策文件栏目有专门的检索框，或有政策文件库（检索）入口"

    def needs(self) -> tuple[Need, ...]:
        """The columns' pages; home pages are always fetched."""
        return tuple(Need(c, 0) for c in COLUMNS)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - every check is asked with its case
        """Look for the form on the column's page, then for a link to a library."""
        search = find_columns(site, COLUMNS)
        faces = [(c, *_face(site, c)) for c in search.columns]
        if there := _form(faces, site) or _entrance(faces, site) or _library(site):
            return there
        if not search.columns:
            return no_column(search, site)
        if gap := off_site(search) or unread(search):
            return gap
        if not any(seen for *_, seen in faces):
            return _unseen(search, "政策文件检索")
        reason = f"{search.found_as}栏目没有专门的政策文件检索框，也没有政策文件库入口"
        evidence = unique_evidence(c.as_evidence("未见检索框") for c in search.columns[:5])
        return Finding(Status.FAILED, reason, evidence, fix=f"在{search.found_as}栏目设置按标题、文号、关键词检索的检索框")


_Face = tuple[Column, tuple[str, ...], tuple[Form, ...], bool]


def _form(faces: list[_Face], site: Site) -> Finding | None:
    common = {form.action for home in front_pages(site, own=True) for form in home.forms}
    # The site's search box may be missing on the home page and stand on every page below it.
    searched = {column.url for column, *_ in faces}
    for columns in (site.columns, site.portal.columns):
        others = [c for c in columns if c.url not in searched and not c.offsite and not c.gap]
        common |= {form.action for column in others[:_NEIGHBOURS] for form in site.open(column).forms}
    for column, _, forms, _ in faces:
        form = next((f for f in forms if _own_search(f, common)), None)
        if form:
            shown = _words_of(form)
            reason = f"“{column.name}”栏目有专门的检索框（{shown}）"
            return Finding(Status.PASSED, reason, (column.as_evidence(f"检索框：{shown}"),))
    return None


def _words_of(form: Form) -> str:
    """What a reader sees of a form; the names of its fields only where it shows no word."""
    return "、".join(((*form.labels, *form.buttons) or form.fields)[:6])


def _library(site: Site) -> Finding | None:
    """The search of a library that all units share: it asks for what only documents have, on a page above the units' columns."""
    above = [c for c in (*site.portal.columns, *site.columns) if holds_columns(c.name) and not c.offsite and not c.gap]
    places = [(c.name, (*(c.page.forms if c.page else ()), *site.open(c).forms), c.as_evidence) for c in above[:_SHARED_PAGES]]
    places += [(page.title, page.forms, page.as_evidence) for page in front_pages(site, own=True)]
    for name, forms, as_evidence in places:
        for form in forms:
            words = "|".join(plain(w) for w in (*form.labels, *form.fields, *form.buttons))
            if re.search(r"文号|发文字号|发文机关|发文机构", words) and re.search(_SEARCH, words):
                shown = _words_of(form)
                return Finding(Status.PASSED, f"“{name}”页面有政策文件检索框（{shown}）", (as_evidence(f"检索框：{shown}"),))
    return None


def _entrance(faces: list[_Face], site: Site) -> Finding | None:
    for column, words, _, _ in faces:
        named = next((w for w in (plain(column.name), *words) if re.search(_SEARCH_LINK, w)), None)
        if named:
            return Finding(Status.PASSED, f"“{column.name}”栏目有“{named}”入口", (column.as_evidence(named),))
    linked = links_named(front_pages(site, own=True), _SEARCH_LINK)
    if not linked:
        return None
    home, link = linked[0]
    told = Evidence(home.url, home.title, f"“{link.text}”：{link.url}", None, home.fetched_at, home.sha256)
    return Finding(Status.PASSED, f"首页有“{link.text}”入口", (told,))


def _own_search(form: Form, common: set[str]) -> bool:
    """Whether a form is a search of this page alone: the site's search in the page head goes where the home page's goes."""
    words = "|".join(plain(w) for w in (*form.labels, *form.buttons, *form.fields, form.action))
    if not re.search(_SEARCH + r"|search|query", words, re.IGNORECASE):
        return False
    if len(set(re.findall(r"标题|文号|发文字号|发文机关|成文日期|主题|有效性|索引号", words))) > 1:
        return True
    # Without a form on the home page nothing tells a search of this column from that of the site.
    return bool(common) and form.action not in common
