"""Puts the district together: units, contents, faults, systems; and answers with everything the server can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from urllib.parse import urlencode

from samples.contents import LIFTED, portal_columns, unit_columns
from samples.faults import Deal, deal_for
from samples.files import png
from samples.model import Column, Reply, SampleUnit, Site, edit
from samples.systems import SYSTEMS, Book, Skin
from samples.systems.hanweb import PROXY, Hanweb
from samples.units import TURNING, units

VARIANTS = ("demo", "good", "bad")


@dataclass(frozen=True)
class District:
    """The sample district in one variant: its units and every reply by path."""

    variant: str
    units: tuple[SampleUnit, ...]
    sites: Mapping[str, Site]
    replies: Mapping[str, Reply]
    urls: Mapping[str, str]
    deal: Deal

    def home(self, slug: str) -> str:
        """The path of a unit's disclosure home."""
        return self.urls[f"{slug}:"]


def build(variant: str = "demo", turn: int = 0, deal: Deal | None = None) -> District:
    """The district. ``turn`` moves the departments and the portal to the next publishing system; ``deal`` plants these faults instead
    of the variant's. ValueError for an unknown variant.
    """
    if variant not in VARIANTS:
        raise ValueError(f"没有这个示例：{variant}（可选 {'、'.join(VARIANTS)}）")
    every = units(turn)
    deal = deal_for(variant, every) if deal is None else deal
    sections = {unit.slug: deal.apply(unit, unit_columns(unit)) for unit in every}
    lifted = []
    for slug, key in LIFTED.items():
        sections[slug], found = _lift(sections[slug], key)
        lifted += found
    shared = deal.apply_portal(portal_columns(every, sections, deal.site_faults, lifted))
    portal = Site("portal", "示例区人民政府", "/", TURNING[turn % len(TURNING)], 40, shared, per_page=10)
    sites = {"portal": portal}
    for unit in every:
        sites[unit.slug] = Site(
            unit.slug,
            unit.full,
            _prefix(unit),
            unit.system,
            unit.number,
            sections[unit.slug],
            unit,
            unit.per_page,
            deal.site_faults.get(unit.slug, ""),
        )
    book = Book()
    skins = [SYSTEMS[site.system](site, book) for site in sites.values()]
    for skin in skins:
        skin.place()
    replies: dict[str, Reply] = {}
    for skin in skins:
        replies.update(skin.replies())
    replies.update(_shared(skins, book, deal))
    return District(variant, every, sites, replies, book.urls, deal)


def _lift(columns: tuple[Column, ...], key: str) -> tuple[tuple[Column, ...], list[Column]]:
    """The columns without the one of that key, and that one where it was there."""
    found = [column for top in columns for column in top.walk() if column.key == key]
    return (edit(columns, key, lambda _: None) if found else columns), found


def _prefix(unit: SampleUnit) -> str:
    return {"trs": f"/zwgk/{'qzbm' if not unit.is_town else 'zj'}/{unit.slug}/", "ucap": f"/{unit.slug}/"}.get(
        unit.system, f"/{unit.slug}/"
    )


def _shared(skins: list[Skin], book: Book, deal: Deal) -> dict[str, Reply]:
    """Pictures, the proxy that all Hanweb columns share, search, the portal's home and its little pages."""
    out: dict[str, Reply] = {}
    columns: dict[str, tuple[Hanweb, Column]] = {}
    for skin in skins:
        if isinstance(skin, Hanweb):
            columns |= {number: (skin, column) for number, column in skin.proxies().items()}

    def proxy(asked: Mapping[str, str]) -> bytes:
        found = columns.get(asked.get("columnid", ""))
        return found[0].proxy(asked, found[1]) if found else b"<datastore><totalrecord>0</totalrecord></datastore>"

    if columns:
        out[PROXY] = Reply(answer=proxy, content_type="text/xml")
    names = {name for skin in skins for name in _pictures(skin)}
    out |= {f"/images/{name}": Reply(make=partial(png, name), content_type="image/png") for name in names}
    portal = skins[0]
    home = _portal_home(portal, deal, [(skin.home, skin.site.title) for skin in skins[1:]])
    out[portal.home] = portal.reply(home)
    out |= _small_pages(book, deal)
    return out


def _pictures(skin: Skin) -> set[str]:
    marks = [column.page for column in skin.site.walk()] + [doc.body for column in skin.site.walk() for doc in column.docs]
    return {part.split('"', 1)[0] for mark in marks for part in mark.split('src="/images/')[1:]}


