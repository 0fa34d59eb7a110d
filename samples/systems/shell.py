"""A site whose lists are empty shells: the rows come by script from an interface of its own, page by page on 下一页."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from samples.model import Column, Doc, Reply
from samples.systems.base import Row, Skin, clock

_SCRIPT = """<script>
var page = 1, pages = 1, cid = %d;
function load(n) {
  fetch('%sservice/rows?lm=' + cid + '&no=' + n).then(function (r) { return r.json(); }).then(function (d) {
    page = n; pages = Math.ceil(d.n / d.size);
    document.getElementById('rows').innerHTML = d.rows.map(function (x) {
      return '<li class="item"><a href="' + x.u + '">' + x.t + '</a><time>' + x.d + '</time></li>'; }).join('');
    document.getElementById('total').textContent = '共 ' + d.n + ' 条';
    document.getElementById('next').style.display = page < pages ? '' : 'none';
  });
}
document.getElementById('next').onclick = function () { load(page + 1); return false; };
load(1);
</script>"""


class Shell(Skin):
    """Menus and documents are static, list rows are not."""

    @property
    def home(self) -> str:
        """The folder."""
        return self.site.prefix

    def column_path(self, column: Column, page: int = 1) -> str:
        """One address whatever the page."""
        return f"{self.site.prefix}list/{self.numbers[column.key]}.html"

    def doc_path(self, column: Column, doc: Doc, number: int) -> str:
        """A plain page."""
        return f"{self.site.prefix}detail/{number}.html"

    def file_path(self, doc_path: str, number: int, index: int, name: str, when: date) -> str:
        """A file store."""
        return f"{self.site.prefix}files/{number}-{index}.{name.rsplit('.', 1)[-1]}"

    def _frame(self, title: str, crumbs: str, main: str) -> str:
        return f"""<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>
<header>{clock()} <a href="{self.book.urls["portal:"]}">示例区人民政府</a></header><nav>{self.menu()}</nav><p class="path">{crumbs}</p>
<main>{main}</main><aside><b>要闻</b><ul>{self.sidebar()}</ul></aside><footer>{escape(self.site.title)} 2021</footer></body></html>"""

    def _crumbs(self, column: Column | None) -> str:
        names = [("首页", self.home)] + [(c.name, self.url(c)) for c in ((*self.parents[column.key], column) if column else ())]
        return " / ".join(f'<a href="{url}">{escape(name)}</a>' for name, url in names)

    def home_page(self) -> str:
        tiles = "".join(f'<a class="tile" href="{self.url(c)}">{escape(c.name)}</a>' for c in self.site.columns)
        return self._frame(self.site.title, self._crumbs(None), tiles)

    def list_page(self, column: Column, rows: list[Row], page: int, pages: int, every: list[Row]) -> str:
        subs = "".join(f'<a href="{self.url(c)}">{escape(c.name)}</a> ' for c in column.children)
        main = f"<h2>{escape(column.name)}</h2>{subs}{self.fill(column.tools)}"
        if column.docs or not column.children:
            main += '<ul id="rows"></ul><p><span id="total"></span> <a href="#" id="next" style="display:none">下一页</a></p>'
            main += _SCRIPT % (self.numbers[column.key], self.site.prefix)
        return self._frame(f"{column.name}-{self.site.title}", self._crumbs(column), main)

    def _column(self, column: Column) -> Iterator[tuple[str, Reply]]:
        if column.page:
            yield from super()._column(column)
            return
        every = self.rows(column)
        yield self.column_path(column), self.reply(self.list_page(column, every, 1, 1, every), None, column.fault)

    def replies(self) -> Iterator[tuple[str, Reply]]:
        yield from super().replies()
        yield f"{self.site.prefix}service/rows", Reply(answer=self._rows, content_type="application/json", fault=self.site.fault)

    def _rows(self, asked: Mapping[str, str]) -> bytes:
        column = next((c for c in self.site.walk() if str(self.numbers[c.key]) == asked.get("lm")), None)
        every = self.rows(column) if column else []
        size = self.site.per_page
        start = (int(asked.get("no", "1")) - 1) * size
        rows = [{"t": r.title, "u": r.url, "d": str(r.day)} for r in every[start : start + size]]
        return json.dumps({"n": len(every), "size": size, "rows": rows}, ensure_ascii=False).encode()

    def static_page(self, column: Column) -> str:
        return self._frame(
            f"{column.name}-{self.site.title}",
            self._crumbs(column),
            f"<h2>{escape(column.name)}</h2><article>{self.fill(column.page)}</article>",
        )

    def doc_page(self, column: Column, doc: Doc) -> str:
        facts = "".join(f"<dt>{k}</dt><dd>{escape(v)}</dd>" for k, v in doc.facts)
        files = "".join(f'<li><a href="{u}">{escape(n)}</a></li>' for n, u in self.files(doc))
        related = "".join(f'<li><a href="{u}">{escape(t)}</a></li>' for t, u in self.related(doc))
        main = (
            f"<h1>{escape(doc.title)}</h1><p class='meta'>发布时间：{doc.day:%Y-%m-%d} 10:00　来源：{escape(doc.source)}</p>"
            + (f"<dl>{facts}</dl>" if facts else "")
            + f"<article>{self.fill(doc.body)}</article>"
            + (f"<ul class='files'>{files}</ul>" if files else "")
            + (f"<section>相关链接<ul>{related}</ul></section>" if related else "")
        )
        return self._frame(f"{doc.title}-{self.site.title}", self._crumbs(column), main)
