"""Pages made by chance from parts that portals have, each with what a reader sees on it: no system's own, no two alike.

The parts are put together by the number of the page alone, so that a page that was read wrong can be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from random import Random

AS_OF = date(2024, 11, 20)
HOST = "http://www.wangchuan.example.gov.cn"
_UNITS = ("区财政局", "区民政局", "区教育和体育局", "青山镇", "区卫生健康局", "区水利局")
_MATTERS = ("城乡低保", "农村供水工程", "养老服务补贴", "义务教育招生", "食品抽检", "公共卫生监督", "政府采购")
_TITLES = (
    "{unit}{year}年部门预算公开", "{unit}关于印发《{matter}管理办法》的通知", "{unit}{year}年政府信息公开工作年度报告", "关于{year}年{matter}情况的公示",
    "{unit}召开{year}年第{n}次局长办公会议", "对区第十{n}届人大二次会议第{n}号建议的答复", "《{matter}管理办法》政策解读", "{year}年第{n}季度{matter}统计数据",
    "{unit}行政处罚决定书（望罚字〔{year}〕{n}号）", "一图读懂：{matter}实施方案", "{matter}公告", "{unit}权责清单（{year}年本）",
)  # fmt: skip
_COLUMNS = ("财政预决算", "规范性文件", "政策解读", "通知公告", "养老服务", "社会救助", "会议公开", "机构职能")
_BOXES = ("aa", "main", "con", "lb", "zw", "right", "gl-r", "list-box", "content", "w1200", "x_r")
_BLOCKS = ("热点信息", "最新公开", "推荐阅读", "点击排行", "要闻")
_PATHS: tuple[Callable[[str], str], ...] = (
    lambda c: (
        f'<div class="$">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="./">{c}</a></div>'
    ),
    lambda c: f'<div class="$">您的位置：<a href="/">首页</a>&gt;&gt;<a href="/zwgk/">政务公开</a>&gt;&gt;{c}</div>',
    lambda c: f'<ol class="$"><li><a href="/">首页</a></li><li><a href="/zwgk/">信息公开</a></li><li>{c}</li></ol>',
    lambda _: "",
)


@dataclass(frozen=True)
class Row:
    """A row of a list as a reader sees it."""

    title: str
    day: date


@dataclass(frozen=True)
class MadeList:
    """A list page: its markup and what stands on it; ``following`` is the address of the next page as it is written."""

    style: str
    html: str
    rows: tuple[Row, ...]
    following: str


@dataclass(frozen=True)
class MadeDocument:
    """A document's page: its markup and what stands on it."""

    html: str
    url: str
    title: str
    day: date
    source: str
    number: str
    written: date | None
    files: tuple[str, ...]
    first: str
    last: str
    strange: tuple[str, ...]


def _titles(chance: Random, count: int) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        pattern = chance.choice(_TITLES)
        words = {"unit": chance.choice(_UNITS), "matter": chance.choice(_MATTERS)}
        made[pattern.format(year=chance.choice((2024, 2023, 2022)), n=chance.randrange(1, 9), **words)] = None
    return list(made)


def _block(chance: Random) -> tuple[str, list[str]]:
    """A block of other things with days, as sidebars show it, and their titles."""
    titles = _titles(chance, 5)
    rows = "".join(
        f'<li><a href="/news/{n}.html">{escape(title)}</a><span>{AS_OF - timedelta(days=9 * n + 2):%m-%d}</span></li>'
        for n, title in enumerate(titles)
    )
    box = chance.choice(("hot", "side", "left", "tj", "aside", "bd"))
    return f'<div class="{box}"><h3>{chance.choice(_BLOCKS)}</h3><ul>{rows}</ul></div>', titles


def _menu(chance: Random) -> str:
    items = "".join(f'<li><a href="/zwgk/c{n}/">{name}</a></li>' for n, name in enumerate(_COLUMNS))
    return f'<div class="{chance.choice(("left", "leftnav", "menu", "sidebar", "gl-l"))}"><h3>区财政局</h3><ul>{items}</ul></div>'


