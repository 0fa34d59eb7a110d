"""An old ASP system: class.asp?id=, show.asp?id=, layout tables, GBK bytes that are declared gb2312, month-and-day lists."""

from __future__ import annotations

from datetime import date
from html import escape

from samples.model import Column, Doc
from samples.systems.base import Row, Skin, clock
from samples.systems.trs import cut


class Asp(Skin):
    """A site in GBK. The town's header even claims UTF-8; only the bytes tell."""

    encoding = "gbk"

    @property
    def content_type(self) -> str:  # type: ignore[override]
        """One of the two sites sends a wrong charset, the other none."""
        return "text/html; charset=utf-8" if self.site.unit and self.site.unit.is_town else "text/html"

    @property
    def home(self) -> str:
        """The start page."""
        return f"{self.site.prefix}index.asp"

    def column_path(self, column: Column, page: int = 1) -> str:
        """Class number and page."""
        return f"{self.site.prefix}class.asp?id={self.numbers[column.key]}" + ("" if page == 1 else f"&page={page}")

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """Article number."""
        return f"{self.site.prefix}show.asp?id={number}"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """An upload folder with a time stamp."""
        return f"{self.site.prefix}upload/{when:%Y%m%d}{number}{index}.{name.rsplit('.', 1)[-1]}"

    def _frame(self, title: str, crumbs: str, main: str) -> str:
        return f"""<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{escape(title)}</title>
<link href=css/style.css rel=stylesheet type=text/css>
</head>
<body leftmargin=0 topmargin=0>
<table width=1000 align=center><tr><td>{clock()}</td><td align=right><a href="{self.book.urls["portal:"]}">示例区政府网</a></td></tr></table>
<table width=1000 align=center><tr><td width=220 valign=top bgcolor=#eef>{self.menu()}
<p><b>本站公告</b><ul>{self.sidebar()}</ul></td>
<td valign=top><p>{crumbs}
{main}
</td></tr></table>
<center>{escape(self.site.title)} 版权所有 &copy; 2009-2021　最近更新 2021-11-30</center>
</body></html>"""

    def _crumbs(self, column: Column | None) -> str:
        names = [("首页", self.home)]
        names += [(c.name, self.url(c)) for c in ((*self.parents[column.key], column) if column else ())]
        return " → ".join(f'<a href="{url}">{escape(name)}</a>' for name, url in names)

    def home_page(self) -> str:
        blocks = "".join(
            f'<table width=100% border=0><tr><td bgcolor=#3366cc><a href="{self.url(c)}"><font color=white>{escape(c.name)}</font></a></td></tr>'
            + "".join(
                f'<tr><td>·<a href="{r.url}">{escape(cut(r.title, 26))}</a> ({r.day:%m-%d})</td></tr>' for r in self.rows(c)[:4]
            )
            + "</table>"
            for c in self.site.columns
        )
        return self._frame(self.site.title, self._crumbs(None), blocks)

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        items = "".join(
            f'<tr><td height=24>·<a href="{r.url}" title="{escape(r.title)}">{escape(cut(r.title, 32))}</a></td><td width=60>[{r.day:%m-%d}]</td></tr>\n'
            for r in rows
        )
        subs = "".join(f'[<a href="{self.url(c)}">{escape(c.name)}</a>] ' for c in column.children)
        numbers = [("下一页", page + 1), ("尾页", pages)] if page < pages else []
        pager = " ".join(f'<a href="{self.column_path(column, n)}">{t}</a>' for t, n in numbers)
        main = (
            f"<b>{escape(column.name)}</b><br>{subs}{self.fill(column.tools)}<table width=100%>{items}</table>"
            f"<p align=center>共 {len(every)} 条 页次：{page}/{pages} {pager}"
        )
        return self._frame(f"{column.name} - {self.site.title}", self._crumbs(column), main)

    def static_page(self, column: Column) -> str:
        main = f"<b>{escape(column.name)}</b><hr><div class=content>{self.fill(column.page)}</div>"
        return self._frame(f"{column.name} - {self.site.title}", self._crumbs(column), main)

    def doc_page(self, column: Column, doc: Doc) -> str:
        facts = "".join(f"<tr><td width=90>{k}</td><td>{escape(v)}</td></tr>" for k, v in doc.facts)
        files = "".join(f'<br><a href="{u}">{escape(n)}</a>' for n, u in self.files(doc))
        related = "".join(f'<br>相关：<a href="{u}">{escape(t)}</a>' for t, u in self.related(doc))
        main = (
            f"<center><font size=5><b>{escape(doc.title)}</b></font></center>"
            f"<center>作者：{escape(doc.source)}　发布时间：{doc.day.year}-{doc.day.month}-{doc.day.day} 8:56:14　阅读：<script src=hits.asp></script>次</center><hr>"
            + (f"<table border=1 width=100%>{facts}</table>" if facts else "")
            + f"<div class=content>{self.fill(doc.body)}{files}{related}</div>"
        )
        return self._frame(f"{doc.title} - {self.site.title}", self._crumbs(column), main)
