"""A whole district put straight into the store: 46 units on the sample district's systems, and news and notices to fill it up.

What rules open (reports, guides, budgets, workbooks ...) is the sample district's; round it stand as many ordinary documents as asked
for, in the units' own columns and in the portal's, told apart there by source and title. Every page is read by the real reader,
with a menu of eighty links around it as portals have.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import yaml

from checks.page import Item, PageRecord
from crawler.extraction import EXTRACTOR_VERSION, read_page
from samples.contents import portal_columns, unit_columns
from samples.faults import deal_for
from samples.model import Column, Doc, Reply, SampleUnit, Site
from samples.systems import SYSTEMS, Book, Skin
from samples.units import units as sample_units
from storage import PORTAL, ColumnRead, HomeRead, OwnedGap, PageFetch, Repository

ROOT = "http://127.0.0.1:9"
DISTRICT = "示例区"
AS_OF = date(2021, 11, 30)
FETCHED = "2021-11-30T02:00:00+08:00"
_TOWNS = ("东岭镇", "南湖镇", "西河街道", "北关街道")
_OFFICES = ("退役军人事务局", "林业局", "机关事务服务中心", "供销合作社联合社", "粮食和物资储备中心", "档案馆", "残疾人联合会")
_OWN = (
    ("gzdt", "工作动态"), ("tzgg", "通知公告"), ("gsgg", "公示公告"), ("zcwjk", "政策文件库"), ("rsxx", "人事信息"), ("tjxx", "统计信息"),
    ("zdxm", "重大项目"), ("czzj", "财政资金"), ("aqsc", "安全生产"), ("shjz", "社会救助"), ("ghjh", "规划计划"), ("cfgs", "行政处罚公示"),
)  # fmt: skip
_SHARED = (
    ("yw", "政务要闻"), ("bmdt", "部门动态"), ("zjdt", "镇街动态"), ("ptzgg", "通知公告"), ("pzcwj", "政策文件"), ("pzcjd", "政策解读"),
    ("prsxx", "人事信息"), ("pczxx", "财政信息"), ("pgsgg", "公示公告"), ("pzdly", "重点领域信息公开"), ("pcfgs", "行政执法公示"), ("pyjzj", "征集调查"),
)  # fmt: skip
_MATTERS = (
    "召开第{n}次工作推进会议", "开展{y}年第{n}期业务培训", "关于做好{y}年第{n}批项目申报工作的通知", "关于{y}年度检查情况的通报（第{n}号）",
    "行政处罚决定书（{y}）第{n}号", "{y}年公开招聘工作人员公告（{n}）", "关于印发{y}年工作要点的通知（{n}）", "{y}年{m}月份运行情况统计",
    "专项资金分配结果公示（{y}年第{n}批）", "关于第{n}号建议的办理情况", "深入基层开展第{n}次调研", "{y}年{m}月双随机抽查结果公示（{n}）",
)  # fmt: skip
_SENTENCES = (
    "为进一步规范政府信息公开工作，保障公民、法人和其他组织依法获取政府信息，结合工作实际，现就有关事项通知如下。",
    "各单位要切实加强组织领导，明确责任分工，细化工作措施，确保各项任务按照时间节点落实到位。",
    "要坚持问题导向，对照目录逐项自查，发现栏目更新不及时、内容不完整的，应当在五个工作日内整改完毕。",
    "本通知自印发之日起施行，执行中遇到的问题请及时反馈，联系人和联系电话见政府信息公开指南。",
)
_FILLED = re.compile(r'<p id="filling-(\d+)"></p>')
_STYLE = "margin-bottom:.0001pt;text-indent:32.0pt;line-height:28.0pt;font-family:仿宋_GB2312;font-size:16.0pt"
_MENU = '<div class="nav"><ul>' + "".join(f'<li><a href="/c{n:03d}/">服务事项{n:03d}</a></li>' for n in range(80)) + "</ul></div>"
READ_AFRESH = 25_000
"""Above so many pages an ordinary one takes over the record of one like it, with a title, day and address of its own."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was put into the store."""

    units: int
    documents: int
    files: int
    columns: int


