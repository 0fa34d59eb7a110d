"""What the front page offers to do: search, interaction, aids for reading. Only what plainly stands or lacks; whether it works is the probe's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from checks.columns import find_columns
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.links import forms_on, front_pages, front_unseen, links_named, shown
from checks.needs import Need
from checks.reading.names import plain

SIMPLE = r"搜索|检索|站内查询|search|keyword|searchword|(^|\|)(q|qt|wd|kw|query)(\||$)"
ADVANCED = r"高级(搜索|检索|查询)|精确(搜索|检索)|(组合|多条件)(搜索|检索|查询)|更多(检索|搜索)条件"
SMART = r"智能(搜索|检索|推荐)|热搜|热门搜索|搜索热词|热门关键词|猜你想|相关搜索"
_TABS = re.compile(
    r"^(全部|综合|新闻|要闻|资讯|动态|政策|政策文件|文件|公开|信息公开|政务公开|解读|政策解读|服务|办事|政务服务|互动|互动交流|图片|视频|公告|数据|专题|附件)(\(\d+\)|\d+)?$"
)
_TELLS = re.compile(r"(统计(数据|表)?|情况|总结|通报|报告|办法|公示|通知)$")
"""Titles of documents that tell of a function (第三季度留言受理反馈情况统计) and are no way to it."""


_BUTTON = 10
"""Letters of a word that may be a button."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One function: its name, and the words of the links, buttons or columns that lead to it (regular expression)."""

    name: str
    words: str


def where_shown(entry: Entry, site: Site, *, own: bool = True) -> Evidence | None:
    """The link, form or column that leads to a function, None where none was seen."""
    pages = front_pages(site, own=own)
    if hits := [hit for hit in links_named(pages, entry.words) if not _TELLS.search(plain(hit[1].text))]:
        return shown(*hits[0])
    for page, _, words in forms_on(pages):
        if re.search(entry.words, words):
            return page.as_evidence(f"{entry.name}：首页表单（{words[:60]}）")
    for page in pages:
        # What a script opens is no link: a button or a floating word.
        body = site.open(page)
        told = (*body.headings, *body.text.split("\n"))
        if word := next((w.strip() for w in told if _is_button(plain(w)) and re.search(entry.words, plain(w))), None):
            return page.as_evidence(f"{entry.name}：首页上的“{word}”")
    for column in (*site.portal.columns, *site.columns):
        if re.search(entry.words, plain(column.name)) and not column.gap:
            return column.as_evidence(entry.name)
    return None


def _is_button(word: str) -> bool:
    """Whether a line of the home page may be a word to press: short, no title, no line of an address (监督投诉电话：…)."""
    return len(word) <= _BUTTON and not _TELLS.search(word) and re.search(r"电话|邮箱|地址|[:\d]", word) is None


@dataclass(frozen=True, slots=True)
class EntriesShown:
    """合格: an entry of each function stands on the front page or as a column; some 部分合格; none 不合格.

    With ``question`` the full set is not enough to decide: 需人工核查 puts the question, with the entries as evidence.
    ``inside`` are vocabulary keys of columns on whose pages an entry may stand as well.
    """

    what: str
    entries: tuple[Entry, ...]
    question: str = ""
    own: bool = False
    inside: tuple[str, ...] = ()

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"门户首页或栏目有{'、'.join(e.name for e in self.entries)}入口" + (
            f"；由人核查：{self.question}" if self.question else ""
        )

    def needs(self) -> tuple[Need, ...]:
        """The columns on whose pages an entry may stand; home pages are always fetched."""
        return tuple(Need(c, 0) for c in self.inside)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002  # the same call for every check
        """Look for the entries."""
        seen = {e.name: found for e in self.entries if (found := where_shown(e, site, own=self.own) or self._inside(e, site))}
        lacking = [e.name for e in self.entries if e.name not in seen]
        unseen = front_unseen(site, self.what)
        if lacking and unseen and not (self.own and site.home and site.home.links):
            return unseen
        homes = [p.as_evidence(f"已查看首页{len(p.links)}个链接") for p in front_pages(site, own=self.own)]
        evidence = unique_evidence([*seen.values(), *homes])
        if not lacking:
            told = f"{self.what}：有{'、'.join(seen)}入口"
            if self.question:
                return Finding(Status.NEEDS_REVIEW, f"{self.question}（{told}）", evidence)
            return Finding(Status.PASSED, told, evidence)
        fix = f"在门户网站设置{'、'.join(lacking)}入口"
        if not seen:
            return Finding(Status.FAILED, f"{self.what}：首页和栏目中没有{'、'.join(lacking)}入口", evidence, fix=fix)
        return Finding(Status.PARTIAL, f"{self.what}：没有{'、'.join(lacking)}入口（已有{'、'.join(seen)}）", evidence, fix=fix)

    def _inside(self, entry: Entry, site: Site) -> Evidence | None:
        for column in find_columns(site, self.inside).columns if self.inside else ():
            for link in site.open(column).links:
                if re.search(entry.words, plain(link.text)) and not _TELLS.search(plain(link.text)):
                    return column.as_evidence(f"栏目页上的链接“{link.text.strip()}”：{link.url}")
        return None


def search_pages(site: Site) -> Iterator[Document]:
    """Every search page that was seen: result pages and pages of search columns."""
    for column in (*site.portal.columns, *site.columns):
        if column.page and (column.page.kind == "search" or re.search(r"搜索|检索", plain(column.name))):
            yield column.page
        yield from (d for d in column.documents if d.kind == "search")
    yield from _behind_box(site)