def _portal_home(skin: Skin, deal: Deal, homes: list[tuple[str, str]]) -> str:
    """The portal's home page: navigation, the 政府信息公开 entry, news, the gazette, accessibility and media."""
    names = {"zwgk": "政府信息公开", **deal.home_names}
    hidden = deal.home_hidden
    nav = "".join(
        f'<li><a href="{skin.url(c)}">{escape(names.get(c.key, c.name))}</a></li>'
        for c in skin.site.columns
        if c.key not in hidden
    )
    news = skin.site.columns[0]
    rows = [row for column in news.walk() for row in skin.rows(column)]
    items = "".join(f'<li><a href="{r.url}">{escape(r.title)}</a><span>{r.day:%m-%d}</span></li>' for r in rows[:10])
    tools = '<a href="/wza/index.html">无障碍浏览</a> <a href="/wza/elder.html">长者模式</a>' if "wza" not in hidden else ""
    search = (
        '<form action="/search/" method="get"><input name="q" placeholder="请输入关键词"/><input type="submit" value="搜索"/></form>'
        if "search" not in hidden
        else ""
    )
    search += '<a href="/search/advanced.html">高级检索</a>' if "advanced" not in hidden else ""
    smart = '<a href="/hd/znwd.html">智能问答</a>' if "smart" not in hidden else ""
    links = "".join(f'<a href="{url}">{escape(name)}</a> ' for url, name in homes)
    media = (
        ""
        if "media" in hidden
        else '<a href="https://weibo.example.com/shiliqu">政务微博</a> <img src="/images/qr.png" alt="政务微信二维码"/>'
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>示例区人民政府门户网站</title>
<meta name="SiteName" content="示例区人民政府"><meta name="viewport" content="width=device-width"></head><body>
<div class="top">今天是2021年11月30日 星期二 {tools} {smart}</div><div class="search">{search}</div>
<ul class="nav"><li><a href="/">首页</a></li>{nav}</ul>
<div class="news"><h2>要闻动态</h2><ul>{items}</ul></div>
<div class="units"><h2>部门镇街</h2>{links}</div>
<div class="footer">{media} <a href="https://zwfw.shili-province.example.gov.cn/">省政务服务网</a>
<p>主办：示例区人民政府　网站标识码：0000000001　更新于2021-11-30</p></div></body></html>"""


def _small_pages(book: Book, deal: Deal) -> dict[str, Reply]:
    """Search with tabs, accessibility, smart answers, the phone edition of the gazette, the letter form."""

    def page(title: str, body: str) -> Reply:
        html = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}-示例区人民政府</title></head><body><a href="/">首页</a><h1>{title}</h1>{body}</body></html>'
        return Reply(html.encode())

    tabs = "".join(
        f'<a href="/search/?{urlencode({"t": t})}">{t}</a> ' for t in ("全部", "新闻", "政策文件", "服务", "互动", "图片")
    )
    tabs = "" if "tabs" in deal.home_hidden else tabs
    box = '<form action="/search/"><input name="q"/><input type="submit" value="搜索"/></form><p>智能检索：支持联想、纠错和同义词</p>'

    def search(asked: Mapping[str, str]) -> bytes:
        words = asked.get("q", "").strip()
        hits = [(doc.title, book.urls[key], doc.day) for key, doc in book.docs.items() if words and words in doc.title][:20]
        rows = "".join(f'<li><a href="{u}">{escape(t)}</a> {d}</li>' for t, u, d in hits)
        return page("站内搜索", f'<div class="tabs">{tabs}</div>{box}<p>找到{len(hits)}条结果</p><ul>{rows}</ul>').body

    advanced = (
        '<form action="/search/"><p>标题<input name="bt"/></p><p>正文<input name="zw"/></p><p>时间范围<input name="ks"/>至<input name="js"/></p>'
        '<p>栏目<select name="lm"><option>全部</option></select></p><input type="submit" value="高级检索"/></form>'
    )
    tools = "".join(
        f'<button onclick="wza(this)">{t}</button>'
        for t in ("字体放大", "字体缩小", "配色调整", "辅助线", "语音播报", "大鼠标", "重置", "退出")
    )
    write = "".join(
        f'<p>{label}<input name="{n}"/></p>'
        for label, n in (("姓名", "xm"), ("电话", "dh"), ("标题", "bt"), ("内容", "nr"), ("办理单位", "dw"))
    )
    return {
        "/search/": Reply(answer=search),
        "/search/policy": Reply(answer=search),
        "/search/gazette": Reply(answer=search),
        "/search/advanced.html": page("高级检索", f'<div class="tabs">{tabs}</div>{advanced}'),
        "/wza/index.html": page("无障碍浏览", tools + "<p>本站提供无障碍辅助浏览工具。</p>"),
        "/wza/elder.html": page("长者模式", tools + "<p>大字版、语音播报。</p>"),
        "/hd/znwd.html": page(
            "智能问答",
            '<p>您好，我是智能客服小示。</p><form action="/hd/ask"><input name="w"/><input type="submit" value="发送"/></form>',
        ),
        "/hd/write.html": page(
            "我要写信", f'<form action="/hd/submit" method="post">{write}<input type="submit" value="提交"/></form>'
        ),
        "/gbm/index.html": page(
            "政府公报手机版", '<meta name="viewport" content="width=device-width,initial-scale=1"><p>2021年第3期</p>'
        ),
        "/gbm/book.html": page("政府公报电子书", "<p>翻页阅读</p>"),
        "/hd/ask": page("智能问答", "<p>请拨打12345。</p>"),
        "/images/qr.png": Reply(make=lambda: png("qr.png", 96, 96), content_type="image/png"),
        "/images/icon.gif": Reply(make=lambda: png("icon", 8, 8), content_type="image/png"),
        "/images/top.gif": Reply(make=lambda: png("top", 8, 8), content_type="image/png"),
    }