def district_units(count: int) -> tuple[SampleUnit, ...]:
    """The sample district's units and as many more as are asked for, eight towns among forty-six."""
    known = list(sample_units())
    more = [(name, "town" if name.endswith("镇") else "subdistrict") for name in _TOWNS] + [
        (f"区{name}", "department") for name in _OFFICES
    ]
    for number, (name, kind) in enumerate(more, start=len(known) + 1):
        full = f"{DISTRICT}{name}人民政府" if kind == "town" else f"{DISTRICT}{name.removeprefix('区')}"
        known.append(
            SampleUnit(name, f"u{number}", kind, ("trs", "hanweb", "vsb", "ucap")[number % 4], number, full, (full,), "公共服务")
        )
    for number in range(len(known) + 1, count + 1):
        name = f"区第{number}服务中心"
        known.append(SampleUnit(name, f"u{number}", "other", "trs", number, f"{DISTRICT}第{number}服务中心", (), "公共服务"))
    return tuple(known[:count])


def build(folder: Path, documents: int, units: int) -> Made:
    """Fill the data folder with a district of that size and write ``profile.yml`` beside it."""
    every = district_units(units)
    deal = deal_for("demo", every)
    sections = {unit.slug: deal.apply(unit, unit_columns(unit)) for unit in every}
    shared = deal.apply_portal(portal_columns(every, sections, deal.site_faults))
    standing = sum(len(c.docs) for columns in (*sections.values(), shared) for top in columns for c in top.walk())
    filling = max(0, documents - standing)
    own, portal = _Filling(every, filling * 9 // 20), _Filling(every, filling - filling * 9 // 20)
    sites = [Site("portal", "示例区人民政府", "/", "trs", 40, (*shared, *portal.shared()), per_page=20)]
    sites += [
        Site(u.slug, u.full, f"/{u.slug}/", u.system, u.number, (*sections[u.slug], *own.of(u)), u, u.per_page, deal.site_faults.get(u.slug, ""))
        for u in every
    ]  # fmt: skip
    book = Book()
    skins = [SYSTEMS[site.system](site, book) for site in sites]
    for skin in skins:
        skin.place()
    _write_profile(folder, every, book)
    return _store(folder, skins)


class _Filling:
    """So many ordinary documents, dealt evenly to units and columns."""

    def __init__(self, units: tuple[SampleUnit, ...], count: int) -> None:
        self._units = units
        self._count = count

    def of(self, unit: SampleUnit) -> tuple[Column, ...]:
        """The columns of ordinary things of one unit."""
        place = self._units.index(unit)
        numbers = range(place, self._count, len(self._units))
        docs = [_ordinary(unit, f"{unit.slug}/f{n}", n) for n in numbers]
        return tuple(Column(key, name, tuple(docs[i :: len(_OWN)])) for i, (key, name) in enumerate(_OWN))

    def shared(self) -> tuple[Column, ...]:
        """The portal's columns that hold every unit's things; half of the rows tell the unit by the title alone."""
        docs = [_ordinary(self._units[n % len(self._units)], f"portal/f{n}", n, named=bool(n % 2)) for n in range(self._count)]
        return tuple(Column(key, name, tuple(docs[i :: len(_SHARED)])) for i, (key, name) in enumerate(_SHARED))


def _ordinary(unit: SampleUnit, key: str, number: int, *, named: bool = False) -> Doc:
    day = AS_OF - timedelta(days=number % 1000)
    matter = _MATTERS[number % len(_MATTERS)].format(y=day.year, m=day.month, n=number)
    return Doc(
        key, f"{unit.full}{matter}" if named else matter, day, f'<p id="filling-{number}"></p>', source="" if named else unit.full
    )


def _text(number: int) -> str:
    return "".join(
        f'<p class="MsoNormal" style="{_STYLE}"><span style="{_STYLE}">{i + 1}、{_SENTENCES[(number + i) % len(_SENTENCES)]}</span></p>'
        for i in range(8 + number % 24)
    )


def _write_profile(folder: Path, units: Iterable[SampleUnit], book: Book) -> None:
    listed = [
        {"name": u.name, "aliases": list(u.aliases), "kind": u.kind, "site": ROOT + book.urls[f"{u.slug}:"], **({"key": True} if u.key else {})}
        for u in units
    ]  # fmt: skip
    portal = {"home": f"{ROOT}/", "hosts": [ROOT.removeprefix("http://")], "allow_private": True}
    profile = {"district": DISTRICT, "edition": 2021, "as_of": AS_OF, "portal": portal, "units": listed}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "profile.yml").write_text(yaml.safe_dump(profile, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _store(folder: Path, skins: list[Skin]) -> Made:
    repo = Repository.open(f"sqlite:///{folder / 'zwgk.sqlite3'}", folder / "snapshots")
    try:
        run = repo.start_run(DISTRICT, "crawl", scope=[PORTAL, *(s.site.unit.name for s in skins if s.site.unit)])
        documents = files = 0
        with repo.page_writer(run) as writer, multiprocessing.Pool(os.cpu_count()) as readers:
            for page in readers.imap(_fetched, _pages(skins), chunksize=40):
                writer.add(page)
                documents += 1
                files += page.record is not None and page.record.kind == "attachment"
        columns = [column for skin in skins for column in _columns(skin)]
        repo.save_columns(run, columns)
        repo.save_homes(run, [HomeRead(_owner(s), ROOT + s.home, not s.site.fault, not s.site.fault) for s in skins])
        repo.save_gaps(run, [OwnedGap(_owner(s), ROOT + s.home, "首页", "连接超时") for s in skins if s.site.fault])
        repo.finish_run(run)
        return Made(len(skins) - 1, documents, files, len(columns))
    finally:
        repo.close()


def _owner(skin: Skin) -> str | None:
    return skin.site.unit.name if skin.site.unit else PORTAL


def _columns(skin: Skin) -> Iterator[ColumnRead]:
    for column in skin.site.walk():
        path = tuple(above.name for above in skin.parents[column.key])
        rows = tuple(_item(r.title, r.url, r.day) for r in skin.rows(column))
        url = column.href or ROOT + skin.url(column)
        gap = "返回403，被防火墙拦截" if column.fault else None
        yield ColumnRead(
            _owner(skin), url, column.name, path, () if gap else rows, static=bool(column.page), complete=gap is None, gap=gap,
            offsite=bool(column.href), page_urls=(url,),
        )  # fmt: skip


def _item(title: str, url: str, day: date) -> Item:
    return Item(title, url if url.startswith("http") else ROOT + url, day)


@dataclass(frozen=True, slots=True)
class _Page:
    path: str
    body: bytes
    content_type: str
    fault: str
    family: str
    ordinary: Doc | None


def _pages(skins: list[Skin]) -> Iterator[_Page]:
    """Everything that was fetched: homes, static columns and lists, documents and their files."""
    ordinary = {skins[0].book.urls[key]: doc for key, doc in skins[0].book.docs.items() if _FILLED.search(doc.body)}
    for skin in skins:
        for path, reply in skin.replies():
            if reply.answer is None and not path.startswith("http"):
                yield _Page(path, _framed(skin, reply), reply.content_type, reply.fault, skin.site.system, ordinary.get(path))


def _framed(skin: Skin, reply: Reply) -> bytes:
    if reply.make is not None:
        return reply.make()
    html = reply.body.decode(skin.encoding)
    html = re.sub(r"(<body[^>]*>)", lambda m: m[1] + _MENU, html, count=1)
    html = _FILLED.sub(lambda m: _text(int(m[1])), html, count=1)
    return html.encode(skin.encoding, "xmlcharrefreplace")


class _Reader:
    """Makes fetches of pages, in a process of its own."""

    def __init__(self) -> None:
        self._read = 0
        self._alike: dict[str, PageRecord] = {}

    def __call__(self, page: _Page) -> PageFetch:
        url = ROOT + page.path
        if page.fault:
            return PageFetch(url, url, FETCHED, gap="连接超时")
        record = self._record(page, url)
        return PageFetch(url, url, FETCHED, 200, page.content_type, page.body, record, extractor=str(EXTRACTOR_VERSION))

    def _record(self, page: _Page, url: str) -> PageRecord:
        alike = self._alike.get(page.family)
        if page.ordinary and alike and self._read > READ_AFRESH // (os.cpu_count() or 1):
            return replace(
                alike, url=url, title=page.ordinary.title, published=page.ordinary.day, source=page.ordinary.source or None
            )
        self._read += 1
        record = read_page(page.body, url, page.content_type)
        if page.ordinary:
            self._alike[page.family] = record
        return record


_reader = _Reader()


def _fetched(page: _Page) -> PageFetch:
    return _reader(page)
