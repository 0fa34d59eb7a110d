"""TRS WCM: folders, ``./202108/t20210805_123.html``, createPageHTML, meta tags, .TRS_Editor with text pasted from Word."""

from __future__ import annotations

import re
from datetime import date
from html import escape
from posixpath import relpath

from samples.model import Column, Doc
from samples.systems.base import Row, Skin, clock

_NUMBERS = re.compile(r"(?<=>)([^<>]*?)(\d+)([^<>]*?)(?=<)")


class Trs(Skin):
    """A site on TRS WCM. The header names no charset."""

    content_type = "text/html"

    @property
    def home(self) -> str:
        """The folder itself."""
        return self.site.prefix

    def column_path(self, column: Column, page: int = 1) -> str:
        """The folder; later pages are index_1.html, index_2.html: counted from 0."""
        above = "".join(f"{parent.key}/" for parent in self.parents[column.key][-1:])
        return f"{self.site.prefix}{above}{column.key}/" + ("" if page == 1 else f"index_{page - 1}.html")

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """Month folder and the day in the name, both of the day of entry."""
        return f"{self.column_path(column)}{doc.day:%Y%m}/t{doc.day:%Y%m%d}_{number}.html"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """P0 and the time of upload, beside the page."""
        return f"{doc_path.rsplit('/', 1)[0]}/P0{when:%Y%m%d}{number:06d}{index:03d}.{name.rsplit('.', 1)[-1]}"

    def _near(self, url: str, page: str) -> str:
        """The address as TRS writes it: relative to the page."""
        if url.startswith("http") or not url.startswith(self.site.prefix):
            return url
        folder = page if page.endswith("/") else page.rsplit("/", 1)[0] + "/"
        near = relpath(url, folder)
        near = near + "/" if url.endswith("/") and not near.endswith("/") else near
        return near if near.startswith(".") else f"./{near}"

    def _frame(self, title: str, metas: str, crumbs: str, main: str) -> str:
        portal = self.book.urls["portal:"]
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{escape(title)}</title>
<meta name="SiteName" content="示例区人民政府门户网站" /><meta name="SiteDomain" content="shili.example.gov.cn" />
<meta name="SiteIDCode" content="0000000001" />
{metas}<link href="/images/gov.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/images/jquery.js"></script></head>
<body>
<div class="top"><span id="time">{clock()}</span><a href="{portal}">网站首页</a> | <a href="#" onclick="shoucang()">收藏本站</a>
<form action="/search/" method="get" class="ss"><input type="text" name="q" value="请输入关键字"/><input type="submit" value="搜索"/></form></div>
<div class="w1200 clearfix"><div class="fl left_nav"><h3><a href="{self.home}">{escape(self.site.title)}</a></h3>{self.menu()}
<div class="zxgk"><h4>最新公开</h4><ul>{self.sidebar()}</ul></div></div>
<div class="fr right_con"><div class="dqwz">您现在的位置：{crumbs}</div>
{main}
</div></div>
<div class="footer"><p>主办：示例区人民政府 &nbsp;承办：示例区人民政府办公室 &nbsp;网站标识码：0000000001</p>
<p>备案序号：示ICP备00000000号 &nbsp; 最后更新：2021-11-29 &nbsp; 建议使用1366*768分辨率</p></div>
</body></html>
"""

    def _crumbs(self, column: Column | None) -> str:
        parts = [f'<a href="{self.book.urls["portal:"]}" class="CurrChnlCls">首页</a>']
        if self.site.slug != "portal":
            parts += [f'<a href="{self.book.urls["portal:zwgk"]}" class="CurrChnlCls">政务公开</a>']
            parts += [f'<a href="{self.home}" class="CurrChnlCls">{escape(self.site.title)}</a>']
        for each in (*self.parents[column.key], column) if column else ():
            parts.append(f'<a href="{self.url(each)}" title="{escape(each.name)}" class="CurrChnlCls">{escape(each.name)}</a>')
        return "&nbsp;&gt;&nbsp;".join(parts)

    def _column_metas(self, column: Column) -> str:
        return f'<meta name="ColumnName" content="{escape(column.name)}" /><meta name="ColumnType" content="{escape(column.name)}" />\n'

    def home_page(self) -> str:
        blocks = []
        for column in self.site.columns:
            rows = [row for each in column.walk() if not each.fault for row in self.rows(each)][:5]
            items = "".join(
                f'<li><a href="{self._near(r.url, self.home)}" title="{escape(r.title)}">{escape(cut(r.title, 24))}</a><span>{r.day:%m-%d}</span></li>'
                for r in rows
            )
            more = self._near(self.url(column), self.home)
            blocks.append(f'<div class="box"><h2><a href="{more}">{escape(column.name)}</a></h2><ul>{items}</ul></div>')
        return self._frame(f"{self.site.title}-政府信息公开", "", self._crumbs(None), "".join(blocks))

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        here = self.column_path(column, page)
        items = "".join(
            f'<li><span class="bt_time">{r.day}</span><a target="_blank" href="{self._near(r.url, here)}" title="{escape(r.title)}">'
            f"{escape(cut(r.title, 34))}</a>{'<img src=/images/top.gif>' if r.doc.pinned else ''}\n"
            for r in rows
        )
        subs = "".join(f'<a class="sub" href="{self._near(self.url(c), here)}">{escape(c.name)}</a>' for c in column.children)
        pager = f'<div class="page"><script>createPageHTML({pages}, {page - 1}, "index", "html");</script></div>'
        main = f'<h2 class="lm">{escape(column.name)}</h2><div class="subs">{subs}</div>{self.fill(column.tools)}<ul class="gl_list">{items}</ul>{pager}'
        return self._frame(f"{column.name}_{self.site.title}", self._column_metas(column), self._crumbs(column), main)

    def static_page(self, column: Column) -> str:
        main = f'<h2 class="lm">{escape(column.name)}</h2><div class="TRS_Editor">{self.fill(column.page)}</div>'
        return self._frame(f"{column.name}_{self.site.title}", self._column_metas(column), self._crumbs(column), main)

    def doc_page(self, column: Column, doc: Doc) -> str:
        metas = self._column_metas(column) + (
            f'<meta name="ArticleTitle" content="{escape(doc.title)}" />\n<meta name="PubDate" content="{doc.day} 10:2{doc.day.day % 10}" />\n'
            f'<meta name="ContentSource" content="{escape(doc.source)}" />\n'
        )
        facts = "".join(f"<li><b>{k}：</b><span>{escape(v)}</span></li>" for k, v in doc.facts)
        files = "".join(
            f'<li>附件{i}：<a href="{u}" title="{escape(n)}">{escape(n)}</a></li>' for i, (n, u) in enumerate(self.files(doc), 1)
        )
        related = "".join(f'<li><a href="{u}">{escape(t)}</a></li>' for t, u in self.related(doc))
        main = (
            (f'<div class="xxgk_head"><ul>{facts}</ul></div>' if facts else "")
            + f'<div class="article"><h1 class="tit">{escape(doc.title)}</h1><div class="info">发布日期：{doc.day} 10:2{doc.day.day % 10}'
            f'&nbsp;&nbsp;来源：{escape(doc.source)}&nbsp;&nbsp;浏览次数：<span id="hits"></span>&nbsp;字体：[大 中 小]</div>'
            f'<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{line-height:2;font-size:16px}}</style>{shred(self.fill(doc.body))}</div>'
            + (f'<div class="fj"><ul>{files}</ul></div>' if files else "")
            + (f'<div class="xgjd"><h3>相关链接</h3><ul>{related}</ul></div>' if related else "")
            + '<div class="dy"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div></div>'
        )
        return self._frame(f"{doc.title}_{self.site.title}", metas, self._crumbs(column), main)


def cut(title: str, limit: int) -> str:
    """The title as lists cut it; the whole stands in the title attribute."""
    return title if len(title) <= limit else title[: limit - 2] + "…"


def shred(html: str) -> str:
    """Numbers in their own spans, as text pasted from Word arrives."""
    return _NUMBERS.sub(r'\1<span style="font-family:仿宋_GB2312" lang="EN-US">\2</span>\3', html)
