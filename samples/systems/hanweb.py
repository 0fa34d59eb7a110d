"""大汉 JCMS: /col/colN/index.html with rows inside an inline datastore, further rows from dataproxy.jsp, /art/ addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import md5
from html import escape

from samples.model import Column, Doc, Reply
from samples.systems.base import Row, Skin, clock

PROXY = "/module/web/jpage/dataproxy.jsp"


class Hanweb(Skin):
    """A site on Hanweb: its columns live at the host's root, whatever the unit."""

    def _id(self, column: Column) -> int:
        return 20000 + self.numbers[column.key]

    @property
    def home(self) -> str:
        """A column like the others; the portal's is the root."""
        return "/" if self.site.slug == "portal" else f"/col/col{20000 + self.site.number * 100}/index.html"

    def column_path(self, column: Column, page: int = 1) -> str:
        """One address for all pages; the rest comes from the proxy."""
        return f"/col/col{self._id(column)}/index.html" + ("" if page == 1 else f"?uid=6{self._id(column)}&pageNum={page}")

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """The day of entry without leading zeros."""
        return f"/art/{doc.day.year}/{doc.day.month}/{doc.day.day}/art_{self._id(column)}_{number}.html"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """The download module with a hashed name."""
        digest = md5(f"{number}-{index}".encode(), usedforsecurity=False).hexdigest()
        return f"/module/download/downfile.jsp?classid=0&filename={digest}.{name.rsplit('.', 1)[-1]}"

    def _frame(self, title: str, metas: str, crumbs: str, main: str) -> str:
        return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<title>{escape(title)}</title>