def _page(title: str, path: str, parts: Sequence[str]) -> str:
    top = '<div class="top">今天是2024年11月20日 <a href="/">网站首页</a> <a href="/wza/">无障碍</a></div>'
    nav = "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(("要闻", "政务公开", "办事服务", "互动交流")))
    foot = '<div class="footer">主办：望川区人民政府 备案号：示ICP备00000000号 <a href="/map/">网站地图</a> 最后更新：2024-11-19</div>'
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>{top}<ul class="nav">{nav}</ul>'
        f'{path}<div class="wrap">{"".join(parts)}</div>{foot}</body></html>'
    )


def _path(chance: Random, column: str) -> str:
    return chance.choice(_PATHS)(column).replace("$", chance.choice(("crumb", "pos", "weizhi", "bread", "l1", "path")))


# lists ---------------------------------------------------------------------------------------------------------------
_WHOLE_DAYS: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d}", lambda d: f"[{d}]", lambda d: f"{d:%Y/%m/%d}", lambda d: f"{d:%Y.%m.%d}", lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"({d})", lambda d: f"{d} 10:22:31", lambda d: f"发布时间：{d}", lambda d: f"【{d}】", lambda d: f"{d.year}-{d.month}-{d.day}",
)  # fmt: skip
_SHORT_DAYS: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d:%m-%d}",
    lambda d: f"[{d:%m-%d}]",
    lambda d: f"{d:%m/%d}",
    lambda d: f"{d:%m}月{d:%d}日",
)
# style -> the row's markup: address, whole title, title as it is shown, day
_STYLES: dict[str, Callable[[str, str, str, str], str]] = {
    "li": lambda u, t, s, d: f'<li><a href="{u}" title="{t}" target="_blank">{s}</a><span>{d}</span></li>',
    "li day first": lambda u, t, s, d: f'<li><span class="rq">{d}</span><a href="{u}" title="{t}">{s}</a></li>',
    "li all linked": lambda u, t, s, d: f'<li><a href="{u}" title="{t}"><span class="tt">{s}</span><em>{d}</em></a></li>',
    "li two p": lambda u, t, s, d: f'<li><p><a href="{u}" title="{t}">{s}</a></p><p class="d">{d}</p></li>',
    "li summary": lambda u, t, s, d: f'<li><h4><a href="{u}">{t}</a></h4><div>现将有关事项公开如下。</div><div class="sj">{d}</div></li>',
    "li sort": lambda u, t, s, d: f'<li><a href="/zwgk/lx/">[通知]</a><a href="{u}" title="{t}">{s}</a><span>{d}</span></li>',
    "li source": lambda u, t, s, d: f'<li><a href="{u}" title="{t}">{s}</a><span>来源：区财政局</span><span>{d}</span></li>',
    "li new": lambda u, t, s, d: f'<li><i></i><a href="{u}" title="{t}">{s}</a><img src="/i/new.gif"><b>{d}</b></li>',
    "dd": lambda u, t, s, d: f'<dd><a href="{u}" title="{t}">{s}</a><i>{d}</i></dd>',
    "tr two": lambda u, t, s, d: f'<tr><td><a href="{u}" title="{t}">{s}</a></td><td>{d}</td></tr>',
    "tr picture": lambda u, t, s, d: f'<tr><td><img src="/i/dot.gif"></td><td><a href="{u}" title="{t}">{s}</a></td><td>{d}</td></tr>',
    "tr office": lambda u, t, s, d: f'<tr><td>1</td><td><a href="{u}">{t}</a></td><td>区财政局</td><td>{d}</td></tr>',
    "div": lambda u, t, s, d: f'<div class="row"><div><a href="{u}" title="{t}">{s}</a></div><div class="c2">{d}</div></div>',
    "dl": lambda u, t, s, d: f'<dl><dt><a href="{u}" title="{t}">{s}</a></dt><dd>{d}</dd></dl>',
    "p": lambda u, t, s, d: f'<p>·<a href="{u}" title="{t}">{s}</a>&nbsp;&nbsp;{d}</p>',
    "box linked": lambda u, t, s, d: f'<a class="item" href="{u}"><div class="t">{t}</div><div class="d">{d}</div></a>',
    "no box": lambda u, t, s, d: f'<a href="{u}" title="{t}">{s}</a>　{d}<br/>',
    "card": lambda u, t, s, d: f'<div class="card"><a href="{u}"><h3>{t}</h3></a><p>有关情况。</p><p><span>{d}</span><span>浏览 12</span></p></div>',
}  # fmt: skip
_AROUND = {"li": ("<ul>", "</ul>"), "dd": ("<dl>", "</dl>"), "tr": ("<table>", "</table>")}
_PAGERS = (
    ("", ""),
    ('<div class="page"><a href="index_1.html">下一页</a><a href="index_3.html">尾页</a> 共4页</div>', "index_1.html"),
    ('<div class="fy">共 62 条 <span>1/4</span> <a href="?page=2">下一页</a></div>', "?page=2"),
    ('<div>首页 上一页 <a href="list_2.html">下页</a> 末页</div>', "list_2.html"),
)
_ADDRESSES: tuple[Callable[[int, date], str], ...] = (
    lambda n, d: f"/art/{d.year}/{d.month}/{d.day}/art_1234_{9000 + n}.html", lambda n, d: f"./{d:%Y%m}/t{d:%Y%m%d}_{77000 + n}.html",
    lambda n, d: f"/info/1023/{4400 + n}.htm", lambda n, d: f"content_{880000 + n}.shtml", lambda n, d: f"show.asp?id={500 + n}",
    lambda n, d: f"/zwgk/{d:%Y%m}/{n * 7919 + 16**31:032x}.shtml",
)  # fmt: skip


