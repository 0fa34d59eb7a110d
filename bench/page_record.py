"""The page record beside the bare lxml parse of the same articles: what reading a page costs on the crawl's path.

    python -m bench.page_record [--pages 60] [--limit 4.0] [--profile]

Every page is an article of about 40 KB in the style of one of several publishing systems, known and unknown: text pasted from Word
with styles in every tag, a table, 80 links of navigation, neighbours and a footer. For each page both are measured in turn by
processor time, several times, and the best of each counts. The exit code is 1 where the median ratio is above the limit.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from crawler.extraction import read_page

SIZE = 40_000
"""Bytes of a page, within a paragraph or two."""
NAVIGATION = 80
"""Links in the menus of a page."""
LIMIT = 4.0
"""How many times the bare parse a page record may cost, by the median."""
_FETCHED = date(2021, 11, 30)
_REPEATS = 3
_BARE_IN_A_ROW, _WHOLE_IN_A_ROW = 24, 6
"""How often each is done between two looks at the clock, whose steps are coarse on some machines."""
_HOST = "http://www.shili.gov.cn"
_WORDS = "为进一步规范政务公开工作提升服务水平各街道办事处区直各单位要按照职责分工认真组织实施做好信息发布解读回应及监督检查确保各项任务落实到位接受社会群众评议"


@dataclass(frozen=True, slots=True)
class Style:
    """How a publishing system writes its articles: the address, the head of the page, the opening tag of the content, a mark of its own."""

    name: str
    address: str
    metas: str
    head: str
    content: str
    mark: str = ""


_METAS = (
    '<meta name="SiteName" content="示例区人民政府"><meta name="ColumnName" content="通知公告">'
    '<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day} 10:20"><meta name="ContentSource" content="区政务公开办">'
)
_TABLE_HEAD = (
    '<table class="xxgk_table"><tr><td>索引号：</td><td>11370100MB2858000A/2021-0{n:04d}</td><td>发布机构：</td><td>示例区政务公开办公室</td></tr>'
    "<tr><td>发布日期：</td><td>{day}</td><td>文号：</td><td>示政办发〔2021〕{n}号</td></tr></table>"
)
_LINE_HEAD = '<div class="info"><span>发布时间：{day} 10:20</span><span>来源：区政务公开办</span><span>浏览次数：<i id="hits">120</i></span></div>'
_BARE_LINE = "<p>{day}　　区政务公开办　　点击：120</p>"
STYLES = (
    Style(
        "trs", "/zwgk/202108/t20210805_{n}.html", _METAS, _TABLE_HEAD, '<div class="view TRS_UEDITOR trs_paper_default trs_web">'
    ),
    Style("hanweb", "/art/2021/8/5/art_10_{n}.html", _METAS, _TABLE_HEAD, '<div id="zoom">', "<!--<$[信息内容]>begin-->"),
    Style(
        "ucap",
        "/c100231/202108/{n:032x}.shtml",
        _METAS,
        _LINE_HEAD,
        '<div class="pages_content" id="UCAP-CONTENT">',
        "<ucapcontent>",
    ),
    Style("vsb", "/info/1024/{n}.htm", "", _LINE_HEAD, '<div id="vsb_content"><div class="v_news_content">'),
    Style("asp", "/show.asp?id={n}", "", _LINE_HEAD, '<div class="article-content">'),
    Style("unknown, tables", "/web/read_{n}.html", "", _BARE_LINE, '<td class="wz" valign="top">'),
    Style("unknown, boxes", "/a/b/{n}", "", _LINE_HEAD, '<div class="box-c"><div class="inner">'),
    Style("unknown, named", "/detail/{n}.html", "", _TABLE_HEAD, '<div class="left-w"><section>'),
)
_MSO = (
    '<p class="MsoNormal" style="margin:0cm 0cm 0pt;line-height:28.0000pt;text-indent:32.0000pt;mso-char-indent-count:2.0000;">'
    '<span style="font-family:仿宋_GB2312;mso-hansi-font-family:宋体;font-size:16.0000pt;mso-font-kerning:0.0000pt;"><font face="仿宋_GB2312">{one}</font></span>'
    '<span lang="EN-US" style="font-family:仿宋_GB2312;font-size:16.0000pt;">{count}</span><span style="font-family:仿宋_GB2312;font-size:16pt;">{two}</span></p>\n'
)


def article(style: Style, number: int) -> tuple[bytes, str]:
    """One article of about ``SIZE`` bytes and its address; the same for the same number."""
    dice = random.Random(number)  # noqa: S311 - pages, no secrets
    title = f"示例区人民政府办公室关于印发第{number}号政务公开工作要点的通知"
    day = f"2021-0{dice.randint(1, 9)}-{dice.randint(10, 28)}"
    values = {"title": title, "day": day, "n": number + 1}
    menus = "".join(_menu(start, dice) for start in range(0, NAVIGATION, 10))
    neighbours = "".join(
        f'<li><a href="/zwgk/tzgg/{dice.randint(1, 9999)}.html" title="{_sentence(dice, 18)}">{_sentence(dice, 12)}</a></li>'
        for _ in range(8)
    )
    before = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_通知公告_示例区人民政府</title>{style.metas.format(**values)}'
        '<link rel="stylesheet" href="/images/style.css"><script src="/images/jquery.js"></script><script>var webid=1;function zoom(n){document.getElementById("x").style.fontSize=n+"px";}</script>'
        f'<style>.a{{color:#333}}</style></head><body><div class="header"><div class="logo"><img src="/images/logo.png" alt="示例区人民政府"></div>{menus}</div>'
        '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>'
        f'<div class="main"><h1 class="title">{title}</h1>{style.head.format(**values)}<div class="share">分享到：<a href="javascript:;" class="wx">微信</a></div>'
        f"{style.mark}{'<table><tr>' if style.content.startswith('<td') else ''}{style.content}"
    )
    after = (
        f'<p><a href="/files/{number}.docx">附件：任务分工表.docx</a></p>{"</td></tr></table>" if style.content.startswith("<td") else "</div>"}'
        f'</div><div class="relevant"><h3>相关信息</h3><ul>{neighbours}</ul></div>'
        '<div class="footer">主办：示例区人民政府办公室　网站标识码：3701000000　<a href="/map.html">网站地图</a></div>'
        '<script>var s=document.createElement("script");s.src="/count.js";document.body.appendChild(s);</script></body></html>'
    )
    paragraphs: list[str] = []
    size = len((before + after).encode())
    while size < SIZE:
        paragraph = (
            _rows(dice)
            if len(paragraphs) == 6
            else _MSO.format(one=_sentence(dice, 60), count=dice.randint(10, 99), two=_sentence(dice, 40))
        )
        paragraphs.append(paragraph)
        size += len(paragraph.encode())
    return (before + "".join(paragraphs) + after).encode(), _HOST + style.address.format(**values)


def _sentence(dice: random.Random, length: int) -> str:
    start = dice.randrange(len(_WORDS))
    return ((_WORDS[start:] + _WORDS) * (length // len(_WORDS) + 1))[:length]


def _menu(start: int, dice: random.Random) -> str:
    entries = "".join(
        f'<li class="nav-item"><a href="/zwgk/lm{start + offset}/" target="_blank">{_sentence(dice, 5)}</a></li>'
        for offset in range(10)
    )
    return f'<ul class="nav">{entries}</ul>'


def _rows(dice: random.Random) -> str:
    cells = "".join(
        f'<tr style="height:20pt">{"".join(f"""<td style="border:1px solid #000;padding:2px"><p class="MsoNormal"><span style="font-size:12pt">{_sentence(dice, 8)}</span></p></td>""" for _ in range(4))}</tr>'
        for _ in range(6)
    )
    return f'<table border="1" cellspacing="0" style="border-collapse:collapse">{cells}</table>'


def bare_parse(page: bytes) -> None:
    """What everything is measured by: the page as a tree and nothing more."""
    etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))


def measure(count: int) -> Iterator[tuple[str, float, float]]:
    """Style, seconds of the bare parse and seconds of the page record, page by page."""
    pages = [(STYLES[number % len(STYLES)], *article(STYLES[number % len(STYLES)], number)) for number in range(count)]
    for _, page, url in pages[: len(STYLES)]:
        _read(page, url)
    for style, page, url in pages:
        bare, whole = [], []
        for _ in range(_REPEATS):
            bare.append(_took(_BARE_IN_A_ROW, bare_parse, page))
            whole.append(_took(_WHOLE_IN_A_ROW, _read, page, url))
        yield style.name, min(bare), min(whole)


def _read(page: bytes, url: str) -> None:
    read_page(page, url, "text/html; charset=utf-8", 200, _FETCHED)


def _took(times: int, work: Callable[..., None], *arguments: object) -> float:
    began = time.process_time()
    for _ in range(times):
        work(*arguments)
    return (time.process_time() - began) / times


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--limit", type=float, default=LIMIT)
    parser.add_argument("--profile", action="store_true", help="show where the time of the page records goes instead")
    options = parser.parse_args()
    if options.profile:
        _profile(options.pages)
        return 0
    measured = list(measure(options.pages))
    ratios: dict[str, list[float]] = {}
    for name, bare, whole in measured:
        ratios.setdefault(name, []).append(whole / bare)
    for name, own in ratios.items():
        sys.stdout.write(f"{name:18} {statistics.median(own):5.2f} x\n")
    median = statistics.median(whole / bare for _, bare, whole in measured)
    sys.stdout.write(
        f"{len(measured)} articles of {SIZE // 1000} KB: bare lxml parse {1000 * statistics.median(bare for _, bare, _ in measured):.2f} ms, "
        f"page record {1000 * statistics.median(whole for _, _, whole in measured):.2f} ms, median ratio {median:.2f} (limit {options.limit:.1f})\n"
    )
    return 1 if median > options.limit else 0


def _profile(count: int) -> None:
    pages = [article(STYLES[number % len(STYLES)], number) for number in range(count)]
    profiler = cProfile.Profile()
    profiler.enable()
    for page, url in pages:
        _read(page, url)
    profiler.disable()
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    raise SystemExit(main())