<meta content="示例区人民政府" name="SiteName"><meta name='SiteDomain' content='shili.example.gov.cn'><meta name="SiteIDCode" content="0000000001">
{metas}<script src='/script/0/jquery.js'></script><link rel="stylesheet" href="/images/19/style.css"></head><body>
<div id="barrierfree_container">
<div class="header"><div class="date">{clock()}　多云 3℃~11℃</div><a href="{self.book.urls["portal:"]}">返回首页</a>
<div class="search"><input name="q" placeholder="站内搜索"><a href="/search/">搜索</a></div></div>
<table width="1200" align="center"><tr><td class="crumb"><div class="bt-position">{crumbs}</div></td></tr></table>
<table width="1200" align="center"><tr><td width="260" valign="top" class="leftmenu"><div class="unit">{escape(self.site.title)}</div>{self.menu()}
<div class="hot">热点信息</div><ul class="hot">{self.sidebar()}</ul></td>
<td valign="top">{main}</td></tr></table>
<div class="foot">版权所有：示例区人民政府　技术支持：样例信息中心　<!-- 2021-11-30 04:12:08 --> 页面生成于 2021-11-30</div></div>
<script src="/module/visitcount/visit.jsp?i_columnid={self.site.number}"></script></body></html>"""

    def _crumbs(self, column: Column | None) -> str:
        names = [("首页", self.book.urls["portal:"])]
        if self.site.slug != "portal":
            names += [("政府信息公开", self.book.urls["portal:zwgk"]), (self.site.title, self.home)]
        names += [(c.name, self.url(c)) for c in ((*self.parents[column.key], column) if column else ())]
        return "当前位置：" + " > ".join(f'<a href="{url}" class="bt_link">{escape(name)}</a>' for name, url in names)

    def _column_metas(self, column: Column) -> str:
        return f'<meta name="ColumnName" content="{escape(column.name)}"><meta name="ColumnType" content="政府信息公开">\n'

    def home_page(self) -> str:
        blocks = "".join(
            f'<div class="blk"><div class="blk_t"><a href="{self.url(c)}" target="_blank">{escape(c.name)}</a></div>'
            + "".join(f'<a class="son" href="{self.url(k)}">{escape(k.name)}</a>' for k in c.children)
            + "".join(f'<div class="row"><a href="{r.url}">{escape(r.title)}</a> [{r.day:%m/%d}]</div>' for r in self.rows(c)[:4])
            + "</div>"
            for c in self.site.columns
        )
        return self._frame(f"{self.site.title} 政府信息公开", "", self._crumbs(None), blocks)

    def _record(self, row: Row) -> str:
        return (
            f'<record><![CDATA[<li><a class="bt_link" title="{escape(row.title)}" target="_blank" href="{row.url}">{escape(row.title)}</a>'
            f'<span class="bt-data-time">[{row.day}]</span></li>]]></record>'
        )

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        first = every[: self.site.per_page]
        records = "".join(map(self._record, first))
        sons = "".join(f'<li><a href="{self.url(c)}">{escape(c.name)}</a></li>' for c in column.children)
        uid = f"6{self._id(column)}"
        store = (
            f'<div id="{uid}" class="default_pgContainer"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="{PROXY}?page=2&columnid='
            f'{self._id(column)}&unitid={uid}&webid=19"></a>]]></nextgroup><recordset>{records}</recordset></datastore></script></div>'
            f"<script>$(function(){{$('#{uid}').jpage({{themeName:'default',totalRecord:{len(every)},perPage:{self.site.per_page},openCookies:false,"
            f"proxyUrl:'{PROXY}',columnid:{self._id(column)},unitid:{uid},webid:19,webname:'示例区'}});}});</script>"
        )
        main = f'<div class="title">{escape(column.name)}</div><ul class="sons">{sons}</ul>{self.fill(column.tools)}{store}'
        return self._frame(f"示例区人民政府 {column.name}", self._column_metas(column), self._crumbs(column), main)

    def _column(self, column: Column) -> Iterator[tuple[str, Reply]]:
        if column.page:
            yield from super()._column(column)
            return
        every = self.rows(column)
        html = self.list_page(column, every, 1, 1, every)
        yield self.column_path(column), self.reply(html, None, column.fault)

    def proxy(self, asked: Mapping[str, str], column: Column) -> bytes:
        """The proxy's XML: the rows from startrecord to endrecord, or the page asked for."""
        every = self.rows(column)
        size = int(asked.get("perpage", str(self.site.per_page)))
        start = int(asked.get("startrecord", str((int(asked.get("page", "1")) - 1) * size + 1)))
        end = int(asked.get("endrecord", str(start + size - 1)))
        records = "".join(map(self._record, every[start - 1 : end]))
        pages = -(-len(every) // size)
        return (
            f'<?xml version="1.0" encoding="utf-8"?><datastore><totalrecord>{len(every)}</totalrecord>'
            f"<totalpage>{pages}</totalpage><recordset>{records}</recordset></datastore>"
        ).encode()

    def proxies(self) -> dict[str, Column]:
        """The columns that the proxy answers for, by columnid."""
        return {str(self._id(c)): c for c in self.site.walk() if not c.page and not c.href}

    def static_page(self, column: Column) -> str:
        main = f'<div class="title">{escape(column.name)}</div><div id="zoom"><!--ZJEG_RSS.content.begin-->{self.fill(column.page)}<!--ZJEG_RSS.content.end--></div>'
        return self._frame(f"示例区人民政府 {column.name}", self._column_metas(column), self._crumbs(column), main)

    def doc_page(self, column: Column, doc: Doc) -> str:
        metas = self._column_metas(column) + (
            f'<meta name="ArticleTitle" content="{escape(doc.title)}">\n<meta name="pubdate" content="{doc.day} 16:0{doc.day.day % 10}">\n'
            f'<meta name="contentSource" content="{escape(doc.source)}">\n'
        )
        cells = [f'<td class="k">{k}:</td><td class="v">{escape(v)}</td>' for k, v in doc.facts]
        pairs = "".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], [*cells[1::2], ""], strict=False))
        files = "".join(f'<p><img src="/images/icon.gif"><a href="{u}">{escape(n)}</a></p>' for n, u in self.files(doc))
        related = "".join(f'<p>·<a href="{u}" target="_blank">{escape(t)}</a></p>' for t, u in self.related(doc))
        main = (
            (f'<table class="xxgk_table" width="100%">{pairs}</table>' if pairs else "")
            + f'<div class="main-txt"><table width="100%"><tr><td class="title" align="center"><!--<$[标题]>begin-->{escape(doc.title)}<!--<$[标题]>end--></td></tr>'
            f'<tr><td align="center">发布日期：{doc.day}　访问次数：<script src="/vc/vc/interface/visit.jsp"></script>　信息来源：{escape(doc.source)}</td></tr></table>'
            f'<div id="zoom"><!--<$[信息内容]>begin-->{self.fill(doc.body)}{files}<!--<$[信息内容]>end--></div>'
            + (f'<div class="relevant"><b>相关信息</b>{related}</div>' if related else "")
            + "</div>"
        )
        return self._frame(f"示例区人民政府 {column.name} {doc.title}", metas, self._crumbs(column), main)