def made_list(number: int) -> MadeList:
    """The list page of that number."""
    chance = Random(number)
    style, column, short = chance.choice(list(_STYLES)), chance.choice(_COLUMNS), chance.random() < 0.2
    rows, day = [], AS_OF - timedelta(days=chance.randrange(3, 40))
    for title in _titles(chance, chance.choice((1, 2, 3, 5, 8, 15))):
        rows.append(Row(title, day))
        day -= timedelta(days=chance.randrange(60))
    kept = [row for row in rows if not short or (AS_OF - row.day).days < 360]
    say, address, cut = (
        chance.choice(_SHORT_DAYS if short else _WHOLE_DAYS),
        chance.choice(_ADDRESSES),
        chance.choice((12, 16, 99)),
    )
    shown = [row.title if len(row.title) <= cut else f"{row.title[:cut]}{chance.choice(('...', '…'))}" for row in kept]
    marks = "".join(
        _STYLES[style](address(n, row.day), escape(row.title), escape(words), say(row.day))
        for n, (row, words) in enumerate(zip(kept, shown, strict=True))
    )
    before, after = _AROUND.get(style.split()[0], ("<div>", "</div>"))
    pager, following = chance.choice(_PAGERS)
    head = chance.choice(("", f"<h2>{column}</h2>", f'<div class="tit"><span>{column}</span></div>'))
    main = f'<div class="{chance.choice(_BOXES)}">{head}<div class="{chance.choice(_BOXES)}">{before}{marks}{after}</div>{pager}</div>'
    parts = [_menu(chance), main] if chance.random() < 0.7 else [main]
    if chance.random() < 0.4:
        parts.insert(chance.choice((0, len(parts))), _block(chance)[0])
    html = _page(f"{column}_望川区人民政府", _path(chance, column), parts)
    return MadeList(style, html, tuple(kept), following)


