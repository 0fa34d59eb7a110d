"""博达 VSB: x.htm, pages numbered backwards, info/1001/2002.htm, a metadata table, downloads that ask for a Referer."""

from __future__ import annotations

from datetime import date
from html import escape

from samples.model import Column, Doc
from samples.systems.base import Row, Skin, clock
from samples.systems.trs import cut


class Vsb(Skin):
    """A site on 博达. The header names no charset; the meta tag does."""

    content_type = "text/html"
    downloads_ask_referer = True

    def _tree(self, column: Column) -> int:
        return 1000 + self.numbers[column.key]

    @property
    def home(self) -> str:
        """index.htm in the unit's folder; the portal's is the root."""
        return "/" if self.site.slug == "portal" else f"{self.site.prefix}index.htm"

    def column_path(self, column: Column, page: int = 1) -> str:
        """x.htm, then x/N-1.htm down to x/1.htm: the second page has the highest number."""
        above = "".join(f"{parent.key}/" for parent in self.parents[column.key][-1:])
        stem = f"{self.site.prefix}{above}{column.key}"
        if page == 1:
            return f"{stem}.htm"
        pages = -(-len(column.docs) // self.site.per_page)
        return f"{stem}/{pages - page + 1}.htm"

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """Tree number and document number, no day."""
        return f"{self.site.prefix}info/{self._tree(column)}/{number}.htm"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """The download page, which wants to be reached from the document."""
        return f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=10{self.site.number}&wbfileid={number * 10 + index}"

    def _frame(self, title: str, metas: str, crumbs: str, main: str) -> str:
        return f"""<HTML><HEAD><TITLE>{escape(title)}</TITLE><META Name="keywords" Content="示例区,政府信息公开" />
<META content="text/html; charset=UTF-8" http-equiv="Content-Type">{metas}
<!--Announced by Visual SiteBuilder 9--><link rel="stylesheet" type="text/css" href="/_sitegray/_sitegray_d.css" />
<script language="javascript" src="/system/resource/js/vsbscreen.min.js"></script></HEAD>
<BODY><div class="wrap"><div class="topbar">{clock()} <a href="{self.book.urls["portal:"]}">示例区人民政府</a>
<form action="/search/" method="post" name="a1"><input name="showkeycode" size="14"><input type="image" src="/images/s.png"></form></div>
<div class="banner"><a href="{self.home}">{escape(self.site.title)}</a></div>
<div class="dqwz">{crumbs}</div><div class="nei"><div class="nei_l">{self.menu()}</div><div class="nei_r">{main}</div>
<div class="tj"><b>推荐阅读</b><ul>{self.sidebar()}</ul></div></div>
<div class="bottom">示例区政务服务和大数据 &copy; 2018-2021 &nbsp;更新时间：2021年11月30日</div></div></BODY></HTML>"""

    def _crumbs(self, column: Column | None) -> str:
        names = [("首页", self.book.urls["portal:"])]
        if self.site.slug != "portal":
            names.append((self.site.title, self.home))
        names += [(c.name, self.url(c)) for c in ((*self.parents[column.key], column) if column else ())]
        return "&gt;&gt;".join(f'<a href="{url}">{escape(name)}</a>' for name, url in names)

    def home_page(self) -> str:
        blocks = "".join(
            f'<div class="lm"><h3>{escape(c.name)}<a class="gd" href="{self.url(c)}">更多&gt;&gt;</a></h3><dl>'
            + "".join(f'<dd><a href="{self.url(k)}">{escape(k.name)}</a></dd>' for k in c.children)
            + "".join(
                f'<dt><i>{r.day:%Y.%m.%d}</i><a href="{r.url}" title="{escape(r.title)}">{escape(cut(r.title, 20))}</a></dt>'
                for r in self.rows(c)[:4]
            )
            + "</dl></div>"
            for c in self.site.columns
        )
        return self._frame(f"{self.site.title}", "", self._crumbs(None), blocks)

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        items = "".join(
            f'<li id="line_u8_{i}"><a href="{r.url}" target="_blank" title="{escape(r.title)}"><em>{escape(cut(r.title, 30))}</em>'
            f"<span>{r.day:%Y/%m/%d}</span></a></li>"
            for i, r in enumerate(rows)
        )
        subs = "".join(f'<a href="{self.url(c)}">{escape(c.name)}</a> ' for c in column.children)
        links = "".join(
            f'<span class="p_no"><a href="{self.column_path(column, n)}">{n}</a></span>'
            if n != page
            else f'<span class="p_no_d">{n}</span>'
            for n in range(1, pages + 1)
        )
        after = f'<span class="p_next"><a href="{self.column_path(column, page + 1)}">下页</a></span>' if page < pages else ""
        last = f'<span class="p_last"><a href="{self.column_path(column, pages)}">尾页</a></span>' if page < pages else ""
        pager = (
            f'<div class="pb_sys_common"><span class="p_t">共{len(every)}条</span>{links}{after}{last}</div>' if pages > 1 else ""
        )
        main = f'<h2>{escape(column.name)}</h2><div class="zlm">{subs}</div>{self.fill(column.tools)}<ul class="list">{items}</ul>{pager}'
        return self._frame(f"{column.name}-{self.site.title}", "", self._crumbs(column), main)

    def static_page(self, column: Column) -> str:
        main = f'<h2>{escape(column.name)}</h2><div id="vsb_content"><div class="v_news_content">{self.fill(column.page)}</div></div>'
        return self._frame(f"{column.name}-{self.site.title}", "", self._crumbs(column), main)

    def doc_page(self, column: Column, doc: Doc) -> str:
        # Articles without a labelled head carry the usual meta tag; those with a head show their days there.
        metas = f'<META Name="pageTitle" Content="{escape(doc.title)}" />' + (
            "" if doc.facts else f'<META Name="PubDate" Content="{doc.day} 09:30" />'
        )
        facts = (("信息名称", doc.title), *doc.facts, ("公开日期", str(doc.day))) if doc.facts else ()
        rows = "".join(f"<tr><th>{k}</th><td>{escape(v)}</td></tr>" for k, v in facts)
        files = "".join(
            f'<li>附件【<a href="{escape(u)}" target="_blank">{escape(n)}</a>】已下载<span id="nattach{i}"></span>次</li>'
            for i, (n, u) in enumerate(self.files(doc))
        )
        related = "".join(f'<p><a href="{u}">{escape(t)}</a></p>' for t, u in self.related(doc))
        main = (
            f'<form name="_newscontent_fromname"><h1 align="center">{escape(doc.title)}</h1>'
            + (
                f'<table class="xxgk" border="1">{rows}</table>'
                if rows
                else f'<div class="sj">时间：{doc.day:%Y年%m月%d日} 作者：{escape(doc.source)} 点击：<script>_showDynClicks("wbnews", 1, 2)</script>次</div>'
            )
            + f'<div id="vsb_content_2"><div class="v_news_content">{self.fill(doc.body)}</div></div>'
            + (f"<ul style='list-style-type:none;'>{files}</ul>" if files else "")
            + (f'<div class="wzjd"><p>相关阅读：</p>{related}</div>' if related else "")
            + "</form>"
        )
        return self._frame(f"{doc.title}-{self.site.title}", metas, self._crumbs(column), main)
