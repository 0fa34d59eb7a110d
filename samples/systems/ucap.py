"""A 开普云-like system: cNNN/zfxxgk_list.shtml, hashed article names, and a PubDate that is only the time of page making."""

from __future__ import annotations

from datetime import date
from hashlib import md5
from html import escape

from samples.model import Column, Doc
from samples.systems.base import Row, Skin, clock
from samples.systems.trs import cut


class Ucap(Skin):
    """A site whose pages were all made anew one night: meta PubDate repeats that night and proves nothing."""

    @property
    def home(self) -> str:
        """The navigation page."""
        return f"{self.site.prefix}nav_list.shtml"

    def _folder(self, column: Column) -> str:
        return f"{self.site.prefix}c{100000 + self.numbers[column.key]}/"

    def column_path(self, column: Column, page: int = 1) -> str:
        """Later pages carry _2, _3."""
        return f"{self._folder(column)}zfxxgk_list{'' if page == 1 else f'_{page}'}.shtml"

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """Month and a hash."""
        return f"{self._folder(column)}{doc.day:%Y%m}/{md5(doc.key.encode(), usedforsecurity=False).hexdigest()}.shtml"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """Beside the article under its hash."""
        return f"{doc_path.removesuffix('.shtml')}/files/{index + 1}.{name.rsplit('.', 1)[-1]}"

    def _frame(self, title: str, metas: str, crumbs: str, main: str) -> str:
        return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<meta name="SiteName" content="示例区人民政府"/><meta name="SiteIDCode" content="0000000001"/>
<meta name="others" content="页面生成时间 2021-11-28 02:15:44"/>
{metas}<title>{escape(title)}</title><script src="/images/ucap.js"></script></head><body>
<div class="header"><span>{clock()}</span><a href="{self.book.urls["portal:"]}">示例区人民政府网</a><a href="javascript:;">无障碍阅读</a></div>
<div class="position">{crumbs}</div>
<div class="gk-left"><h3>{escape(self.site.title)}</h3>{self.menu()}</div>
<div class="gk-right">{main}</div>
<div class="gk-side"><h4>区内要闻</h4><ul>{self.sidebar()}</ul></div>
<div class="footer">地址：{escape(self.site.unit.street if self.site.unit else "示例市示例区")}　邮编：000000　今日访问 1,204　2021年11月30日</div></body></html>"""

    def _crumbs(self, column: Column | None) -> str:
        names = [("首页", self.book.urls["portal:"]), (self.site.title, self.home)]
        names += [(c.name, self.url(c)) for c in ((*self.parents[column.key], column) if column else ())]
        return "<span>您的位置：</span>" + "<i>/</i>".join(f'<a href="{url}">{escape(name)}</a>' for name, url in names)

    def _metas(self, column: Column) -> str:
        return f'<meta name="ColumnName" content="{escape(self.site.title)}"/><meta name="ColumnType" content="{escape(column.name)}"/>\n'

    def home_page(self) -> str:
        blocks = "".join(
            f'<section><h2><a href="{self.url(c)}">{escape(c.name)}</a></h2>'
            + "".join(f'<a href="{self.url(k)}" class="tab">{escape(k.name)}</a>' for k in c.children)
            + "</section>"
            for c in self.site.columns
        )
        return self._frame(f"{self.site.title}政府信息公开", "", self._crumbs(None), blocks)

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        items = "".join(
            f'<tr><td class="num">{i}</td><td class="name"><a href="{r.url}" title="{escape(r.title)}">{escape(cut(r.title, 36))}</a></td>'
            f'<td class="date">{r.day:%Y-%m-%d}</td></tr>'
            for i, r in enumerate(rows, (page - 1) * self.site.per_page + 1)
        )
        subs = "".join(f'<a href="{self.url(c)}" class="tab">{escape(c.name)}</a>' for c in column.children)
        after = f'<a href="{self.column_path(column, page + 1)}" class="next">下一页</a>' if page < pages else ""
        ends = f'<a href="{self.column_path(column, pages)}">尾页</a>' if pages > 1 else ""
        head = "<tr><th>序号</th><th>信息名称</th><th>发布日期</th></tr>" if rows else ""
        main = (
            f'<h1 class="col">{escape(column.name)}</h1>{subs}{self.fill(column.tools)}<table class="zfxxgk_list">{head}{items}</table>'
            f'<div class="pagination">{after}{ends}<span>共{pages}页 第{page}页</span></div>'
        )
        return self._frame(f"{column.name}-{self.site.title}", self._metas(column), self._crumbs(column), main)

    def static_page(self, column: Column) -> str:
        main = f'<h1 class="col">{escape(column.name)}</h1><div class="article-content" id="UCAP-CONTENT">{self.fill(column.page)}</div>'
        return self._frame(f"{column.name}-{self.site.title}", self._metas(column), self._crumbs(column), main)

    def doc_page(self, column: Column, doc: Doc) -> str:
        metas = self._metas(column) + (
            f'<meta name="ArticleTitle" content="{escape(doc.title)}"/><meta name="PubDate" content="2021-11-28 02:15:44"/>'
            f'<meta name="ContentSource" content="{escape(doc.source)}"/>\n'
        )
        facts = (
            (*doc.facts, ("发布日期", f"{doc.day} 11:0{doc.day.day % 10}")) if "发布日期" not in dict(doc.facts) else doc.facts
        )
        rows = "".join(
            f'<td class="t">{k}：</td><td>{escape(v)}</td>' + ("</tr><tr>" if i % 2 else "") for i, (k, v) in enumerate(facts)
        )
        files = "".join(f'<p><a href="{u}" class="annex">{escape(n)}</a></p>' for n, u in self.files(doc))
        related = "".join(f'<li><a href="{u}">{escape(t)}</a></li>' for t, u in self.related(doc))
        main = (
            f'<table class="xxgk-head"><tr>{rows}</tr></table><h1>{escape(doc.title)}</h1>'
            f'<div class="pages-date">来源：{escape(doc.source)} <span class="font">【字体：大 中 小】</span></div>'
            f'<div class="article-content" id="UCAP-CONTENT">{self.fill(doc.body)}{files}</div>'
            + (f'<div class="related"><h4>相关文件</h4><ul>{related}</ul></div>' if related else "")
        )
        return self._frame(f"{doc.title}-{self.site.title}", metas, self._crumbs(column), main)