# documents -----------------------------------------------------------------------------------------------------------
_SENTENCES = (
    "为贯彻落实上级决策部署，结合我区实际，制定本办法。", "各镇街、各有关单位要高度重视，明确责任，抓好落实。", "补助标准由区财政局会同有关部门另行确定并向社会公布。",
    "本办法自2024年1月1日起施行，有效期五年。", "符合条件的对象可向户籍所在地镇人民政府提出申请。", "联系电话：0000-5550110，办公地址：望川区人民路1号。",
    "2023年5月，全区共投入资金1200万元。",
)  # fmt: skip
_SOURCES = ("区财政局", "望川区人民政府办公室", "区民政局")
_LINES: tuple[Callable[[date, str], str], ...] = (
    lambda d, s: f'发布时间：{d} 10:22　来源：{s}　浏览次数：<span id="h">12</span>　【字体：<a>大</a> <a>中</a> <a>小</a>】',
    lambda d, s: f"<span>发布日期：{d.year}-{d.month}-{d.day}</span><span>信息来源：{s}</span><span>点击数：35</span>",
    lambda d, s: f"{d} 来源：{s}",
    lambda d, s: f"时间：{d:%Y/%m/%d} 09:15:22 | 来源：{s} | 打印 | 关闭",
    lambda d, s: f"[ 发布日期：{d} ] [ 来源：{s} ] [ 浏览：22次 ]",
    lambda d, s: f"{d.year}年{d.month:02d}月{d.day:02d}日 08:30　　作者：张三　来源：{s}",
    lambda d, s: f"来源：{s}　发布时间：{d:%Y.%m.%d}",
    lambda d, s: f"日期：{d}　　字号：[大 中 小]　　来源：{s}",
    lambda d, s: f"<i>发布者：{s}</i> <i>发布时间：{d:%Y-%m-%d} 08:00</i> <i>阅读：<script>document.write(3)</script></i>",
    lambda d, s: f"信息来源：{s}　发表时间：{d}　责任编辑：李四",
    lambda d, s: f"公开日期：{d}　发布机构：{s}",
)
_HEADINGS: tuple[Callable[[str], str], ...] = (
    lambda t: f"<h1>{t}</h1>",
    lambda t: f'<h2 class="title">{t}</h2>',
    lambda t: f"<h3>{t}</h3>",
    lambda t: f'<div class="tt">{t}</div>',
    lambda t: f'<p align="center"><b>{t}</b></p>',
    lambda t: f'<div class="bt"><font size="5"><strong>{t}</strong></font></div>',
)
_NEIGHBOURS = (
    "",
    '<div class="tools"><a href="javascript:window.print()">打印</a><a href="javascript:window.close()">关闭</a></div>',
    '<div>上一篇：<a href="/c/1.html">某局旧的预算</a></div><div>下一篇：<a href="/c/2.pdf">某局旧的决算.pdf</a></div>',
    '<div class="xg"><h4>相关链接</h4><ul><li><a href="/c/5.html">另一份解读材料</a></li></ul></div>',
)
_NAMES = (("申请表", "docx"), ("明细表", "xlsx"), ("预算表", "pdf"), ("情况表", "doc"))


def _head(chance: Random, title: str, day: date, source: str, number: str) -> tuple[str, date]:
    written = day - timedelta(days=2)
    told = (("索引号", f"K2011/{day.year}-00031"), ("发布机构", source), ("文号", number), ("成文日期", f"{written}"), ("发布日期", f"{day}"),
            ("有效性", "有效"), ("名称", escape(title)), ("主题分类", "财政"))  # fmt: skip
    pairs = "".join(
        f"<tr><td>{a}：</td><td>{b}</td><td>{c}：</td><td>{d}</td></tr>"
        for (a, b), (c, d) in zip(told[::2], told[1::2], strict=True)
    )
    shapes = (
        f"<table>{pairs}</table>",
        "<ul>" + "".join(f"<li><b>{name}：</b>{value}</li>" for name, value in told) + "</ul>",
        "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in told) + "</dl>",
        "<div>" + "".join(f"<div><label>{name}</label><span>{value}</span></div>" for name, value in told) + "</div>",
    )
    return chance.choice(shapes), written