def _behind_box(site: Site) -> Iterator[Document]:
    """The pages that the home's search box and search links lead to, where they were kept."""
    for url in _search_targets(site):
        body = site.reader(url)
        if not body.unreadable:
            yield Document(url, "检索页", kind="search", fetched=True, links=body.links, forms=body.forms)


def _search_targets(site: Site) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for page in front_pages(site):
        links = [link.url for link in page.links if re.search(r"搜索|检索", link.text)]
        boxes = [f.action for f in page.forms if re.search(SIMPLE, plain("|".join((f.action, *f.fields, *f.buttons))))]
        found.update(dict.fromkeys(url for url in (*links, *boxes) if url not in ("", page.url)))
    return tuple(found)


def _closed(site: Site, case: Case) -> str:
    """Why the page behind the search box was not seen: it stands on another host, or it was tried in vain; empty for neither."""
    hosts = {*case.portal_hosts, *(urlsplit(page.url).netloc for page in front_pages(site))}
    for url in _search_targets(site):
        host = urlsplit(url).netloc
        if host and host not in hosts:
            return f"在站外（{host}）"
        why = site.reader(url).unreadable
        if why and not why.startswith(("未抓取", "未保存")):
            return f"未能打开（{why}）"
    return ""


def _words(site: Site, pages: tuple[Document, ...], pattern: str) -> Evidence | None:
    if hits := links_named(pages, pattern):
        return shown(*hits[0])
    for page, form, words in forms_on(pages):
        if re.search(pattern, words, re.IGNORECASE):
            seen = "、".join(filter(None, dict.fromkeys((*form.labels, *form.buttons))))
            return page.as_evidence(f"检索表单：{seen[:60] or form.action}")
    wanted = re.compile(pattern)
    return next(
        (p.as_evidence(hit[0]) for p in pages if p.kind == "search" and (hit := wanted.search(plain(site.open(p).text)))), None
    )


@dataclass(frozen=True, slots=True)
class SearchOffered:
    """合格: a search box and an advanced search (a smart one is told where it shows); no search box is 不合格.

    The box without an advanced search is 部分合格.
    With ``question`` a box that is there leads to 需人工核查 with it (whether results are good cannot be read off a page).
    """

    question: str = ""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"有站内检索；由人核查：{self.question}" if self.question else "提供简单检索和高级检索，有智能检索的一并列出"

    def needs(self) -> tuple[Need, ...]:
        """The search pages that the home links to."""
        return (Need("站内检索", 0),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look at forms and links of the home and search pages."""
        results = tuple(search_pages(site))
        pages = (*front_pages(site), *results)
        box = _words(site, pages, SIMPLE)
        if box is None:
            if unseen := front_unseen(site, "站内检索"):
                return unseen
            evidence = tuple(p.as_evidence("首页没有检索框或检索入口") for p in front_pages(site))
            return Finding(Status.FAILED, "门户首页没有检索框，也没有检索入口", evidence, fix="在门户网站首页设置站内检索功能")
        if self.question:
            return Finding(Status.NEEDS_REVIEW, f"{self.question}（首页有检索框）", (box,))
        better = {name: e for name, p in (("高级检索", ADVANCED), ("智能检索", SMART)) if (e := _words(site, pages, p))}
        evidence = unique_evidence([box, *better.values(), *(p.as_evidence() for p in results[:2])])
        if "高级检索" in better:
            return Finding(Status.PASSED, f"提供简单检索和{'、'.join(better)}", evidence)
        there = "、".join(("简单检索", *better))
        if not results and (closed := _closed(site, case)):
            told = f"请打开检索页，核查有无高级检索（首页有{there}，没有高级检索入口；检索页{closed}）"
            return Finding(Status.NEEDS_REVIEW, told, evidence)
        where = "检索页上" if results else "页面上"
        fix = "增加高级检索功能（可按标题、正文、时间、栏目等条件组合查询），并在检索框旁提供入口"
        return Finding(Status.PARTIAL, f"只有{there}，{where}没有高级检索", evidence, fix=fix)


@dataclass(frozen=True, slots=True)
class ResultsSorted:
    """合格: the search page shows at least three kinds of results to choose from; none 不合格; a page that was not seen 需人工核查."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "检索结果页有三个以上分类"

    def needs(self) -> tuple[Need, ...]:
        """The search pages that the home links to."""
        return (Need("站内检索", 0),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Count the tabs on search pages, and the kinds a search box lets choose."""
        results = tuple(search_pages(site))
        for page in (*results, *front_pages(site)):
            words = {plain(link.text) for link in page.links if page in results}
            words |= {
                plain(w)
                for f in page.forms
                if re.search(SIMPLE, plain("|".join((f.action, *f.fields, *f.buttons))))
                for w in f.labels
            }
            if page in results:
                words |= {plain(line) for line in site.open(page).text.split("\n") if len(line) <= 12}
            tabs = sorted(w for w in words if _TABS.match(w))
            if len(tabs) >= 3:
                told = "、".join(tabs[:8])
                return Finding(Status.PASSED, f"检索结果可按{told}分类查看", (page.as_evidence(f"分类：{told}"),))
        offered = SearchOffered("请检索一个常用词，核查结果是否按新闻、政策、服务等分类展现")(site, case)
        if offered.status is not Status.NEEDS_REVIEW or not results:
            return offered
        evidence = tuple(p.as_evidence("检索页没有分类") for p in results[:3])
        return Finding(Status.FAILED, "检索结果页没有分类展现", evidence, fix="检索结果按新闻、政策文件、服务、互动等分类展现")