def _text(chance: Random, day: date) -> tuple[str, str, str]:
    """The markup of a text, its first and its last paragraph; some are signed or end in a table."""
    count = chance.choice((1, 2, 3, 6, 12))
    lines = ["".join(chance.choice(_SENTENCES) for _ in range(chance.choice((1, 2, 3)))) for _ in range(count)]
    shapes = ("<p>{}</p>", '<p style="text-indent:2em"><span style="font-family:仿宋_GB2312">{}</span></p>', "<div>{}</div>")
    marks = "".join(chance.choice(shapes).format(line) for line in lines)
    signed = day - timedelta(days=3)
    marks += chance.choice(
        (
            "",
            f'<p style="text-align:right">望川区财政局</p><p>{signed.year}年{signed.month}月{signed.day}日</p>',
            "<table border=1><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1200</td></tr></table>",
        )
    )
    return marks, lines[0], lines[-1]


def made_document(number: int) -> MadeDocument:
    """The document's page of that number."""
    chance = Random(number)
    [title], column, source = _titles(chance, 1), chance.choice(_COLUMNS), chance.choice(_SOURCES)
    day = AS_OF - timedelta(days=chance.randrange(1, 700))
    own_number, written, table = "", None, ""
    if chance.random() < 0.35:
        own_number = f"望财〔{day.year}〕{chance.randrange(1, 99)}号"
        table, written = _head(chance, title, day, source, own_number)
    line = f'<div class="{chance.choice(("info", "sub", "ly", "x", "sj"))}">{chance.choice(_LINES)(day, source)}</div>'
    line = "" if table and chance.random() < 0.5 else line
    text, first, last = _text(chance, day)
    named = chance.sample(_NAMES, chance.choice((1, 2))) if chance.random() < 0.4 else []
    files = [f"/upload/{day:%Y%m}/{chance.randrange(10**7, 10**8)}.{form}" for _, form in named]
    links = "".join(
        f'<p><a href="{url}">附件{n}：{name}.{form}</a></p>'
        for n, (url, (name, form)) in enumerate(zip(files, named, strict=True), 1)
    )
    inside = chance.random() < 0.5
    box = chance.choice(("con", "zoom2", "nr", "txt", "c3", "article-con", "TRS_Editor"))
    content = f'<div class="{box}">{text}{links if inside else ""}</div>'
    if links and not inside:
        content += chance.choice((f'<div class="fj"><h4>相关附件</h4>{links}</div>', f"<div>附件下载：{links}</div>"))
    heading, rest = chance.choice(_HEADINGS)(escape(title)), content + chance.choice(_NEIGHBOURS)
    main = chance.choice(
        (
            f'<div class="{chance.choice(_BOXES)}">{table}{heading}{line}{rest}</div>',
            f'<div class="{chance.choice(_BOXES)}">{heading}{line}{table}{rest}</div>',
            f"<table><tr><td>{table}</td></tr><tr><td>{heading}</td></tr><tr><td>{line}</td></tr><tr><td>{rest}</td></tr></table>",
        )
    )
    parts, strange = [main], ["某局旧的预算", "网站地图"]
    if chance.random() < 0.4:
        parts.insert(0, _menu(chance))
    if chance.random() < 0.4:
        block, titles = _block(chance)
        parts.insert(chance.choice((0, len(parts))), block)
        strange += [other for other in titles if other != title]
    name = chance.choice(
        (
            f"{title}_望川区人民政府",
            f"{title}-区财政局-望川区人民政府",
            title,
            f"{column}_望川区人民政府",
            "望川区人民政府门户网站",
        )
    )
    url = chance.choice(
        ("/zwgk/art_1234_9000.html", f"/gk/{day:%Y%m}/t{day:%Y%m%d}_77000.html", "/info/1023/4400.htm", "/show.asp?id=33")
    )
    html = _page(name, _path(chance, column), parts)
    return MadeDocument(
        html,
        HOST + url,
        title,
        day,
        source,
        own_number,
        written,
        tuple(HOST + file for file in files),
        first,
        last,
        tuple(strange),
    )
